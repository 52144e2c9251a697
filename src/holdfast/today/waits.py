"""What waits for whom: what of the cadence is due by the end of today, or overdue, and alerts."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.library import instruments
from holdfast.library.content import load

if TYPE_CHECKING:
    from holdfast.record.keeping.sealed_headlines import Headlines

Wait = tuple[str, str]
"""For whom, and what."""

ALERT = "alert"
WAITS: dict[str, str | Promise] = {
    ALERT: gettext_lazy("An alert"),
    "therapist": gettext_lazy("The therapist"),
    "client": gettext_lazy("The client"),
    "medical": gettext_lazy("The medical partner"),
}
FOR_WHOM: dict[str, str | Promise] = {
    "therapist": gettext_lazy("the therapist"),
    "client": gettext_lazy("the client"),
    "medical": gettext_lazy("the medical partner"),
}


def waits_of(said: Headlines, at: datetime, zone: ZoneInfo) -> list[Wait]:
    """Overdue first, then by when it is due."""
    today = at.astimezone(zone).date()
    steps = [step for step in load().cadence.items if step.id in said.overdue]
    due = [one for one in said.due if one.at.astimezone(zone).date() <= today]
    overdue = [(step.for_, step.what) for step in steps]
    return list(dict.fromkeys([*overdue, *((one.for_, one.what) for one in due)]))


def title_of(what: str, *, is_begun: bool = True) -> str:
    """A form's own title, or the words of the cadence; ``is_begun``: as a sentence begins."""
    form = instruments.load_all().get(what)
    if form:
        return form.title
    return what[:1].upper() + what[1:] if is_begun else what


def wait_words(waits: list[Wait], role: str) -> str:
    """ "PHQ-9: waits for the client, and 1 more"; empty where nothing waits. ``role`` reads it."""
    if not waits:
        return ""
    for_, what = waits[0]
    whom = _("you") if for_ == role else FOR_WHOM[for_]
    said = _("%(what)s: waits for %(whom)s") % {"what": title_of(what), "whom": whom}
    if len(waits) == 1:
        return said
    return _("%(said)s, and %(count)s more") % {"said": said, "count": len(waits) - 1}
