"""An alert is seen, acted on and closed by a person, in pages."""

import pytest
from django.utils import timezone
from tests.cast import cast, make_person, signed_in
from tests.record.said import client_says, phq9

from holdfast.alerts.models import Alert, State
from holdfast.record import entries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    now = timezone.now()
    client_says(found, phq9(2, at=now), at=now)
    return found


def alert_of(here):
    return Alert.objects.get(client=here.client)


def page_of(here):
    return f"/alerts/{alert_of(here).id}/"


def contacts(here):
    entries = entries_of(here.client, here.tamsin.reader, timezone.now())
    return [one for one in entries if one.kind == "contact"]


def test_it_says_what_it_is_about_and_who_was_told(here):
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    assert "Clementine Hale" in page
    assert "Tamsin Reed" in page


def test_opening_it_moves_nothing(here):
    signed_in(here.tamsin).get(page_of(here))
    assert alert_of(here).seen_at is None


def test_seen_twice_stays_seen(here):
    tamsin = signed_in(here.tamsin)
    assert [tamsin.post(page_of(here) + "see/").status_code for _ in range(2)] == [302, 302]
    assert alert_of(here).seen_by == here.tamsin.account


def test_acting_twice_tells_the_chart_once(here):
    tamsin = signed_in(here.tamsin)
    token = tamsin.get(page_of(here)).context["act_token"]
    for _ in range(2):
        tamsin.post(page_of(here) + "act/", {"token": token, "way": "phone"})
    assert alert_of(here).state == State.ACTING
    assert len(contacts(here)) == 1


def test_closing_leaves_what_was_done_in_the_record(here):
    tamsin = signed_in(here.tamsin)
    address = page_of(here)
    sent = {"token": tamsin.get(address).context["close_token"], "done": "Spoke for an hour"}
    assert [tamsin.post(address + "close/", sent).url for _ in range(2)] == ["/", "/"]
    assert alert_of(here).state == State.CLOSED
    assert [one.body.outcome for one in contacts(here)] == ["Spoke for an hour"]


def test_closing_without_a_word_keeps_what_was_written(here):
    sent = {"done": " ", "plan": "call at ten"}
    response = signed_in(here.tamsin).post(page_of(here) + "close/", sent)
    assert response.status_code == 422
    assert b"call at ten" in response.content
    assert alert_of(here).state != State.CLOSED


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
@pytest.mark.parametrize("move", ["", "see/", "act/", "close/"])
def test_for_others_it_is_not_there(here, who, move):
    browser = signed_in(getattr(here, who))
    send = browser.post if move else browser.get
    assert send(page_of(here) + move).status_code == 404
    assert alert_of(here).seen_at is None


def test_a_move_that_is_none_is_not_there(here):
    assert signed_in(here.tamsin).post(page_of(here) + "forget/").status_code == 404


def test_a_colleague_outside_the_circle_and_not_told_has_no_such_page(here):
    rosa = make_person(here.practice, "therapist", "Rosa Lind", "rosa@kelp.example", None)
    assert signed_in(rosa).get(page_of(here)).status_code == 404
