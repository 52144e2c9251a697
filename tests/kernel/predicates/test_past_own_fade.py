"""A fade of one's own past, by each measure that was taken."""

from __future__ import annotations

from tests.kernel.predicates.asking import states
from tests.kernel.trajectory.telling import dosed, on, scored
from tests.kernel.trajectory.test_fade_clock import THREE

from holdfast.kernel.predicates.past_own_fade import PastOwnFade

WATCH = PastOwnFade(instruments=("phq-9", "gad-7"), until_days=56, early_urgency="know")


def test_only_what_was_measured_is_answered_for() -> None:
    assert states(WATCH, *THREE, dosed(120), at=on(150)) == {"phq-9": "present"}


def test_of_a_measure_with_too_few_fades_nothing_is_said() -> None:
    anxious = scored(100, 12, "gad-7")

    assert states(WATCH, *THREE, anxious, dosed(120), at=on(150)) == {"phq-9": "present"}
