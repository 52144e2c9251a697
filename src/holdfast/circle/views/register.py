"""Taking on a client."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from holdfast import clock
from holdfast.circle.accept_client import client_id_in, new_token, of_the_same_name, take_on
from holdfast.circle.forms import NewClientForm
from holdfast.circle.views.page import WRONG, page
from holdfast.people.policy import policy, reader_required, role
from holdfast.people.practices import practice_of


@policy(role("therapist"))
@never_cache
@sensitive_post_parameters("name")
@require_http_methods(["GET", "POST"])
def register(request: HttpRequest) -> HttpResponse:
    """A form sent twice is one client; a name that is there already is asked about once."""
    reader = reader_required(request)
    token = request.POST.get("token") or new_token(reader)
    zone = practice_of(reader).time_zone
    form = NewClientForm(request.POST or None, initial={"time_zone": zone})
    twins = _twins(request, form)
    if form.is_valid() and (not twins or form.cleaned_data["is_someone_else"]):
        return _taken_on(request, form, token)
    if not twins:
        del form.fields["is_someone_else"]
    said = {"form": form, "token": token, "twins": twins}
    return page(request, "register", said, status=WRONG if request.method == "POST" else 200)


def _twins(request: HttpRequest, form: NewClientForm) -> list[str]:
    """Codes of the reader's clients of the same name, but for the one this form already made."""
    if not form.is_valid():
        return []
    reader = reader_required(request)
    made = client_id_in(request.POST.get("token", ""), reader)
    same = of_the_same_name(reader, form.cleaned_data["name"], clock.now())
    return [client.code for client in same if client.id != made]


def _taken_on(request: HttpRequest, form: NewClientForm, token: str) -> HttpResponse:
    reader, given = reader_required(request), form.cleaned_data
    client = take_on(
        client_id=client_id_in(token, reader),
        name=given["name"],
        country=given["country"],
        time_zone=given["time_zone"],
        by=reader,
        at=clock.now(),
    )
    messages.success(
        request,
        _(
            "Registered. You are the first who is told. How can they be reached? "
            "Say so next, and invite them when ready."
        ),
    )
    return HttpResponseRedirect(reverse("circle", args=[client.id]))
