"""What Ada does about messages that could not be delivered."""

from uuid import uuid4

import pytest
from tests.cast import LONG_AGO, cast, later

from holdfast import post
from holdfast.audit.models import AuditEvent
from holdfast.people import outbox
from holdfast.people.policy import NotAllowed
from holdfast.post.models import Delivery, State

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def given_up(here):
    one = post.queue(here.practice.id, "email", "alert", post.ON_CALL, uuid4(), at=LONG_AGO)
    Delivery.objects.filter(id=one.id).update(
        state=State.GAVE_UP, attempts=30, last_error="Refused"
    )
    return one


def test_trying_again_begins_anew(here, given_up):
    now = later()
    assert outbox.try_again(by=here.ada.reader, at=now) == 1
    given_up.refresh_from_db()
    assert (given_up.state, given_up.attempts, given_up.last_error) == ("queued", 0, "")
    assert given_up.not_before == now
    assert not post.undeliverable(here.practice.id).exists()


def test_what_was_put_away_is_kept_and_shown_no_more(here, given_up):
    assert outbox.put_away(by=here.ada.reader, at=later()) == 1
    given_up.refresh_from_db()
    assert (given_up.state, given_up.last_error) == ("put_away", "Refused")
    assert not post.undeliverable(here.practice.id).exists()


@pytest.mark.parametrize("change", [outbox.try_again, outbox.put_away])
def test_twice_in_a_row_does_it_once(here, given_up, change):
    assert [change(by=here.ada.reader, at=later()) for _ in range(2)] == [1, 0]
    assert AuditEvent.objects.filter(account_id=here.ada.account.id, verb="did").count() == 1


@pytest.mark.parametrize("change", [outbox.try_again, outbox.put_away])
@pytest.mark.parametrize("who", ["tamsin", "petra", "clem", "otto"])
def test_nobody_but_an_administrator_may(here, given_up, change, who):
    with pytest.raises(NotAllowed):
        change(by=getattr(here, who).reader, at=later())
    assert post.undeliverable(here.practice.id).count() == 1


def test_other_messages_are_left_alone(here, given_up):
    waiting = post.queue(here.practice.id, "email", "alert", here.tamsin.account.id, uuid4())
    elsewhere = post.queue(uuid4(), "email", "alert", post.ON_CALL, uuid4())
    Delivery.objects.filter(id=elsewhere.id).update(state=State.GAVE_UP)
    outbox.put_away(by=here.ada.reader, at=later())
    states = [Delivery.objects.get(id=one.id).state for one in (waiting, elsewhere)]
    assert states == ["queued", "gave_up"]
