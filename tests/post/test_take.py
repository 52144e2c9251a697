"""Who takes what, and when."""

from __future__ import annotations

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from tests.post.conftest import Clock

from holdfast.post import queue, reap, take
from holdfast.post.models import Delivery
from holdfast.post.patience import patience

pytestmark = pytest.mark.django_db


@pytest.fixture
def three(practice_id: UUID, tamsin: UUID, clock: Clock) -> list[Delivery]:
    moments = [clock() - timedelta(minutes=ago) for ago in (3, 2, 1)]
    return [queue(practice_id, "email", "alert", tamsin, uuid4(), at=at) for at in moments]


def test_the_longest_waiting_is_taken_first(three: list[Delivery], clock: Clock) -> None:
    taken = take(clock(), "one", 2)
    assert [row.id for row in taken] == [row.id for row in three[:2]]


def test_what_is_taken_is_leased_to_its_worker(three: list[Delivery], clock: Clock) -> None:
    row = take(clock(), "one")[0]
    assert (row.state, row.taken_by, row.attempts) == ("taken", "one", 1)
    assert row.lease_until == clock() + patience().lease


def test_a_second_worker_takes_only_what_is_left(three: list[Delivery], clock: Clock) -> None:
    first, second = take(clock(), "one", 2), take(clock(), "two", 2)
    assert {row.id for row in first} | {row.id for row in second} == {row.id for row in three}
    assert len(second) == 1
    assert take(clock(), "three", 2) == []


def test_what_is_for_later_is_left_for_later(practice_id: UUID, tamsin: UUID, clock: Clock) -> None:
    later = clock() + timedelta(seconds=1)
    queue(practice_id, "email", "alert", tamsin, at=clock(), not_before=later)
    assert take(clock(), "one") == []
    assert len(take(clock.pass_(seconds=1), "one")) == 1


def test_a_lease_that_has_not_ended_is_left_alone(three: list[Delivery], clock: Clock) -> None:
    take(clock(), "one")
    assert reap(clock.pass_(seconds=patience().lease.total_seconds() - 1)) == 0


def test_what_a_dead_worker_held_is_taken_by_the_next(three: list[Delivery], clock: Clock) -> None:
    held = {row.id for row in take(clock(), "dead", 3)}
    clock.pass_(seconds=patience().lease.total_seconds())
    assert reap(clock()) == 3
    again = take(clock(), "alive", 3)
    assert {row.id for row in again} == held
    assert {row.attempts for row in again} == {2}
    assert reap(clock()) == 0


def test_a_message_that_ends_every_worker_is_given_up_at_last(
    practice_id: UUID, tamsin: UUID, clock: Clock
) -> None:
    row = queue(practice_id, "email", "alert", tamsin, at=clock())
    Delivery.objects.update(attempts=patience().attempts - 1)
    take(clock(), "dead")
    reap(clock.pass_(seconds=patience().lease.total_seconds()))
    row.refresh_from_db()
    assert (row.state, row.last_error) == ("gave_up", "LeaseEnded")


def test_about_an_alert_it_is_not_given_up_but_waits_longer(
    practice_id: UUID, tamsin: UUID, clock: Clock
) -> None:
    row = queue(practice_id, "email", "alert", tamsin, uuid4(), at=clock())
    Delivery.objects.update(attempts=patience().attempts)
    take(clock(), "dead")
    reap(clock.pass_(seconds=patience().lease.total_seconds()))
    row.refresh_from_db()
    assert (row.state, row.not_before) == ("failed", clock() + patience().longest_wait)


HOUR = timedelta(hours=1)


@pytest.mark.parametrize("apart", [-HOUR, HOUR])
def test_what_is_for_at_once_is_taken_at_once_by_any_clock(
    practice_id: UUID, tamsin: UUID, clock: Clock, apart: timedelta
) -> None:
    queue(practice_id, "email", "alert", tamsin, uuid4(), at=clock())
    assert len(take(clock() + apart, "elsewhere")) == 1


def test_what_is_for_later_still_waits_where_the_clock_stands_back(
    practice_id: UUID, tamsin: UUID, clock: Clock
) -> None:
    later = clock() + timedelta(minutes=5)
    queue(practice_id, "email", "alert", tamsin, at=clock(), not_before=later)
    assert take(clock() - HOUR, "elsewhere") == []


def test_no_clock_that_ran_ahead_puts_off_what_is_tried_again(
    practice_id: UUID, tamsin: UUID, clock: Clock
) -> None:
    queue(practice_id, "email", "alert", tamsin, uuid4(), at=clock())
    ahead = clock() + 6 * HOUR
    Delivery.objects.update(state="failed", attempts=2, not_before=ahead)
    assert len(take(clock(), "elsewhere")) == 1


def test_a_lease_longer_than_any_is_from_a_clock_that_ran_ahead(
    three: list[Delivery], clock: Clock
) -> None:
    take(clock() + HOUR, "ahead")
    assert reap(clock()) == 1


def test_so_many_attempts_as_no_column_holds_stop_nothing(
    practice_id: UUID, tamsin: UUID, clock: Clock
) -> None:
    queue(practice_id, "email", "alert", tamsin, uuid4(), at=clock())
    Delivery.objects.update(attempts=32_767)
    assert len(take(clock(), "patient")) == 1
