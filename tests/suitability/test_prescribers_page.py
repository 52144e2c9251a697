"""What stands on the page for the prescriber: who said what, what presses, whom to answer."""

import re
from datetime import timedelta

import pytest
import time_machine
from tests.cast import cast, signed_in
from tests.record.said import NOON, client_says, entry, petra_says, phq9, therapist_says

pytestmark = pytest.mark.django_db
ALL = ["flags", "plan", "medicines", "readings", "reactions", "scores", "doses", "person"]
EARLIER, LATER = NOON - timedelta(days=20), NOON + timedelta(hours=1)


@pytest.fixture
def here():
    with time_machine.travel(LATER, tick=False):
        yield cast()


def page_of(here):
    return f"/clients/{here.client.id}/suitability/prescriber/"


def text_of(here):
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    plain = re.sub(r"<[^>]+>", " ", page[page.index("<main") :])
    return re.sub(r"\s+", " ", plain)


def printed(here):
    """Without what a screen alone shows."""
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    return re.sub(r'<div class="not-printed">.*?</div>', "", page, flags=re.DOTALL)


def released(here, *covers):
    body = {"to": "prescriber", "covers": covers or ALL, "signed": True}
    client_says(here, entry("release", at=EARLIER, **body), at=NOON)


def aneurysm_disputed(here):
    client_says(here, entry("condition", code="aneurysm", status="absent", at=EARLIER), at=EARLIER)
    found = entry(
        "condition", code="aneurysm", status="present", note="The clinic's letter says so."
    )
    therapist_says(here, found)


def test_each_thing_says_who_said_it_and_when(here):
    released(here)
    aneurysm_disputed(here)
    text = text_of(here)
    assert "Aneurysm: present – Tamsin Reed, 24 Nov 2026" in text


def test_what_was_entered_later_than_it_was_so_says_both_days(here):
    released(here)
    client_says(here, entry("condition", code="stroke", status="present", at=EARLIER))
    assert "the client, 4 Nov 2026, entered 24 Nov 2026" in text_of(here)


def test_what_is_said_in_two_ways_stands_side_by_side_in_their_words(here):
    released(here)
    aneurysm_disputed(here)
    text = text_of(here)
    apart = text[text.index("which is so?") : text.index("please tell us how you see it")]
    assert "Aneurysm: absent the client, 4 Nov 2026" in apart
    assert "Aneurysm: present Tamsin Reed, 24 Nov 2026" in apart
    assert "letter says so." in apart


def test_of_a_contradiction_that_is_not_released_there_is_no_word(here):
    released(here, "plan", "medicines")
    aneurysm_disputed(here)
    text = text_of(here)
    assert "which is so?" not in text
    assert "neurysm" not in text


def test_what_was_settled_by_something_not_released_is_not_called_a_contradiction(here):
    released(here)
    client_says(here, entry("condition", code="stroke", status="present", at=EARLIER), at=EARLIER)
    denied = entry("condition", code="stroke", status="absent", at=EARLIER)
    (denial,) = therapist_says(here, denied, at=EARLIER).stored
    assert "which is so?" in text_of(here)
    private = {"label": "part2", "replaces": denial}
    therapist_says(here, entry("condition", code="stroke", status="present", **private))
    assert "which is so?" not in text_of(here)


def a_dose(here, at=EARLIER):
    petra_says(here, entry("dose", route="im", dose_mg=42, at=at), at=at)


def pressure(at, systolic):
    both = {"systolic_mmhg": systolic, "diastolic_mmhg": 80}
    return entry("reading", name="blood_pressure", context="home", at=at, **both)


def test_it_tells_what_was_told_since_the_last_dose_and_not_before(here):
    released(here)
    before, since = EARLIER - timedelta(days=1), EARLIER + timedelta(days=1)
    client_says(here, pressure(before, 111), pressure(since, 122), at=since)
    a_dose(here)
    text = text_of(here)
    told = text[text.index("Since the last dose") : text.index("please tell us how you see it")]
    assert "Dose, into a muscle, 42 mg, on 4 November 2026 – Petra Anders Blood pressure" in told
    assert "122/80" in told
    assert "111/80" not in told


def test_what_presses_stands_first_among_what_was_told_since(here):
    released(here)
    a_dose(here)
    found = entry("condition", code="aneurysm", status="present", at=EARLIER + timedelta(days=1))
    client_says(here, found, pressure(NOON - timedelta(days=1), 122))
    told = text_of(here).partition("Since the last dose")[2]
    assert told.index("neurysm") < told.index("122/80")


def test_what_stands_on_the_page_already_is_not_told_again(here):
    released(here)
    a_dose(here)
    client_says(here, phq9(2))
    assert text_of(here).count("PHQ-9, answered on") == 1


def test_an_answered_form_is_told_with_its_total(here):
    released(here)
    a_dose(here)
    client_says(here, phq9(0))
    assert "PHQ-9, answered on 24 November 2026: 8 – the client" in text_of(here)


def test_where_doses_are_not_released_nothing_says_that_there_was_one(here):
    released(here, "flags", "plan", "readings")
    a_dose(here)
    client_says(here, pressure(NOON, 122))
    text = text_of(here)
    assert "ince the last dose" not in text
    assert "42 mg" not in text


def test_a_quiet_time_since_the_dose_is_not_called_fine(here):
    released(here)
    a_dose(here)
    assert "It does not mean that nothing happened." in text_of(here)


def test_of_many_things_a_few_stand_there_and_the_rest_is_counted(here):
    released(here)
    a_dose(here)
    hours = (NOON - timedelta(hours=n) for n in range(10))
    client_says(here, *(pressure(at, 120) for at in hours))
    assert "2 older things told since then are left out." in text_of(here)


def test_a_risk_stands_before_all_else(here):
    released(here)
    a_dose(here)
    client_says(here, phq9(2))
    text = text_of(here)
    first = text.index("Look at this first")
    assert first < text.index("PHQ-9", first) < text.index("Since the last dose")


def test_a_risk_that_is_not_released_is_not_hinted_at(here):
    released(here, "flags", "plan")
    client_says(here, phq9(2))
    text = text_of(here)
    assert "Look at this first" not in text
    assert "PHQ-9" not in text


def planned_on(here, **days):
    petra_says(here, entry("plan", route="im", escort=False, at=EARLIER, **days), at=EARLIER)


@pytest.mark.parametrize("field", ["next_on", "first_on"])
def test_a_dose_day_that_is_over_stands_nowhere(here, field):
    released(here)
    planned_on(here, **{field: "2026-11-20"})
    text = text_of(here)
    assert "20 November" not in text
    assert "No day of a dose to come is known here, or it is not released." in text
    clearance = signed_in(here.petra).get(f"/clients/{here.client.id}/clearance/").content.decode()
    assert "20 November" not in clearance[clearance.index('id="plan"') : clearance.index("</dl>")]


def test_a_dose_day_whose_dose_was_given_is_no_plan_any_more(here):
    released(here)
    planned_on(here, next_on="2026-11-24")
    assert "24 November 2026" in text_of(here).partition("Since")[0].partition("The plan")[2]
    petra_says(here, entry("dose", route="im", at=NOON))
    assert "No day of a dose to come" in text_of(here)


def test_a_dose_day_to_come_stands_there(here):
    released(here)
    planned_on(here, next_on="2026-12-04")
    text = text_of(here)
    assert "4 December 2026" in text
    assert "No day of a dose to come" not in text


def test_the_year_of_birth_is_on_it_and_no_more_of_it(here):
    released(here)
    client_says(here, entry("person", born="1984-03-07"))
    text = text_of(here)
    assert "Born in 1984" in text
    assert "7 March" not in text
    assert "1984-03" not in text


def test_a_year_of_birth_that_is_not_released_is_not_on_it(here):
    released(here, "flags")
    client_says(here, entry("person", born="1984-03-07"))
    text = text_of(here)
    assert "1984" not in text
    assert "Year of birth not known here, or not released" in text


def test_it_names_whom_to_answer(here):
    released(here)
    here.practice.telephone = "213 555 0121"
    here.practice.save()
    assert "Please answer to Tamsin Reed, Kelp Therapy, 213 555 0121." in text_of(here)


def test_on_paper_it_says_that_something_is_held_back_and_not_what(here):
    released(here, "flags", "plan")
    assert "Not released: " in text_of(here)
    paper = printed(here)
    assert "Some kinds of record are held back by the release; which is not said here." in paper
    assert "Not released: " not in paper
    assert "questionnaires and their scores" not in paper


def test_three_questions_stand_on_it_and_the_rest_on_the_screen_alone(here):
    released(here)
    page = printed(here)
    unknown = page[page.index('id="unknown"') : page.index('id="your-answer"')]
    shown, folded = unknown.split('<details class="reasons not-printed">')
    assert shown.count("<li>") == 3
    assert "More is not known; these come first." in shown
    assert folded.count("<li>") > 3
    assert "considerations" not in unknown


def test_it_never_says_that_all_is_known(here):
    released(here, "plan")
    assert "Every consideration has its answer" not in text_of(here)
