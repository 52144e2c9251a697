"""The therapist's part: what is so, what is not known, and the form to enter or correct it."""

from __future__ import annotations

from datetime import datetime
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
from holdfast.circle.policy import client_in, therapist_of_client
from holdfast.kernel.chart.chart import Chart, fold
from holdfast.library.forms import load
from holdfast.people.policy import policy, reader_required
from holdfast.questions.form_token import form_id_sent, new_token, token_again
from holdfast.record import Author, NewEntry, Refused, append, entries_of
from holdfast.record.reading.client_record import view_of
from holdfast.suitability.becoming import Telling, entries_of_answers
from holdfast.suitability.conversation import conversation_of
from holdfast.suitability.hearing import Typed
from holdfast.suitability.settling import settled_in, unsettled_in, without_contradictions
from holdfast.suitability.statements import statements_in
from holdfast.suitability.therapists import (
    PART,
    Asked,
    disputed_in,
    heard_in,
    said_of,
    sections_of,
    typed_in,
)
from holdfast.suitability.views.asked import FORM as ASKED
from holdfast.suitability.views.page import desk_page

FORM = "suitability"
SETTLE = "settle"
Errors = dict[str, str]


@policy(therapist_of_client)
@never_cache
@require_http_methods(["GET", "POST"])
def suitability(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """A form sent twice, or after the sign-in ended, makes the same entries once."""
    if request.method == "GET":
        chart = _chart(request, clock.now())
        return _show(request, chart, typed_in(load(), chart), {})
    zone = ZoneInfo(client_in(request).time_zone)
    chart = _chart(request, _seen_at(request))
    disputed = disputed_in(_chart(request, clock.now()))
    today = clock.today_in(zone)
    said = heard_in(load(), request.POST, today, chart, disputed)
    errors = {key: one.error for key, one in said.items() if one.error}
    telling = _telling(request, chart)
    if errors or telling is None:
        return _show(request, chart, request.POST, errors, "" if errors else _stale())
    try:
        kept = _keep(request, entries_of_answers(said_of(said), telling))
    except Refused as refused:
        return _show(request, chart, request.POST, {}, refused.sentence)
    messages.success(
        request, _("Saved.") if kept else _("Nothing was different, so nothing was saved.")
    )
    return HttpResponseRedirect(reverse("suitability", args=[client_id]))


def _stale() -> str:
    return _("This page had grown old; please look once more and save again.")


def _keep(request: HttpRequest, entries: list[NewEntry]) -> bool:
    """Raises ``Refused``."""
    if entries:
        by = Author.of(reader_required(request))
        append(client_in(request), entries, by=by, at=clock.now())
    return bool(entries)


def _chart(request: HttpRequest, known_at: datetime) -> Chart:
    now = clock.now()
    return fold(entries_of(client_in(request), reader_required(request), now), now, known_at)


def _seen_at(request: HttpRequest) -> datetime:
    """When the page was made; what came since is not overwritten unread."""
    try:
        seen_at = datetime.fromisoformat(request.POST.get("seen", ""))
    except ValueError:
        return clock.now()
    return seen_at if seen_at.tzinfo else clock.now()


def _telling(request: HttpRequest, chart: Chart) -> Telling | None:
    client = client_in(request)
    form_id = form_id_sent(request, client, FORM)
    if form_id is None:
        return None
    return Telling(
        form=load(),
        part=PART,
        chart=chart,
        form_id=form_id,
        zone=ZoneInfo(client.time_zone),
    )


def _show(
    request: HttpRequest, chart: Chart, typed: Typed, errors: Errors, sentence: str = ""
) -> HttpResponse:
    listed: list[dict[str, Any]] = [
        {"field_id": f"id_{key}", "sentence": f"{_words(key)} – {said}"}
        for key, said in errors.items()
    ]
    said = _said(request, chart, typed, errors)
    said["errors"] = listed or ([{"sentence": sentence}] if sentence else [])
    return desk_page(request, "suitability", said, status=422 if errors or sentence else 200)


def _said(request: HttpRequest, chart: Chart, typed: Typed, errors: Errors) -> dict[str, Any]:
    client, reader, at = client_in(request), reader_required(request), clock.now()
    audit.saw(reader, client, "suitability")
    view = view_of(client, reader, at, show_all=True)
    statements = statements_in(view)
    disputed = disputed_in(view.chart)
    asked = Asked(chart=chart, typed=typed, errors=errors, disputed=disputed)
    unsettled = unsettled_in(view, client.id, statements)
    return {
        "briefing": view.briefing,
        "conversation": without_contradictions(conversation_of(view), unsettled),
        "unsettled": unsettled,
        "settled": settled_in(view, statements),
        "settling": new_token(request, client, SETTLE),
        "asking": new_token(request, client, ASKED),
        "sections": sections_of(load(), asked),
        "token": token_again(request, client, FORM, is_anew=not errors),
        "seen": request.POST.get("seen") if errors else at.isoformat(),
    }


def show_again(request: HttpRequest, sentence: str, field_id: str = "") -> HttpResponse:
    """The page as it stands now, for whoever could not settle what is said in two ways."""
    chart = _chart(request, clock.now())
    wrong = {"errors": [{"field_id": field_id, "sentence": sentence}]}
    wrote = {"wrote": request.POST.get("reason", ""), "wrong_field": field_id}
    said = _said(request, chart, typed_in(load(), chart), {}) | wrong | wrote
    return desk_page(request, "suitability", said, status=422)


def _words(key: str) -> str:
    return next(one.therapist for one in load().questions() if one.key == key)
