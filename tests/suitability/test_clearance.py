"""Petra answers the plan; Tamsin may only say what she was told."""

import pytest
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.record.said import client_says, entry
from tests.suitability.telling import hidden, said_by

from holdfast.audit.models import AuditEvent
from holdfast.record import briefing_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    now = timezone.now()
    aneurysm = entry("condition", code="aneurysm", status="present", at=now)
    client_says(found, aneurysm, at=now)
    return found


def page_of(here):
    return f"/clients/{here.client.id}/clearance/"


def answered(person, here, **said):
    browser = signed_in(person)
    token = hidden(browser.get(page_of(here)), "token")
    return browser.post(page_of(here), {"token": token} | said)


def finding(here):
    findings = briefing_of(here.client, here.tamsin.reader, timezone.now()).findings
    return next(one for one in findings if one.id == "suitability.aneurysm")


def test_a_yes_of_the_medical_partner_lowers_what_it_answers(here):
    now = timezone.now()
    release = entry("release", to="medical", covers=["flags"], signed="C. H.", at=now)
    client_says(here, release, at=now)
    assert finding(here).urgency == "today"
    assert answered(here.petra, here, decision="cleared").url == page_of(here)
    (said,) = said_by(here, role="medical", kind="clearance")
    assert said.body.decision == "cleared"
    assert finding(here).urgency == "know"


def test_a_yes_to_what_nobody_released_to_them_lowers_nothing_and_says_so(here):
    answered(here.petra, here, decision="cleared")
    assert finding(here).urgency == "today"
    assert any("no release covered it" in what for what in finding(here).missing)


def test_a_yes_that_the_therapist_was_told_of_lowers_nothing(here):
    answered(here.tamsin, here, decision="cleared", who="Dr Anders, by phone")
    (said,) = said_by(here, role="therapist", kind="clearance")
    assert said.body.who == "Dr Anders, by phone"
    assert finding(here).urgency == "today"
    page = signed_in(here.tamsin).get(page_of(here)).content
    assert b"reported by another, unconfirmed" in page


@pytest.mark.parametrize("decision", ["conditional", "not_cleared", "pending"])
def test_every_other_answer_is_kept_and_lowers_nothing(here, decision):
    answered(here.petra, here, decision=decision, conditions="after an ECG", until="2030-01-01")
    (said,) = said_by(here, role="medical", kind="clearance")
    assert (said.body.decision, said.body.conditions) == (decision, "after an ECG")
    assert finding(here).urgency == "today"


def test_what_was_answered_is_shown_to_both(here):
    answered(here.petra, here, decision="conditional", conditions="after an ECG")
    for person in (here.petra, here.tamsin):
        page = signed_in(person).get(page_of(here)).content
        assert b"Yes, on conditions" in page
        assert b"after an ECG" in page


def test_it_shows_the_medical_partner_no_more_than_was_released(here):
    before = signed_in(here.petra).get(page_of(here)).content.decode()
    assert finding(here).title not in before
    assert "There may be more that you cannot see" in before
    release = entry(
        "release",
        to=str(here.petra.account.id),
        covers=["flags"],
        signed=True,
        at=timezone.now(),
    )
    client_says(here, release, at=timezone.now())
    assert finding(here).title in signed_in(here.petra).get(page_of(here)).content.decode()


def test_the_plan_and_every_urgent_sign_stand_before_the_answer(here):
    now = timezone.now()
    release = entry(
        "release",
        to=str(here.petra.account.id),
        covers=["flags", "plan", "reactions", "doses"],
        signed=True,
        at=now,
    )
    plan = entry("plan", at=now, route="oral", setting="home", product="racemic_ketamine")
    blood = entry("reaction", at=now, code="haematuria")
    client_says(here, release, plan, blood, at=now)
    page = signed_in(here.petra).get(page_of(here)).content.decode()
    form = page.index("Your answer to this plan")
    for part in ("Racemic ketamine", "Blood in the urine"):
        assert part in page[:form]
    assert f"/clients/{here.client.id}/record/" in page


def test_without_a_plan_that_she_may_see_it_says_so(here):
    page = signed_in(here.petra).get(page_of(here)).content.decode()
    assert "No plan has been entered, or it is not released to you." in page


def test_sent_twice_it_is_one_answer(here):
    browser = signed_in(here.petra)
    sent = {"token": hidden(browser.get(page_of(here)), "token"), "decision": "pending"}
    for _ in range(2):
        assert browser.post(page_of(here), sent).status_code == 302
    assert len(said_by(here, role="medical", kind="clearance")) == 1


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ({}, "Please choose an answer."),
        ({"decision": "perhaps"}, "Please choose an answer."),
        ({"decision": "conditional"}, "Please write the conditions."),
        ({"decision": "cleared", "until": "2020-01-01"}, "This day is over"),
        ({"decision": "cleared", "until": "soon"}, "There is no such day"),
        ({"decision": "cleared", "until": "9000-01-01"}, "This does not fit here"),
    ],
)
def test_what_is_missing_is_said_beside_the_field(here, said, sentence):
    response = answered(here.petra, here, **said)
    assert response.status_code == 422
    assert sentence in response.content.decode()
    assert said_by(here, role="medical", kind="clearance") == []


def test_a_relayed_answer_says_from_whom_and_nothing_typed_is_lost(here):
    response = answered(here.tamsin, here, decision="conditional", conditions="after an ECG")
    assert response.status_code == 422
    text = response.content.decode()
    assert "Please write who told you." in text
    assert "after an ECG" in text


def test_a_page_with_no_token_of_hers_keeps_nothing(here):
    response = signed_in(here.petra).post(page_of(here), {"decision": "cleared"})
    assert response.status_code == 422
    assert said_by(here, role="medical", kind="clearance") == []


def test_seeing_it_is_written_down(here):
    signed_in(here.petra).get(page_of(here))
    assert AuditEvent.objects.filter(verb="saw", what="clearance").count() == 1


@pytest.mark.parametrize("who", ["clem", "ada", "otto"])
def test_for_others_it_is_not_there(here, who):
    browser = signed_in(getattr(here, who))
    assert browser.get(page_of(here)).status_code == 404
    assert browser.post(page_of(here), {"decision": "cleared"}).status_code == 404


def test_the_page_speaks_to_the_medical_partner_of_her_own_answer(here):
    release = entry(
        "release",
        to=str(here.petra.account.id),
        covers=["flags"],
        signed=True,
        at=timezone.now(),
    )
    client_says(here, release, at=timezone.now())
    hers = signed_in(here.petra).get(page_of(here)).content.decode()
    assert "Your answer:" in hers
    assert 'aria-current="page">Your answer</a>' in hers
    assert finding(here).title in hers
    assert "Ask the prescriber" not in hers
    assert "The prescriber has not said yes" not in hers
    his = signed_in(here.tamsin).get(page_of(here)).content.decode()
    assert "Ask the prescriber" in his


def test_it_is_one_press_from_the_clients_page(here):
    text = signed_in(here.petra).get(f"/clients/{here.client.id}/").content.decode()
    assert f'href="{page_of(here)}"' in text
