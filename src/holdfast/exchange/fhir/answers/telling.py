"""What is said of a form that could not be read whole, so that a person reads the rest."""

from __future__ import annotations

from holdfast.exchange.fhir.answers.filled import Filled
from holdfast.exchange.fhir.source import Source
from holdfast.exchange.marking import mark as _

RISK_UNREAD = _(
    "{form}: the answer to question {numbers} could not be read and stands as not answered. It "
    "is about suicide or self-harm: please read it in the original today."
)
UNREAD = _(
    "{form}: the answer to question {numbers} could not be read and stands as not answered; "
    "please enter it by hand."
)
SHIFTED = _(
    "{form}: its numbers look as though they counted from 1, and this form counts from 0; none "
    "of them was taken. Please read it in the original today, the answers about risk first."
)
TWICE = _("{form}: question {numbers} was answered in two ways; the worse answer stands.")
LEFT_OUT_RISK = _(
    "it is no fact that a chart holds, and it speaks of suicide or self-harm; please read it in "
    "the original."
)
UNDATED_RISK = _(
    "it has no date, so it cannot stand in the chart, and it answers a question about suicide or "
    "self-harm; please read it in the original today."
)
UNKNOWN_RISK = _(
    "an answer about suicide or self-harm stands in it that is not known here; please read it in "
    "the original today."
)


def tell(form: Filled, source: Source) -> None:
    if form.is_shifted:
        source.lose(SHIFTED, form=form.title)
    elif form.unread:
        numbers = _listed(form.unread)
        source.lose(RISK_UNREAD if form.is_risk else UNREAD, form=form.title, numbers=numbers)
    if form.twice:
        source.note(TWICE, form=form.title, numbers=_listed(form.twice))


def _listed(numbers: tuple[int, ...]) -> str:
    return ", ".join(map(str, numbers))
