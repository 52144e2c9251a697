"""What a therapist answers changes no urgency."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import entries, moments
from tests.kernel.properties.briefed import one, said


@settings(max_examples=40)
@given(entries(), moments(), st.sampled_from(["agree", "not_relevant", "done", "later"]), st.data())
def test_what_a_therapist_answers_changes_no_urgency(made, at, answer, data):
    before = said(made, at)
    if not before.findings:
        return
    chosen = data.draw(st.sampled_from(before.findings))
    body = {"finding": chosen.key, "cause": chosen.cause, "answer": answer}
    after = said([*made, one("judgement", body, at, "therapist")], at)

    assert {f.key: (f.state, f.urgency) for f in after.findings} == {
        f.key: (f.state, f.urgency) for f in before.findings
    }
