"""What a phone asks for to keep the help page: the service worker, and a name that says nothing."""

from __future__ import annotations

from pathlib import Path

from django.contrib.staticfiles import finders
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from holdfast.people.policy import policy, public

BUILT = "built/service-worker.js"


@policy(public)
@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - the same for everybody
    """From the root, so that it stands before every page; browsers ask for a newer one."""
    found = finders.find(BUILT)
    if not isinstance(found, str):
        raise Http404
    response = HttpResponse(Path(found).read_bytes(), content_type="text/javascript")
    response["Cache-Control"] = "no-cache"
    return response


@policy(public)
@require_safe
def manifest(request: HttpRequest) -> HttpResponse:  # noqa: ARG001 - the same for everybody
    """On the home screen stands neither what this is nor whose."""
    icon = {"src": static("ui/day-notes.svg"), "sizes": "any", "type": "image/svg+xml"}
    said = {
        "name": _("Day notes"),
        "short_name": _("Day notes"),
        "start_url": reverse("client_home"),
        "scope": "/",
        "display": "standalone",
        "background_color": "#faf8f4",
        "theme_color": "#faf8f4",
        "icons": [icon],
    }
    return JsonResponse(said, content_type="application/manifest+json")
