"""What the briefings of five synthetic patients say, with the whole content."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from holdfast.exchange.chart_import import read_chart
from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.briefing import Briefing
from holdfast.kernel.chart.chart import fold
from holdfast.library.content import load
from holdfast.library.entry_json import decode_entry

BUNDLES = Path(__file__).parents[3] / "shared" / "data" / "synthea-r4"
AT = datetime(2026, 11, 23, 12, tzinfo=UTC)

pytestmark = pytest.mark.skipif(not BUNDLES.exists(), reason="the synthea bundles are not here")


def briefing_of(name: str) -> Briefing:
    (path,) = BUNDLES.glob(f"{name}_*.json")
    imported = read_chart(path.name, path.stem, path.read_text("utf-8"), load())
    return brief(fold(map(decode_entry, imported.entries), AT), load(), AT, UTC)


def named(name: str) -> set[str]:
    return {finding.key for finding in briefing_of(name).findings}


def test_a_stroke_heart_failure_hypertension_and_opioids_are_named() -> None:
    assert {
        "suitability.stroke@stroke",
        "suitability.stable_heart_disease@heart_failure",
        "suitability.hypertension_uncontrolled@hypertension",
        "interaction.opioids@hydrocodone",
        "interaction.opioids@oxycodone",
    } <= named("Roberto_Graham")


def test_opioid_use_disorder_and_hypertension_are_named() -> None:
    assert {
        "suitability.opioid_use_disorder@opioid_use_disorder",
        "suitability.hypertension_uncontrolled@hypertension",
    } <= named("Darron_Feeney")


def test_brain_injury_and_opioids_are_named() -> None:
    assert {
        "suitability.brain_injury@traumatic_brain_injury",
        "suitability.opioid_use_disorder@opioid_use_disorder",
        "interaction.opioids@hydrocodone",
    } <= named("Gilberto_Orosco")


def test_heart_failure_and_kidney_impairment_are_named() -> None:
    assert {
        "suitability.stable_heart_disease@heart_failure",
        "suitability.renal_impairment@renal_impairment",
    } <= named("Coleman_Ortiz")


@pytest.mark.parametrize("name", ["Coleman_Ortiz", "Darron_Feeney", "Roberto_Graham"])
def test_what_is_not_known_here_is_kept_and_shown(name: str) -> None:
    kept = next(f for f in briefing_of(name).findings if f.id == "chart.unknown_condition")

    assert kept.why
    assert all(because.says for because in kept.why)


@pytest.mark.parametrize("name", ["Coleman_Ortiz", "Milan_Beatty", "Roberto_Graham"])
def test_at_most_five_gaps_stand_open_and_the_rest_are_counted(name: str) -> None:
    gaps = [f for f in briefing_of(name).findings if f.state == "cannot_tell"]
    folded = [gap for gap in gaps if gap.is_folded]

    assert len(gaps) - len(folded) <= 5
    assert len(folded) == 1
    assert str(len(folded[0].missing)) in folded[0].title
