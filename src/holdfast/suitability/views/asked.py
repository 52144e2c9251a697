"""A press that keeps whom the next question was put to, and when."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from holdfast import clock
from holdfast.circle.policy import client_in, therapist_of_client
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required
from holdfast.questions.form_token import form_id_sent
from holdfast.record import Author, Refused, append
from holdfast.record.reading.client_record import view_of
from holdfast.suitability.asking import OF_WHOM, asked_entry
from holdfast.suitability.conversation import conversation_of

FORM = "asked"


@policy(therapist_of_client)
@never_cache
@only_sent(back_to="suitability")
def asked(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """What was answered in the meantime is not asked again."""
    messages.info(request, _kept(request))
    return HttpResponseRedirect(reverse("suitability", args=[client_id]))


def _kept(request: HttpRequest) -> str:
    client, reader, at = client_in(request), reader_required(request), clock.now()
    of, form_id = request.POST.get("of", ""), form_id_sent(request, client, FORM)
    if of not in OF_WHOM or form_id is None:
        return _("This page had grown old; please look once more.")
    conversation = conversation_of(view_of(client, reader, at, show_all=True))
    question = conversation.find(request.POST.get("about", ""))
    if question is None:
        return _("This has been answered in the meantime.")
    try:
        append(client, [asked_entry(question, of, form_id)], by=Author.of(reader), at=at)
    except Refused as refused:
        return refused.sentence
    return _("Kept. It is asked again if nothing has come by then.")
