"""What is drawn of a dose, what is said beside it, and when it cannot be told."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.kernel.course.giving import CONTENT, THREE_STEPS, asked, drawn, missing, nasal, racemic

from holdfast.kernel.course.course import Course
from holdfast.kernel.course.given import Step

ROUTES = ("iv", "im", "sc", "sublingual", "oral", "intranasal")


@pytest.mark.parametrize("route", ROUTES)
def test_percent_is_of_its_own_peak_and_the_band_is_around_it(route):
    points = racemic(route, 35).points
    assert max(point.percent for point in points) == pytest.approx(100, abs=0.1)
    assert all(0 <= point.low <= point.percent <= point.high for point in points)
    assert all(point.percent <= 100 for point in points)


@pytest.mark.parametrize(
    ("route", "low", "high"),
    [
        ("iv", 0.65, 1.55),
        ("im", 0.65, 1.55),
        ("sublingual", 0.45, 2.3),
        ("oral", 0.45, 2.3),
        ("intranasal", 0.32, 3.1),
    ],
)
def test_the_band_is_as_wide_as_people_differ(route, low, high):
    point = racemic(route, 35).points[60]
    assert (point.low, point.high) == pytest.approx((point.percent * low, point.percent * high))


def test_the_band_of_the_nasal_spray_is_its_own():
    point = nasal(56).points[60]
    assert (point.low, point.high) == pytest.approx((point.percent * 0.53, point.percent * 1.7))


def test_as_many_hours_are_shown_as_were_asked_for():
    assert racemic("im", 35).points[-1].minute == 24 * 60
    assert drawn(0.5, product="racemic_ketamine", route="im", weight_kg=70).points[-1].minute == 30
    assert drawn(product="racemic_ketamine", route="im").points[-1].minute == 8 * 60


def test_the_peak_is_its_own_even_where_it_is_not_shown():
    shown = drawn(0.1, product="racemic_ketamine", route="im", dose_mg=35, weight_kg=70)
    assert shown.points[-1].percent < 30


@pytest.mark.parametrize("left_out", ["dose_mg", "weight_kg"])
def test_without_a_dose_or_a_weight_there_is_the_same_shape_and_no_amount(left_out):
    whole = {"product": "racemic_ketamine", "route": "im", "dose_mg": 35, "weight_kg": 70}
    less = drawn(24, **{name: said for name, said in whole.items() if name != left_out})
    assert drawn(24, **whole).has_amount
    assert not less.has_amount
    assert [p.percent for p in less.points] == pytest.approx(
        [p.percent for p in drawn(24, **whole).points]
    )


def test_steps_need_no_dose_and_a_nasal_device_no_weight():
    assert racemic("iv", steps=THREE_STEPS).has_amount
    assert nasal(56).has_amount
    assert not drawn(product="racemic_ketamine", route="iv", steps=THREE_STEPS).has_amount


def test_an_infusion_of_unknown_length_is_drawn_as_usual_and_says_so():
    usual, said = racemic("iv", 35), racemic("iv", 35, infusion_min=40)
    assert usual.curve == said.curve
    assert (usual.infusion_min, said.infusion_min) == (40, 40)
    assert [text for text, _ in usual.remarks if "was not said" in text]
    assert not [text for text, _ in said.remarks if "was not said" in text]
    assert not [text for text, _ in racemic("im", 35).remarks if "was not said" in text]
    assert not [text for text, _ in racemic("iv", steps=THREE_STEPS).remarks if "was not" in text]


def test_the_windows_are_those_that_were_observed():
    assert racemic("im", 35).windows == {
        "onset": (5, 5), "peak": (15, 30), "largely_over": (60, 180), "plan_for": (120, 180),
    }  # fmt: skip
    assert nasal(56).windows["largely_over"] == (90, 90)
    assert racemic("sublingual", 25).windows["largely_over"] == (120, 360)
    assert racemic("oral", 25).windows["largely_over"] == (120, 360)


@pytest.mark.parametrize(("minutes", "peak", "over"), [(40, 40, (80, 110)), (60, 60, (100, 130))])
def test_what_hangs_on_the_end_of_an_infusion_moves_with_it(minutes, peak, over):
    windows = racemic("iv", 35, infusion_min=minutes).windows
    assert windows["onset"] == (5, 10)
    assert windows["peak"] == (peak, peak)
    assert windows["largely_over"] == over


def test_a_racemic_spray_has_no_observed_windows():
    assert set(racemic("intranasal", 50).windows.values()) == {None}


def test_a_compounded_product_is_drawn_as_racemic_and_its_strength_doubted():
    compounded = drawn(24, product="compounded_ketamine", route="oral", dose_mg=150, weight_kg=70)
    assert compounded.curve == racemic("oral", 150).curve
    said = {text for text, _ in compounded.remarks}
    assert [text for text in said if "not verified" in text]
    assert said > {text for text, _ in racemic("oral", 150).remarks}


@pytest.mark.parametrize("course", [racemic, None])
def test_over_65_the_band_is_said_to_be_wider_and_the_curve_stays(course):
    def older(age):
        return racemic("im", 35, age_years=age) if course else nasal(56, age_years=age)

    said = {age: [t for t, _ in older(age).remarks if t.startswith("Over 65")] for age in (65, 66)}
    assert (said[65], len(said[66])) == ([], 1)
    if course:
        assert older(66).curve == older(30).curve


@pytest.mark.parametrize(
    ("course", "side"), [(racemic("im", 35), "arterial"), (nasal(56), "venous")]
)
def test_the_side_of_the_blood_is_said(course, side):
    assert course.model.side == side
    assert [text for text, _ in course.remarks if f"of {side} blood" in text]


def test_into_the_rectum_it_cannot_tell():
    (said,) = missing(product="racemic_ketamine", route="rectal", dose_mg=50, weight_kg=70)
    assert said.startswith("Cannot tell")


@pytest.mark.parametrize("product", [None, "midazolam"])
@pytest.mark.parametrize("route", [None, "dermal"])
def test_an_unknown_product_or_route_is_asked_for(product, route):
    said = missing(product=product, route=route)
    assert len(said) == 2
    assert "racemic_ketamine, esketamine" in said[0]
    assert "sublingual" in said[1]


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"weight_kg": 0}, "A weight of 0 cannot be drawn; write from 30 to 300 kg."),
        ({"weight_kg": 29.9}, "A weight of 29.9 cannot be drawn; write from 30 to 300 kg."),
        ({"weight_kg": 301}, "A weight of 301 cannot be drawn; write from 30 to 300 kg."),
        ({"dose_mg": 0}, "A dose of 0 cannot be drawn; write from 0.1 to 2000 mg."),
        ({"dose_mg": -1}, "A dose of -1 cannot be drawn; write from 0.1 to 2000 mg."),
        (
            {"dose_mg": float("nan")},
            "A dose of nan cannot be drawn; write from 0.1 to 2000 mg.",
        ),
        (
            {"dose_mg": 2001},
            "A dose of 2001 cannot be drawn; write from 0.1 to 2000 mg.",
        ),
        (
            {"age_years": 17.9},
            "An age of 17.9 cannot be drawn; write from 18 to 110 years: the models are of adults.",
        ),
        (
            {"age_years": 111},
            "An age of 111 cannot be drawn; write from 18 to 110 years: the models are of adults.",
        ),
        ({"infusion_min": 0.5}, "An infusion of 0.5 cannot be drawn; write from 1 to 720 minutes."),
        ({"infusion_min": 721}, "An infusion of 721 cannot be drawn; write from 1 to 720 minutes."),
        ({"hours": 0}, "A course of 0 cannot be drawn; write more than 0 and at most 72 hours."),
        ({"hours": 73}, "A course of 73 cannot be drawn; write more than 0 and at most 72 hours."),
    ],
)
def test_a_slip_of_the_pen_is_one_sentence(wrong, sentence):
    given = {"product": "racemic_ketamine", "route": "iv", "dose_mg": 35, "weight_kg": 70} | wrong
    assert missing(**given) == (sentence,)


@pytest.mark.parametrize(
    "edge",
    [
        {"weight_kg": 30},
        {"weight_kg": 300},
        {"dose_mg": 2000},
        {"age_years": 18},
        {"age_years": 110},
        {"infusion_min": 1},
        {"infusion_min": 720},
        {"hours": 72},
    ],
)
def test_what_is_just_within_is_drawn(edge):
    given = {"product": "racemic_ketamine", "route": "iv", "dose_mg": 35, "weight_kg": 70} | edge
    assert isinstance(asked(**given), Course)


@pytest.mark.parametrize(
    ("steps", "part"),
    [
        (((-1, 60),), "rate of 0 or more"),
        (((1, 0), (1, 60)), "more than 0 minutes"),
        (((float("inf"), 60),), "step of inf"),
        (((0, 60),), "No step"),
        (((1e-225, 60),), "No step"),
        (((1, 721),), "infusion of 721"),
    ],
)
def test_a_step_that_gives_nothing_or_cannot_be_is_told(steps, part):
    made = tuple(Step(mg_per_kg_h=rate, minutes=minutes) for rate, minutes in steps)
    said = missing(product="racemic_ketamine", route="iv", weight_kg=70, steps=made)
    assert [sentence for sentence in said if part in sentence]


def test_a_pause_between_steps_is_a_step_of_nothing():
    pause = Step(mg_per_kg_h=0, minutes=30)
    course = racemic("iv", steps=(THREE_STEPS[0], pause, THREE_STEPS[0]))
    assert course.infusion_min == 150


@pytest.mark.parametrize("timed", [{"infusion_min": 40}, {"steps": THREE_STEPS}])
def test_only_a_dose_into_a_vein_is_infused(timed):
    (said,) = missing(product="racemic_ketamine", route="im", weight_kg=70, **timed)
    assert "into a vein" in said


@pytest.mark.parametrize("besides", [{"dose_mg": 35}, {"infusion_min": 40}])
def test_steps_say_dose_and_time_by_themselves(besides):
    (said,) = missing(
        product="racemic_ketamine", route="iv", weight_kg=70, steps=THREE_STEPS, **besides
    )
    assert "either steps, or" in said


@example(
    product="racemic_ketamine",
    route="iv",
    dose_mg=2.2e-225,
    weight_kg=None,
    age_years=None,
    infusion_min=None,
)
@example(
    product="racemic_ketamine",
    route="sc",
    dose_mg=80.25973829113708,
    weight_kg=None,
    age_years=None,
    infusion_min=None,
)
@given(
    product=st.sampled_from([None, *CONTENT.words.products, "other"]),
    route=st.sampled_from([None, *CONTENT.route_titles, "other"]),
    dose_mg=st.none() | st.floats() | st.sampled_from([28, 56, 84]),
    weight_kg=st.none() | st.floats(),
    age_years=st.none() | st.floats(0, 130),
    infusion_min=st.none() | st.floats(),
)
def test_whatever_is_given_there_is_a_course_or_a_reason(**given):
    course = asked(1, **given)
    if isinstance(course, Course):
        assert (course.state, len(course.points)) == ("present", 61)
        assert all(0 <= point.percent <= 100 for point in course.points)
    else:
        assert course.state == "cannot_tell"
        assert course.missing and all(course.missing)


@pytest.mark.parametrize(("model", "scales"), [("kamp-2020", True), ("perez-ruixo-2021", False)])
def test_only_the_model_of_racemic_ketamine_asks_for_a_weight(model, scales):
    assert CONTENT.models[model].scales_with_weight is scales


FAR = "This dose is far from that"


@pytest.mark.parametrize(
    ("route", "dose_mg", "is_far"),
    [
        ("im", 70, False),
        ("im", 71, True),
        ("im", 17.5, False),
        ("im", 17, True),
        ("sublingual", 200, False),
        ("sublingual", 300, True),
        ("sublingual", 12, True),
        ("oral", 25, False),
        ("oral", 1200, True),
    ],
)
def test_a_dose_far_from_those_that_were_observed_says_so_first(route, dose_mg, is_far):
    """Half to twice what its windows and its shape were observed after: 0.5 mg/kg, 25 to 100 mg."""
    course = asked(8, product="racemic_ketamine", route=route, dose_mg=dose_mg, weight_kg=70)
    assert (FAR in course.notes[0].says) is is_far


def test_without_a_weight_nothing_is_said_of_an_amount_a_kilogram():
    course = asked(8, product="racemic_ketamine", route="im", dose_mg=300)
    assert not any(FAR in note.says for note in course.notes)
