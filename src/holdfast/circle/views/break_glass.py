"""Opening a chart in an emergency: why, who is told, and when it ends."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from holdfast import audit, clock
from holdfast.circle.break_glass import NotBroken, break_glass, ends_at, told_of_opening
from holdfast.circle.forms import ReasonForm
from holdfast.circle.policy import client_in, therapist_of_practice
from holdfast.circle.roles import circle_role
from holdfast.circle.views.page import WRONG, page
from holdfast.people.policy import policy, reader_required


@policy(therapist_of_practice)
@never_cache
@sensitive_post_parameters("reason")
@require_http_methods(["GET", "POST"])
def break_glass_page(request: HttpRequest, client_id: UUID) -> HttpResponse:
    """Who may open the chart already is led there."""
    chart = reverse("client_page", args=[client_id])
    if circle_role(reader_required(request), client_in(request), clock.now()):
        return HttpResponseRedirect(chart)
    form = ReasonForm(request.POST or None)
    if form.is_valid() and _opened(request, form):
        messages.warning(
            request, _("The chart is open to you for a while, and it was written down.")
        )
        return HttpResponseRedirect(chart)
    return _asking(request, form)


def _opened(request: HttpRequest, form: ReasonForm) -> bool:
    reason = form.cleaned_data["reason"]
    try:
        break_glass(client_in(request), by=reader_required(request), reason=reason, at=clock.now())
    except NotBroken as refused:
        form.add_error("reason", str(refused))
        return False
    return True


def _asking(request: HttpRequest, form: ReasonForm) -> HttpResponse:
    client, reader, at = client_in(request), reader_required(request), clock.now()
    audit.saw(reader, client, "break glass page")
    said = {
        "client": client,
        "form": form,
        "told": [one.name for one in told_of_opening(client, by=reader, at=at)],
        "has_line": client.practice.has_on_call_line,
        "until": ends_at(at),
    }
    return page(request, "break_glass", said, status=WRONG if form.errors else 200)
