"""The day in a sentence or two."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

NUMBERS = (
    gettext_lazy("nobody"),
    gettext_lazy("one"),
    gettext_lazy("two"),
    gettext_lazy("three"),
    gettext_lazy("four"),
    gettext_lazy("five"),
    gettext_lazy("six"),
    gettext_lazy("seven"),
    gettext_lazy("eight"),
    gettext_lazy("nine"),
    gettext_lazy("ten"),
    gettext_lazy("eleven"),
    gettext_lazy("twelve"),
)


def lead(now: int, today: int, soon: int, quiet: int, *, is_alert_open: bool = False) -> str:
    """ "One person needs you now, two today. Three to look at before the next session."

    While an alert of one of these is open, nothing says that nobody is needed now.
    """
    parts = [_need(now, today, is_alert_open)]
    if soon:
        waits = ngettext(
            "%(count)s to look at before the next session.",
            "%(count)s to look at before the next session.",
            soon,
        )
        parts.append(_begun(waits % {"count": _number(soon)}))
    if quiet:
        are = ngettext("%(count)s is quiet.", "%(count)s are quiet.", quiet)
        parts.append(_begun(are % {"count": _number(quiet)}))
    return " ".join(parts)


def _need(now: int, today: int, is_alert_open: bool) -> str:
    if now and today:
        first = ngettext("%(now)s person needs you now", "%(now)s people need you now", now)
        said = (first + _(", %(today)s today.")) % {"now": _number(now), "today": _number(today)}
        return _begun(said)
    if now:
        first = ngettext("%(now)s person needs you now.", "%(now)s people need you now.", now)
        return _begun(first % {"now": _number(now)})
    if today:
        first = ngettext(
            "%(count)s person needs you today.", "%(count)s people need you today.", today
        )
        said = _begun(first % {"count": _number(today)})
        return said if is_alert_open else _("Nobody needs you now. %(today)s") % {"today": said}
    return _("Nobody needs you now or today.")


def _number(count: int) -> str:
    return str(NUMBERS[count]) if count < len(NUMBERS) else str(count)


def _begun(sentence: str) -> str:
    return sentence[:1].upper() + sentence[1:]
