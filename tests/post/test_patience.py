"""How long is waited between attempts."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from holdfast.post.patience import Patience, patience

SHORT = Patience(
    first_wait=timedelta(seconds=10),
    growth=2,
    longest_wait=timedelta(seconds=60),
    longest_wait_when_refused=timedelta(seconds=600),
    attempts=5,
    attempts_when_refused=2,
    lease=timedelta(seconds=120),
)


def test_the_wait_doubles_up_to_a_cap() -> None:
    waits = [SHORT.wait_after(attempts).total_seconds() for attempts in (1, 2, 3, 4, 5, 60)]
    assert waits == [10, 20, 40, 60, 60, 60]


@given(st.integers(min_value=1, max_value=100_000))
def test_no_number_of_attempts_waits_longer_than_the_cap(attempts: int) -> None:
    assert SHORT.first_wait <= SHORT.wait_after(attempts) <= SHORT.longest_wait


def test_a_refusal_is_believed_sooner_than_a_silence() -> None:
    assert SHORT.is_over(2, is_refused=True)
    assert not SHORT.is_over(4, is_refused=False)
    assert SHORT.is_over(5, is_refused=False)


def test_the_settings_of_the_content_leave_time_for_a_mail_server_to_return() -> None:
    kept = patience()
    waited = sum((kept.wait_after(n) for n in range(1, kept.attempts)), timedelta())
    assert timedelta(hours=2) < waited < timedelta(hours=12)
    assert kept.first_wait <= timedelta(minutes=1)


def test_a_lease_outlasts_a_conversation_with_a_slow_mail_server() -> None:
    from django.conf import settings

    assert patience().lease.total_seconds() > 5 * settings.EMAIL_TIMEOUT
