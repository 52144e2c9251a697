"""What is booked and still ahead, whoever reads the chart."""

from datetime import UTC, datetime, timedelta

from holdfast.kernel.chart.appointments import appointments_after
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.library.entry_json import decode_body

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)


def booked(id_, **body):
    return Entry(
        id=id_,
        kind="appointment",
        at=NOW,
        recorded_at=NOW,
        by="therapist",
        body=decode_body("appointment", body),
    )


def starting(**ahead):
    return (NOW + timedelta(**ahead)).isoformat()


def found(*entries):
    return [one.id for one in appointments_after(fold(entries, NOW), NOW)]


def test_the_next_one_stands_first():
    later, sooner = booked("a", starts_at=starting(days=9)), booked("b", starts_at=starting(days=2))
    assert found(later, sooner) == ["b", "a"]


def test_what_was_cancelled_has_begun_or_has_no_time_is_left_out():
    assert found(
        booked("a", starts_at=starting(days=2), status="cancelled"),
        booked("b", starts_at=starting()),
        booked("c", purpose="preparation"),
        booked("d", starts_at=starting(minutes=1)),
    ) == ["d"]
