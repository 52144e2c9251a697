"""An invitation as it is shown to who made it: the link, and the link as a square."""

from __future__ import annotations

from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone

from holdfast.people.models import Invitation
from holdfast.ui.pictures.qr import qr


def shown(request: HttpRequest, invitation: Invitation, token: str) -> HttpResponse:
    """The page with the link. The token is nowhere else and never again."""
    with timezone.override(ZoneInfo(invitation.practice.time_zone)):
        said = _said(request, invitation, token)
        return render(request, "people/invitation_made.html", said)


def _said(request: HttpRequest, invitation: Invitation, token: str) -> dict[str, object]:
    link = request.build_absolute_uri(reverse("accept_invitation", args=[token]))
    square = qr(link)
    return {
        "invitation": invitation,
        "link": link,
        "svg_path": square.path,
        "size": square.size,
    }
