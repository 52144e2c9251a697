"""One page of questions for the prescriber, made only of what the client has released."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.record.said import client_says, entry, petra_says
from tests.suitability.telling import hidden, said_by

from holdfast.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
COVERS = ["flags", "plan", "medicines"]


@pytest.fixture
def here():
    found = cast()
    now = timezone.now() - timedelta(minutes=5)
    client_says(
        found,
        entry("condition", at=now, code="aneurysm", status="present"),
        entry("medication", at=now, ingredient="clarithromycin", status="taking"),
        entry("reaction", at=now, code="haematuria", severity="severe"),
        entry("plan", at=now, route="oral", setting="home", product="racemic_ketamine"),
        at=now,
    )
    return found


def page_of(here):
    return f"/clients/{here.client.id}/suitability/prescriber/"


def text_of(here):
    return signed_in(here.tamsin).get(page_of(here)).content.decode()


def released(here, **more):
    now = timezone.now() - timedelta(minutes=4)
    body = {"to": "prescriber", "covers": COVERS, "signed": True} | more
    client_says(here, entry("release", at=now, **body), at=now)


def test_without_a_release_there_is_no_list_and_it_says_why(here):
    text = text_of(here)
    assert "There is no list yet" in text
    assert "neurysm" not in text
    assert "larithromycin" not in text


def test_it_holds_what_is_known_with_who_says_so_and_what_is_not_known(here):
    released(here)
    text = text_of(here)
    weigh, unknown = text.index("please tell us how you see it"), text.index("do you know?")
    assert weigh < text.index("neurysm") < unknown
    assert weigh < text.index("larithromycin") < unknown
    assert "<cite>" in text[weigh:unknown]
    assert "whether there is psychosis or mania" in text[unknown:].casefold()
    assert "Racemic ketamine" in text[:weigh]


def test_what_was_not_released_is_not_on_it_and_that_is_said(here):
    released(here, covers=["plan", "medicines"])
    text = text_of(here)
    assert "larithromycin" in text
    assert "neurysm" not in text
    assert "Not released: " in text
    assert "conditions, substances and what was judged of them" in text


def test_what_the_therapist_knows_is_not_called_unknown_for_not_being_released(here):
    released(here, covers=["plan", "flags"])
    text = text_of(here)
    assert "which medicines are taken" not in text.casefold()
    assert "date of birth" in text


def test_a_question_that_would_give_away_what_is_not_released_is_not_on_it(here):
    now = timezone.now()
    client_says(here, entry("condition", at=now, code="hypertension", status="present"), at=now)
    released(here)
    question = "whether it is treated and controlled: high blood pressure"
    assert question in text_of(here).casefold()
    (release,) = said_by(here, kind="release")
    less = {"to": "prescriber", "covers": ["plan"], "signed": True, "replaces": release.id}
    client_says(here, entry("release", at=now, **less), at=now)
    assert question not in text_of(here).casefold()


@pytest.mark.parametrize(
    "more",
    [
        {"signed": False},
        {"to": "sister"},
        {"until": "2020-01-01"},
        {"withdrawn_at": "2020-01-01T10:00:00+00:00"},
        {"covers": []},
    ],
    ids=["not signed", "to another", "over", "taken back", "covers nothing"],
)
def test_a_release_that_does_not_hold_opens_nothing(here, more):
    released(here, **more)
    assert "There is no list yet" in text_of(here)


def test_a_release_to_a_partner_of_the_circle_by_name_is_one(here):
    released(here, to=str(here.petra.account.id))
    assert "neurysm" in text_of(here)


def test_records_of_substance_use_are_never_on_it(here):
    released(here, reaches="part2")
    now = timezone.now()
    secret = entry("condition", at=now, code="opioid_use_disorder", status="present", label="part2")
    client_says(here, secret, at=now)
    assert "pioid use disorder" not in text_of(here).partition("do you know?")[0]


def test_what_they_answered_stands_apart_with_its_day(here):
    released(here)
    now = timezone.now()
    answer = entry("clearance", at=now, decision="conditional", conditions="after an ECG")
    petra_says(here, answer, at=now)
    text = text_of(here)
    assert text.index("You have answered") < text.rindex("neurysm")
    assert "“after an ECG”" in text


def test_that_it_was_given_is_kept_once_and_what_it_asks_is_being_asked(here):
    released(here)
    browser = signed_in(here.tamsin)
    sent = {"token": hidden(browser.get(page_of(here)), "token")}
    for _ in range(2):
        page = browser.post(page_of(here), sent, follow=True).content.decode()
    assert "Kept: the prescriber was given this list today." in page
    (message,) = said_by(here, role="therapist", kind="message")
    assert message.body.to == "medical"
    assert "suitability.aneurysm@aneurysm" in message.body.asks
    suitability = browser.get(f"/clients/{here.client.id}/suitability/").content.decode()
    assert "Being asked of the prescriber since" in suitability


def test_an_old_page_or_an_empty_list_keeps_nothing_and_says_so(here):
    browser = signed_in(here.tamsin)
    old = browser.post(page_of(here), {"token": ""}, follow=True).content.decode()
    assert "This page had grown old" in old
    token = hidden(browser.get(f"/clients/{here.client.id}/suitability/"), "token")
    assert (
        "This page had grown old"
        in browser.post(page_of(here), {"token": token}, follow=True).content.decode()
    )
    assert said_by(here, role="therapist", kind="message") == []


def test_what_is_not_released_cannot_be_given(here):
    released(here)
    browser = signed_in(here.tamsin)
    sent = {"token": hidden(browser.get(page_of(here)), "token")}
    now = timezone.now()
    (release,) = said_by(here, kind="release")
    ended = entry(
        "release", at=now, to="prescriber", covers=COVERS, signed=False, replaces=release.id
    )
    client_says(here, ended, at=now)
    page = browser.post(page_of(here), sent, follow=True).content.decode()
    assert "There is nothing on this list that the prescriber could be asked." in page


def test_seeing_it_is_written_down(here):
    signed_in(here.tamsin).get(page_of(here))
    assert AuditEvent.objects.filter(verb="saw", what="prescribers_list").count() == 1
