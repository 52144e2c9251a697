"""Content that nobody looked at again in time says so."""

from __future__ import annotations

from tests.kernel.saying import briefed, said

from holdfast.library.content import load

LAST_DAY = max(card.review_due for card in load().cards)
STROKE = said("condition", "2026-11-20T10:00:00Z", code="stroke", status="past")


def test_within_its_review_nothing_is_said_of_it():
    found = briefed(STROKE).findings

    assert not any(one.is_past_review for one in found)
    assert "chart.content_past_review" not in {one.id for one in found}


def test_past_it_every_finding_says_so_and_one_counts_the_cards():
    found = briefed(STROKE, at=f"{LAST_DAY.year + 1}-01-01T00:00:00+00:00").findings
    (counted,) = [one for one in found if one.id == "chart.content_past_review"]

    assert all(one.is_past_review for one in found)
    assert counted.urgency == "know"
    assert counted.title == f"Cards whose review is overdue: {len(load().cards)}"


def test_past_it_the_card_goes_on_to_speak():
    at = f"{LAST_DAY.year + 1}-01-01T00:00:00+00:00"
    states = {one.key: one.state for one in briefed(STROKE, at=at).findings}

    assert states["suitability.stroke@stroke"] == "present"
