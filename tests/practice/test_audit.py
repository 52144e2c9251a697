"""Ada reads who saw and did what."""

import csv
from datetime import UTC, datetime, timedelta
from io import StringIO

import pytest
from django.utils import timezone
from tests.cast import cast, make_person, signed_in

from holdfast import audit
from holdfast.audit.models import AuditEvent
from holdfast.people.memberships import leave
from holdfast.practice.views import audit as view

pytestmark = pytest.mark.django_db
PAGE = "/practice/audit/"
NOON = datetime(2026, 3, 4, 20, 0, tzinfo=UTC)  # noon in Los Angeles


@pytest.fixture
def here():
    found = cast()
    AuditEvent.objects.all().delete()
    return found


@pytest.fixture
def ada(here):
    return signed_in(here.ada)


def rows(ada, **asked):
    return ada.get(PAGE, asked).context["rows"]


def whats(ada, **asked):
    return [row.what for row in rows(ada, **asked)]


def exported(ada, **asked):
    answer = ada.get(f"{PAGE}export/", asked)
    text = b"".join(answer.streaming_content).decode()
    return list(csv.DictReader(StringIO(text)))


def test_rows_name_professionals_and_clients_by_their_code_alone(here, ada):
    audit.saw(here.tamsin.reader, here.client, "client page", at=NOON)
    audit.did(here.clem.reader, here.client, "append 1: answers", at=NOON - timedelta(hours=1))
    answer = ada.get(PAGE)
    theirs, clients = answer.context["rows"]
    assert (theirs.who, theirs.role, theirs.verb) == ("Tamsin Reed", "Therapist", "saw")
    assert (theirs.what, theirs.client) == ("a client's page", here.client.code)
    assert (clients.who, clients.role) == (here.client.code, "Client")
    assert b"Clementine" not in answer.content
    assert b"clem@mail" not in answer.content


def test_reading_it_is_written_down(here, ada):
    ada.get(PAGE)
    assert AuditEvent.objects.filter(verb="saw", what="practice audit").count() == 1
    assert [(row.who, row.what) for row in rows(ada)] == [
        ("Ada Okafor", "the practice: who saw what")
    ]
    exported(ada)
    assert AuditEvent.objects.filter(verb="saw", what="practice audit export").count() == 1


def test_ids_of_things_are_left_out(here, ada):
    audit.did(here.tamsin.reader, here.client, f"see alert {here.client.id}", at=NOON)
    assert whats(ada, day="2026-03-04") == ["looked at an alert"]


def test_whom_it_was_done_to_stands_by_name_and_a_client_by_code(here, ada):
    for of in (here.tamsin, here.clem, here.otto):
        audit.did(here.ada.reader, None, "put on call", to=of.account.id, at=NOON)
    said = {f"put on call{more}" for more in (": Tamsin Reed", f": {here.client.code}", "")}
    assert set(whats(ada, day="2026-03-04")) == said


def test_what_an_administrator_does_names_whom(here, ada):
    noa = make_person(here.practice, "therapist", "Noa Vale", "noa@kelp.example", 2)
    ada.post(f"/practice/on-call/{noa.membership.id}/up/")
    ada.post(f"/practice/on-call/{noa.membership.id}/leave/")
    ada.post(f"/practice/on-call/{noa.membership.id}/join/")
    ada.post("/practice/cover/name/", {"account": noa.account.id})
    ada.post(f"/practice/people/{noa.membership.id}/end/")
    done = {row.what for row in rows(ada) if row.verb == "did"}
    for said in (
        "moved in the on-call order",
        "took off call",
        "put on call",
        "named the cover",
        "ended a part in the practice",
    ):
        assert f"{said}: Noa Vale" in done


def test_what_was_written_says_nothing_clinical(here, ada):
    audit.did(here.clem.reader, here.client, "append 2: answers, check_in", at=NOON)
    audit.did(here.tamsin.reader, here.client, "append 2: contact, judgement", at=NOON)
    audit.saw(here.tamsin.reader, here.client, "entries 94-113,115", at=NOON)
    assert set(whats(ada, day="2026-03-04")) == {
        "answered a form",
        "recorded a contact, wrote in the record",
        "21 entries of a record",
    }


def test_who_was_nobody_is_holdfast_itself(here, ada):
    from holdfast.people.visitor import AtTheDoor

    audit.did(AtTheDoor(None, here.practice.id), None, "tidy", at=NOON)
    assert rows(ada, day="2026-03-04")[0].who == "Holdfast itself"


def test_one_persons_rows_can_be_asked_for(here, ada):
    audit.saw(here.tamsin.reader, None, "board", at=NOON)
    audit.saw(here.petra.reader, None, "board", at=NOON)
    found = rows(ada, person=here.petra.account.id)
    assert [row.who for row in found] == ["Petra Anders"]


def test_a_day_is_a_day_in_the_practices_own_zone(here, ada):
    midnight = datetime(2026, 3, 4, 8, 0, tzinfo=UTC)
    second = timedelta(seconds=1)
    for at in (midnight - second, midnight, midnight + timedelta(days=1) - second):
        audit.saw(here.tamsin.reader, None, f"at {at:%d %H:%M:%S}", at=at)
    assert whats(ada, day="2026-03-04") == ["at 05 07:59:59", "at 04 08:00:00"]


def test_who_left_can_still_be_asked_for(here, ada):
    noa = make_person(here.practice, "therapist", "Noa Vale", "noa@kelp.example", None)
    audit.saw(noa.reader, None, "board", at=NOON)
    leave(noa.membership, at=timezone.now())
    assert whats(ada, person=noa.account.id) == ["the board"]


def test_the_older_follow_by_their_key_until_there_are_none(here, ada, monkeypatch):
    monkeypatch.setattr(view, "A_PAGE", 2)
    for number in range(5):
        audit.saw(here.tamsin.reader, None, f"page {number}", at=NOON + timedelta(seconds=number))
    asked, found = {"day": "2026-03-04"}, []
    while True:
        answer = ada.get(PAGE, asked)
        found += [row.what for row in answer.context["rows"]]
        if not answer.context["older"]:
            break
        assert "before=" in answer.content.decode()
        asked["before"] = answer.context["older"]
    assert found == [f"page {number}" for number in (4, 3, 2, 1, 0)]


@pytest.mark.parametrize("before", ["x", "1-x", "-", "9" * 40 + "-" + "0" * 32, "١-" + "0" * 32])
def test_what_is_no_key_is_the_beginning(here, ada, before):
    audit.saw(here.tamsin.reader, None, "board", at=NOON)
    assert ada.get(PAGE, {"before": before}).status_code == 200


@pytest.mark.parametrize(
    "asked", [{"day": "yesterday"}, {"day": "9999-12-31"}, {"day": "0001-01-01"}, {"person": "x"}]
)
def test_what_cannot_be_asked_is_said_gently(here, ada, asked):
    answer = ada.get(PAGE, asked)
    assert answer.status_code == 422
    assert b"another look" in answer.content
    assert ada.get(f"{PAGE}export/", asked).url == PAGE


def test_another_practices_people_cannot_be_asked_for(here, ada):
    audit.saw(here.otto.reader, None, "board", at=NOON)
    assert ada.get(PAGE, {"person": here.otto.account.id}).status_code == 422
    assert "the board" not in whats(ada)


def test_with_nothing_to_show_it_says_what_that_means(here, ada):
    page = ada.get(PAGE, {"day": "2026-03-04"}).content.decode()
    assert "nobody saw or did anything that these choices would show" in page


def test_the_table_holds_all_that_the_choices_leave(here, ada):
    audit.saw(here.tamsin.reader, here.client, "client page", at=NOON)
    audit.saw(here.petra.reader, None, "board", at=NOON)
    (row,) = exported(ada, person=here.tamsin.account.id)
    assert row == {
        "at": "2026-03-04T12:00:00-08:00",
        "who": "Tamsin Reed",
        "role": "Therapist",
        "saw_or_did": "saw",
        "what": "a client's page",
        "client_code": here.client.code,
    }
    assert len(exported(ada, day="2026-03-04")) == 2


def test_a_name_that_begins_like_a_formula_stays_a_name(here, ada):
    here.tamsin.account.name = "=cmd()"
    here.tamsin.account.save()
    audit.saw(here.tamsin.reader, None, "board", at=NOON)
    assert exported(ada, day="2026-03-04")[0]["who"] == "'=cmd()"


def test_a_page_asks_the_database_no_more_often_for_more_rows(
    here, ada, django_assert_max_num_queries
):
    for number in range(30):
        audit.saw(here.tamsin.reader, here.client, f"page {number}", at=NOON)
    ada.get(PAGE)  # the first page of a sign-in notes where it is
    with django_assert_max_num_queries(16):
        ada.get(PAGE)
