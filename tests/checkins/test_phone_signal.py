"""A phone that was kept delivers its client's call for support without a sign-in, and no more."""

from __future__ import annotations

import json
import uuid
from datetime import datetime, timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.checkins.answering import clem_of, stored

from holdfast.alerts.models import Alert
from holdfast.circle.models import KeptPhone
from holdfast.circle.phones import phones_of
from holdfast.people.memberships import leave

pytestmark = pytest.mark.django_db
MINUTE_MS = 60_000
ASKING = "/phone/arrived/"


@pytest.fixture
def here():
    return cast()


def kept(here):
    return clem_of(here).post("/me/phone/keep/").json()["token"]


def deliver(token, said=None, *, address="/phone/signal/", **more):
    body = {"id": str(uuid.uuid4())} | (said or {}) | more
    return Browser().post(
        address,
        json.dumps(body),
        content_type="application/json",
        headers={"Authorization": f"Bearer {token}"},
    )


def in_thousandths(at):
    """As it is told to a browser."""
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def test_it_rings_without_a_sign_in(here):
    assert deliver(kept(here)).status_code == 200
    (signal,) = stored(here, "signal")
    assert signal.by == "client"
    assert Alert.objects.get(client=here.client).urgency == "now"


def test_it_says_when_it_was_pressed_and_when_it_arrived(here):
    before = timezone.now()
    deliver(kept(here), waited_ms=30 * MINUTE_MS, confirmed=False)
    (signal,) = stored(here, "signal")
    assert signal.recorded_at - signal.at == timedelta(minutes=30)
    assert signal.recorded_at >= before
    assert signal.body.confirmed is False


def test_the_therapist_reads_pressed_arrived_and_not_confirmed(here):
    deliver(kept(here), waited_ms=30 * MINUTE_MS, confirmed=False)
    alert = Alert.objects.get(client=here.client)
    page = signed_in(here.tamsin).get(f"/alerts/{alert.id}/").content.decode()
    assert "pressed " in page
    assert ", arrived " in page
    assert ", not confirmed" in page


def test_a_call_that_was_not_asked_about_says_nothing_of_being_confirmed(here):
    deliver(kept(here))
    (signal,) = stored(here, "signal")
    assert signal.body.confirmed is None


def test_sent_again_after_a_lost_answer_it_is_the_same_call(here):
    token, said = kept(here), {"id": str(uuid.uuid4())}
    assert deliver(token, said, waited_ms=1000).status_code == 200
    assert deliver(token, said, waited_ms=9000).status_code == 200
    assert len(stored(here, "signal")) == 1


def test_the_phone_that_made_its_id_may_ask_since_when_it_is_kept(here):
    token, said = kept(here), {"id": str(uuid.uuid4())}
    assert deliver(token, said, address=ASKING).json() == {"arrived_at": None}
    told = deliver(token, said).json()["arrived_at"]
    (signal,) = stored(here, "signal")
    assert datetime.fromisoformat(told) == in_thousandths(signal.recorded_at)
    assert deliver(token, said, address=ASKING).json()["arrived_at"] == told
    assert len(stored(here, "signal")) == 1


def test_nobody_else_learns_whether_it_is_kept(here):
    token, said = kept(here), {"id": str(uuid.uuid4())}
    deliver(token, said)
    assert deliver("rubbish", said, address=ASKING).status_code == 404
    assert clem_of(here).post(ASKING, said).status_code == 404
    assert deliver(token, {"id": "no id"}, address=ASKING).status_code == 400


def test_many_at_once_are_put_off_and_never_refused_for_good(here):
    token = kept(here)
    assert deliver(token).status_code == 200
    soon = deliver(token)
    assert (soon.status_code, soon["Retry-After"]) == (429, "5")
    KeptPhone.objects.update(used_at=timezone.now() - timedelta(minutes=1))
    assert deliver(token).status_code == 200
    assert len(stored(here, "signal")) == 2


@pytest.mark.parametrize("waited", [-5 * MINUTE_MS, 400 * 24 * 60 * MINUTE_MS])
def test_a_clock_that_is_wrong_loses_no_call(here, waited):
    assert deliver(kept(here), waited_ms=waited).status_code == 200
    (signal,) = stored(here, "signal")
    assert timedelta(0) <= signal.recorded_at - signal.at <= timedelta(days=30)


def test_a_token_of_nobody_is_not_there(here):
    kept(here)
    for token in (
        "",
        "rubbish",
        f"{uuid.uuid4()}.secret",
        f"{phones_of(here.client)[0].id}.secret",
    ):
        assert deliver(token).status_code == 404
    assert stored(here, "signal") == []


def test_what_cannot_be_read_is_said_to_be_so(here):
    assert deliver(kept(here), {"id": "no id"}).status_code == 400


def test_the_token_opens_nothing_else(here):
    headers = {"Authorization": f"Bearer {kept(here)}"}
    for address in ("/me/", "/me/help/", "/me/told/", "/me/without-network/", "/me/phone/"):
        assert Browser().get(address, headers=headers).status_code == 302
    assert Browser().post("/me/support/", headers=headers).status_code == 302


def test_only_a_digest_of_it_is_kept_here(here):
    secret = kept(here).partition(".")[2]
    (phone,) = phones_of(here.client)
    assert secret.encode() not in bytes(phone.token_digest)


def test_forget_this_phone_ends_it(here):
    token = kept(here)
    headers = {"Authorization": f"Bearer {token}"}
    assert Browser().post("/phone/forget/", headers=headers).status_code == 204
    assert deliver(token).status_code == 404
    assert Browser().post("/phone/forget/", headers=headers).status_code == 404


def test_it_ends_also_where_the_sign_in_beside_it_had_run_out(here, settings):
    clem = clem_of(here)
    token = clem.post("/me/phone/keep/").json()["token"]
    settings.HOLDFAST_IDLE_MINUTES_CLIENT = -1
    headers = {"Authorization": f"Bearer {token}"}
    assert clem.post("/phone/forget/", headers=headers).status_code == 204
    assert deliver(token).status_code == 404


def test_the_client_ends_a_lost_one_from_another_phone(here):
    token = kept(here)
    (phone,) = phones_of(here.client)
    page = clem_of(here).get("/me/phone/").content.decode()
    assert f"/me/phone/{phone.id}/end/" in page
    clem_of(here).post(f"/me/phone/{phone.id}/end/")
    assert deliver(token).status_code == 404


def test_the_therapist_ends_a_lost_one(here):
    token = kept(here)
    (phone,) = phones_of(here.client)
    address = f"/clients/{here.client.id}/phones/{phone.id}/end/"
    assert (
        address in signed_in(here.tamsin).get(f"/clients/{here.client.id}/circle/").content.decode()
    )
    assert signed_in(here.petra).post(address).status_code == 404
    assert signed_in(here.otto).post(address).status_code == 404
    assert deliver(token).status_code == 200
    signed_in(here.tamsin).post(address)
    assert deliver(token).status_code == 404


def test_it_ends_with_the_clients_own_access(here):
    token = kept(here)
    leave(here.clem.membership, at=timezone.now())
    assert deliver(token).status_code == 404


def test_it_ends_when_the_account_is_closed(here):
    token = kept(here)
    here.clem.account.is_active = False
    here.clem.account.save()
    assert deliver(token).status_code == 404


@pytest.mark.parametrize("who", ["tamsin", "petra", "ada", "otto"])
def test_nobody_else_keeps_a_phone_for_the_client(here, who):
    assert signed_in(getattr(here, who)).post("/me/phone/keep/").status_code == 404


def test_the_help_page_says_nothing_of_the_person(here):
    here.practice.telephone = "+1 (415) 555-0100"
    here.practice.save()
    page = clem_of(here).get("/me/without-network/").content.decode()
    assert 'href="tel:988"' in page
    assert 'href="tel:+14155550100"' in page
    for word in ("Clem", "Tamsin", "Kelp", "ketamine", "therap"):
        assert word not in page


def test_on_the_home_screen_stands_neither_what_this_is_nor_whose():
    said = Browser().get("/day-notes.webmanifest")
    assert said["Content-Type"] == "application/manifest+json"
    assert said.json()["name"] == said.json()["short_name"] == "Day notes"
    for word in ("Holdfast", "therapy", "ketamine"):
        assert word not in said.content.decode()


def test_the_worker_stands_before_every_page_and_is_asked_for_anew():
    worker = Browser().get("/service-worker.js")
    assert worker["Content-Type"] == "text/javascript"
    assert worker["Cache-Control"] == "no-cache"
