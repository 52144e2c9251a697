"""Minutes from left to right, with as many round times as have room."""

import pytest

from holdfast.ui.pictures.minute_axis import MinuteAxis


@pytest.mark.parametrize(
    ("until", "right", "labels"),
    [
        (30, 400, ["0", "10 min", "20 min", "30 min"]),
        (180, 700, ["0", "30 min", "1 h", "1 h 30", "2 h", "2 h 30", "3 h"]),
        (180, 240, ["0", "1 h", "2 h", "3 h"]),
        (4320, 400, ["0", "12 h", "24 h", "36 h", "48 h", "60 h", "72 h"]),
        (4320, 60, ["0", "24 h", "48 h", "72 h"]),
    ],
)
def test_round_times_have_room(until: int, right: float, labels: list[str]) -> None:
    axis = MinuteAxis(until_min=until, left=0, right=right)
    assert [tick.label for tick in axis.ticks()] == labels


def test_what_lies_outside_stands_at_its_edge() -> None:
    axis = MinuteAxis(until_min=60, left=10, right=110)
    assert [axis.x(minute) for minute in (-5, 0, 30, 60, 90)] == [10, 10, 60, 110, 110]
