"""The pages on which a score is typed in, and what a client may tell at any time, in a browser."""

import pytest
from playwright.sync_api import expect
from tests.cast import cast
from tests.client.seen_in_browser import as_person

pytestmark = pytest.mark.django_db(transaction=True)
every_width = pytest.mark.parametrize("width", [320, 768, 1440])


@pytest.fixture
def here(live_server):
    return cast()


@pytest.fixture
def at(open_screen, live_server):
    """``at(person, 320)`` is a screen of that width before that person."""

    def opened(person, width, scheme="light"):
        screen = open_screen(viewport={"width": width, "height": 900}, color_scheme=scheme)
        return as_person(screen, person, live_server)

    return opened


@pytest.fixture
def seen(picture, axe):
    def look(page, name):
        picture(page, name)
        axe(page)
        assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0

    return look


@every_width
def test_a_score_can_be_typed_in_anywhere(here, at, seen, width):
    page = at(here.tamsin, width)
    page.goto(f"/clients/{here.client.id}/scores/")
    seen(page, "choose-score")
    page.get_by_role("link", name="PHQ-9").click()
    page.get_by_label("The day it was filled in").fill("2199-01-01")
    page.get_by_role("button", name="Keep it").click()
    expect(page.get_by_text("This day is still to come; please check it.").first).to_be_visible()
    seen(page, "score")


@every_width
def test_what_may_be_told_at_any_time_can_be_read_anywhere(here, at, seen, width):
    page = at(here.clem, width, "dark")
    page.goto("/me/more/")
    seen(page, "more")
    page.goto("/me/answer/side-effects/")
    seen(page, "side-effects")
