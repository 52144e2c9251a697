"""`/healthz` says that a process lives, `/readyz` that the work is done; neither says of whom."""

from datetime import timedelta

import pytest
from django.test import Client as Browser
from django.utils import timezone
from tests.cast import cast
from tests.record.said import client_says, entry

from holdfast.alerts.models import Alert
from holdfast.post.models import Delivery
from holdfast.pulse.asked import lately
from holdfast.pulse.beating import beat
from holdfast.pulse.models import Heartbeat, Touch

AWAY = {"REMOTE_ADDR": "203.0.113.9"}
BEHIND_A_PROXY = {"HTTP_X_FORWARDED_FOR": "203.0.113.9"}


@pytest.fixture(autouse=True)
def asked_anew():
    lately.forget()
    yield
    lately.forget()


def ready(**around):
    answer = Browser(**around).get("/readyz")
    return answer.status_code, answer.content.decode()


def test_a_process_that_lives_says_ok_and_asks_no_database(client):
    answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok")


@pytest.mark.django_db
def test_with_a_worker_at_work_it_is_ready_and_a_write_was_taken():
    beat("one")
    assert ready() == (200, "ready")
    assert Touch.objects.count() == 1


@pytest.mark.django_db
def test_without_a_worker_it_is_not():
    status, said = ready()
    assert status == 503
    assert said.startswith("not ready\nNo worker has shown itself here yet")


@pytest.mark.django_db
def test_a_worker_that_was_killed_is_missed_after_two_minutes_at_most():
    beat("one")
    Heartbeat.objects.update(at=timezone.now() - timedelta(minutes=2))
    assert ready()[0] == 503


@pytest.mark.django_db
@pytest.mark.parametrize("around", [AWAY, BEHIND_A_PROXY])
def test_a_stranger_learns_no_time_and_no_number(around):
    here = cast()
    ago = timezone.now() - timedelta(days=9)
    client_says(here, entry("signal", at=ago), at=ago)
    Alert.objects.update(escalates_at=None)
    Heartbeat.objects.all().delete()
    status, said = ready(**around)
    assert status == 503
    assert said.splitlines() == [
        "not ready",
        "no worker is at work",
        "messages do not go out",
        "somebody has been waited for too long",
    ]


@pytest.mark.django_db
def test_nobody_s_name_or_word_stands_in_it():
    here = cast()
    ago = timezone.now() - timedelta(days=9)
    client_says(here, entry("signal", at=ago, text="the tide is out"), at=ago)
    said = ready()[1]
    for word in ("Tamsin", "Clem", "tide", here.practice.slug, str(here.client.id)):
        assert word not in said


@pytest.mark.django_db
def test_an_alert_that_still_has_somebody_to_tell_is_no_trouble():
    beat("one")
    here = cast()
    client_says(here, entry("signal", at=(now := timezone.now())), at=now)
    Delivery.objects.update(state="sent", sent_at=now)
    assert ready() == (200, "ready")


@pytest.mark.django_db
def test_asked_often_it_writes_once_in_a_while():
    beat("one")
    assert ready() == ready()
    written = Touch.objects.get().at
    assert ready()[0] == 200
    assert Touch.objects.get().at == written


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/healthz", "/readyz"])
def test_neither_takes_a_form_or_is_kept(client, path):
    assert client.post(path).status_code == 405
    assert "no-store" in client.get(path)["Cache-Control"]
