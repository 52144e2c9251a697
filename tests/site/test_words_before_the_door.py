"""With several practices on one installation each one's words for an emergency reach its own."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from tests.cast import cast, make_practice, signed_in

from holdfast.circle.residence import country_name
from holdfast.people.middleware.idle import SEEN
from holdfast.people.models import Practice

pytestmark = pytest.mark.django_db
KELP, ELSEWHERE = "At night ring the kelp clinic.", "At night ring the other clinic."
UNSAID = "once you have signed in in this browser, or by the link that it gives you"


@pytest.fixture
def here():
    """Two practices, each with words of its own."""
    people = cast()
    Practice.objects.filter(slug="kelp").update(emergency_words=KELP, name="Kelp Therapy")
    Practice.objects.filter(slug="elsewhere").update(emergency_words=ELSEWHERE)
    return people


def help_in(browser, address="/help/"):
    return browser.get(address).content.decode()


def test_to_a_stranger_none_speaks_and_one_sentence_says_where_words_stand(here):
    page = help_in(Browser())
    assert UNSAID in page
    assert KELP not in page and ELSEWHERE not in page and "Kelp Therapy" not in page


def test_the_only_practice_needs_no_such_sentence():
    make_practice("alone")
    assert UNSAID not in help_in(Browser())


def test_an_installation_without_a_practice_needs_none_either():
    assert UNSAID not in help_in(Browser())


def test_the_link_that_a_practice_gives_leads_to_its_words_by_its_name(here):
    page = help_in(Browser(), "/help/?practice=kelp")
    assert KELP in page and "From Kelp Therapy" in page
    assert ELSEWHERE not in page and UNSAID not in page


def test_whoever_chooses_a_country_there_keeps_the_words(here):
    there = Browser()
    assert 'name="practice" value="kelp"' in help_in(there, "/help/?practice=kelp")
    page = help_in(there, "/help/?practice=kelp&country=US")
    assert KELP in page and 'href="tel:988"' in page


def test_a_link_leaves_nothing_in_the_browser(here):
    there = Browser()
    help_in(there, "/help/?practice=kelp")
    assert set(there.cookies) == set()
    assert KELP not in help_in(there)


@pytest.mark.parametrize("slug", ["", "nowhere", "KELP", "kelp\x00", "kelp'--", "k" * 5000])
def test_a_practice_that_is_not_here_has_no_words(here, slug):
    answer = Browser().get("/help/", {"practice": slug})
    assert answer.status_code == 200
    assert UNSAID in answer.content.decode()


def test_a_client_who_read_here_finds_the_lines_of_their_country_after_it_ran_out(here):
    there = signed_in(here.clem)
    there.get("/me/")
    there.session.flush()
    assert f"These are for {country_name(here.client.country)}" in help_in(there)


def test_a_country_they_chose_themselves_stands(here):
    there = signed_in(here.clem)
    help_in(there, "/help/?country=JP")
    there.get("/me/")
    assert "These are for Japan" in help_in(there)


def test_whoever_is_signed_in_reads_those_of_their_own_practice(here):
    there = signed_in(here.clem)
    there.get("/me/")
    page = help_in(there)
    assert KELP in page and "of whoever was signed in here last" in page
    assert "Kelp Therapy" not in page


def test_a_sign_in_that_ran_out_leaves_them(here):
    there = signed_in(here.clem)
    there.get("/me/")
    session = there.session
    session[SEEN] = int((timezone.now() - timedelta(days=3)).timestamp())
    session.save()
    assert there.get("/me/").status_code == 302
    assert KELP in help_in(there)


@pytest.mark.parametrize("runs_out_before", [False, True])
def test_signing_out_takes_them_along(here, runs_out_before):
    there = signed_in(here.clem)
    there.get("/me/")
    if runs_out_before:
        there.session.flush()
    there.post("/accounts/logout/")
    assert KELP not in help_in(there)
    there.get("/accounts/login/")
    assert UNSAID in help_in(there)


def test_forgetting_the_phone_takes_them_along_after_a_sign_in_ran_out(here):
    there = signed_in(here.clem)
    token = there.post("/me/phone/keep/").json()["token"]
    there.session.flush()
    assert KELP in help_in(there)
    there.post("/phone/forget/", headers={"authorization": f"Bearer {token}"})
    assert KELP not in help_in(there)


def test_what_a_browser_keeps_is_ours_or_nothing(here):
    there = Browser()
    there.cookies["practice"] = here.practice.id.hex
    assert KELP not in help_in(there)


def test_a_link_says_more_than_what_the_browser_keeps(here):
    there = signed_in(here.clem)
    there.get("/me/")
    page = help_in(there, "/help/?practice=elsewhere")
    assert ELSEWHERE in page and KELP not in page


def test_the_page_of_help_leaves_a_sign_in_as_it_is(here):
    there = signed_in(here.clem)
    help_in(there)
    assert there.get("/me/").status_code == 200


def test_its_administrator_is_shown_the_link(here):
    page = signed_in(here.ada).get("/practice/rules/").content.decode()
    assert "http://testserver/help/?practice=kelp" in page


def test_without_words_there_is_no_link_to_give(here):
    Practice.objects.update(emergency_words="")
    assert "/help/?practice=" not in signed_in(here.ada).get("/practice/rules/").content.decode()
