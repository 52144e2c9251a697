"""A risk answer that is replaced still counts."""

from __future__ import annotations

from hypothesis import given, settings
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import DENIALS, one, risks, said

from holdfast.kernel.content.urgency import RANK
from holdfast.kernel.entries import Entry

RISK_FORMS = ("phq-9", "asq", "c-ssrs-screener")


def is_risk_answer(entry: Entry) -> bool:
    return entry.kind == "answers" and entry.body.instrument in RISK_FORMS


@settings(max_examples=60)
@given(entries(), moments())
def test_a_risk_answer_that_is_replaced_still_counts(made, at):
    risky = [entry for entry in made if is_risk_answer(entry) and entry.at <= at]
    taken_back = [
        one(
            "answers",
            {"instrument": entry.body.instrument, "items": dict(DENIALS)[entry.body.instrument]},
            at,
            id=f"instead-{entry.id}",
            replaces=entry.id,
        )
        for entry in risky
    ]
    before, after = risks(said(made, at)), risks(said([*made, *taken_back], at))

    for key, urgency in before.items():
        if urgency in ("now", "today"):
            assert RANK[after[key]] <= RANK[urgency]
