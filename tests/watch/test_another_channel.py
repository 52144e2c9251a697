"""A new way to reach people is one module: a toy one is laid beside the others and used."""

from pathlib import Path

import pytest
from django.utils import timezone
from tests.cast import cast
from tests.record.said import client_says, entry

from holdfast import post
from holdfast.alerts.models import Alert
from holdfast.post import Recipient, channels
from holdfast.post.models import Delivery, State
from holdfast.watch.steps import deliver_due
from holdfast.watch.worker import Worker

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def pigeon(monkeypatch):
    beside = str(Path(__file__).parent / "toy_channels")
    monkeypatch.setattr(channels, "__path__", [*channels.__path__, beside])
    toy = channels.channel_named("pigeon")
    for kept in (toy.LOFTS, toy.LAID, toy.IS_STORMY):
        kept.clear()
    return toy


@pytest.fixture
def here():
    return cast()


def signal(here):
    client_says(here, entry("signal", at=(now := timezone.now())), at=now)
    Worker(steps=[deliver_due]).turn()


def to(person):
    return Delivery.objects.filter(to=str(person.account.id))


def test_who_chose_it_too_is_told_by_both(here, pigeon, mail):
    pigeon.LOFTS[here.tamsin.account.email] = "the loft of Tamsin"
    signal(here)
    assert sorted(to(here.tamsin).values_list("channel", flat=True)) == ["email", "pigeon"]
    assert [address for address, _ in pigeon.LAID] == ["the loft of Tamsin"]
    assert mail.sent_to(here.tamsin.account.email)
    assert Alert.objects.get().state == "delivered"


def test_who_did_not_is_told_as_before(here, pigeon, mail):
    signal(here)
    assert [one.channel for one in to(here.tamsin)] == ["email"]
    assert pigeon.LAID == []


def test_its_trouble_is_tried_again_and_is_not_the_other_channels(here, pigeon, mail):
    pigeon.LOFTS[here.tamsin.account.email] = "the loft of Tamsin"
    pigeon.IS_STORMY.append(True)
    signal(here)
    Worker(steps=[deliver_due]).turn()
    assert to(here.tamsin).get(channel="pigeon").last_error == "Storm"
    assert to(here.tamsin).get(channel="email").state == State.SENT


def test_who_was_reached_by_one_of_them_was_reached(here, pigeon, mail):
    pigeon.LOFTS[here.tamsin.account.email] = "the loft of Tamsin"
    signal(here)
    to(here.tamsin).filter(channel="pigeon").update(state=State.GAVE_UP, sent_at=None)
    assert post.unreached(here.practice.id, [Alert.objects.get().id]) == set()


def test_a_line_with_a_loft_alone_is_a_line(here, pigeon):
    here.practice.on_call_email = ""
    assert not here.practice.has_on_call_line
    pigeon.LOFTS["the line"] = "the loft of the practice"
    assert here.practice.has_on_call_line
    assert channels.channels_for(Recipient(here.practice)) == ["pigeon"]


def test_who_has_no_address_at_all_is_told_in_vain_and_shown(here, pigeon, mail):
    here.tamsin.account.email = ""
    here.tamsin.account.save()
    signal(here)
    assert {one.state for one in to(here.tamsin)} == {State.GAVE_UP}
