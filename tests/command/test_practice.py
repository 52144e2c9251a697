"""`holdfast practice`: from an empty installation to an administrator who has signed in."""

import re
import urllib.parse

import pytest
from tests.harness.installation import Installation

WORDS = ["kelp", "--name", "Kelp Therapy", "--administrator", "ada@kelp.example"]
MORE = ["--administrator-name", "Ada Okafor", "--time-zone", "Europe/Berlin"]
FIRST_SIGN_IN = """
import re
from django.core.cache import cache
from django.test import Client
from tests.cast import code_now
cache.clear()
browser = Client(HTTP_HOST="localhost")
asked = browser.get("{path}", follow=True)
words = {{"password1": "tide after tide", "password2": "tide after tide"}}
browser.post(asked.redirect_chain[-1][0], words)
sent = {{"login": "ada@kelp.example", "password": "tide after tide"}}
browser.post("/accounts/login/", sent)
led_to = browser.get("/practice/").url.partition("?")[0]
browser.post("/account/again/", {{"password": "tide after tide"}})
secret = re.search("<code>(.+?)</code>", browser.get("/account/ways/app/").content.decode())[1]
browser.post("/account/ways/app/", {{"code": code_now(secret)}})
print(led_to, browser.get("/practice/").status_code)
"""


def test_the_link_it_prints_leads_the_first_administrator_to_a_second_step_and_in(
    ready: Installation,
) -> None:
    done = ready.run("practice", *WORDS, *MORE)
    assert done.returncode == 0, done.stderr
    link = re.search(r"http://\S+", done.stdout)
    assert link
    path = urllib.parse.urlsplit(link[0]).path
    assert ready.python(FIRST_SIGN_IN.format(path=path)) == "/account/ways/ 200"


def test_the_same_word_for_two_practices_is_refused(ready: Installation) -> None:
    ready.run("practice", *WORDS)
    done = ready.run("practice", *WORDS)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The practice was not begun. Slug:")


def test_who_administers_one_practice_signs_into_a_second_as_before(ready: Installation) -> None:
    ready.run("practice", *WORDS)
    done = ready.run("practice", "second", *WORDS[1:], *MORE)
    assert done.stdout == "The practice is begun; its administrator signs in as before.\n"


@pytest.mark.parametrize(
    ("said", "address"),
    [
        ({}, "http://localhost:8000/"),
        ({"HOLDFAST_HOSTS": "care.example,other.example"}, "https://care.example/"),
        ({"HOLDFAST_HOSTS": "care.example", "HOLDFAST_HTTPS": "0"}, "http://localhost:8000/"),
        (
            {"HOLDFAST_HOSTS": "care.example", "HOLDFAST_ADDRESS": "https://kelp.example"},
            "https://kelp.example/",
        ),
    ],
)
def test_the_link_begins_as_people_reach_the_installation(
    ready: Installation, said: dict[str, str], address: str
) -> None:
    ready.environment |= said
    assert f"\n  {address}accounts/" in ready.run("practice", *WORDS).stdout


def test_a_time_zone_that_nobody_gave_is_said(ready: Installation) -> None:
    assert "No --time-zone was given: its times are in UTC" in ready.run("practice", *WORDS).stdout
    assert "time-zone" not in ready.run("practice", "second", *WORDS[1:], *MORE).stdout


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["kelp forest", *WORDS[1:]], "Slug:"),
        ([*WORDS[:3], "--administrator", "ada"], "Email:"),
        ([*WORDS, "--jurisdiction", "US-CALIFORNIA"], "Jurisdiction:"),
        ([*WORDS, "--time-zone", "Kelp/Forest"], "There is no time zone 'Kelp/Forest'"),
    ],
)
def test_what_cannot_be_is_one_sentence_and_makes_nothing(
    ready: Installation, words: list[str], sentence: str
) -> None:
    done = ready.run("practice", *words)
    assert done.returncode == 1
    assert sentence in done.stderr
    assert done.stderr.count("\n") == 1
    count = "from holdfast.people.models import Practice; print(Practice.objects.count())"
    assert ready.python(count) == "0"
