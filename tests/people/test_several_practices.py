"""One account, several practices; none of them learns of another."""

import pytest
from django.test import override_settings
from tests.cast import LONG_AGO, cast, signed_in

from holdfast.people.memberships import join

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pages():
    with override_settings(ROOT_URLCONF="tests.people.pages"):
        yield


def working_in_both():
    """Tamsin, who also works where Otto does."""
    here = cast()
    there = join(here.otto.membership.practice, here.tamsin.account, "therapist", at=LONG_AGO)
    return here, there


def test_a_member_of_two_is_asked_which():
    here, _ = working_in_both()
    browser = signed_in(here.tamsin)
    assert browser.get("/morning/").headers["Location"] == "/account/practice/?next=/morning/"
    page = browser.get("/account/practice/").content.decode()
    assert "Kelp Therapy" in page
    assert "Another Practice" in page


def test_the_one_chosen_is_the_one_worked_in():
    here, there = working_in_both()
    browser = signed_in(here.tamsin)
    answer = browser.post("/account/practice/", {"membership": there.id, "next": "/morning/"})
    assert answer.headers["Location"] == "/morning/"
    assert str(there.practice_id) in browser.get("/morning/").content.decode()


def test_it_can_be_changed():
    here, there = working_in_both()
    browser = signed_in(here.tamsin)
    for membership in (there, here.tamsin.membership):
        browser.post("/account/practice/", {"membership": membership.id})
        assert str(membership.practice_id) in browser.get("/morning/").content.decode()


@pytest.mark.parametrize("wanted", ["otto", "nonsense", ""])
def test_what_is_not_ones_own_cannot_be_chosen(wanted):
    here = cast()
    chosen = here.otto.membership.id if wanted == "otto" else wanted
    browser = signed_in(here.tamsin)
    assert browser.post("/account/practice/", {"membership": chosen}).status_code == 404
    assert str(here.practice.id) in browser.get("/morning/").content.decode()


def test_the_choice_never_leads_to_another_host():
    here, there = working_in_both()
    answer = signed_in(here.tamsin).post(
        "/account/practice/", {"membership": there.id, "next": "https://else.example/"}
    )
    assert answer.headers["Location"] == "/"


def test_a_member_of_one_sees_no_other_named():
    here = cast()
    page = signed_in(here.tamsin).get("/account/practice/").content.decode()
    assert "Another Practice" not in page


@pytest.mark.parametrize("slug", ["elsewhere", "kelp", "nowhere"])
def test_guessing_a_practices_short_name_says_the_same_for_all(slug):
    here = cast()
    browser = signed_in(here.tamsin)
    answers = [browser.get(f"/{guess}/") for guess in (slug, "xyzzy")]
    pages = {one.content.decode().replace(one.headers["Holdfast-Request"], "") for one in answers}
    assert len(pages) == 1
