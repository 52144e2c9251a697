"""The first page of the practice: what needs attention, and who is told when."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import clock
from holdfast.people.colleagues import administrators
from holdfast.people.on_call_order import places
from holdfast.people.policy import policy, reader_required, role
from holdfast.people.practices import practice_of
from holdfast.people.response_times import hours_in_words, who_looks, zone_in_words
from holdfast.practice.attention import needs, needs_about_telling
from holdfast.practice.frame import page
from holdfast.practice.verified import verified_in_words


@policy(role("administrator", "therapist"))
@never_cache
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """A therapist reads what concerns who is told, and whom to ask; an administrator mends it."""
    reader, at = reader_required(request), clock.now()
    practice, may_mend = practice_of(reader), reader.role == "administrator"
    said = {
        "may_mend": may_mend,
        "needs": needs(practice, at) if may_mend else needs_about_telling(practice, at),
        "order": places(practice.id, at),
        "hours": hours_in_words(practice),
        "zone": zone_in_words(practice),
        "who_looks": who_looks(practice),
        "verified": verified_in_words(practice),
        "administrators": administrators(practice.id, at),
    }
    return page(request, "practice", "overview", said)
