"""Where a client lives, changed by their therapist."""

import pytest
from tests.cast import cast, later, signed_in
from tests.record.said import check_in, client_says, entry, phq9, therapist_says

from holdfast.alerts.models import Alert
from holdfast.audit.models import AuditEvent
from holdfast.circle.models import Client
from holdfast.record import entries_of
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


REACH = LONDON | {
    "phone": "+44 20 7946 0000",
    "safe_way": "text first",
    "safe_time": "after six",
    "voicemail_ok": "no",
}


def people(here):
    return [one for one in entries_of(here.client, here.tamsin.reader) if one.kind == "person"]


def test_how_to_reach_them_is_kept_and_sent_twice_written_down_once():
    here = cast()
    browser = signed_in(here.tamsin)
    assert [browser.post(page_of(here), REACH).status_code for _ in range(2)] == [302, 302]
    (kept,) = people(here)
    assert kept.body.contact == {
        "phone": "+44 20 7946 0000",
        "safe_way": "text first",
        "safe_time": "after six",
        "voicemail_ok": False,
    }
    assert 'value="+44 20 7946 0000"' in browser.get(page_of(here)).content.decode()


def test_a_change_replaces_and_keeps_what_the_page_does_not_ask():
    here = cast()
    contact = {"mobile": "555 0100", "door": "3b"}
    first = entry("person", born="1990-04-01", contact=contact, at=later(days=-2))
    therapist_says(here, first, at=later(days=-2))
    signed_in(here.tamsin).post(page_of(here), LONDON | {"phone": "555 0199"})
    old, new = people(here)
    assert new.replaces == old.id
    assert new.body.contact == {"phone": "555 0199", "door": "3b"}
    assert new.body.born == old.body.born


def test_opening_and_keeping_it_as_it_is_writes_nothing():
    here = cast()
    signed_in(here.tamsin).post(page_of(here), LONDON)
    assert people(here) == []


def test_what_is_no_number_is_said_beside_the_field_and_stays():
    here = cast()
    answer = signed_in(here.tamsin).post(page_of(here), REACH | {"phone": "ask her sister"})
    assert answer.status_code == 422
    assert 'value="ask her sister"' in answer.content.decode()
    assert lives(here)["country"] == "US"
    assert people(here) == []


def test_from_an_alert_one_adds_the_number_and_comes_back_to_it():
    here = cast()
    now = later(minutes=-1)
    client_says(here, phq9(2, at=now), at=now)
    alert = Alert.objects.get()
    browser = signed_in(here.tamsin)
    link = f"{page_of(here)}?alert={alert.id}"
    assert link in browser.get(f"/alerts/{alert.id}/").content.decode()
    assert browser.post(link, REACH).url == f"/alerts/{alert.id}/"
    page = browser.get(f"/alerts/{alert.id}/").content.decode()
    assert 'href="tel:+442079460000"' in page
    assert "after six" in page


def test_an_alert_that_is_none_leads_to_the_circle():
    here = cast()
    for other in ("nonsense", str(here.client.id)):
        answer = signed_in(here.tamsin).post(f"{page_of(here)}?alert={other}", REACH)
        assert answer.url == f"/clients/{here.client.id}/circle/"
