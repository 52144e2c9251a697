"""What is not known does not drown what is: a few gaps stand open, the rest fold into one."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.kernel.saying import briefed, said

from holdfast.kernel.briefing.folding import as_one, folded, open_gaps
from holdfast.library.content import load

OPEN_AT_MOST = load().policy.open_cannot_tell
DAY = "2026-11-20T10:00:00Z"
CONDITIONS = [code for kind, code in load().vocabulary.titles if kind == "condition"]


def told(code):
    return said("condition", DAY, code=code, status="absent")


def gaps(*facts):
    found = briefed(*facts).findings
    return [f for f in found if f.state == "cannot_tell" and not f.is_folded]


def test_a_few_stand_open_and_one_line_counts_the_others():
    found = briefed().findings
    (rest,) = [f for f in found if f.is_folded]

    assert len(gaps()) == OPEN_AT_MOST
    assert str(len(rest.missing)) in rest.title
    assert rest.id == "chart.not_known"
    assert (rest.consider, rest.tell, rest.strength, rest.why) == ((), (), (), ())


def test_an_empty_chart_asks_what_a_careful_colleague_would_ask_first():
    suicide, medicines, heart = gaps()
    (rest,) = [f for f in briefed().findings if f.is_folded]
    person = next(what for what in rest.missing if "the date of birth" in what)

    assert suicide.key == "risk.item_nine@phq-9"
    assert "thoughts of suicide" in suicide.title
    assert "which medicines are taken, or that none is" in medicines.title
    assert "the heart, the blood vessels or the blood pressure" in heart.title
    assert "pregnant" in person
    assert any("psychosis or mania" in what for what in rest.missing)


def test_at_a_first_call_three_things_are_asked_in_the_words_one_would_say():
    assert len(gaps()) == 3
    for gap in gaps():
        (sentence,) = gap.consider
        assert re.fullmatch(r"Ask: “[A-Z][^”]+\?”.*", sentence)


def test_the_words_that_ask_for_thoughts_of_suicide_are_those_of_a_screening_unaltered():
    suicide = gaps()[0]
    (asq,) = [one for one in load().instruments.values() if one.id == "asq"]
    (item,) = [one for one in asq.items if one.key == "thoughts"]

    assert f"“{item.text}” (ASQ, question 3)" in suicide.consider[0]


def test_a_gap_that_stands_for_several_says_what_is_missing_and_counts_nothing():
    alone = [f for f in briefed(show_all=True).findings if f.id.startswith("interaction.")]
    waiting = [f for f in alone if f.state == "cannot_tell" and "medicines" in f.missing[0]]
    medicines = next(gap for gap in gaps() if gap.id.startswith("interaction."))

    assert medicines.title == "Not known: which medicines are taken, or that none is"
    assert medicines.consider == (
        "Ask: “Do you take any medicine, herb or vitamin? What do you take?”",
    )
    assert (medicines.tell, medicines.strength, medicines.client_words) == ((), (), None)
    assert set(medicines.rows) == {row for one in waiting for row in one.rows}


def test_it_keeps_the_name_and_the_cause_of_the_one_that_leads():
    alone = {f.key: f.cause for f in briefed(show_all=True).findings}

    assert all(alone[gap.key] == gap.cause for gap in gaps())


def test_among_equals_the_answer_that_settles_more_comes_first():
    every = [f for f in briefed(show_all=True).findings if f.state == "cannot_tell"]
    waiting = [len(one.gaps) for one in open_gaps(every, load()) if one.is_first]

    assert waiting[1:5] == sorted(waiting[1:5], reverse=True)


@pytest.mark.parametrize("card", load().gaps.not_first)
def test_what_nobody_asks_for_unprompted_is_not_among_the_first(card):
    filled = [told(code) for code in CONDITIONS if code != "threat_to_others"]

    assert card not in {gap.id for gap in (*gaps(), *gaps(*filled))}


def test_a_threat_of_which_somebody_noted_that_it_is_not_known_is_asked_for():
    noted = said("condition", DAY, code="threat_to_others", status="unknown")

    assert "risk.threat_to_others" in {gap.id for gap in gaps(noted)}


def test_after_a_screening_without_a_yes_nobody_is_asked_the_follow_up_screeners():
    denied = said("answers", DAY, instrument="phq-9", items=[0] * 9)
    screeners = {"screener: C-SSRS", "form: ASQ"}

    for few in (gaps(denied), gaps(denied, *map(told, CONDITIONS))):
        assert not [gap for gap in few for name in screeners if name in gap.missing[0]]


def test_a_yes_is_a_reason_for_the_follow_up_screeners():
    found = gaps(said("answers", DAY, instrument="phq-9", items=[0] * 8 + [1]))

    assert {"risk.plan_and_intent", "risk.asq_acute"} <= {gap.id for gap in found}


def test_few_missing_things_of_one_question_are_named_one_by_one():
    born = said("person", DAY, born="1980-05-02")
    every = [f for f in briefed(born, show_all=True).findings if f.state == "cannot_tell"]
    opens = open_gaps(every, load())
    (person,) = [one for one in opens if one.gaps[0].id.startswith("suitability.pregnancy")]

    assert "date of birth" not in as_one(person, load()).title
    assert as_one(person, load()).missing == (
        "whether the client is, or may be, pregnant",
        "whether the client breastfeeds",
    )


def test_a_question_of_which_one_thing_is_left_is_asked_as_that_thing():
    born = said("person", DAY, born="1980-05-02", pregnancy="not_possible")
    left = [f for f in briefed(born, show_all=True).findings if f.id == "suitability.breastfeeding"]

    assert next(folded(left, load(), "suitability")) == left[0]


def test_one_answer_that_would_close_several_stands_open_once():
    missing = [f.missing for f in gaps()]

    assert len(missing) == len(set(missing))


def test_a_skipped_item_nine_stands_before_all_others():
    skipped = said("answers", DAY, instrument="phq-9", items=[0] * 8 + [None])
    first = gaps(skipped)[0]

    assert first.key == "risk.item_nine@phq-9"
    assert first.urgency == "today"
    assert first.title == "PHQ-9 item 9 was not answered"


def test_where_all_gaps_can_stand_open_nothing_is_folded():
    few = [f for f in briefed(show_all=True).findings if f.id.startswith("suitability.age_")]

    assert [f.is_folded for f in folded(few, load(), "suitability")] == [False]


def test_a_single_one_that_is_left_is_not_said_to_be_several():
    found = [f for f in briefed(show_all=True).findings if f.state == "cannot_tell"]
    few = [one for one in open_gaps(found, load()) if one.is_first][: OPEN_AT_MOST + 1]
    left = [gap for one in few for gap in one.gaps]
    (rest,) = [f for f in folded(left, load(), "suitability") if f.is_folded]

    assert len(rest.missing) == 1
    assert rest.title == "One more thing is not known"


def test_one_line_is_as_secret_as_the_most_secret_of_what_it_stands_for():
    """Who may read it is decided by all that it rests on."""
    open_ = [f for f in briefed(show_all=True).findings if f.state == "cannot_tell"]
    for secret in open_:
        marked = [replace(f, labels=("psychotherapy_note",)) if f is secret else f for f in open_]
        found = [
            f.labels
            for f in folded(marked, load(), "suitability")
            if "psychotherapy_note" in f.labels
        ]
        assert len(found) == 1, secret.key


def test_the_line_that_counts_the_others_is_of_their_rows_and_changes_with_them():
    every = {row for f in briefed(show_all=True).findings for row in f.rows if f.state != "absent"}
    (rest,) = [f for f in briefed().findings if f.is_folded]
    (fewer,) = [f for f in briefed(told("hyperthyroidism")).findings if f.is_folded]

    assert {row for f in (*gaps(), rest) for row in f.rows} == every
    assert rest.key == fewer.key == "chart.not_known@rest"
    assert (len(rest.cause), rest.cause == fewer.cause) == (32, False)
    assert len(set(rest.missing)) == len(rest.missing)


def test_what_is_known_is_never_folded():
    stroke = said("condition", "2026-11-20T10:00:00Z", code="stroke", status="present")
    present = [f for f in briefed(stroke).findings if f.state == "present"]

    assert [f.key for f in present] == ["suitability.stroke@stroke"]


def test_what_is_not_known_asks_and_does_not_advise_as_if_it_were_so():
    open_ = [f for f in briefed(show_all=True).findings if f.state == "cannot_tell"]

    assert all(one.consider and one.tell == () for one in open_)
    assert all(s.startswith(("Ask ", "Ask: ", "Check ")) for one in open_ for s in one.consider)


def test_a_skipped_item_nine_keeps_its_own_advice():
    skipped = said("answers", DAY, instrument="phq-9", items=[0] * 8 + [None])
    card = next(card for card in load().cards if card.id == "risk.item_nine")

    assert (gaps(skipped)[0].consider, gaps(skipped)[0].tell) == (card.consider, card.tell)


def test_where_no_dose_lies_ahead_what_is_weighed_before_one_waits_in_the_line_that_counts():
    gaps = [found for found in briefed(show_all=True).findings if found.state == "cannot_tell"]
    ahead = list(folded(gaps, load(), "suitability"))
    after = list(folded(gaps, load(), "aftercare"))

    assert any(found.id.startswith("suitability.") for found in ahead if not found.is_folded)
    assert not any(
        found.id.startswith(("suitability.", "interaction."))
        for found in after
        if not found.is_folded and found.urgency == "soon"
    )
    assert sum(found.is_folded for found in after) == 1
