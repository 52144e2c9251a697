"""Who has such a page, and where a message leads them."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.alerts.found import finding
from tests.cast import make_client, make_person, signed_in
from tests.client.alert.page import alert_of, page_of, text_of
from tests.record.said import client_says, entry

from holdfast import alerts
from holdfast.alerts.models import Alert

pytestmark = pytest.mark.django_db


def test_a_message_leads_to_what_nobody_has(here):
    tamsin = signed_in(here.tamsin)
    assert tamsin.get("/alerts/").url == page_of(here)
    tamsin.post(page_of(here) + "have/")
    now = timezone.now()
    client_says(here, entry("signal", level="urgent", at=now), at=now)
    free = next(one for one in alerts.open_of(here.client) if not one.is_had(now))
    assert tamsin.get("/alerts/").url == f"/alerts/{free.id}/"
    assert signed_in(here.otto).get("/alerts/").url == "/"
    assert signed_in(here.clem).get("/alerts/").url == "/"


def test_where_several_people_wait_a_message_leads_to_the_first_page(here):
    other = make_client(here.practice, here.tamsin, "Bruno Marsh")
    alerts.raise_for(other, [finding()], at=timezone.now())
    assert signed_in(here.tamsin).get("/alerts/").url == "/"


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
@pytest.mark.parametrize("move", ["", "have/", "contact/", "hand/"])
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


def test_one_who_was_told_outside_the_circle_reads_the_call_sheet_and_no_more(here):
    noa = make_person(here.practice, "therapist", "Noa Berg", "noa@kelp.example", 2)
    late = timezone.now() + timedelta(days=3)
    Alert.objects.update(escalates_at=late)
    alerts.escalate_due(late)
    page = text_of(here, noa)
    assert "Clementine Hale" in page
    assert "988" in page
    assert "The first half minute" in page
    assert signed_in(noa).get(f"/clients/{here.client.id}/").status_code == 404
    assert signed_in(noa).get(f"/clients/{here.client.id}/record/").status_code == 404
