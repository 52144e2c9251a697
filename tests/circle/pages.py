"""Pages behind the circle's rules, beside the real ones, for tests of the rules themselves."""

from django.http import HttpResponse
from django.urls import path

from holdfast.circle.policy import client_in, client_self, member_of_circle, therapist_of_client
from holdfast.people.policy import policy
from holdfast.site import urls as real


def _page(request, **_):
    return HttpResponse(client_in(request).code)


handler404 = real.handler404
urlpatterns = [
    *real.urlpatterns,
    path("therapist/<uuid:client_id>/", policy(therapist_of_client)(_page)),
    path("member/<uuid:client_id>/", policy(member_of_circle)(_page)),
    path("self/<uuid:client_id>/", policy(client_self)(_page)),
    path("own-page/", policy(client_self)(_page)),
]
