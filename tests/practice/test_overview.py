"""Ada sees what needs her; Tamsin reads who is told."""

from uuid import uuid4

import pytest
from tests.alerts.found import finding
from tests.cast import cast, later, make_person, signed_in, with_second_step
from tests.harness.flat import flat
from tests.record.said import NOON, check_in, client_says

from holdfast import alerts, post
from holdfast.circle.offboarding import leave_practice
from holdfast.people import invitations
from holdfast.people.cover import name_cover, sign_absence_of_cover
from holdfast.post.models import Delivery, State
from holdfast.practice import attention
from holdfast.record.models import Entry
from holdfast.record.verification.rounds import verify_practice

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    """Everything is settled, but that Petra and Tamsin have no second step."""
    found = cast()
    sign_absence_of_cover(found.practice, by=found.ada.reader, at=later())
    return found


def bare(here):
    name = {"cover_absence_signed_at": None, "cover_absence_signed_by": None}
    for field, value in {**name, "staffed_hours": {}, "on_call_email": ""}.items():
        setattr(here.practice, field, value)
    here.practice.save()
    here.tamsin.membership.on_call_order = None
    here.tamsin.membership.save()


def needs(person):
    return signed_in(person).get("/practice/").context["needs"]


def read(person):
    return signed_in(person).get("/practice/").content.decode()


def labels(found):
    return [need.label for need in found]


def with_second_steps(here):
    for one in (here.tamsin, here.petra):
        with_second_step(one)


def given_up(here, count=1, to=post.ON_CALL):
    for _ in range(count):
        one = post.queue(here.practice.id, "email", "alert", to, uuid4(), at=later())
        Delivery.objects.filter(id=one.id).update(state=State.GAVE_UP, last_error="Refused")


def test_the_most_important_comes_first_and_each_leads_to_where_it_is_mended(here):
    bare(here)
    given_up(here)
    invitations.invite(here.ada.reader, "medical", at=later())
    found = needs(here.ada)
    assert [need.page for need in found] == [
        "practice_cover",
        "practice_on_call",
        "practice_hours",
        "practice_on_call",
        "practice_messages",
        "practice_people",
        "practice_people",
    ]
    page = signed_in(here.ada).get("/practice/").content.decode()
    assert all(f'href="{need.url}"' in page for need in found)


def test_it_says_that_questions_about_risk_are_off_until_cover_is_settled(here):
    bare(here)
    assert "Questions about risk are not asked" in needs(here.ada)[0].sentence
    name_cover(here.practice, here.tamsin.account, by=here.ada.reader, at=later())
    assert not any("about risk" in need.sentence for need in needs(here.ada))


def test_with_all_settled_it_says_what_that_means(here):
    with_second_steps(here)
    answer = signed_in(here.ada).get("/practice/")
    assert answer.context["needs"] == []
    assert b"Whether a person looks at them is not known here" in answer.content


def test_people_with_a_password_alone_are_counted_and_clients_are_not(here):
    (need,) = needs(here.ada)
    assert need.sentence == "2 people who work here sign in with a password alone."


def test_someone_in_two_roles_is_one_person(here):
    from holdfast.people.memberships import join

    join(here.practice, here.petra.account, "therapist", at=later(hours=-1))
    (need,) = attention.needs(here.practice, later())
    assert need.sentence.startswith("2 people")


@pytest.mark.parametrize(("count", "says"), [(1, "1 message could"), (3, "3 messages could")])
def test_undeliverable_messages_are_counted_with_when_and_name_nobody(here, count, says):
    given_up(here, count, here.tamsin.account.id)
    sentence = needs(here.ada)[0].sentence
    assert sentence.startswith(says)
    assert "Tamsin" not in sentence
    assert "@" not in sentence


def test_an_alert_on_nobodys_list_comes_before_all_else_and_names_nobody(here):
    bare(here)
    alerts.raise_for(here.client, [finding()], at=later(hours=-1))
    leave_practice(here.tamsin.membership, by=here.ada.reader, at=later(minutes=-1))
    first = needs(here.ada)[0]
    assert first.sentence.startswith("1 open alert is on nobody's list")
    assert first.page == "practice_on_call"
    assert here.client.code not in signed_in(here.ada).get("/practice/").content.decode()


def test_messages_that_nobody_sends_are_noticed(here):
    post.queue(here.practice.id, "email", "alert", post.ON_CALL, uuid4(), at=later(minutes=-6))
    assert "Nothing sends them" in needs(here.ada)[0].sentence


def test_a_message_just_queued_or_of_another_practice_is_not(here):
    post.queue(here.practice.id, "email", "alert", post.ON_CALL, uuid4(), at=later(minutes=-1))
    elsewhere = here.otto.reader.practice_id
    post.queue(elsewhere, "email", "alert", post.ON_CALL, uuid4(), at=later(minutes=-60))
    assert labels(needs(here.ada)) == ["See who"]


def test_tamsin_reads_what_concerns_who_is_told_and_whom_to_ask(here):
    bare(here)
    given_up(here)
    answer = signed_in(here.tamsin).get("/practice/")
    assert len(answer.context["needs"]) == 4
    page = answer.content.decode()
    assert "could not be delivered" not in page
    assert "password alone" not in page
    assert "Ada Okafor" in page
    assert "/practice/cover/" not in page


def test_who_is_told_stands_in_its_order_with_hours_and_line(here):
    make_person(here.practice, "therapist", "Noa Vale", "noa@kelp.example", 2)
    for who in (here.ada, here.tamsin):
        page = signed_in(who).get("/practice/").content.decode()
        assert page.index("<li>Tamsin Reed</li>") < page.index("<li>Noa Vale</li>")
        assert "Monday to Friday 09:00–17:00 (Los Angeles)" in page
        assert "on-call@kelp.example" in page
        assert "signed by Ada Okafor" in page
        assert "At other times nobody looks" in page


def test_what_is_not_set_is_said_to_be_not_set(here):
    bare(here)
    page = flat(signed_in(here.ada).get("/practice/").content)
    assert page.count("<dd>Not set</dd>") == 2
    assert "Not settled" in page
    assert "<dd>Nobody</dd>" in page


def test_an_administrator_reads_when_the_records_were_gone_through_and_what_was_found(here):
    client_says(here, check_in())
    assert "Nobody has gone through the records yet" in read(here.ada)
    verify_practice(here.practice.id, NOON)
    assert "Gone through last on Tue 24 Nov, 12:00; everything was as it was written." in read(
        here.ada
    )
    Entry.objects.update(label="part2")
    verify_practice(here.practice.id, NOON)
    assert "1 place in the records is not as it was written." in read(here.ada)
    assert "Gone through last" not in read(here.tamsin)
