"""What Clem is asked with, once the practice has put a form's words into use."""

from pathlib import Path

import pytest
from django.utils import timezone
from tests.checkins.answering import (
    asked,
    clem_of,
    covered,
    fill_in,
    opened,
    page_of,
    read_first,
    stored,
)

from holdfast.kernel.instruments.wording import Wording
from holdfast.library.instruments import load
from holdfast.people.attested_forms import attest, end_attestation
from holdfast.record import briefing_of

pytestmark = pytest.mark.django_db
PACK = Path(__file__).parents[2] / "packs" / "non-commercial"
CALM = ["1", "1", "0", "1", "0", "1", "0", "1"]
SCREENER = load("c-ssrs-screener")
OWN = Wording(
    edition="the practice's own copy",
    notice="© its holder",
    instructions="",
    texts={item.key: f"words of {item.key}" for item in SCREENER.items},
    labels={item.key: {0: "No", 1: "Yes"} for item in SCREENER.items},
)


@pytest.fixture
def here(settings):
    settings.HOLDFAST_FORM_PACK = PACK
    return covered()


def put_into_use(here, slug, wording=None):
    attest(load(slug), wording, sentence="So it is.", by=here.ada.reader, at=timezone.now())


def help_of(clem):
    return clem.get("/me/help/").content.decode()


def test_until_then_a_form_of_the_pack_is_not_there(here):
    clem = clem_of(here)
    assert clem.get(page_of("who-5")).status_code == 404
    assert b"How well you have been" not in clem.get("/me/more/").content


def test_in_use_it_is_offered_with_its_holders_line_and_kept_with_its_edition(here):
    put_into_use(here, "who-5")
    clem = clem_of(here)
    assert b"How well you have been" in clem.get("/me/more/").content
    page = opened(clem, "who-5").content.decode()
    assert "I have felt cheerful and in good spirits" in page
    assert "closest to how you have been feeling" in page

    fill_in(clem, "who-5", ["3", "3", "2", "2", "2"])
    (answers,) = stored(here)
    assert list(answers.body.items) == [3, 3, 2, 2, 2]
    assert answers.body.edition == "WHO-5, self-report, last two weeks, English"
    assert "CC BY-NC-SA 3.0 IGO" in clem.get("/me/thanks/").content.decode()


def test_out_of_use_it_is_gone_and_what_was_answered_stays(here):
    put_into_use(here, "who-5")
    fill_in(clem_of(here), "who-5", ["3", "3", "2", "2", "2"])
    end_attestation("who-5", by=here.ada.reader, at=timezone.now())

    assert clem_of(here).get(page_of("who-5")).status_code == 404
    assert len(stored(here)) == 1
    assert clem_of(here).get("/me/").status_code == 200


def test_a_form_skips_what_its_own_rule_skips(here):
    put_into_use(here, "audit-c")
    fill_in(clem_of(here), "audit-c", ["0"])
    assert list(stored(here)[0].body.items) == [0, None, None]


def test_a_form_that_is_not_named_here_goes_by_its_title(here):
    form = load("isi")
    labels = {item.key: {code: f"answer {code}" for code in item.codes} for item in form.items}
    texts = {item.key: "asked" for item in form.items}
    put_into_use(
        here,
        "isi",
        Wording(edition="own", notice="©", instructions="", texts=texts, labels=labels),
    )
    assert b">ISI</a>" in clem_of(here).get("/me/more/").content


@pytest.fixture
def clem(here):
    """Clem, after an answer of risk, where the practice is registered for the screener."""
    put_into_use(here, "c-ssrs-screener", OWN)
    clem = clem_of(here)
    fill_in(clem, "phq-9", [*CALM, "2"])
    return clem


def test_the_screener_takes_the_place_of_the_asq(here, clem):
    assert page_of("c-ssrs-screener") in help_of(clem)
    assert page_of("asq") not in help_of(clem)
    assert clem.get(page_of("asq")).url == "/me/help/"
    assert "words of 1" in read_first(clem, "c-ssrs-screener").content.decode()


def test_it_is_no_form_to_choose_at_any_time(here, clem):
    assert page_of("c-ssrs-screener") not in clem.get("/me/more/").content.decode()


def test_a_no_to_the_second_question_goes_on_to_the_sixth_and_ends_there(here, clem):
    response, _sent = fill_in(clem, "c-ssrs-screener", ["0", "0", "0"])
    assert response.url == "/me/help/"
    named = {"1": 0, "2": 0, "3": None, "4": None, "5": None, "6": 0, "6_past_3_months": None}
    assert stored(here)[-1].body.items == named
    assert page_of("c-ssrs-screener") not in help_of(clem)


def test_each_yes_is_in_the_record_before_the_next_question_and_somebody_is_told(here, clem):
    fill_in(clem, "c-ssrs-screener", ["1", "1"])
    newest = stored(here)[-1]
    assert (newest.body.items["1"], newest.body.items["2"]) == (1, 1)

    fill_in(clem, "c-ssrs-screener", ["1", "1", "0", "1", "1"])
    found = briefing_of(here.client, here.tamsin.reader, timezone.now()).findings
    now = {one.id for one in found if one.state == "present" and one.urgency == "now"}
    assert now & {one.id for one in found if "c-ssrs-screener" in one.key}


def test_a_question_left_unsaid_is_of_risk_too(here, clem):
    fill_in(clem, "c-ssrs-screener", ["declined"])
    assert stored(here)[-1].body.items["1"] is None
    assert asked(read_first(clem, "c-ssrs-screener"))["question"] == "2"
