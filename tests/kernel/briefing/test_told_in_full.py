"""A briefing tells what it knows in full, and of what is not known no more than is asked."""

from __future__ import annotations

import pytest
from tests.kernel.saying import briefed, finding, said

DAY = "2026-11-20T10:00:00Z"
UNKNOWN = said("condition", DAY, code="stroke", status="unknown")


def test_a_finding_that_ends_by_itself_says_when():
    stopped = said("medication", DAY, ingredient="phenelzine", status="stopped")
    found = finding("interaction.mao_inhibitor_stopped@phenelzine", stopped)
    assert found.until.isoformat() == "2026-12-04T10:00:00+00:00"


def test_a_brand_of_two_medicines_is_said_with_both():
    taken = said("medication", DAY, ingredient="Auvelity", status="taking")
    found = finding("interaction.nmda_overlap@auvelity", taken)
    assert [why.says for why in found.why] == ["Dextromethorphan, Bupropion (Auvelity), taking"]


def test_what_is_not_known_and_does_not_press_is_asked_for_and_advises_nothing():
    found = finding("suitability.stroke@stroke", UNKNOWN)
    assert (found.state, found.urgency, found.tell) == ("cannot_tell", "soon", ())
    assert all(words.startswith("Ask") for words in found.consider)


def test_where_nothing_is_known_for_a_way_of_giving_that_is_what_is_missing():
    taken = said("medication", DAY, ingredient="carbamazepine", status="taking")
    planned = said("plan", DAY, "medical", route="im")
    found = finding("interaction.enzyme_inducers@carbamazepine", taken, planned)
    assert found.state == "cannot_tell"
    assert found.missing[0].startswith("what is known for this way of giving it: ")


def test_where_no_dose_lies_ahead_nothing_that_is_weighed_before_one_stands_open():
    ended = said("plan", DAY, "medical", route="im", status="ended")
    open_ = [one.id for one in briefed(ended).findings if one.state == "cannot_tell"]
    assert open_
    assert not [id_ for id_ in open_ if id_.startswith(("suitability.", "interaction."))]


@pytest.mark.parametrize("id_", ["risk.unasked_while_fading", "risk.risk_check_overdue"])
def test_a_risk_that_nobody_has_asked_about_yet_waits_though_no_session_is_booked(id_):
    dose = said("dose", "2026-11-01T10:00:00Z", "medical", route="im")
    well, low = (
        said("score", f"2026-11-{day}T10:00:00Z", instrument="phq-9", total=total)
        for day, total in (("05", 5), ("20", 14))
    )
    found = [one for one in briefed(dose, well, low).findings if one.id == id_]
    assert [(one.state, one.urgency) for one in found] == [("present", "soon")]


def test_a_screener_from_the_dosed_state_alone_leaves_it_open_and_stands_for_nothing():
    dose = said("dose", "2026-11-23T08:00:00Z", "medical", route="im")
    items = {"1": False, "2": False, "6": False}
    no = said("answers", "2026-11-23T09:00:00Z", instrument="c-ssrs-screener", items=items)
    found = finding("risk.active_thoughts@c-ssrs-screener", dose, no)
    assert (found.state, found.why) == ("cannot_tell", ())
