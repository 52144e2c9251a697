"""Does this process live, and does the installation do its work? Asked by machines.

A balancer or supervisor asks ``/healthz``. ``/readyz`` is for whoever should be called when the
work is not done: taking pages away because no mail goes out would leave people with less.
"""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast.people.policy import policy, public
from holdfast.pulse.asked import lately_found

FORWARDED = ("HTTP_X_FORWARDED_FOR", "HTTP_FORWARDED", "HTTP_X_REAL_IP", "HTTP_VIA")
THIS_MACHINE = ("127.0.0.1", "::1")


@policy(public)
@never_cache
@require_safe
def healthz(_: HttpRequest) -> HttpResponse:
    """200 ``ok``: this process answers. It asks no database."""
    return HttpResponse("ok", "text/plain")


@policy(public)
@never_cache
@require_safe
def readyz(request: HttpRequest) -> HttpResponse:
    """200 ``ready``, or 503 with a line for each trouble; times only to this machine itself.

    A stranger who watches would otherwise learn when somebody called for help.
    """
    found = lately_found()
    if not found:
        return HttpResponse("ready", "text/plain")
    is_near = _is_from_this_machine(request)
    lines = [one.sentence if is_near else one.plain for one in found]
    return HttpResponse("\n".join(["not ready", *dict.fromkeys(lines)]), "text/plain", 503)


def _is_from_this_machine(request: HttpRequest) -> bool:
    """Without a proxy between, however near that stands."""
    is_forwarded = any(request.META.get(name) for name in FORWARDED)
    return request.META.get("REMOTE_ADDR") in THIS_MACHINE and not is_forwarded
