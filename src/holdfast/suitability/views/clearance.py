"""The prescriber's answer to the plan; or what a therapist was told of it, unconfirmed."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import audit, clock
from holdfast.circle.policy import client_in, member_of_circle
from holdfast.people.policy import policy, reader_required
from holdfast.questions.form_token import form_id_sent, new_token
from holdfast.record import Author, NewEntry, Refused, append
from holdfast.record.reading.client_record import view_of
from holdfast.suitability.answering_plan import Answer, answer_form, answers_given, read_answer
from holdfast.suitability.conversation import before_an_answer, for_medical_partner
from holdfast.suitability.planned import planned
from holdfast.suitability.views.page import desk_page

FORM = "clearance"


@policy(member_of_circle)
@never_cache
@require_http_methods(["GET", "POST"])
def clearance(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """Only what the medical side enters itself counts as its answer."""
    if request.method == "GET":
        return _show(request, Answer({}, {}))
    answer = read_answer(request.POST, _today(request), is_relayed=_is_therapist(request))
    entry_id = form_id_sent(request, client_in(request), FORM)
    if answer.errors or entry_id is None:
        return _show(
            request, answer, "" if answer.errors else _("Please look once more, and send it again.")
        )
    new = NewEntry(kind="clearance", id=entry_id, body=answer.body)
    try:
        append(client_in(request), [new], by=Author.of(reader_required(request)), at=clock.now())
    except Refused as refused:
        return _show(request, answer.refused(refused.field, refused.sentence), refused.sentence)
    messages.success(request, _("Your answer is kept."))
    return HttpResponseRedirect(reverse("clearance", args=[client_id]))


def _is_therapist(request: HttpRequest) -> bool:
    return reader_required(request).role == "therapist"


def _today(request: HttpRequest) -> date:
    return clock.today_in(ZoneInfo(client_in(request).time_zone))


def _show(request: HttpRequest, answer: Answer, sentence: str = "") -> HttpResponse:
    """What the answer rests on is what this reader may see, and no more."""
    client, reader, at = client_in(request), reader_required(request), clock.now()
    audit.saw(reader, client, "clearance")
    is_relayed = _is_therapist(request)
    view = view_of(client, reader, at, show_all=True)
    entries = [one.entry for one in view.kept]
    errors = [{"field_id": f"id_{name}", "sentence": said} for name, said in answer.errors.items()]
    said: dict[str, Any] = {
        "briefing": view.briefing,
        "conversation": (before_an_answer if is_relayed else for_medical_partner)(view),
        "given": answers_given(entries),
        "planned": planned(view.scene),
        "form": answer_form(answer, request.POST),
        "is_relayed": is_relayed,
        "token": new_token(request, client, FORM),
        "errors": errors or ([{"sentence": sentence}] if sentence else []),
    }
    return desk_page(request, "clearance", said, status=422 if said["errors"] else 200)
