"""What needs an administrator's attention, the most important first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast import post
from holdfast.alerts.unowned import stranded
from holdfast.circle.opening_bursts import many_lately
from holdfast.people import invitations
from holdfast.people.colleagues import colleagues
from holdfast.people.cover import is_cover_settled
from holdfast.people.on_call_order import places
from holdfast.people.second_factor import with_second_factor
from holdfast.practice.verified import faults_in_words
from holdfast.pulse.outage import outage

if TYPE_CHECKING:
    from holdfast.people.models import Practice


@dataclass(frozen=True, slots=True)
class Need:
    """``page`` and ``label`` are where it is mended."""

    sentence: str
    page: str
    label: str

    @property
    def url(self) -> str:
        return reverse(self.page)


Ask = Callable[["Practice", datetime], Iterator[Need]]


def needs(practice: Practice, at: datetime) -> list[Need]:
    """Everything an administrator should see to."""
    return [need for ask in (*ABOUT_TELLING, *ABOUT_THE_REST) for need in ask(practice, at)]


def needs_about_telling(practice: Practice, at: datetime) -> list[Need]:
    """Only what concerns who is told, and when: for everyone who relies on it."""
    return [need for ask in ABOUT_TELLING for need in ask(practice, at)]


def _stranded(practice: Practice, at: datetime) -> Iterator[Need]:
    if count := stranded(practice.id, at).count():
        says = ngettext(
            "%(count)s open alert is on nobody's list: no therapist here was told of it.",
            "%(count)s open alerts are on nobody's list: no therapist here was told of them.",
            count,
        )
        yield Need(says % {"count": count}, "practice_on_call", _("Put somebody on call"))


def _cover(practice: Practice, _at: datetime) -> Iterator[Need]:
    if not is_cover_settled(practice):
        says = _(
            "Questions about risk are not asked while clients are on their own, because no cover "
            "is named and nobody has signed that there is none."
        )
        yield Need(says, "practice_cover", _("Name a cover, or sign"))


def _on_call(practice: Practice, at: datetime) -> Iterator[Need]:
    if not places(practice.id, at):
        said = _("Nobody is on call.") + " " + told_instead(practice)
        yield Need(said, "practice_on_call", _("Put somebody on call"))


def told_instead(practice: Practice) -> str:
    """With nobody on call: who is told when a client's own therapists do not look."""
    cover = practice.cover.name if practice.cover else ""
    if cover and practice.has_on_call_line:
        says = _(
            "When a client's own therapists do not look, %(name)s is told, as cover, and the "
            "on-call line."
        )
    elif cover:
        says = _("When a client's own therapists do not look, %(name)s is told, as cover.")
    elif practice.has_on_call_line:
        says = _(
            "When a client's own therapists do not look, only the on-call line is told, "
            "and no other person."
        )
    else:
        says = _("When a client's own therapists do not look, no one else is told.")
    return says % {"name": cover} if cover else says


def _hours(practice: Practice, _at: datetime) -> Iterator[Need]:
    if not practice.staffed_hours:
        says = _("No staffed hours are set, so clients cannot read when somebody is at work.")
        yield Need(says, "practice_hours", _("Set the hours"))


def _line(practice: Practice, _at: datetime) -> Iterator[Need]:
    if not practice.has_on_call_line:
        says = _("There is no on-call line, so no mailbox is told when nobody has it.")
        yield Need(says, "practice_on_call", _("Give its e-mail address"))


def _outage(practice: Practice, _at: datetime) -> Iterator[Need]:
    found = outage(practice.id)
    if found is None:
        return
    if found.since is None:
        says = _("No messages go out.")
    else:
        says = _("Messages have not gone out since %(when)s.")
        says %= {"when": _when(found.since, practice)}
    mend = (
        _(
            "Nothing sends them: whoever looks after the server should see that “holdfast worker” "
            "runs, and run “holdfast check”."
        )
        if found.is_of_worker
        else _(
            "The mail server does not take them: whoever looks after the server should run "
            "“holdfast check --mail”, which says why."
        )
    )
    until = _("Until then nobody is told of anything by message; please ring people yourselves.")
    yield Need(f"{says} {mend} {until}", "practice_messages", _("Look at messages"))


def _failing(practice: Practice, _at: datetime) -> Iterator[Need]:
    if (found := post.failing(practice.id)) and outage(practice.id) is None:
        says = ngettext(
            "%(count)s message is tried again and again in vain, since %(when)s.",
            "%(count)s messages are tried again and again in vain, the oldest since %(when)s.",
            found.count,
        )
        said = says % {"count": found.count, "when": _when(found.since, practice)}
        yield Need(said, "practice_messages", _("Look at messages"))


def _undeliverable(practice: Practice, _at: datetime) -> Iterator[Need]:
    given_up = post.undeliverable(practice.id)
    newest = given_up.first()
    if newest is None:
        return
    says = ngettext(
        "%(count)s message could not be delivered; it was written on %(when)s.",
        "%(count)s messages could not be delivered; the newest was written on %(when)s.",
        count := given_up.count(),
    )
    said = says % {"count": count, "when": _when(newest.created_at, practice)}
    yield Need(said, "practice_messages", _("Look at messages"))


def _second_step(practice: Practice, at: datetime) -> Iterator[Need]:
    accounts = set(colleagues(practice.id, at).values_list("account_id", flat=True))
    if count := len(accounts - with_second_factor(accounts)):
        says = ngettext(
            "%(count)s person who works here signs in with a password alone.",
            "%(count)s people who work here sign in with a password alone.",
            count,
        )
        yield Need(says % {"count": count}, "practice_people", _("See who"))


def _openings(practice: Practice, at: datetime) -> Iterator[Need]:
    for one in many_lately(practice, at):
        said = {"name": one.name, "count": one.count, "when": _when(one.at, practice)}
        says = ngettext(
            "%(name)s opened %(count)s chart in an emergency within an hour, until %(when)s.",
            "%(name)s opened %(count)s charts in an emergency within an hour, until %(when)s.",
            one.count,
        )
        yield Need(says % said, "practice_audit", _("See which"))


def _invitations(practice: Practice, at: datetime) -> Iterator[Need]:
    if count := invitations.waiting(practice.id, at).count():
        says = ngettext(
            "%(count)s invitation waits to be taken.",
            "%(count)s invitations wait to be taken.",
            count,
        )
        yield Need(says % {"count": count}, "practice_people", _("See them"))


def _changed(practice: Practice, _at: datetime) -> Iterator[Need]:
    if said := faults_in_words(practice):
        yield Need(said, "practice_audit", _("Look at who did what"))


def _when(at: datetime, practice: Practice) -> str:
    return date_format(at.astimezone(ZoneInfo(practice.time_zone)), "D j M, H:i")


ABOUT_TELLING: tuple[Ask, ...] = (_stranded, _outage, _cover, _on_call, _hours, _line)
ABOUT_THE_REST: tuple[Ask, ...] = (
    _changed,
    _openings,
    _failing,
    _undeliverable,
    _second_step,
    _invitations,
)
