"""The screen of one question, and the one before the first question of risk."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse

from holdfast.checkins.answering import Answering
from holdfast.checkins.due import address_of
from holdfast.checkins.said import DECLINED
from holdfast.checkins.sheets import Asked
from holdfast.checkins.told import first_told
from holdfast.checkins.views.page import own_record, page
from holdfast.people.who_looks import who_looks


def question_page(request: HttpRequest, answering: Answering, error: str = "") -> HttpResponse:
    asked = answering.asked
    step = _step(request, answering, asked)
    question = asked[step - 1]
    if question.is_of_risk and answering.must_read_first:
        return _before(request, answering, question)
    said = {
        "answering": answering,
        "sheet": answering.sheet,
        "action": address_of(answering.sheet),
        "question": question,
        "step": step,
        "steps": len(asked),
        "value": _value(question, answering, request),
        "decline": DECLINED,
        "back": step - 1,
        "error": error,
    }
    return page(request, "question", said, status=422 if error else 200)


def _before(request: HttpRequest, answering: Answering, question: Asked) -> HttpResponse:
    client = own_record(request)
    said = {
        "answering": answering,
        "sheet": answering.sheet,
        "action": address_of(answering.sheet),
        "is_first": question == answering.asked[0],
        "first_told": first_told(client),
        "who_looks": who_looks(client.practice),
    }
    return page(request, "before", said)


def _value(question: Asked, answering: Answering, request: HttpRequest) -> int | str | None:
    """What was answered before, as the screen marks it; nothing typed is lost."""
    if request.method == "POST" and question.shape == "words":
        return request.POST.get("answer", "")
    if question.key not in answering.given:
        return None
    answer = answering.given[question.key]
    is_left_unsaid = question.shape != "words" and answer in (None, question.refused_as)
    return DECLINED if is_left_unsaid else answer


def _step(request: HttpRequest, answering: Answering, asked: list[Asked]) -> int:
    """The question asked for, of those one has come to; else the first without an answer."""
    keys = [one.key for one in asked]
    furthest = 1 + keys.index(answering.next.key) if answering.next else len(asked)
    wanted = request.GET.get("question", "")
    if request.method == "POST" and request.POST.get("question") in keys:
        wanted = str(1 + keys.index(request.POST["question"]))
    is_number = wanted.isascii() and wanted.isdigit() and len(wanted) < 4  # noqa: PLR2004 - no form has a thousand questions
    return int(wanted) if is_number and 1 <= int(wanted) <= furthest else furthest
