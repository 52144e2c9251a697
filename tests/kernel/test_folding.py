"""What is not known does not drown what is: a few gaps stand open, the rest fold into one."""

from __future__ import annotations

from tests.kernel.saying import briefed, said

from holdfast.kernel.folding import folded
from holdfast.library.content import load

OPEN_AT_MOST = load().policy.open_cannot_tell
URGENCY = load().policy.urgency_of


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


def test_what_would_be_worst_if_it_were_so_stands_open():
    urgency_of = {card.id: card.urgency or URGENCY[card.strength] for card in load().cards}
    folded_ids = {gap.id for gap in briefed(show_all=True).findings} - {gap.id for gap in gaps()}
    could_be_now = {card for card, urgency in urgency_of.items() if urgency == "now"}

    assert {urgency_of[gap.id] for gap in gaps()} <= {"now", "today"}
    assert could_be_now & {gap.id for gap in gaps()}
    assert folded_ids


def test_one_answer_that_would_close_several_stands_open_once():
    missing = [f.missing for f in gaps()]

    assert len(missing) == len(set(missing))


def test_a_skipped_item_nine_stands_before_all_others():
    skipped = said("answers", "2026-11-20T10:00:00Z", instrument="phq-9", items=[0] * 8 + [None])

    assert gaps(skipped)[0].key == "risk.item_nine@phq-9"


def test_where_all_gaps_can_stand_open_nothing_is_folded():
    few = gaps()

    assert list(folded(few, load())) == few


def test_what_is_known_is_never_folded():
    stroke = said("condition", "2026-11-20T10:00:00Z", code="stroke", status="present")
    present = [f for f in briefed(stroke).findings if f.state == "present"]

    assert [f.key for f in present] == ["suitability.stroke@stroke"]
