"""What several ask of one chart at one moment is worked out once, and turns for all of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from holdfast.kernel.chart.chart import Chart, fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.plan import Plan
from holdfast.kernel.entries.when import When
from holdfast.library.content import load

AT = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = date(2026, 11, 25)


def planned() -> Chart:
    body = Plan(next_on=When(DAY, DAY))
    return fold([Entry(id="p", kind="plan", at=AT, recorded_at=AT, by="medical", body=body)], AT)


def scene(chart: Chart, at: datetime = AT) -> Scene:
    return Scene(chart, load(), Moment(at, UTC))


def test_who_asks_second_learns_when_it_turns() -> None:
    chart = planned()
    first, second = scene(chart), scene(chart)

    assert first.planned_dose() == second.planned_dose() is not None
    assert first.moment.next_at == second.moment.next_at == datetime(2026, 11, 26, tzinfo=UTC)


def test_what_was_asked_at_one_moment_is_no_answer_at_another() -> None:
    chart = planned()

    assert scene(chart).planned_dose() is not None
    assert scene(chart, AT + timedelta(days=3)).planned_dose() is None
    assert scene(chart).planned_dose() is not None


def test_it_is_worked_out_by_the_first_only() -> None:
    chart, asked = planned(), []
    for _ in range(2):
        scene(chart).once("asked", lambda at: asked.append(at.moment.at))

    assert asked == [AT]
