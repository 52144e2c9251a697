"""A low answer to a question of our own stands until somebody has assessed it."""

import pytest
from tests.kernel.predicates.asking import ask
from tests.kernel.saying import said

from holdfast.kernel.predicates.own_answer_at_most import OwnAnswerAtMost

ASKED = OwnAnswerAtMost(form="dose-day", question="safety", points=2)
THEN, NOW = "2026-11-10T10:00:00Z", "2026-11-10T12:00:00Z"


@pytest.mark.parametrize(
    ("items", "state"),
    [
        ({"safety": 2}, "present"),
        ({"safety": 3}, "absent"),
        ({"safety": None}, "absent"),
        ({}, "absent"),
        ([0, 0, 0], "absent"),
    ],
)
def test_only_the_answer_itself_counts(items, state):
    (answer,) = ask(ASKED, said("answers", THEN, instrument="dose-day", items=items), at=NOW)
    assert answer.state == state


def test_every_low_answer_stands_until_it_was_assessed():
    low = [said("answers", at, instrument="dose-day", items={"safety": 0}) for at in (THEN, NOW)]
    (answer,) = ask(ASKED, *low, at=NOW)
    assert len(answer.entries) == 2
    full = {"way": "phone", "assessment": "spoken about", "plan": "stays with a friend"}
    (assessed,) = ask(ASKED, *low, said("contact", NOW, by="therapist", **full), at=NOW)
    assert assessed.state == "absent"
