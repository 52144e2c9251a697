"""Something was done where an entry says so, and not where it says nothing."""

from __future__ import annotations

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from tests.kernel.saying import NOW, said

from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.exposure.done import newest
from holdfast.library.content import load

LONG_AGO = "2026-01-01T00:00:00+00:00"


def done(way, *entries, since=LONG_AGO):
    moment = datetime.fromisoformat(NOW)
    scene = Scene(fold(entries, moment), load(), Moment(moment, ZoneInfo("UTC")))
    ways = (way,) if isinstance(way, str) else way
    return newest(ways, scene, datetime.fromisoformat(since))


@pytest.mark.parametrize(
    ("way", "kind", "body"),
    [
        ("condition:cystitis", "condition", {"code": "cystitis", "status": "absent"}),
        ("substance:ketamine", "substance", {"substance": "ketamine", "use": "none"}),
        ("reading:liver_tests", "reading", {"name": "liver_tests", "finding": "normal"}),
        ("reading:weight", "reading", {"name": "weight", "kg": 70}),
        ("score:moca", "score", {"instrument": "moca", "total": 28}),
        ("person:pregnancy", "person", {"pregnancy": "declined"}),
        ("plan:review_on", "plan", {"review_on": "2027-01-01"}),
        ("check_in", "check_in", {"mood": 5}),
    ],
)
def test_it_was_done(way, kind, body):
    entry = said(kind, "2026-11-01T10:00:00Z", **body)
    assert done(way, entry) is entry


@pytest.mark.parametrize(
    ("way", "kind", "body"),
    [
        ("condition:cystitis", "condition", {"code": "cystitis", "status": "unknown"}),
        ("condition:cystitis", "condition", {"code": "aneurysm", "status": "absent"}),
        ("substance:ketamine", "substance", {"substance": "ketamine"}),
        ("reading:liver_tests", "reading", {"name": "liver_tests"}),
        ("person:pregnancy", "person", {"pregnancy": "unknown"}),
        ("person:pregnancy", "person", {"sex": "female"}),
        ("plan:review_on", "plan", {"route": "im"}),
    ],
)
def test_it_was_not(way, kind, body):
    assert done(way, said(kind, "2026-11-01T10:00:00Z", **body)) is None


def test_the_newest_of_several_ways_counts():
    older = said("score", "2026-11-01T10:00:00Z", instrument="moca", total=28)
    newer = said("person", "2026-11-02T10:00:00Z", pregnancy="possible")
    assert done(("score:moca", "person:pregnancy"), older, newer) is newer


def test_what_was_done_before_it_counts_is_not_enough():
    entry = said("score", "2026-11-01T10:00:00Z", instrument="moca", total=28)
    assert done("score:moca", entry, since="2026-11-01T10:00:00+00:00") is entry
    assert done("score:moca", entry, since="2026-11-01T10:00:01+00:00") is None
