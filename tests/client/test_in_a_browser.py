"""The client's pages in a real browser: narrow and wide, by day and by night."""

import pytest
from django.utils import timezone
from tests.client.seen_in_browser import as_person
from tests.client.year import a_year, risk_today
from tests.ui import looking

from holdfast import alerts

pytestmark = pytest.mark.django_db(transaction=True)
WIDTHS = (320, 768, 1440)
every_width = pytest.mark.parametrize("width", WIDTHS)


@pytest.fixture
def here():
    now = timezone.now()
    found = a_year(now)
    risk_today(found, now)
    return found


@pytest.fixture
def at(here, open_screen, live_server):
    """``at("/clients/…/", 320)`` is that page at that width, before Tamsin."""

    def opened(address, width, scheme="light"):
        shown = open_screen(viewport={"width": width, "height": 900}, color_scheme=scheme)
        response = as_person(shown, here.tamsin, live_server).goto(address)
        assert response.ok
        shown.evaluate("document.fonts.ready")
        return shown

    return opened


@pytest.fixture
def addresses(here):
    entry = alerts.rung_for(here.tamsin.reader, here.client, timezone.now())
    chart = f"/clients/{here.client.id}/"
    return {
        "client": chart,
        "record": f"{chart}record/",
        "alert": f"/alerts/{entry[0].id}/",
    }


@every_width
@pytest.mark.parametrize("name", ["client", "record", "alert"])
def test_it_is_read_by_everyone_and_wider_than_no_screen(  # noqa: PLR0917 - fixtures by name
    at, axe, picture, addresses, name, width
):
    page = at(addresses[name], width)
    picture(page, f"{name}-light")
    page.emulate_media(color_scheme="dark")
    picture(page, f"{name}-dark")
    axe(page)
    assert not looking.seen(page, looking.WIDER_THAN_THE_SCREEN)
    assert looking.seen(page, looking.SMALL_TARGETS) == []
    assert looking.seen(page, looking.SMALL_LETTERS) == []
    assert looking.seen(page, looking.COVERED_WORDS) == []
    assert looking.seen(page, looking.WORDS_OUTSIDE) == []
