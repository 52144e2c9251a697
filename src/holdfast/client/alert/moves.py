"""The moves of the alert page: what each takes from the form, and what it does to the thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast import alerts, clock
from holdfast.client.alert.thread import open_thread
from holdfast.client.contact.answering import lacking
from holdfast.client.contact.forms import AboutForm
from holdfast.client.unfinished import put_away
from holdfast.people.policy import reader_required
from holdfast.people.reader import Reader
from holdfast.questions.form_token import form_id_sent
from holdfast.record import Problem, Refused, alarm

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert

FORM = "alert"


@dataclass(frozen=True, slots=True)
class Asked:
    """One press: who, when, and the thread that it is about. Sent twice it is the same entry."""

    request: HttpRequest
    alert: Alert
    by: Reader
    at: datetime
    thread: Sequence[Alert]
    entry_id: UUID | None

    def field(self, name: str) -> str:
        return self.request.POST.get(name, "")


Move = Callable[[Asked], None]


def asked(request: HttpRequest, alert: Alert) -> Asked:
    by, at = reader_required(request), clock.now()
    thread = open_thread(by, alert, at) or [alert]
    entry_id = form_id_sent(request, alert.client, FORM)
    return Asked(request, alert, by, at, thread, entry_id)


def _have(press: Asked) -> None:
    alarm.have(press.thread, press.by, press.at, entry_id=press.entry_id)


def _more(press: Asked) -> None:
    why = press.field("why")
    alarm.lengthen(press.thread, press.by, press.at, why, entry_id=press.entry_id)


def _undo(press: Asked) -> None:
    alarm.give_back(press.thread, press.by, press.at, entry_id=press.entry_id)
    messages.info(press.request, _("Taken back: you do not have it."))


def _hand(press: Asked) -> None:
    to = _account(press.field("hand_to"))
    person = alarm.hand_on(press.thread, press.by, press.at, to, entry_id=press.entry_id)
    words = _("%(name)s is being told now. Nobody has it until they say so.")
    messages.success(press.request, words % {"name": person.name})


def _account(sent: str) -> UUID:
    try:
        return UUID(sent)
    except ValueError:
        raise Refused([Problem("hand_to", _("Please choose to whom you hand it on."))]) from None


def _contact(press: Asked) -> None:
    """What was written for alerts that are closed by now is refused by the verb, and stays."""
    form = AboutForm(press.request.POST, people=alarm.may_be_handed(press.by, press.at))
    if not form.is_valid():
        field, sentences = next(iter(form.errors.items()))
        raise Refused([Problem(field, str(sentences[0]))])
    if form.is_not_reached:
        _tried(press, form)
    else:
        _spoke(press, form)
    put_away(press.request, press.by, press.alert.client, FORM)


def _tried(press: Asked, form: AboutForm) -> None:
    said, steps = form.cleaned_data, form.steps(press.at)
    words, plan = said["done"], said["plan"]
    about = _ticked(press)
    alarm.tried(about, press.by, press.at, steps, words=words, plan=plan, entry_id=press.entry_id)
    messages.info(press.request, _("Kept. It stays open, and the clock runs on."))


def _spoke(press: Asked, form: AboutForm) -> None:
    said = form.cleaned_data
    given = {name: said[name] for name in ("way", "assessment", "plan")}
    about = _ticked(press)
    done, stays_open, entry_id = said["done"], said["stays_open"], press.entry_id
    came = alarm.contact(
        about, press.by, press.at, done, stays_open=stays_open, entry_id=entry_id, **given
    )
    if came.closed:
        messages.success(press.request, _closed_words(len(came.closed)))
    if stays_open:
        messages.info(press.request, _("Kept. It stays open, and the clock runs on."))
    elif came.left:
        words = _("This does not count as answered yet: %(titles)s. Still missing: %(missing)s.")
        titles = "; ".join(alerts.about(one).title for one in came.left)
        missing = "; ".join(lacking(given))
        messages.warning(press.request, words % {"titles": titles, "missing": missing})


def _ticked(press: Asked) -> list[Alert]:
    """Those that were ticked and are open, or were closed by this very form a moment ago."""
    wanted = set(press.request.POST.getlist("about"))
    rung = alerts.rung_for(press.by, press.alert.client, press.at)
    theirs = [one for one in rung if str(one.id) in wanted]
    if not theirs:
        raise Refused([Problem("about", _("Please tick what this contact was about."))])
    fresh = [one for one in theirs if one.is_open or _is_same(one, press)]
    return fresh or theirs


def _is_same(alert: Alert, press: Asked) -> bool:
    return press.entry_id is not None and alert.closing_entry == press.entry_id


def _closed_words(count: int) -> str:
    return ngettext(
        "The alert is closed. What was done is in the record.",
        "%(count)s alerts are closed. What was done is in the record.",
        count,
    ) % {"count": count}


MOVES: dict[str, Move] = {
    "have": _have,
    "more": _more,
    "undo": _undo,
    "hand": _hand,
    "contact": _contact,
}
