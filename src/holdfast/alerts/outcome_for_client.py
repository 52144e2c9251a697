"""What became of one alert, in a sentence to the client themselves: no more than is so."""

from __future__ import annotations

from datetime import datetime

from django.utils.translation import gettext as _

from holdfast.alerts.models import Alert, State
from holdfast.alerts.ownership import When, who_has


def what_is_so(alert: Alert, at: datetime, when: When) -> str:
    """Empty where nobody has done anything about it, so that only messages can be told of.

    ``when`` says a time in the client's own zone.
    """
    if alert.closed_by and alert.closed_at:
        said = {"name": alert.closed_by.name, "when": when(alert.closed_at)}
        return _("Answered by %(name)s at %(when)s.") % said
    if alert.is_had(at):
        return _had(alert, when)
    done = f"{_tried(alert, when)} {_handed(alert)}".strip()
    done = done or _lapsed(alert, when) or _looked(alert, when)
    return f"{done} {nobody_has_it(alert)}" if done else ""


def nobody_has_it(alert: Alert) -> str:
    """Where nobody ever had it, the client waits for an answer."""
    has_been_had = alert.tried_at or alert.state == State.HAD
    return _("Nobody has it now.") if has_been_had else _("Nobody has answered yet.")


def _had(alert: Alert, when: When) -> str:
    said = who_has(alert, when)
    if tried := _tried(alert, when):
        still = _("%(name)s has it until %(until)s.")
        return f"{tried} {still % said}"
    return _("%(name)s has it since %(since)s and will be in touch by %(until)s.") % said


def _tried(alert: Alert, when: When) -> str:
    if alert.tried_by is None or alert.tried_at is None:
        return ""
    said = {"name": alert.tried_by.name, "when": when(alert.tried_at)}
    if alert.again_at is None:
        return _("%(name)s tried to reach you at %(when)s and did not reach you.") % said
    said["again"] = when(alert.again_at)
    words = _(
        "%(name)s tried to reach you at %(when)s, did not reach you, and means to try again at "
        "%(again)s."
    )
    return words % said


def _handed(alert: Alert) -> str:
    if alert.handed_to is None:
        return ""
    return _("It was handed on to %(name)s.") % {"name": alert.handed_to.name}


def _lapsed(alert: Alert, when: When) -> str:
    """The time is over, whether or not a worker has noticed."""
    if alert.state != State.HAD or alert.had_by is None or alert.had_until is None:
        return ""
    said = {"name": alert.had_by.name, "until": when(alert.had_until)}
    return _("%(name)s had it until %(until)s.") % said


def _looked(alert: Alert, when: When) -> str:
    if alert.seen_by is None or alert.seen_at is None:
        return ""
    said = {"name": alert.seen_by.name, "when": when(alert.seen_at)}
    if again := _again_since(alert, alert.seen_at, when):
        words = _("%(name)s looked at it at %(when)s, before it came again at %(again)s.")
        return words % (said | {"again": again})
    return _("%(name)s looked at it at %(when)s.") % said


def _again_since(alert: Alert, at: datetime, when: When) -> str:
    """ "18:20, 18:31" for what was said once more after somebody had looked."""
    later = sorted(one.at for one in alert.recurrences.all() if one.at > at)
    return ", ".join(dict.fromkeys(when(one) for one in later))
