"""An invitation as it is shown to who made it: the link, and the link as a square."""

from __future__ import annotations

from django.http import HttpRequest
from django.urls import reverse

from holdfast.people.models import Invitation
from holdfast.ui.pictures.qr import qr


def shown(request: HttpRequest, invitation: Invitation, token: str) -> dict[str, object]:
    """What ``people/invitation_made.html`` needs. The token is nowhere else and never again."""
    link = request.build_absolute_uri(reverse("accept_invitation", args=[token]))
    square = qr(link)
    return {
        "invitation": invitation,
        "link": link,
        "svg_path": square.path,
        "size": square.size,
    }
