"""A check-in that a phone kept, sent by the page that kept it when there is a network again."""

from __future__ import annotations

from http import HTTPStatus
from uuid import UUID

import msgspec
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import clock
from holdfast.checkins.afterwards import address_after
from holdfast.checkins.kept_check_in import take_in
from holdfast.checkins.waited import moment_of
from holdfast.circle.policy import client_in, client_self
from holdfast.library.known import known
from holdfast.people.policy import policy, polling, reader_required
from holdfast.record import Refused


class Kept(msgspec.Struct, frozen=True):
    """``owner`` wrote it and nobody else sends it; ``waited_ms`` counts from its last answer."""

    id: UUID
    owner: UUID
    waited_ms: int
    answers: dict[str, str]


@policy(client_self)
@polling
@never_cache
@require_http_methods(["GET", "POST"])
def kept_check_in(request: HttpRequest) -> HttpResponse:
    """The page asks first who is signed in, so that it sends nothing to a closed door."""
    reader = reader_required(request)
    if request.method != "POST":
        return JsonResponse({"owner": str(reader.membership_id), "token": get_token(request)})
    try:
        kept = msgspec.json.decode(request.body, type=known(Kept))
    except msgspec.DecodeError:
        return _refused(_("It can no longer be read."))
    if kept.owner != reader.membership_id:
        return HttpResponse(status=HTTPStatus.CONFLICT)
    return _taken_in(request, kept)


def _taken_in(request: HttpRequest, kept: Kept) -> HttpResponse:
    now = clock.now()
    try:
        answering = take_in(
            client_in(request),
            reader_required(request),
            kept.id,
            kept.answers,
            answered_at=moment_of(kept.waited_ms, now),
            at=now,
        )
    except Refused as refused:
        return _refused(refused.sentence)
    return JsonResponse({"next": address_after(answering)})


def _refused(sentence: str) -> HttpResponse:
    return JsonResponse({"sentence": sentence}, status=HTTPStatus.UNPROCESSABLE_ENTITY)
