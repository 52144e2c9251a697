"""The pages where a therapist names a cover, the cover answers, and clients read it."""

from html import unescape

import pytest
from django.utils import timezone
from tests.cast import cast, make_person, signed_in

from holdfast.people.models import Absence

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def sol(here):
    return make_person(here.practice, "therapist", "Sol Marin", "sol@kelp.example", None)


def asked(here, sol, **more):
    tamsin = signed_in(here.tamsin)
    offered = tamsin.get("/away/").context["form"]["until"].value()
    sent = {"membership": sol.membership.id, "until": offered.strftime("%Y-%m-%dT%H:%M")} | more
    return tamsin.post("/away/", sent)


def answers(person, answer):
    return signed_in(person).post(f"/away/{Absence.objects.latest('asked_at').id}/{answer}/")


def board(person):
    return signed_in(person).get("/").content.decode()


def test_two_presses_ask_a_colleague(here, sol):
    assert 'href="/away/"' in board(here.tamsin)
    assert asked(here, sol).status_code == 302
    absence = Absence.objects.get()
    assert (absence.account, absence.cover) == (here.tamsin.account, sol.account)
    assert absence.until > timezone.now()


def test_both_see_how_it_stands(here, sol):
    asked(here, sol)
    assert "Sol Marin has not accepted yet." in board(here.tamsin)
    assert "Tamsin Reed asks you to cover" in board(sol)
    answers(sol, "accept")
    assert "Sol Marin covers for you until" in board(here.tamsin)
    assert "You cover for Tamsin Reed until" in board(sol)


def test_a_client_reads_the_practices_sentence_once_it_is_accepted_and_not_before(here, sol):
    asked(here, sol)
    clem = signed_in(here.clem)
    assert "Sol Marin" not in clem.get("/me/").content.decode()
    answers(sol, "accept")
    for page in ("/me/", "/me/support/"):
        assert "Sol Marin looks when you ask for support" in clem.get(page).content.decode()
    answers(here.tamsin, "end")
    assert "Sol Marin" not in clem.get("/me/").content.decode()


@pytest.mark.parametrize("until", ["", "soon", "2001-01-01T08:00"])
def test_a_time_that_cannot_be_is_said_beside_the_field(here, sol, until):
    answer = asked(here, sol, until=until)
    assert answer.status_code == 422
    assert answer.context["form"].errors["until"]
    assert not Absence.objects.exists()


@pytest.mark.parametrize("membership", ["", "nobody", "petra"])
def test_a_name_that_cannot_be_asked_is_said_and_nothing_is_lost(here, sol, membership):
    asked_for = here.petra.membership.id if membership == "petra" else membership
    answer = asked(here, sol, membership=asked_for)
    assert answer.status_code == 422
    assert not Absence.objects.exists()


def test_what_has_ended_meanwhile_is_said_and_changes_nothing(here, sol):
    asked(here, sol)
    answers(here.tamsin, "end")
    answer = signed_in(sol).post(f"/away/{Absence.objects.get().id}/accept/", follow=True)
    assert "This has ended already" in answer.content.decode()
    assert Absence.objects.get().accepted_at is None


@pytest.mark.parametrize("who", ["clem", "petra", "ada"])
def test_for_others_it_is_not_there(here, who):
    assert signed_in(getattr(here, who)).get("/away/").status_code == 404


def test_a_therapist_elsewhere_sees_none_of_ours(here, sol):
    assert "Sol Marin" not in signed_in(here.otto).get("/away/").content.decode()


def test_the_practice_sets_its_sentence_and_its_number(here):
    ada = signed_in(here.ada)
    sent = {"absence_words": "{cover} is there until {until}.", "openings_an_hour": "5"}
    assert ada.post("/practice/emergencies/", sent).status_code == 302
    here.practice.refresh_from_db()
    assert here.practice.absence_words == "{cover} is there until {until}."
    assert here.practice.openings_an_hour == 5


def test_the_practice_sets_how_long_an_alert_is_had_and_it_is_written_down(here):
    ada = signed_in(here.ada)
    for _ in range(2):
        sent = {"claim_minutes": "30", "claim_more_minutes": "5"}
        assert ada.post("/practice/emergencies/", sent).status_code == 302
    here.practice.refresh_from_db()
    assert (here.practice.claim_minutes, here.practice.claim_more_minutes) == (30, 5)
    page = unescape(ada.get("/practice/emergencies/").content.decode())
    assert "has 30 minutes to write what came of it, and 5 more for a reason" in page
    audit = unescape(ada.get("/practice/audit/").content.decode())
    assert audit.count("changed how long “I have it” holds") == 1


@pytest.mark.parametrize(
    "wrong",
    [{"claim_minutes": "4"}, {"claim_minutes": "31"}, {"claim_more_minutes": "120"}],
)
def test_minutes_outside_their_bounds_are_refused_beside_the_field_and_not_lost(here, wrong):
    answer = signed_in(here.ada).post("/practice/emergencies/", wrong)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "minutes, or leave it empty." in page
    assert all(f'value="{typed}"' in page for typed in wrong.values())
    here.practice.refresh_from_db()
    assert (here.practice.claim_minutes, here.practice.claim_more_minutes) == (None, None)


@pytest.mark.parametrize("wrong", [{"absence_words": "{cover} is ill"}, {"openings_an_hour": "0"}])
def test_what_cannot_be_filled_in_is_refused(here, wrong):
    assert signed_in(here.ada).post("/practice/emergencies/", wrong).status_code == 422
    here.practice.refresh_from_db()
    assert here.practice.absence_words == ""
