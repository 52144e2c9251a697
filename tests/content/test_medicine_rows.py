"""Table B by itself: each medicine of a row reaches a card of it by each of its names."""

import pytest
from tests.kernel.saying import briefed, said

from holdfast.library.checking.medicine_rows import medicine_row_problems
from holdfast.library.content import FOLDER, load
from holdfast.library.medicine_search import medicines

PLAN = said(
    "plan",
    "2026-11-01T10:00:00Z",
    "medical",
    route="oral",
    product="racemic_ketamine",
    setting="clinic",
    next_on="2026-12-10",
)
SPRAY = said(
    "plan",
    "2026-11-01T10:00:00Z",
    "medical",
    route="intranasal",
    product="esketamine",
    setting="clinic",
    next_on="2026-12-10",
)
OF_ROWS = [one for one in medicines().values() if one.rows]
CARDS = {card.id: card for card in load().cards}
OTHER = "acetaminophen"


def spoken_of(name, plan):
    """The rows of every card that has something to say of a medicine that is taken."""
    taken = said("medication", "2026-11-02T10:00:00Z", ingredient=name.casefold(), status="taking")
    found = briefed(plan, taken, show_all=True).findings
    about = [one for one in found if one.id.startswith("interaction.")]
    return {row for one in about if one.state != "absent" for row in CARDS[one.id].rows}


def test_the_check_finds_each_name_of_a_medicine_at_each_of_its_rows():
    medicines = FOLDER / "vocabulary" / "medicines.yaml"
    assert list(medicine_row_problems(medicines, load())) == []


@pytest.mark.parametrize("plan", [PLAN, SPRAY], ids=["by mouth", "spray"])
def test_another_substance_sets_off_none_of_them(plan):
    assert spoken_of(OTHER, plan) == spoken_of("no medicine", plan)


@pytest.mark.parametrize("medicine", OF_ROWS, ids=lambda one: one.name)
def test_once_it_is_stopped_only_what_is_left_of_it_is_spoken_of(medicine):
    stopped = said("medication", "2026-11-03T10:00:00Z", ingredient=medicine.name, status="stopped")
    taken = said("medication", "2026-11-02T10:00:00Z", ingredient=medicine.name, status="taking")
    found = briefed(PLAN, taken, stopped, show_all=True).findings
    about = [one for one in found if one.id.startswith("interaction.")]
    spoken_of = {one.id for one in about if one.state == "present"}
    assert all(name.endswith("_stopped") for name in spoken_of)
