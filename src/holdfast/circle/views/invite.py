"""Inviting a client to their own pages."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import audit
from holdfast.circle import invitations
from holdfast.circle.models import Client
from holdfast.circle.policy import therapist_in_circle
from holdfast.people.invitations import MayNotInvite
from holdfast.people.invitations.shown import shown
from holdfast.people.policy import policy, reader_required


@policy(therapist_in_circle)
@never_cache
@require_http_methods(["GET", "POST"])
def invite_client(request: HttpRequest, **_: UUID) -> HttpResponse:
    """Asks first; a link is only made when the button is pressed."""
    client: Client = request.client_record  # type: ignore[attr-defined] # set by the policy
    reader = reader_required(request)
    audit.saw(reader, client, "invitation page")
    if request.method != "POST":
        return render(request, "circle/invite_client.html", {"client": client})
    try:
        made = invitations.invite_client(client, by=reader, at=timezone.now())
    except MayNotInvite as refused:
        page = {"client": client, "sentence": str(refused)}
        return render(request, "circle/invite_client.html", page, status=409)
    return render(request, "people/invitation_made.html", shown(request, *made))
