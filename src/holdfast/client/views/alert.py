"""One alert: what it is about for those who may know, and see, act, close."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import alerts, audit
from holdfast.circle.crisis import card_for
from holdfast.client.answering import WAYS, lacking
from holdfast.client.aware import anchor_of
from holdfast.client.call_sheet import CallSheet, call_sheet
from holdfast.client.contact_forms import ActForm, ContactForm
from holdfast.client.others import chosen_among, others_of
from holdfast.client.policy import alert_for_reader
from holdfast.client.reaching import reaching
from holdfast.client.ringing import Ringing, ringing
from holdfast.client.views.page import zone_of
from holdfast.library.entry_json import encode_body
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required
from holdfast.people.reader import Reader
from holdfast.record import Problem, Refused, alarm, drafts
from holdfast.record.openings import opened
from holdfast.record.viewing import View, view_of

if TYPE_CHECKING:
    from holdfast.alerts.models import Alert

FORM = "alert"
FIRST_FIELD = {"act": "act-way", "close": "id_done"}
TEXTS = ("done", "assessment", "plan")


@policy(alert_for_reader)
@never_cache
@require_safe
def alert_page(request: HttpRequest, **_: UUID) -> HttpResponse:
    return _show(request)


@policy(alert_for_reader)
@never_cache
@only_sent(back_to="alert")
def move_alert(request: HttpRequest, alert_id: UUID, move: str) -> HttpResponse:
    """What another did meanwhile is said, and what was typed stays."""
    moved = MOVES.get(move)
    if moved is None:
        raise Http404
    alert, before = _alert(request), _told_by_others(request)
    try:
        with timezone.override(zone_of(alert.client)):
            moved(request, alert)
    except Refused as refused:
        _look_again(request)
        return _show(request, refused.sentence, refused.field, 422)
    if before:
        messages.info(request, before)
    is_over = move == "close" and not _needs_contact(request)
    then = reverse("today") if is_over else reverse("alert", args=[alert_id])
    return HttpResponseRedirect(then)


def _see(request: HttpRequest, alert: Alert) -> None:
    alarm.see(alert, reader_required(request), timezone.now())


def _act(request: HttpRequest, alert: Alert) -> None:
    given, entry_id = _given(ActForm(request.POST)), _entry_id(request, alert)
    by, at = reader_required(request), timezone.now()
    alarm.act(alert, by, at, given["way"], words=given["words"], entry_id=entry_id)


def _close(request: HttpRequest, alert: Alert) -> None:
    """What was written for an alert that is closed by now is refused by the verb, and stays."""
    by, at = reader_required(request), timezone.now()
    also = chosen_among(others_of(alert, by, at), request.POST.getlist("also"))
    entry_id, given = _entry_id(request, alert), _given(ContactForm(request.POST))
    alarm.close(alert, by, at, given.pop("done"), also=also, entry_id=entry_id, **given)
    messages.success(request, _closed_words(1 + len(also)))


def _given(form: ActForm | ContactForm) -> dict[str, str]:
    """Raises ``Refused`` with the first that is to mend."""
    if form.is_valid():
        return dict(form.cleaned_data)
    field, sentences = next(iter(form.errors.items()))
    raise Refused([Problem(field, str(sentences[0]))])


def _closed_words(count: int) -> str:
    return ngettext(
        "The alert is closed. What was done is in the record.",
        "%(count)s alerts are closed. What was done is in the record.",
        count,
    ) % {"count": count}


def _needs_contact(request: HttpRequest) -> bool:
    """Whether what the alert is about stands as unanswered as before."""
    alert, reader = _alert(request), reader_required(request)
    view = view_of(alert.client, reader, timezone.now())
    is_inside = view.sight.role == "therapist"
    return is_inside and ringing(alert, view, zone_of(alert.client)).needs_contact


MOVES: dict[str, Callable[[HttpRequest, Alert], None]] = {
    "see": _see,
    "act": _act,
    "close": _close,
}


def _entry_id(request: HttpRequest, alert: Alert) -> UUID | None:
    said = drafts.read_token(request.POST.get("token", ""))
    asked = (alert.client_id, reader_required(request).account_id, FORM)
    is_ours = said and (said.client_id, said.account_id, said.form) == asked
    return said.entry_id if said and is_ours else None


def _alert(request: HttpRequest) -> Alert:
    alert: Alert = request.alert  # type: ignore[attr-defined] # set by the policy
    return alert


def _look_again(request: HttpRequest) -> None:
    """The alert as it stands after a refusal: another may have moved it in between."""
    found = alerts.find(reader_required(request), _alert(request).id, timezone.now())
    request.alert = found or _alert(request)  # type: ignore[attr-defined] # ours


def _told_by_others(request: HttpRequest) -> str:
    """That another is on it already, where that is so."""
    alert = _alert(request)
    other, at = alert.acting_by, alert.acting_at
    if other is None or at is None or other.id == reader_required(request).account_id:
        return ""
    when = date_format(at.astimezone(zone_of(alert.client)), "H:i")
    return _("%(name)s has been acting since %(when)s; please speak to each other.") % {
        "name": other.name,
        "when": when,
    }


def _show(
    request: HttpRequest, sentence: str = "", field: str = "", status: int = 200
) -> HttpResponse:
    """A reader outside the circle learns the code and that it waits, and no more."""
    alert, reader = _alert(request), reader_required(request)
    audit.saw(reader, alert.client, "alert")
    move = str(request.resolver_match.kwargs.get("move", "")) if request.resolver_match else ""
    form_id = "act-way" if move == "act" else f"id_{field}"
    said: dict[str, Any] = {
        "alert": alert,
        "told": alerts.told_of(alert),
        "act_token": _token(request, "act", move),
        "close_token": _token(request, "close", move),
        "act_form": ActForm(request.POST if move == "act" else None, auto_id="act-%s"),
        "form": ContactForm(request.POST if move == "close" else None),
        "written_texts": _written(request),
        "errors": _errors(alert, sentence, form_id if field else FIRST_FIELD.get(move, "")),
        "also": request.POST.getlist("also"),
        "sheet": _sheet(alert, reader),
    }
    with timezone.override(zone_of(alert.client)):
        return render(request, "client/alert.html", said | _inside(request), status=status)


def _sheet(alert: Alert, reader: Reader) -> CallSheet | None:
    at = timezone.now()
    rung = alerts.rung_for(reader, alert.client, at)
    thread = [one for one in rung if one.state != "closed"]
    return call_sheet(alert, thread, reader, at, zone_of(alert.client))


def _written(request: HttpRequest) -> list[str]:
    way = WAYS.get(request.POST.get("way", ""))
    texts = (request.POST.get(name) for name in TEXTS)
    return [str(words) for words in (way, *texts) if words]


def _errors(alert: Alert, sentence: str, field_id: str) -> list[dict[str, str]]:
    """A closed alert has no field any more to lead to."""
    if not sentence:
        return []
    return [{"sentence": sentence, "field_id": "" if alert.state == "closed" else field_id}]


def _token(request: HttpRequest, form: str, move: str) -> str:
    """The one that was sent, for the form that was refused: sent again it is the same entry."""
    kept = request.POST.get("token") if form == move else ""
    return kept or drafts.new_token(reader_required(request), _alert(request).client, FORM)


def _inside(request: HttpRequest) -> dict[str, Any]:
    """What the client's therapists see besides: the person, what rang, how to reach them."""
    alert, at = _alert(request), timezone.now()
    view, zone = view_of(alert.client, reader_required(request), at), zone_of(alert.client)
    if view.sight.role != "therapist":
        return {"about": None}
    about: Ringing = ringing(alert, view, zone)
    opened(view.sight.reader, alert.client, [one.kept for one in about.all_facts], at=at)
    return {
        "about": about,
        "anchor": anchor_of(about.finding) if about.finding else "",
        "reaching": reaching(view),
        "there": at.astimezone(view.zone),
        "crisis": card_for(alert.client.country, at),
        "others": others_of(alert, reader_required(request), at),
        "lacks": _lacks(alert, view),
    }


def _lacks(alert: Alert, view: View) -> list[str]:
    """What the contact that closed the alert lacked to answer a risk."""
    closing = view.find(str(alert.closing_entry)) if alert.closing_entry else None
    return lacking(encode_body(closing.entry.body)) if closing else []
