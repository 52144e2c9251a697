"""Where a client lives, changed by their therapist."""

import pytest
from tests.cast import cast, later, signed_in
from tests.record.said import check_in, client_says

from holdfast.audit.models import AuditEvent
from holdfast.circle.models import Client
from holdfast.record.models import Standing

pytestmark = pytest.mark.django_db
LONDON = {"country": "GB", "time_zone": "Europe/London"}


def page_of(here):
    return f"/clients/{here.client.id}/where/"


def lives(here):
    kept = Client.objects.get(id=here.client.id)
    return {"country": kept.country, "time_zone": kept.time_zone}


@pytest.mark.parametrize("who", ["petra", "clem", "ada", "otto"])
def test_nobody_but_a_therapist_in_the_circle_has_such_a_page(who):
    here = cast()
    browser = signed_in(getattr(here, who))
    assert browser.get(page_of(here)).status_code == 404
    assert browser.post(page_of(here), LONDON).status_code == 404
    assert lives(here)["country"] == "US"


def test_the_present_answers_stand_there():
    page = signed_in((here := cast()).tamsin).get(page_of(here)).content.decode()
    assert '<option value="US" selected>' in page
    assert '<option value="America/Los_Angeles" selected>' in page


def test_it_is_kept_and_sent_twice_written_down_once():
    here = cast()
    browser = signed_in(here.tamsin)
    answers = [browser.post(page_of(here), LONDON) for _ in range(2)]
    assert {one.headers["Location"] for one in answers} == {f"/clients/{here.client.id}/circle/"}
    assert lives(here) == LONDON
    rows = AuditEvent.objects.filter(client_id=here.client.id, what="change country or time zone")
    assert rows.count() == 1


def test_what_hangs_on_local_time_is_worked_out_anew():
    here = cast()
    client_says(here, check_in(at=later(days=-1)), at=later(days=-1))
    before = Standing.objects.get(client=here.client).at
    signed_in(here.tamsin).post(page_of(here), LONDON)
    assert Standing.objects.get(client=here.client).at > before


@pytest.mark.parametrize("wrong", [{"time_zone": "Moon/Base"}, {"country": "Atlantis"}])
def test_a_place_nobody_knows_is_said_beside_the_field(wrong):
    here = cast()
    answer = signed_in(here.tamsin).post(page_of(here), LONDON | wrong)
    assert answer.status_code == 422
    assert list(answer.context["form"].errors) == list(wrong)
    assert lives(here)["country"] == "US"


def test_a_zone_that_is_not_offered_any_more_is_not_lost():
    here = cast()
    here.client.time_zone = "US/Pacific"
    here.client.save()
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    assert '<option value="US/Pacific" selected>' in page


def test_another_country_than_those_known_stands_as_such_and_is_kept():
    here = cast()
    browser = signed_in(here.tamsin)
    browser.post(page_of(here), LONDON | {"country": "-"})
    assert lives(here)["country"] == ""
    assert '<option value="-" selected>' in browser.get(page_of(here)).content.decode()
