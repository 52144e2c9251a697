"""`holdfast course`: the expected time course of a dose, for whoever reads it."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from holdfast.command.refusal import Refusal
from holdfast.kernel.course.content import CourseContent
from holdfast.kernel.course.course import Course, NoCourse
from holdfast.kernel.course.expected import expected_course
from holdfast.kernel.course.given import Given, Step
from holdfast.library.content import load
from holdfast.library.refused import Refused

_EXAMPLES = """\
  holdfast course --route im --product racemic_ketamine --mg 35 --kg 70
  holdfast course --route iv --product racemic_ketamine --mg-per-kg 0.5 --kg 70 --infusion-min 40
  holdfast course --route iv --product racemic_ketamine --kg 70 --step 0.28:60 --step 0.57:60
  holdfast course --route intranasal --product esketamine --mg 56 --for client
"""


def add_arguments(parser: ArgumentParser) -> None:
    parser.epilog = _EXAMPLES
    parser.add_argument("--product", required=True, help="such as racemic_ketamine, esketamine")
    parser.add_argument("--route", required=True, help="such as iv, im, sublingual, intranasal")
    dose = parser.add_mutually_exclusive_group(required=True)
    dose.add_argument("--mg", type=float, metavar="MG", help="the dose")
    dose.add_argument("--mg-per-kg", type=float, metavar="MG", help="the dose by weight")
    dose.add_argument("--step", action="append", metavar="MG_PER_KG_H:MINUTES", help="repeated")
    parser.add_argument("--kg", type=float, metavar="KG", help="the weight")
    parser.add_argument("--age", type=float, metavar="YEARS")
    parser.add_argument("--infusion-min", type=float, metavar="MINUTES", help="how long it runs in")
    parser.add_argument("--hours", type=float, metavar="HOURS", help="how much of it is shown")
    told = parser.add_mutually_exclusive_group()
    told.add_argument("--json", action="store_true", help="print one JSON object, with levels")
    told.add_argument("--for", dest="reader", choices=("professional", "client"),
                      default="professional", help="whose words are used")  # fmt: skip
    parser.add_argument("--svg", type=Path, metavar="FILE", help="write the picture there")
    parser.set_defaults(refuse_use=parser.error)


def run(arguments: Namespace) -> int:
    content = load().course
    course = expected_course(content, _given(arguments, content), hours=arguments.hours)
    if isinstance(course, NoCourse):
        raise Refused(course.missing)
    if arguments.svg:
        from holdfast.command.course_picture import picture_of  # Django is slow to load

        picture = picture_of(course, content, whole=arguments.hours is not None)
        arguments.svg.write_text(picture, encoding="utf-8")
    if arguments.json:
        from holdfast.command.course_json import as_json

        print(json.dumps(as_json(course), ensure_ascii=False))
    else:
        print("\n".join(_lines(arguments.reader, course, content)))
    return 0


def _lines(reader: str, course: Course, content: CourseContent) -> list[str]:
    if reader == "client":
        from holdfast.command.course_client import lines_for_client

        return list(lines_for_client(course, content))
    from holdfast.command.course_page import lines_of

    return list(lines_of(course, content))


def _given(arguments: Namespace, content: CourseContent) -> Given:
    if arguments.svg and arguments.reader == "client":
        arguments.refuse_use("the picture counts in percent, for professionals: leave out --svg")
    if arguments.kg is None and (arguments.mg is None or _needs_weight(arguments, content)):
        arguments.refuse_use("the weight is missing; give it with --kg, as in --kg 70")
    dose_mg = arguments.mg
    if arguments.mg_per_kg is not None:
        dose_mg = arguments.mg_per_kg * arguments.kg
    return Given(
        product=arguments.product,
        route=arguments.route,
        dose_mg=dose_mg,
        weight_kg=arguments.kg,
        age_years=arguments.age,
        infusion_min=arguments.infusion_min,
        steps=tuple(_step(text) for text in arguments.step or ()),
    )


def _needs_weight(arguments: Namespace, content: CourseContent) -> bool:
    """Whether the model scales with weight; where no model fits, that is said instead."""
    route = content.route_course(arguments.product, arguments.route)
    return bool(route and route.drawn and content.models[route.drawn.model].scales_with_weight)


def _step(text: str) -> Step:
    rate, _, minutes = text.partition(":")
    try:
        return Step(mg_per_kg_h=float(rate), minutes=float(minutes))
    except ValueError as trouble:
        sentence = f"The step {text} cannot be read; write mg_per_kg_h:minutes, such as 0.28:60."
        raise Refusal(sentence) from trouble
