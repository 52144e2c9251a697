"""The screen of one question, and the one before the first question of risk."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _

from holdfast.checkins.answering import Answering
from holdfast.checkins.due import address_of, address_of_step
from holdfast.checkins.rings import rings_for
from holdfast.checkins.said import DECLINED, MOST_LETTERS
from holdfast.checkins.sheets import Asked
from holdfast.checkins.told import first_told
from holdfast.checkins.views.page import page
from holdfast.circle.policy import client_in
from holdfast.people.response_times import who_looks


def question_page(request: HttpRequest, answering: Answering, step: int) -> HttpResponse:
    question, asked = answering.pages[step - 1], answering.pages
    sheet = answering.sheet
    said = {
        "answering": answering,
        "sheet": sheet,
        "action": address_of(sheet),
        "question": question,
        "step": step,
        "steps": len(asked),
        "value": _value(question, answering),
        "rings": rings_for(sheet, question),
        "decline": DECLINED,
        "back": address_of_step(sheet, step - 1) if step > 1 else "",
        "most_letters": MOST_LETTERS,
        "error": _sentence(question) if "again" in request.GET else "",
    }
    return page(request, "question", said)


def before_page(request: HttpRequest, answering: Answering) -> HttpResponse:
    client = client_in(request)
    said = {
        "answering": answering,
        "sheet": answering.sheet,
        "action": address_of(answering.sheet),
        "is_first": answering.next == answering.pages[0],
        "first_told": first_told(client),
        "who_looks": who_looks(client.practice),
    }
    return page(request, "before", said)


def step_in(wanted: str) -> int | None:
    """The number of a question; None for anything else."""
    is_number = wanted.isascii() and wanted.isdigit() and len(wanted) < 4  # noqa: PLR2004 - no form has a thousand questions
    return int(wanted) or None if is_number else None


def _sentence(question: Asked) -> str:
    if question.shape == "words":
        return _("This is longer than can be kept here; please shorten it a little.")
    return _("Please choose one of these answers.")


def _value(question: Asked, answering: Answering) -> int | str | None:
    """What was answered before, as the screen marks it; nothing typed is lost."""
    said = {**answering.given, **answering.typed}
    if question.key not in said:
        return None
    answer: int | str | None = said[question.key]
    is_left_unsaid = question.shape != "words" and answer in (None, question.refused_as)
    return DECLINED if is_left_unsaid else answer
