"""A chart as dense as a chart gets: what the page shows of it, and what it costs."""

import pytest
from django.utils import timezone
from tests.cast import signed_in
from tests.client.year import DOSES, a_year, released, risk_today

pytestmark = pytest.mark.django_db
MOST_QUERIES = 21  # among them: who has an alert, and whether its messages arrive


@pytest.fixture
def here():
    now = timezone.now()
    found = a_year(now)
    risk_today(found, now)
    return found


def page(here, who="tamsin", **asked):
    return signed_in(getattr(here, who)).get(f"/clients/{here.client.id}/", asked)


def test_the_line_under_the_name_says_who_how_and_where_in_the_course(here):
    heading = page(here).context["heading"]
    assert "into a muscle, clinic" in heading
    assert "after dose 11 of 12" in heading
    assert "dose 12 on " in heading


def test_a_measure_is_chosen_by_a_link(here):
    assert page(here).context["measure"].slug == "phq-9"
    assert page(here, measure="gad-7").context["measure"].slug == "gad-7"
    assert 'href="?measure=gad-7#course"' in page(here).content.decode()


def test_a_measure_nobody_answered_is_the_main_one(here):
    assert page(here, measure="tide-tables").context["measure"].slug == "phq-9"


def test_every_dose_stands_in_the_table_the_newest_first(here):
    doses = page(here).context["doses"]
    assert [one["number"] for one in doses] == list(range(len(DOSES), 0, -1))
    newest = doses[0]
    assert (newest["route"], newest["mg"], newest["setting"], newest["by"]) == (
        "into a muscle", "46", "clinic", "Petra Anders",
    )  # fmt: skip


def test_what_is_due_says_for_whom_and_why_then(here):
    due = page(here).context["ahead"].due
    assert {"the client", "the therapist"} >= {one.for_whom for one in due}
    assert all(one.because for one in due)
    assert [one.at for one in due] == sorted(one.at for one in due)


def test_the_next_appointment_is_named(here):
    assert "Next appointment: " in page(here).content.decode()


def test_a_medical_partner_has_the_same_page_of_what_is_released(here):
    found = page(here, "petra")
    assert len(found.context["doses"]) == len(DOSES)
    assert found.context["measure"] is None
    assert "Not released to you:" in found.content.decode()
    assert "No appointment that you may see is booked." in found.content.decode()
    assert "Some of this may be known and not released to you." in found.content.decode()
    assert "PHQ-9: " not in found.content.decode()
    released(here, timezone.now(), "scores")
    assert page(here, "petra").context["measure"].slug == "phq-9"


@pytest.mark.parametrize("who", ["tamsin", "petra"])
def test_it_asks_the_database_a_small_fixed_number_of_questions(
    here, who, django_assert_max_num_queries
):
    browser = signed_in(getattr(here, who))
    browser.get(f"/clients/{here.client.id}/")
    with django_assert_max_num_queries(MOST_QUERIES):
        browser.get(f"/clients/{here.client.id}/")
