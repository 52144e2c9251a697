"""Who sees what of Clem's record, and of what follows from it."""

import pytest
from tests.cast import cast, make_person
from tests.record.said import (
    NOON,
    after,
    check_in,
    client_says,
    entry,
    note,
    petra_says,
    phq9,
    therapist_says,
)

from holdfast.circle.team import add_to_circle
from holdfast.record import briefing_of, entries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    """An entry of every label, one by Petra, and a release of medicines to her."""
    found = cast()
    client_says(
        found,
        phq9(2),
        entry("insight", text="for me", label="client_private"),
        entry("substance", substance="opioid", use="disorder", label="part2"),
        entry("medication", ingredient="lithium", status="taking"),
        release(found, "medicines"),
    )
    therapist_says(found, note(label="psychotherapy_note"), note(form="progress"))
    petra_says(found, entry("dose", route="im", dose_mg=35.0))
    return found


def release(here, *covers, **more):
    return entry(
        "release", to=str(here.petra.account.id), covers=list(covers), signed="C. H.", **more
    )


def seen(here, person, at=NOON):
    return [(one.kind, one.label) for one in entries_of(here.client, person.reader, at)]


def findings(here, person, at=NOON):
    return {one.id for one in briefing_of(here.client, person.reader, at).findings}


def test_the_therapist_sees_all_but_what_the_client_keeps(here):
    labels = {label for _, label in seen(here, here.tamsin)}
    assert labels == {"ordinary", "part2", "psychotherapy_note"}


def test_the_client_sees_all_but_the_psychotherapy_notes(here):
    labels = {label for _, label in seen(here, here.clem)}
    assert labels == {"ordinary", "part2", "client_private"}


def test_a_second_therapist_does_not_see_the_firsts_psychotherapy_notes(here):
    sol = make_person(here.practice, "therapist", "Sol", "sol@kelp.example", None)
    add_to_circle(here.client, sol.account, "therapist", by=here.tamsin.reader, at=NOON)
    assert ("note", "psychotherapy_note") not in seen(here, sol)
    assert ("note", "ordinary") in seen(here, sol)


def test_the_prescriber_sees_what_is_released_and_what_is_hers(here):
    assert seen(here, here.petra) == [("medication", "ordinary"), ("dose", "ordinary")]


def test_once_taken_back_it_is_gone_with_the_next_look(here):
    (before,) = [one for one in entries_of(here.client, here.clem.reader) if one.kind == "release"]
    taken_back = release(here, "medicines", withdrawn_at=after(hours=1).isoformat())
    from dataclasses import replace

    client_says(here, replace(taken_back, replaces=before.id), at=after(hours=1))
    assert seen(here, here.petra, after(hours=2)) == [("dose", "ordinary")]


@pytest.mark.parametrize("who", ["otto", "ada"])
def test_who_has_no_place_in_the_circle_sees_nothing(here, who):
    assert seen(here, getattr(here, who)) == []


def test_the_therapist_is_briefed_on_the_risk(here):
    assert "risk.item_nine" in findings(here, here.tamsin)


@pytest.mark.parametrize("who", ["petra", "otto", "ada"])
def test_nobody_is_briefed_on_what_they_may_not_read(here, who):
    briefing = briefing_of(here.client, getattr(here, who).reader, NOON)
    assert "risk.item_nine" not in {one.id for one in briefing.findings if one.state == "present"}
    assert all("part2" not in one.labels for one in briefing.findings)


def test_every_reason_a_reader_is_given_is_an_entry_they_may_see(here):
    for person in (here.tamsin, here.petra, here.clem, here.otto):
        allowed = {one.id for one in entries_of(here.client, person.reader, NOON)}
        for finding in briefing_of(here.client, person.reader, NOON).findings:
            assert {why.entry for why in finding.why} <= allowed


def test_entries_stand_in_the_order_in_which_they_came_in(here):
    client_says(here, check_in(at=NOON.replace(year=2025)))
    assert entries_of(here.client, here.tamsin.reader, NOON)[-1].kind == "check_in"
