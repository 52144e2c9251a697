"""Inviting a client to their own pages, and taking an invitation back."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import audit, clock
from holdfast.circle import invitations
from holdfast.circle.policy import client_in, therapist_in_circle
from holdfast.circle.views.page import page
from holdfast.people.invitations import AlreadyMade, MayNotInvite
from holdfast.people.invitations.form_token import new_form_token, read_form_token
from holdfast.people.invitations.shown import shown
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required

CONFLICT = 409


@policy(therapist_in_circle)
@never_cache
@require_http_methods(["GET", "POST"])
def invite_client(request: HttpRequest, **_kwargs: UUID) -> HttpResponse:
    """Asks first; a link is only made when the button is pressed, and once for each form."""
    client, reader = client_in(request), reader_required(request)
    audit.saw(reader, client, "invitation page")
    if request.method != "POST":
        return _asked(request)
    sent = read_form_token(request.POST.get("token", ""), reader)
    try:
        made = invitations.invite_client(client, by=reader, at=clock.now(), form=sent)
    except (AlreadyMade, MayNotInvite) as refused:
        return _asked(request, str(refused), CONFLICT)
    return shown(request, *made)


def _asked(request: HttpRequest, sentence: str = "", status: int = 200) -> HttpResponse:
    client = client_in(request)
    said = {
        "client": client,
        "sentence": sentence,
        "waiting": invitations.open_for(client, clock.now()),
        "token": new_form_token(reader_required(request)),
    }
    return page(request, "invite_client", said, status)


@policy(therapist_in_circle)
@never_cache
@only_sent(back_to="circle")
def withdraw_clients_invitation(request: HttpRequest, client_id: UUID) -> HttpResponse:
    by, at = reader_required(request), clock.now()
    invitations.withdraw_from(client_in(request), by=by, at=at)
    messages.success(request, _("Its link works no more. You can make a new one any time."))
    return HttpResponseRedirect(reverse("circle", args=[client_id]))
