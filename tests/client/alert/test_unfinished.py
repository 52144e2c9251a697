"""What was begun about an alert waits for whoever wrote it, also where they stand in for others."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import cast, make_person, signed_in
from tests.harness.flat import flat
from tests.record.said import client_says, entry

from holdfast import alerts
from holdfast.alerts.models import Alert
from holdfast.record import entries_of
from holdfast.record.appending import drafts
from holdfast.record.models import Draft

pytestmark = pytest.mark.django_db
WORDS = {"done": "rang, and it was engaged", "way": "phone", "assessment": "", "plan": ""}


@pytest.fixture
def here():
    found = cast()
    client_says(found, entry("signal", at=(now := timezone.now())), at=now)
    return found


@pytest.fixture
def tamsin(here):
    return signed_in(here.tamsin)


def address():
    return f"/alerts/{Alert.objects.get().id}/"


def window(browser, **wanted):
    """What a page of the form would send besides the words."""
    page = browser.get(address(), wanted)
    fields = {name: page.context[name] for name in ("token", "opened")}
    return fields | {"about": page.context["ticked"]}


def leave(browser, fields, **words):
    sent = fields | WORDS | words | {"keep": "yes"}
    assert browser.post(f"{address()}contact/", sent).status_code == 204


def send(browser, fields, **words):
    return browser.post(f"{address()}contact/", fields | WORDS | words)


def shown(browser, **wanted):
    return browser.get(address(), wanted).content.decode()


def contacts(here):
    found = entries_of(here.client, here.tamsin.reader, timezone.now())
    return [one.body.outcome for one in found if one.kind == "contact" and one.body.outcome]


def test_it_waits_also_after_signing_out_and_moves_nothing(here, tamsin):
    leave(tamsin, window(tamsin))
    tamsin.logout()
    page = shown(signed_in(here.tamsin))
    assert "rang, and it was engaged</textarea>" in page
    assert 'value="phone" class="counts" checked' in flat(page)
    assert contacts(here) == []
    assert Alert.objects.get().state == "seen"


def test_what_was_chosen_for_next_time_waits_too(tamsin):
    leave(tamsin, window(tamsin), way="not_reached", again_at="19:10", has_asked_welfare="on")
    page = shown(tamsin)
    assert 'value="19:10"' in page
    assert 'id="id_has_asked_welfare" checked' in flat(page)


def test_what_was_unticked_stays_unticked(here, tamsin):
    leave(tamsin, window(tamsin) | {"about": []})
    assert tamsin.get(address()).context["ticked"] == []


def test_it_is_sealed_and_nobody_elses(here, tamsin):
    ines = make_person(here.practice, "therapist", "Ines Vale", "ines@kelp.example", 2)
    alerts.escalate_due(timezone.now() + timedelta(days=4))
    leave(tamsin, window(tamsin))
    assert b"it was engaged" not in bytes(Draft.objects.get().sealed)
    page = shown(signed_in(ines))
    assert "What happened" in page
    assert "it was engaged" not in page


def test_a_colleague_who_was_told_has_a_draft_of_their_own(here):
    ines = make_person(here.practice, "therapist", "Ines Vale", "ines@kelp.example", 2)
    alerts.escalate_due(timezone.now() + timedelta(days=4))
    leave(signed_in(ines), window(signed_in(ines)), done="nobody answers the door")
    assert "nobody answers the door</textarea>" in shown(signed_in(ines))
    assert "nobody answers the door" not in shown(signed_in(here.tamsin))


def test_sent_it_waits_no_more(here, tamsin):
    leave(tamsin, window(tamsin))
    assert send(tamsin, window(tamsin)).status_code == 302
    assert contacts(here) == ["rang, and it was engaged"]
    assert drafts.waiting(here.tamsin.reader, here.client) == []


def test_what_was_refused_waits_too(tamsin):
    assert send(tamsin, window(tamsin), way="not_reached", done="no answer").status_code == 422
    assert "no answer</textarea>" in shown(tamsin)


def test_two_windows_keep_both(tamsin):
    one, other = window(tamsin), window(tamsin)
    leave(tamsin, one, done="in the one")
    leave(tamsin, other, done="in the other")
    page = tamsin.get(address())
    assert b"You have begun more than one here." in page.content
    (older,) = page.context["others"]
    assert "in the one</textarea>" in shown(tamsin, begun=older.version)


def test_nothing_written_is_no_draft(here, tamsin):
    fields = window(tamsin)
    leave(tamsin, fields)
    leave(tamsin, fields, done="", way="")
    assert drafts.waiting(here.tamsin.reader, here.client) == []


def test_the_same_page_sent_again_with_other_words_is_kept_at_the_second_press(here, tamsin):
    fields = window(tamsin)
    send(tamsin, fields, plan="")
    again = send(tamsin, fields, done="and then again", plan="")
    assert again.status_code == 422
    assert b"This page was sent before" in again.content
    fresh = {"token": again.context["token"], "about": again.context["ticked"]}
    assert send(tamsin, fresh, done="and then again", plan="").status_code == 302
    assert contacts(here) == ["rang, and it was engaged", "and then again"]
