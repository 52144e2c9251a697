"""A contact that was begun waits for whoever wrote it, and no window writes over another."""

import pytest
from django.utils import timezone
from tests.cast import cast, make_person, signed_in

from holdfast.circle import team
from holdfast.record import entries_of
from holdfast.record.appending import drafts
from holdfast.record.models import Draft

pytestmark = pytest.mark.django_db
WORDS = {"done": "spoke for a while", "way": "phone", "assessment": "", "plan": ""}


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def tamsin(here):
    return signed_in(here.tamsin)


def page_of(here):
    return f"/clients/{here.client.id}/contact/"


def window(browser, here, **wanted):
    """What a page of the form would send besides the words."""
    page = browser.get(page_of(here), wanted)
    return {name: page.context[name] for name in ("token", "opened")}


def leave(browser, here, fields, **words):
    sent = fields | WORDS | words | {"keep": "yes"}
    assert browser.post(page_of(here), sent).status_code == 204


def send(browser, here, fields, **words):
    return browser.post(page_of(here), fields | WORDS | words)


def waiting(here):
    kept = drafts.waiting(here.tamsin.reader, here.client)
    return sorted(body["fields"]["done"] for _form, body in kept)


def contacts(here):
    found = entries_of(here.client, here.tamsin.reader, timezone.now())
    return [one.body.outcome for one in found if one.kind == "contact"]


def test_it_waits_also_after_signing_out(here, tamsin):
    leave(tamsin, here, window(tamsin, here))
    tamsin.logout()
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    assert "spoke for a while</textarea>" in page
    assert contacts(here) == []


def test_it_is_sealed_and_nobody_elses(here, tamsin):
    ines = make_person(here.practice, "therapist", "Ines Vale", "ines@kelp.example", 2)
    now = timezone.now()
    team.add_to_circle(here.client, ines.account, "therapist", by=here.tamsin.reader, at=now)
    leave(tamsin, here, window(tamsin, here))
    assert b"spoke for a while" not in bytes(Draft.objects.get().sealed)
    assert b"spoke for a while" not in signed_in(ines).get(page_of(here)).content


def test_sent_it_waits_no_more(here, tamsin):
    leave(tamsin, here, window(tamsin, here))
    send(tamsin, here, window(tamsin, here))
    assert contacts(here) == ["spoke for a while"]
    assert waiting(here) == []


def test_two_windows_that_were_opened_empty_keep_both(here, tamsin):
    one, other = window(tamsin, here), window(tamsin, here)
    leave(tamsin, here, one, done="in the one")
    leave(tamsin, here, other, done="in the other")
    assert waiting(here) == ["in the one", "in the other"]
    page = tamsin.get(page_of(here))
    assert b"You have begun more than one here." in page.content
    (older,) = page.context["others"]
    assert (
        "in the one</textarea>"
        in tamsin.get(page_of(here), {"begun": older.version}).content.decode()
    )


def test_a_window_opened_from_another_takes_its_place_only_while_that_is_as_it_was(here, tamsin):
    first = window(tamsin, here)
    leave(tamsin, here, first, done="begun")
    second = window(tamsin, here)
    leave(tamsin, here, second, done="begun and more")
    assert waiting(here) == ["begun and more"]
    leave(tamsin, here, first, done="begun otherwise")
    assert waiting(here) == ["begun and more", "begun otherwise"]


def test_sending_one_leaves_what_the_other_has_written_since(here, tamsin):
    first = window(tamsin, here)
    leave(tamsin, here, first, done="begun")
    second = window(tamsin, here)
    leave(tamsin, here, first, done="begun and changed")
    send(tamsin, here, second, done="begun")
    assert waiting(here) == ["begun and changed"]


def test_what_was_emptied_again_no_longer_waits(here, tamsin):
    fields = window(tamsin, here)
    leave(tamsin, here, fields)
    leave(tamsin, here, fields, done="", way="")
    assert waiting(here) == []


def test_what_was_refused_waits_too(here, tamsin):
    assert send(tamsin, here, window(tamsin, here), done="", plan="a walk").status_code == 422
    assert "a walk</textarea>" in tamsin.get(page_of(here)).content.decode()


def test_the_same_page_sent_again_with_other_words_is_kept_at_the_second_press(here, tamsin):
    fields = window(tamsin, here)
    send(tamsin, here, fields)
    again = send(tamsin, here, fields, done="and then again")
    assert again.status_code == 422
    assert b"This page was sent before" in again.content
    send(tamsin, here, {"token": again.context["token"]}, done="and then again")
    assert contacts(here) == ["spoke for a while", "and then again"]


def test_a_token_of_somebody_else_keeps_nothing(here, tamsin):
    leave(tamsin, here, {"token": "rubbish", "opened": ""})
    assert waiting(here) == []
