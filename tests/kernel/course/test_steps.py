"""A stepped infusion gives what its rate, the weight and its time make together."""

from __future__ import annotations

from holdfast.kernel.course.amounts import pulses
from holdfast.kernel.course.closed_form import Pulse
from holdfast.kernel.course.given import Given, Step
from holdfast.library.content import load


def test_half_an_hour_of_a_rate_gives_half_of_what_an_hour_would():
    route = load().course.route_course("racemic_ketamine", "iv")
    steps = (Step(mg_per_kg_h=1, minutes=30), Step(mg_per_kg_h=0.5, minutes=120))

    assert pulses(Given(steps=steps), route, 70) == (
        Pulse(start_h=0, hours=0.5, mg=35),
        Pulse(start_h=0.5, hours=2, mg=70),
    )
