"""A bad night, and whoever is told has yet to set up the second step: alerts open all the same."""

import pytest
from tests.alerts.found import finding
from tests.cast import cast, later, signed_in

from holdfast import alerts
from holdfast.audit.models import AuditEvent

pytestmark = pytest.mark.django_db
WAYS = "/account/ways/"


@pytest.fixture
def here():
    """Nobody works here without a second step, and Tamsin has none."""
    found = cast()
    found.practice.second_factor = "required"
    found.practice.save()
    return found


@pytest.fixture
def alert(here):
    (raised,) = alerts.raise_for(here.client, [finding()], at=later(hours=-1))
    return raised


def test_her_first_page_is_the_alert_that_waits_and_is_written_down(here, alert):
    page = signed_in(here.tamsin).get("/").content.decode()
    assert f'href="/alerts/{alert.id}/"' in page
    assert here.client.code in page
    assert WAYS in page
    assert AuditEvent.objects.filter(verb="saw", what="alerts that wait").count() == 1


def test_it_says_no_more_than_a_code(here, alert):
    page = signed_in(here.tamsin).get("/").content.decode()
    assert "Clementine" not in page
    assert alerts.about(alert).title not in page


def test_she_opens_the_alert_reads_the_call_sheet_and_acts(here, alert):
    tamsin = signed_in(here.tamsin)
    page = tamsin.get(f"/alerts/{alert.id}/")
    assert page.status_code == 200
    assert page.context["sheet"] is not None
    assert tamsin.post(f"/alerts/{alert.id}/have/").url == f"/alerts/{alert.id}/"
    alert.refresh_from_db()
    assert alert.had_by == here.tamsin.account


def test_the_chart_stays_shut(here, alert):
    tamsin, chart = signed_in(here.tamsin), f"/clients/{here.client.id}/"
    for page in (chart, f"{chart}record/", f"{chart}break-glass/", "/clients/"):
        assert tamsin.get(page).url == f"{WAYS}?next={page}"


def test_with_no_alert_she_is_led_to_the_second_step(here):
    assert signed_in(here.tamsin).get("/").url == f"{WAYS}?next=/"


def test_an_alert_that_is_not_theirs_is_on_nobodys_first_page(here, alert):
    assert signed_in(here.petra).get("/").url == f"{WAYS}?next=/"
    assert signed_in(here.otto).get(f"/alerts/{alert.id}/").status_code == 404
