"""More information never turns what is present into silence: it is answered, or it stands."""

from __future__ import annotations

from dataclasses import replace
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from tests.kernel.charts import entries, entry, moments

from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.chart.chart import fold
from holdfast.library.content import load

FOR_SOME_PRODUCTS = {card.id for card in load().cards if card.products}


def states(made, at) -> dict[str, set[str]]:
    found = brief(fold(made, at), load(), at, ZoneInfo("UTC"), show_all=True)
    said: dict[str, set[str]] = {}
    for finding in found.findings:
        said.setdefault(finding.id, set()).add(finding.state)
    return said


@settings(max_examples=100)
@given(entries(), entry(), moments())
def test_whatever_is_added_a_card_that_spoke_still_speaks(made, more, at):
    made = [replace(one, replaces=None) for one in made]
    before = states(made, at)
    after = states([*made, replace(more, id="more", replaces=None, at=at, recorded_at=at)], at)
    was_present = {id_ for id_, found in before.items() if "present" in found}
    assert was_present - FOR_SOME_PRODUCTS <= after.keys()
