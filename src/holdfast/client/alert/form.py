"""The form of an alert's page as it is shown: as it was sent, as it was begun, or empty."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest

from holdfast import clock
from holdfast.client.alert.moves import FORM
from holdfast.client.contact.forms import AboutForm
from holdfast.client.unfinished import chosen, unfinished
from holdfast.library.welfare_check import welfare_check
from holdfast.people.policy import reader_required
from holdfast.questions.form_token import token_again
from holdfast.record import alarm

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert
    from holdfast.people.models import Account
    from holdfast.people.reader import Reader


def alert_form(
    request: HttpRequest, alert: Alert, thread: Sequence[Alert], *, is_sent: bool, is_anew: bool
) -> dict[str, Any]:
    """What the page needs. ``is_sent``: a contact was sent, and was refused; with the token it was
    sent with it is the same entry when it is sent again, unless it is to be another (``is_anew``).
    """
    reader = reader_required(request)
    people = alarm.may_be_handed(reader, clock.now())
    shown = _sent(request, people) if is_sent else _begun(request, alert, thread, reader, people)
    return shown | {
        "people": people,
        "token": token_again(request, alert.client, FORM, is_anew=is_anew or not is_sent),
        "why": request.POST.get("why", ""),
        "welfare": welfare_check(),
    }


def _sent(request: HttpRequest, people: Sequence[Account]) -> dict[str, Any]:
    return {
        "form": AboutForm(request.POST, people=people),
        "ticked": request.POST.getlist("about"),
        "opened": request.POST.get("opened", ""),
    }


def _begun(
    request: HttpRequest,
    alert: Alert,
    thread: Sequence[Alert],
    reader: Reader,
    people: Sequence[Account],
) -> dict[str, Any]:
    """With what was begun in another window, if anything was; the newest, or the one asked for."""
    begun = unfinished(reader, alert.client, FORM)
    shown = chosen(begun, request.GET.get("begun", ""))
    fields = dict(shown.fields) if shown else {}
    ticked = fields.pop("about", "").split() if shown else [str(one.id) for one in thread]
    return {
        "form": AboutForm(initial=fields or None, people=people),
        "ticked": ticked,
        "opened": shown.version if shown else "",
        "others": [one for one in begun if one != shown],
    }
