"""What a client told in private: it feeds the briefing of those who would act, and no screen of
their own, no clinic and no link."""

from uuid import UUID

import pytest
from tests.alerts.found import finding
from tests.cast import cast, make_person
from tests.record.said import NOON, client_says, entry, therapist_says
from tests.record.test_reader_view import release, seen

from holdfast import alerts
from holdfast.alerts.for_client import lately_of, open_for
from holdfast.record import Refused, new_id
from holdfast.record.models import Entry, Snapshot

pytestmark = pytest.mark.django_db
FEAR = ("condition", "safety")


@pytest.fixture
def here():
    return cast()


def unsafe(**more):
    return entry("condition", code="unsafe_at_home", status="present", **more)


@pytest.mark.parametrize("label", ["ordinary", "part2", "safety"])
def test_whoever_enters_it_an_unsafe_home_is_told_in_private(here, label):
    client_says(here, unsafe(label=label))
    assert Entry.objects.get().label == "safety"
    assert FEAR in seen(here, here.tamsin)


def test_an_import_cannot_make_it_ordinary(here):
    therapist_says(here, unsafe(label="ordinary"), history=True)
    assert FEAR not in seen(here, here.clem)


def test_the_client_the_clinic_the_office_and_outsiders_never_read_it(here):
    client_says(here, unsafe(), release(here, "flags", "notes", "person", "scores"))
    therapist_says(here, entry("note", text="asked alone", form="progress", label="safety"))
    for who in (here.clem, here.petra, here.ada, here.otto):
        assert "safety" not in {label for _, label in seen(here, who)}
    assert {label for _, label in seen(here, here.tamsin)} == {"ordinary", "safety"}


def test_what_was_kept_before_the_label_existed_carries_it_when_it_is_read(here):
    client_says(here, unsafe())
    Entry.objects.update(label="ordinary")
    Snapshot.objects.all().delete()
    assert FEAR in seen(here, here.tamsin)
    assert FEAR not in seen(here, here.clem)


def test_what_was_kept_before_the_label_existed_is_the_same_when_it_is_sent_again(here):
    once = unsafe(id=new_id())
    client_says(here, once)
    Entry.objects.update(label="ordinary")
    assert client_says(here, once).stored == (UUID(str(once.id)),)


@pytest.mark.parametrize("kind", ["dose", "medication", "signal", "check_in"])
def test_what_others_must_be_able_to_see_cannot_carry_it(here, kind):
    body = {"dose": {"route": "im"}, "medication": {"ingredient": "x", "status": "taking"}}
    with pytest.raises(Refused):
        client_says(here, entry(kind, label="safety", **body.get(kind, {})))


def test_an_alert_about_it_is_not_on_the_clients_own_screens(here):
    alerts.raise_for(here.client, [finding(labels=("safety",))], at=NOON)
    assert lately_of(here.client, NOON) == open_for(here.client) == []
    alerts.raise_for(here.client, [finding(cause="another")], at=NOON)
    assert len(lately_of(here.client, NOON)) == len(open_for(here.client)) == 1


def test_a_colleague_outside_the_circle_reads_nothing_by_the_label_alone(here):
    sol = make_person(here.practice, "therapist", "Sol", "sol@kelp.example", None)
    client_says(here, unsafe())
    assert seen(here, sol) == []


def test_a_condition_that_cards_ask_about_cannot_be_hidden_by_the_label(here):
    with pytest.raises(Refused):
        client_says(here, entry("condition", code="aneurysm", status="absent", label="safety"))
