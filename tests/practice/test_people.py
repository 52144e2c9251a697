"""Ada looks at who works here, ends a membership, withdraws an invitation."""

import pytest
from django.utils import timezone
from tests.alerts.found import finding
from tests.cast import LONG_AGO, cast, later, make_person, signed_in
from tests.harness.flat import flat

from holdfast import alerts
from holdfast.alerts import transitions
from holdfast.circle.invitations import invite_client
from holdfast.circle.team import add_to_circle, told_in_order
from holdfast.people import invitations
from holdfast.people.colleagues import colleague
from holdfast.people.cover import name_cover
from holdfast.record import alarm

pytestmark = pytest.mark.django_db
KNOWN = {"is_known": "on"}


@pytest.fixture
def here():
    return cast()


def end_of(person):
    return f"/practice/people/{person.membership.id}/end/"


def is_here(here, person):
    return colleague(here.practice.id, person.membership.id, timezone.now()) is not None


def people_page(here):
    return signed_in(here.ada).get("/practice/people/").content.decode()


def test_each_stands_with_role_since_place_and_second_step(here):
    page = people_page(here)
    for said in ("Tamsin Reed", "Petra Anders", "since 5 January 2026", "On call, place 1"):
        assert said in page
    assert page.count("Second step: yes") == 1
    assert page.count("Second step: not yet") == 2


def test_how_a_lost_second_step_is_taken_off_stands_there(here):
    assert "holdfast people kelp --remove-second-step ADDRESS" in people_page(here)


def test_clients_are_not_listed(here):
    assert "clem@mail.example" not in people_page(here)


def test_the_question_names_what_follows_before_anything_does(here):
    name_cover(here.practice, here.tamsin.account, by=here.ada.reader, at=later())
    make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    page = signed_in(here.ada).get(end_of(here.tamsin)).content.decode()
    assert "Does Tamsin Reed stop being therapist here?" in page
    assert "no longer on call" in page
    assert "They are the cover" in page
    assert "only person told" not in page
    assert "no therapist here" in page
    assert is_here(here, here.tamsin)


def test_yes_ends_it_and_a_second_yes_finds_it_done(here):
    make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    ada = signed_in(here.ada)
    for _ in range(2):
        assert ada.post(end_of(here.tamsin), KNOWN).url == "/practice/people/"
    assert not is_here(here, here.tamsin)
    assert here.tamsin.account not in told_in_order(here.client)
    assert b"Tamsin Reed is no longer therapist here." in ada.get("/practice/people/").content


def test_who_alone_is_told_is_named_with_the_clients_codes(here):
    page = signed_in(here.ada).get(end_of(here.tamsin)).content.decode()
    assert "Tamsin Reed is the only person told" in page
    assert here.client.code in page
    assert "Clementine" not in page


def test_who_alone_is_told_stays_until_it_is_said_to_be_known(here):
    ada = signed_in(here.ada)
    answer = ada.post(end_of(here.tamsin))
    assert answer.status_code == 422
    assert b"Please put somebody else on call first" in answer.content
    assert is_here(here, here.tamsin)
    ada.post(end_of(here.tamsin), {"is_known": "on"})
    assert not is_here(here, here.tamsin)


def test_whom_it_leaves_without_a_therapist_is_said_with_who_is_told_then(here):
    make_person(here.practice, "therapist", "Noa Vale", "noa@kelp.example", 2)
    page = signed_in(here.ada).get(end_of(here.tamsin)).content.decode()
    assert "1 client will have no therapist here" in page
    assert f"The alerts of {here.client.code} go to: Noa Vale, the on-call line." in page
    assert "Clementine" not in page


def test_whom_it_leaves_is_known_before_it_ends(here):
    make_person(here.practice, "therapist", "Noa Vale", "noa@kelp.example", 2)
    answer = signed_in(here.ada).post(end_of(here.tamsin))
    assert answer.status_code == 422
    assert b"Please tick that you know who is left" in answer.content
    assert is_here(here, here.tamsin)


def test_whoever_leaves_with_an_open_alert_is_said_to_and_colleagues_may_have_it_at_once(here):
    noa = make_person(here.practice, "therapist", "Noa Vale", "noa@kelp.example", 2)
    add_to_circle(here.client, noa.account, "therapist", by=here.tamsin.reader, at=LONG_AGO)
    (alert,) = alerts.raise_for(here.client, [finding()], at=timezone.now())
    alarm.have([alert], here.tamsin.reader, timezone.now())
    ada = signed_in(here.ada)
    assert "They have 1 open alert; it is nobody" in ada.get(end_of(here.tamsin)).content.decode()
    assert ada.post(end_of(here.tamsin), KNOWN).status_code == 302
    page = signed_in(noa).get(f"/alerts/{alert.id}/").content.decode()
    assert "Nobody has it." in page
    assert "I have it" in page


def test_with_another_therapist_in_the_circle_nothing_is_asked(here):
    noa = make_person(here.practice, "therapist", "Noa Vale", "noa@kelp.example", 2)
    add_to_circle(here.client, noa.account, "therapist", by=here.tamsin.reader, at=LONG_AGO)
    ada = signed_in(here.ada)
    assert "no therapist here" not in ada.get(end_of(here.tamsin)).content.decode()
    assert ada.post(end_of(here.tamsin)).status_code == 302


def test_nothing_is_asked_for_who_is_no_therapist(here):
    assert signed_in(here.ada).post(end_of(here.petra)).status_code == 302


def test_with_the_line_alone_left_it_says_so(here):
    page = signed_in(here.ada).get(end_of(here.tamsin)).content.decode()
    assert "No person, and only the on-call line, would be told" in page


def test_an_alert_that_they_had_looked_at_is_told_to_who_is_on_call(here):
    noa = make_person(here.practice, "therapist", "Noa", "noa@kelp.example", 2)
    here.practice.staffed_hours = {}  # every minute counts, at whatever hour this runs
    here.practice.save()
    here.client.refresh_from_db()
    now = later(minutes=-90)
    alerts.raise_for(here.client, [finding(urgency="now")], at=now)
    transitions.look(alerts.open_of(here.client)[0], by=here.tamsin.account.id, at=now)
    signed_in(here.ada).post(end_of(here.tamsin), KNOWN)
    alerts.escalate_due(later(minutes=1))
    told = [one.account for one in alerts.told_of(alerts.open_of(here.client)[0])]
    assert noa.account in told


def test_the_only_administrator_is_asked_to_invite_another_first(here):
    ada = signed_in(here.ada)
    assert b"a practice needs one" in ada.get(end_of(here.ada)).content
    assert ada.post(end_of(here.ada)).status_code == 422
    assert is_here(here, here.ada)


def test_an_administrator_who_ends_their_own_part_is_led_out(here):
    make_person(here.practice, "administrator", "Idris", "idris@kelp.example", None)
    ada = signed_in(here.ada)
    assert ada.post(end_of(here.ada)).url == "/"
    assert ada.get("/practice/").status_code == 302


@pytest.mark.parametrize("who", ["clem", "otto"])
def test_clients_and_people_elsewhere_cannot_be_ended_here(here, who):
    ada, person = signed_in(here.ada), getattr(here, who)
    assert ada.get(end_of(person)).status_code == 404
    ada.post(end_of(person))
    person.membership.refresh_from_db()
    assert person.membership.ended_at is None


def test_an_invitation_waits_with_who_made_it_and_is_withdrawn_once(here):
    made, token = invitations.invite(here.ada.reader, "therapist", at=later())
    ada = signed_in(here.ada)
    assert "made by Ada Okafor" in people_page(here)
    for _ in range(2):
        withdrawn = ada.post(f"/practice/invitations/{made.id}/withdraw/")
        assert withdrawn.url == "/practice/people/"
    assert b"Its link works no more" in ada.get("/practice/people/").content
    with pytest.raises(invitations.NoInvitation):
        invitations.find(token, at=later())
    assert "None. Every link" in people_page(here)


def test_a_clients_own_invitation_stands_by_the_code(here):
    here.client.account = None
    here.client.save()
    invite_client(here.client, by=here.tamsin.reader, at=later())
    page = flat(people_page(here))
    assert f"Client {here.client.code}" in page
    assert "Clementine" not in page


def test_an_invitation_of_another_practice_stays(here):
    from holdfast.people.models import Invitation

    made, _ = invitations.invite(here.ada.reader, "medical", at=later())
    here.otto.membership.role = "administrator"
    here.otto.membership.save()
    signed_in(here.otto).post(f"/practice/invitations/{made.id}/withdraw/")
    assert Invitation.objects.get().withdrawn_at is None
