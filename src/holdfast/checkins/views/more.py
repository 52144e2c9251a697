"""What a client may tell at any time, beside what is asked of them."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast.checkins.sheets import offered
from holdfast.checkins.views.page import page
from holdfast.circle.policy import client_in, client_self
from holdfast.people.policy import policy


@policy(client_self)
@never_cache
@require_safe
def more(request: HttpRequest) -> HttpResponse:
    sheets = [{"sheet": one, "questions": len(one.asked)} for one in offered(client_in(request))]
    return page(request, "more", {"sheets": sheets})
