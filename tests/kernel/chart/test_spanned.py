"""A form whose days reach back over a dose is told from one that does not."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from tests.kernel.saying import said

from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.chart.spanned import dose_spanned
from holdfast.kernel.instruments.recall import Recall
from holdfast.library.content import load

TWO_WEEKS = Recall(days=14, words="over the last 2 weeks")
DOSE = said("dose", "2026-11-09T12:00:00Z", "medical", route="im")


def spanned(answered, *entries, recall=TWO_WEEKS):
    at = datetime.fromisoformat(answered)
    scene = Scene(fold(entries, at), load(), Moment(at, ZoneInfo("UTC")))
    return dose_spanned(recall, at, scene)


@pytest.mark.parametrize(
    ("answered", "is_spanned"),
    [
        ("2026-11-09T11:59:00+00:00", False),
        ("2026-11-12T12:00:00+00:00", True),
        ("2026-11-23T11:59:00+00:00", True),
        ("2026-11-23T12:00:00+00:00", False),
    ],
)
def test_trap_21_two_weeks_mix_what_was_before_and_after(answered, is_spanned):
    assert (spanned(answered, DOSE) is not None) == is_spanned


def test_without_a_dose_or_a_window_of_its_own_nothing_is_marked():
    assert spanned("2026-11-12T12:00:00+00:00") is None
    life = Recall(days=None, words="ever")
    assert spanned("2026-11-12T12:00:00+00:00", DOSE, recall=life) is None
