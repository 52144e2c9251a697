"""The clients in the reader's circles."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import audit, clock
from holdfast.circle.caseload import caseload, opened_by_others, opened_for_a_while, page_after
from holdfast.circle.views.page import page
from holdfast.people.policy import policy, reader_required, role


@policy(role("therapist", "medical"))
@never_cache
@require_safe
def clients(request: HttpRequest) -> HttpResponse:
    """``?after=`` names the last client of the page before, by id."""
    reader, at = reader_required(request), clock.now()
    audit.saw(reader, None, "client list")
    listed, after = page_after(caseload(reader, at), _key(request.GET.get("after", "")))
    said = {
        "listed": listed,
        "after": after,
        "is_therapist": reader.role == "therapist",
        "opened_for_a_while": opened_for_a_while(reader, at),
        "opened_by_others": opened_by_others(reader, at),
    }
    return page(request, "clients", said)


def _key(written: str) -> UUID | None:
    try:
        return UUID(written)
    except ValueError:
        return None
