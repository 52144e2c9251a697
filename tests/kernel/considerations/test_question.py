"""The next best question is the one whose answer would change most."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from tests.kernel.charts import entries, moments
from tests.kernel.considerations.asking import asked_next, scene_of
from tests.kernel.saying import said

from holdfast.kernel.considerations.considering import considerations
from holdfast.kernel.considerations.question import questions
from holdfast.kernel.content.urgency import RANK

PLAN = said(
    "plan",
    "2026-11-01T10:00:00Z",
    "medical",
    route="im",
    product="racemic_ketamine",
    setting="clinic",
    next_on="2026-12-10",
)


def about(found, *ids):
    return next(one for one in found if {gap.id for gap in one.waiting} & set(ids))


def test_of_nothing_known_the_answer_that_could_be_worst_and_settles_most_comes_first():
    first, *rest = asked_next(PLAN)
    assert first.would_be == "today"
    assert len(first.waiting) >= max(len(one.waiting) for one in rest if one.would_be == "today")
    ranks = [RANK[one.would_be] for one in (first, *rest) if one.waiting]
    assert ranks[0] == min(ranks)


def test_it_says_what_is_missing_how_to_ask_and_why_together():
    found = about(asked_next(PLAN), "suitability.psychosis")
    assert found.missing == ("whether there is psychosis or mania, now, earlier or in the family",)
    (words,) = found.asks
    assert words.startswith("Ask: “Have you ever heard, seen or strongly believed things")
    assert found.because
    assert "suitability.mania" in {gap.id for gap in found.waiting}


def test_one_missing_thing_that_no_question_names_stands_by_itself():
    found = about(asked_next(PLAN), "interaction.tramadol")
    assert found.missing == ("which medicines are taken, or that none is",)
    assert found.because == ""
    assert len(found.waiting) > 20


def test_what_is_missing_is_said_in_one_phrase():
    panic = about(asked_next(PLAN), "suitability.panic_disorder")
    assert panic.title == (
        "whether there is, or ever was: panic disorder, claustrophobia, "
        "strong fear of losing control"
    )
    person = about(asked_next(PLAN), "suitability.pregnancy")
    assert person.title.startswith("the date of birth; whether the client is")


def test_a_gap_that_says_nothing_is_missing_is_called_by_its_own_title():
    lone = replace(about(asked_next(PLAN), "suitability.panic_disorder"), missing=())
    assert lone.title == lone.waiting[0].title


def test_what_was_answered_is_asked_no_more():
    no = said("medication", "2026-11-01T10:00:00Z", ingredient="no medicine", status="taking")
    found = asked_next(PLAN, no)
    assert not any("medicines" in missing for one in found for missing in one.missing)


def test_what_is_being_asked_stands_last_until_it_has_waited_too_long():
    asks = ["interaction.tramadol"]
    sent = said("message", "2026-11-20T10:00:00Z", "therapist", asks=asks, to="client")
    last = asked_next(PLAN, sent)[-1]
    assert last.is_being_asked
    assert about([last], "interaction.tramadol").asked.of == "client"
    later = asked_next(PLAN, sent, at="2026-11-27T10:00:00+00:00")
    old = about(later, "interaction.tramadol")
    assert (old.is_being_asked, old.asked.entry) == (False, sent.id)
    assert later.index(old) < len(later) - 1


def test_a_yes_is_weighed_by_the_route_that_is_planned():
    """Rows B: clarithromycin before an oral dose is urgent, before an intranasal one minor."""
    unsure = said(
        "medication", "2026-11-02T10:00:00Z", ingredient="clarithromycin", status="unknown"
    )
    oral = said("plan", "2026-11-01T10:00:00Z", "medical", route="oral", next_on="2026-12-10")
    nose = said(
        "plan",
        "2026-11-01T10:00:00Z",
        "medical",
        route="intranasal",
        product="esketamine",
        next_on="2026-12-10",
    )
    card = "interaction.clarithromycin"
    worst = about(asked_next(oral, unsure), card).would_be
    least = about(asked_next(nose, unsure), card).would_be
    assert RANK[worst] < RANK[least]
    assert RANK[about(asked_next(unsure), card).would_be] <= RANK[worst]


def test_a_yes_is_never_weighed_as_milder_than_the_gap_itself():
    found = asked_next(PLAN)
    assert all(RANK[one.would_be] <= RANK[gap.urgency] for one in found for gap in one.waiting)


@settings(max_examples=40)
@given(entries(), moments())
def test_every_gap_of_any_chart_is_in_exactly_one_question(made, at):
    briefing, scene = scene_of(*made, at=at.isoformat())
    considered = considerations(briefing, scene)
    waiting = [gap.key for one in questions(briefing, considered, scene) for gap in one.waiting]
    assert len(waiting) == len(set(waiting))
    unknown = {one.finding.key for one in considered if one.finding.state == "cannot_tell"}
    assert unknown <= set(waiting)
