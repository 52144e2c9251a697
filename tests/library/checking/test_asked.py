"""What a card looks for is asked about, or whoever wrote it is told where and what to write."""

from __future__ import annotations

import pytest

from holdfast.library.cards import read_card
from holdfast.library.checking.asked import asked_problems
from holdfast.library.checking.looked_at import looked_at
from holdfast.library.content import FOLDER

FORM = FOLDER / "forms" / "suitability"
CARDS = FOLDER / "cards" / "suitability"


def test_a_condition_that_nobody_asks_about_is_refused_with_the_question_to_write(card):
    read = card("suitability/porphyria", ("codes: [porphyria]", "codes: [porphyria, acne]"))

    assert list(asked_problems(FORM, [read])) == [
        "porphyria.yaml, line 7: nobody is asked about “condition acne”; add a question with "
        "`makes: {kind: condition, code: acne}` to a file in forms/suitability, or add "
        "{what: condition acne, because: …} to forms/suitability/not-asked.yaml."
    ]


@pytest.mark.parametrize(
    ("name", "old", "new", "makes"),
    [
        ("pulse_unusual", "name: heart_rate", "name: eye_pressure",
         "{kind: reading, name: eye_pressure}"),
        ("cocaine_near_dose", "substance: cocaine", "substance: kava",
         "{kind: substance, substance: kava, field: last_used}"),
    ],
)  # fmt: skip
def test_each_kind_of_fact_is_named_as_a_question_would_make_it(card, name, old, new, makes):
    found = list(asked_problems(FORM, [card(f"suitability/{name}", (old, new))]))
    assert any(f"`makes: {makes}`" in sentence for sentence in found), found


def test_what_no_form_can_ask_is_to_be_left_out_for_a_reason(faulty):
    form = faulty(
        "forms/suitability/not-asked.yaml", ("  - {what: release,", "  - {what: x release,")
    )
    found = list(
        asked_problems(form / "forms" / "suitability", [read_card(CARDS / "release_missing.yaml")])
    )

    assert found == [
        f"release_missing.yaml, line {found[0].split()[2].rstrip(':')}: nobody is asked about "
        "“release”; add {what: release, because: …} to forms/suitability/not-asked.yaml."
    ]


def test_a_predicate_that_does_not_say_what_it_looks_at_is_refused(card):
    read = card(
        "suitability/under_18",
        ("predicate: age_between", "predicate: contact_wanted"),
        ("parameters:", "parameters: {}\n#"),
        ("  below_years", "#  below_years"),
    )

    (problem,) = asked_problems(FORM, [read])
    assert problem.startswith("under_18.yaml, line 5: nothing says what “contact_wanted” looks at")
    assert "library/checking/looked_at.py" in problem


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("condition infection_acute", "condition stroke", "the form asks about “condition stroke”"),
        ("because: doses are recorded as they are given", "because: ' '", "say because of what"),
    ],
)
def test_what_is_left_out_has_a_reason_and_is_not_asked(faulty, old, new, says):
    form = faulty("forms/suitability/not-asked.yaml", (old, new)) / "forms" / "suitability"

    (problem,) = asked_problems(form, [])
    assert problem.startswith("not-asked.yaml, line ")
    assert says in problem


def test_the_day_of_an_event_is_looked_at_too():
    within = read_card(CARDS / "recent_cardiovascular_event.yaml").card
    assert "condition cardiac_arrest detail.event_on" in looked_at(within)
