"""A risk answer that was replaced, taken back or denied later still counts."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.kernel.charts import entries, moments

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.entries import Entry
from holdfast.library.content import load
from holdfast.library.entry_json import decode_body

RISK = ("risk.item_nine", "risk.plan_and_intent", "risk.recent_behaviour")
NO = {"instrument": "phq-9", "items": [0] * 9}
YES = {"instrument": "phq-9", "items": [0, 0, 0, 0, 0, 0, 0, 0, 2]}


def told(at, body, id_, **more) -> Entry:
    made = decode_body("answers", body)
    return Entry(id=id_, kind="answers", at=at, recorded_at=at, by="client", body=made, **more)


def risks(made: list[Entry], at) -> set[str]:
    found = brief(fold(made, at), load(), at, ZoneInfo("UTC"))
    return {one.id for one in found.findings if one.state == "present" and one.id in RISK}


@settings(max_examples=60)
@given(entries(), moments(), st.integers(1, 200), st.booleans())
def test_a_yes_outlasts_its_replacement_and_every_later_no(made, at, hours, is_replaced):
    others = [replace(one, replaces=None) for one in made if one.kind != "contact"]
    yes = told(at, YES, "yes")
    later = at + timedelta(hours=hours)
    no = told(later, NO, "no", replaces="yes" if is_replaced else None)
    assert "risk.item_nine" in risks([*others, yes, no], later)
    assert risks([*others, yes], later) <= risks([*others, yes, no], later)
