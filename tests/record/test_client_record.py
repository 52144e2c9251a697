"""A client's record, opened once for one reader."""

import pytest
from tests.cast import cast
from tests.record.said import NOON, SECRET, check_in, client_says, entry, note, therapist_says

from holdfast.record.reading.client_record import bodies_of, view_of, withheld_from

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    client_says(
        found,
        check_in(),
        entry("release", to=str(found.petra.account.id), signed=True, covers=["medicines"]),
    )
    medicine = entry("medication", ingredient="sertraline", status="taking")
    therapist_says(found, medicine, note(label="psychotherapy_note"))
    return found


def kinds(here, who):
    view = view_of(here.client, getattr(here, who).reader, NOON)
    return sorted(one.entry.kind for one in view.kept)


def test_a_therapist_sees_what_is_theirs_to_see_and_their_own_notes(here):
    assert kinds(here, "tamsin") == ["check_in", "medication", "note", "release"]


def test_a_medical_partner_sees_what_was_released(here):
    assert kinds(here, "petra") == ["medication"]


def test_an_outsider_and_an_administrator_see_nothing(here):
    assert kinds(here, "otto") == kinds(here, "ada") == []
    view = view_of(here.client, here.otto.reader, NOON)
    assert not view.chart.current


def test_a_psychotherapy_note_feeds_neither_chart_nor_briefing(here):
    assert view_of(here.client, here.tamsin.reader, NOON).chart.of("note") == ()


def test_it_costs_the_same_however_long_the_chart(here, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        view_of(here.client, here.petra.reader, NOON)


def test_what_is_withheld_from_a_partner_is_said_by_category(here):
    withheld = withheld_from(view_of(here.client, here.petra.reader, NOON).sight)
    assert "check_ins" in withheld
    assert "medicines" not in withheld


def test_nothing_ordinary_is_withheld_from_a_therapist(here):
    assert withheld_from(view_of(here.client, here.tamsin.reader, NOON).sight) == ()


def test_bodies_hold_fields_that_this_version_does_not_know(here):
    client_says(here, check_in(colour_of_the_day="blue"))
    kept = view_of(here.client, here.tamsin.reader, NOON).kept
    bodies = bodies_of(here.client, kept)
    assert [
        body["colour_of_the_day"] for body in bodies.values() if "colour_of_the_day" in body
    ] == ["blue"]
    assert SECRET in {body.get("text") for body in bodies.values()}


def test_an_entry_that_is_not_theirs_is_not_found(here):
    kept = view_of(here.client, here.tamsin.reader, NOON).kept
    check = next(one for one in kept if one.entry.kind == "check_in")
    assert view_of(here.client, here.petra.reader, NOON).find(check.entry.id) is None
