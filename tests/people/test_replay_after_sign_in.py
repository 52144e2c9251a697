"""What is sent after a sign-in ended, in whatever way, waits for the one who wrote it."""

import re

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client as Browser
from django.test import override_settings
from tests.cast import LONG_AGO, PASSWORD, cast, make_practice

from holdfast.people.expired_form_store import LAST_HERE, MOST
from holdfast.people.memberships import join
from holdfast.people.models import KeptForm

pytestmark = pytest.mark.django_db
SIGN_IN = "/accounts/login/"
KEPT = "What you had written is kept for a day"
WRITTEN = {"text": "what she said", "many": ["a", "b"]}


@pytest.fixture(autouse=True)
def pages():
    cache.clear()
    with override_settings(ROOT_URLCONF="tests.people.pages"):
        yield


@pytest.fixture
def here():
    return cast()


def sign_in(browser, person, **more):
    page = browser.get(SIGN_IN).content.decode()
    said = {"login": person.account.email, "password": PASSWORD, **token_in(page), **more}
    return browser.post(SIGN_IN, said)


def token_in(page):
    found = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', page)
    return {"csrfmiddlewaretoken": found[1]} if found else {}


def at_work(person):
    browser = Browser()
    sign_in(browser, person)
    assert browser.get("/morning/").status_code == 200
    return browser


def signed_out(browser):
    browser.post("/accounts/logout/")
    return browser


def without_session(browser):
    del browser.cookies[settings.SESSION_COOKIE_NAME]
    return browser


@pytest.mark.parametrize("ended", [signed_out, without_session])
def test_it_is_kept_said_and_sent_after_signing_in_again(here, ended):
    browser = ended(at_work(here.tamsin))
    turned_away = browser.post("/write/", WRITTEN, follow=True)
    assert KEPT in turned_away.content.decode()
    waits_at = sign_in(browser, here.tamsin, next=next_of(turned_away)).url
    page = browser.get(waits_at).content.decode()
    assert "what she said</p>" in page
    sent = browser.post("/write/", {"text": "what she said", "kept_form": kept_id(page)})
    assert sent.content == b"received what she said"
    assert not KeptForm.objects.exists()


def next_of(answer):
    return answer.redirect_chain[-1][0].partition("next=")[2].replace("%2F", "/")


def kept_id(page):
    return re.search(r'name="kept_form" value="([\w-]+)"', page)[1]


def test_where_the_way_back_is_lost_signing_in_leads_there(here):
    browser = signed_out(at_work(here.tamsin))
    browser.post("/write/", WRITTEN)
    assert sign_in(browser, here.tamsin).url == f"/account/kept/{KeptForm.objects.get().id}/"


def test_what_a_page_asks_by_itself_is_nothing_that_somebody_wrote(here):
    browser = signed_out(at_work(here.tamsin))
    browser.post("/write/", {}, headers={"Holdfast-By-Itself": "yes"})
    assert not KeptForm.objects.exists()


def test_it_is_nobody_elses(here):
    browser = signed_out(at_work(here.tamsin))
    browser.post("/write/", WRITTEN)
    assert sign_in(browser, here.petra).url == "/"
    assert browser.get(f"/account/kept/{KeptForm.objects.get().id}/").status_code == 404


def test_a_page_of_one_account_is_not_kept_for_the_next_in_the_same_browser(here):
    browser = Browser(enforce_csrf_checks=True)
    sign_in(browser, here.tamsin)
    of_tamsin = token_in(browser.get("/account/ways/").content.decode()) or token_of(browser)
    browser.post("/accounts/logout/", token_of(browser))
    sign_in(browser, here.petra)
    without_session(browser)
    assert browser.post("/write/", WRITTEN | of_tamsin).status_code == 403
    assert not KeptForm.objects.exists()


def token_of(browser):
    return {"csrfmiddlewaretoken": browser.cookies["csrftoken"].value}


def test_with_the_token_of_its_own_sign_in_it_is_kept(here):
    browser = Browser(enforce_csrf_checks=True)
    sign_in(browser, here.tamsin)
    own = token_of(browser)
    without_session(browser)
    assert browser.post("/write/", WRITTEN | own).status_code == 302
    assert KeptForm.objects.get().account_id == here.tamsin.account.id


def test_a_stranger_and_a_forged_name_keep_nothing(here):
    forged = Browser()
    forged.cookies[LAST_HERE] = here.tamsin.account.id.hex
    for browser in (Browser(), forged):
        assert browser.post("/write/", WRITTEN).url == SIGN_IN
    assert not KeptForm.objects.exists()


def test_passwords_are_not_kept(here):
    signed_out(at_work(here.tamsin)).post("/account/password/", {"oldpassword": "secret"})
    assert not KeptForm.objects.exists()


def test_the_name_left_with_the_browser_signs_nobody_in(here):
    browser = signed_out(at_work(here.tamsin))
    assert browser.get("/morning/").status_code == 302
    assert here.tamsin.account.email not in str(browser.cookies)


def test_no_more_than_some_are_kept_of_one_account(here):
    browser = signed_out(at_work(here.tamsin))
    for _ in range(MOST + 2):
        browser.post("/write/", WRITTEN)
    assert KeptForm.objects.count() == MOST


def test_what_was_refused_waits_on(here):
    browser = signed_out(at_work(here.tamsin))
    browser.post("/write/", WRITTEN)
    sign_in(browser, here.tamsin)
    browser.post("/therapists/nowhere/", {"kept_form": str(KeptForm.objects.get().id)})
    browser.post("/write/", {"kept_form": "no id"})
    assert KeptForm.objects.exists()


def test_who_works_in_two_practices_chooses_and_still_has_it(here):
    other = make_practice("reef", "Reef Therapy")
    browser = signed_out(at_work(here.tamsin))
    browser.post("/write/", WRITTEN)
    second = join(other, here.tamsin.account, "therapist", at=LONG_AGO)
    page = browser.get(sign_in(browser, here.tamsin).url).content.decode()
    again = browser.post("/write/", {"text": "what she said", "kept_form": kept_id(page)})
    assert again.url.startswith("/account/practice/?next=/account/kept/")
    after = browser.post(
        "/account/practice/", {"membership": second.id, "next": again.url.partition("next=")[2]}
    )
    assert "what she said" in browser.get(after.url).content.decode()


def test_what_nobody_can_be_found_for_leads_back_to_its_page():
    answer = Browser().post(
        "/write/", WRITTEN, headers={"referer": "http://testserver/morning/?a=b"}
    )
    assert answer.url == f"{SIGN_IN}?next=/morning/%3Fa%3Db"


@pytest.mark.parametrize("page", ["https://else.example/morning/", "", "nonsense"])
def test_it_leads_nowhere_else(page):
    assert Browser().post("/write/", WRITTEN, headers={"referer": page}).url == SIGN_IN


def test_what_a_script_sends_leads_back_to_the_page_it_is_on():
    told = {"hx-request": "true", "hx-current-url": "http://testserver/morning/"}
    answer = Browser().post("/write/", WRITTEN, headers=told)
    assert answer.headers["HX-Redirect"] == f"{SIGN_IN}?next=/morning/"
