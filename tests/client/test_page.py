"""Tamsin opens a client's page, and answers what it says."""

from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.formats import date_format
from tests.cast import cast, signed_in
from tests.harness.flat import flat
from tests.record.said import SECRET, check_in, client_says, entry, phq9, therapist_says

from holdfast.audit.models import AuditEvent
from holdfast.circle.models import Client
from holdfast.record import briefing_of, entries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    now = timezone.now()
    client_says(found, phq9(2, at=now), check_in(at=now), at=now)
    return found


def page_of(here):
    return f"/clients/{here.client.id}/"


def finding_of(here):
    findings = briefing_of(here.client, here.tamsin.reader, timezone.now()).findings
    return next(one for one in findings if one.id == "risk.item_nine")


def answered(here, **said):
    finding = finding_of(here)
    sent = {"finding": finding.key, "cause": finding.cause, "answer": "agree"} | said
    return signed_in(here.tamsin).post(page_of(here) + "answer/", sent)


def judgements(here):
    entries = entries_of(here.client, here.tamsin.reader, timezone.now())
    return [one for one in entries if one.kind == "judgement"]


def test_it_says_what_to_be_aware_of_and_what_is_open(here):
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    assert "Clementine Hale" in page
    assert finding_of(here).title in page
    assert "/alerts/" in page


def test_each_fact_leads_to_its_entry(here):
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    fact = finding_of(here).why[0].entry
    assert f'href="{page_of(here)}record/{fact}/"' in page
    assert signed_in(here.tamsin).get(f"{page_of(here)}record/{fact}/").status_code == 200


@pytest.mark.parametrize("who", ["clem", "ada", "otto"])
def test_for_others_it_is_not_there(here, who):
    browser = signed_in(getattr(here, who))
    assert browser.get(page_of(here)).status_code == 404
    assert browser.post(page_of(here) + "answer/", {"answer": "agree"}).status_code == 404


def test_without_a_release_the_medical_partner_sees_nothing_of_what_was_said(here):
    page = signed_in(here.petra).get(page_of(here)).content.decode()
    assert SECRET not in page
    assert finding_of(here).title not in page
    assert "/alerts/" not in page


def test_seeing_it_is_written_down(here):
    signed_in(here.tamsin).get(page_of(here))
    assert AuditEvent.objects.filter(verb="saw", what="client page").count() == 1


def test_an_answer_is_kept_with_its_finding_and_cause(here):
    finding = finding_of(here)
    assert answered(here).url.startswith(page_of(here))
    (entry,) = judgements(here)
    assert (entry.body.finding, entry.body.cause) == (finding.key, finding.cause)
    assert (entry.body.answer, entry.by) == ("agree", "therapist")
    assert "Answered: agreed" in flat(signed_in(here.tamsin).get(page_of(here)).content)


def test_the_same_answer_twice_is_one(here):
    answered(here)
    assert answered(here).url.startswith(page_of(here))
    assert len(judgements(here)) == 1


def test_later_twice_is_one_and_another_day_is_another(here):
    for day in ("2027-01-04", "2027-01-04", "2027-01-05"):
        assert answered(here, answer="later", until=day).status_code == 302
    assert len(judgements(here)) == 2


@pytest.mark.parametrize(
    "said",
    [
        {"answer": ""},
        {"answer": "never"},
        {"answer": "not_relevant"},
        {"answer": "later"},
        {"answer": "later", "until": "someday"},
    ],
)
def test_what_is_missing_is_said_gently_and_nothing_is_kept(here, said):
    response = answered(here, **said)
    assert response.status_code == 422
    assert b"another look" in response.content
    assert judgements(here) == []


def test_what_was_typed_stays_in_its_form_with_the_error_beside_the_field(here):
    response = answered(here, answer="later", reason="after her exam")
    page, anchor = response.content.decode(), f"finding-{finding_of(here).cause[:12]}"
    assert ">after her exam</textarea>" in page
    assert 'value="later" checked' in " ".join(page.split())
    assert f'id="{anchor}-until-error"' in page
    assert f'href="#{anchor}-until"' in page
    assert page.count('<details class="answer" open>') == 1


def test_an_answer_to_what_has_changed_is_not_taken_and_not_lost(here):
    response = answered(here, cause="another", reason="we spoke")
    assert response.status_code == 409
    assert ">we spoke</textarea>" in response.content.decode()
    assert judgements(here) == []


def test_an_answer_to_what_no_longer_stands_is_shown_to_be_taken_along(here):
    response = answered(here, finding="risk.gone@sea", reason="we spoke")
    assert response.status_code == 409
    assert "What you wrote" in response.content.decode()
    assert "we spoke" in response.content.decode()


def test_the_answer_leads_back_to_its_finding_and_says_that_it_is_kept(here):
    tamsin, finding = signed_in(here.tamsin), finding_of(here)
    sent = {"finding": finding.key, "cause": finding.cause, "answer": "agree"}
    page = tamsin.post(page_of(here) + "answer/", sent, follow=True).content.decode()
    assert "Your answer is kept" in page
    assert f'id="finding-{finding.cause[:12]}"' in page


def test_tabs_are_of_pages_that_stand_and_that_the_reader_may_open(here):
    stages = [one["key"] for one in signed_in(here.tamsin).get(page_of(here)).context["stages"]]
    assert stages[0] == "aware"
    assert stages[-1] == "record"
    for one in signed_in(here.petra).get(page_of(here)).context["stages"]:
        assert signed_in(here.petra).get(one["url"]).status_code == 200


def test_a_name_stands_in_no_title(here):
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    assert "<title>CH · Holdfast</title>" in page


def test_times_are_the_readers_and_another_zone_is_named(here):
    assert "The client lives in" not in signed_in(here.tamsin).get(page_of(here)).content.decode()
    here.client.time_zone = "Europe/London"
    here.client.save(update_fields=["time_zone"])
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    assert "The client lives in Europe/London, where it is" in page


@pytest.mark.parametrize("zone", ["Asia/Tokyo", "Pacific/Honolulu"])
def test_a_day_without_a_time_is_the_same_day_in_every_zone(here, zone):
    """The practice works in Los Angeles; the client may live a date line away."""
    Client.objects.filter(id=here.client.id).update(time_zone=zone)
    now = timezone.now()
    day = (now + timedelta(days=9)).date()
    therapist_says(here, entry("plan", route="im", next_on=day.isoformat(), at=now), at=now)
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()

    assert f"dose 1 on {date_format(day, 'l j F')}" in page
    assert f"Dose 1, {date_format(day, 'j M')}" in page
    for other in (day - timedelta(days=1), day + timedelta(days=1)):
        assert f"Dose 1, {date_format(other, 'j M')}" not in page
