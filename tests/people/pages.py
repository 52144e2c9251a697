"""Three pages behind rules, beside the real ones, for tests of the rules themselves."""

from django.http import HttpResponse
from django.urls import path

from holdfast.people.policy import policy, polling, role, signed_in
from holdfast.site import urls as real


def _page(request, **_):
    return HttpResponse(f"{request.reader.role} {request.reader.practice_id}")


def write(request):
    return HttpResponse(f"received {request.POST.get('text', '')}")


work = policy(signed_in)(_page)
watching = polling(policy(signed_in)(_page))
therapists = policy(role("therapist"))(_page)

handler404 = real.handler404
urlpatterns = [
    *real.urlpatterns,
    path("morning/", work),
    path("watching/", watching),
    path("therapists/", therapists),
    path("write/", policy(signed_in)(write)),
]
