"""Every input of the folder of foreign inputs, against what its index says is right of it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from holdfast.command.main import main
from holdfast.exchange.chart_import import read_chart
from holdfast.exchange.imported import Imported
from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.briefing import Finding
from holdfast.kernel.chart.chart import fold
from holdfast.library.content import load
from holdfast.library.entry_json import decode_entry
from holdfast.library.refused import Refused

FOLDER = Path(__file__).parents[3] / "shared" / "cases" / "foreign"
AT = datetime.fromisoformat("2026-11-30T12:00:00-08:00")
PHQ9 = [1, 2, 1, 0, 1, 2, 1, 0]
# What of them is not right yet; one that is right from now on has to leave this set.
NOT_YET: set[str] = set()
# Files that the commands score and change read.
ONE_LONG_ROW, CODED_FROM_ONE = "K12-one-long-row.csv", "K21-answers-coded-1-to-4.csv"
DECIMALS = "K11-change-takes-no-decimals.txt"

pytestmark = pytest.mark.skipif(not FOLDER.exists(), reason="the foreign inputs are not here")


@dataclass(frozen=True)
class Came:
    """What an input gave: an import, or why the whole file was refused."""

    imported: Imported
    refused: str

    def bodies(self, kind: str) -> list[dict[str, Any]]:
        return [entry["body"] for entry in self.imported.entries if entry["kind"] == kind]

    def codes(self, status: str = "present") -> set[str]:
        return {b["code"] for b in self.bodies("condition") if b["status"] == status}

    def medicines(self) -> list[str]:
        return sorted(body["ingredient"] for body in self.bodies("medication"))

    def items(self, form: str) -> list[list[Any]]:
        return [list(b["items"]) for b in self.bodies("answers") if b["instrument"] == form]

    def said(self) -> str:
        lists = (self.imported.refused, self.imported.noted, self.imported.kept)
        return " ".join([self.refused, *(str(one) for each in lists for one in each)]).lower()

    def findings(self) -> tuple[Finding, ...]:
        chart = fold(map(decode_entry, self.imported.entries), AT)
        zone = AT.tzinfo
        assert zone is not None
        return brief(chart, load(), AT, zone).findings

    def finding(self, name: str) -> Finding | None:
        return next((one for one in self.findings() if one.id == name), None)


def come(name: str) -> Came:
    path = FOLDER / name
    try:
        text = path.read_text("utf-8")
    except UnicodeDecodeError:
        return Came(Imported(), "not text in UTF-8")
    try:
        return Came(read_chart(name, path.stem, text, load()), "")
    except Refused as refused:
        return Came(Imported(), " ".join(refused.problems).replace(name, ""))


def two_people(came: Came) -> bool:
    return "a chart is of one person" in came.refused


def item_nine(came: Came, answer: int) -> bool:
    """Kept, and it presses as it would from the form filled in the app."""
    told = came.finding("risk.item_nine")
    is_told = told is not None and (told.state, told.urgency) == ("present", "today")
    return is_told and any(items[8] == answer for items in came.items("phq-9"))


def whole(came: Came, last: int = 3) -> bool:
    return [*PHQ9, last] in came.items("phq-9") and item_nine(came, last)


def has(code: str) -> Callable[[Came], bool]:
    return lambda came: code in came.codes()


def takes(*names: str) -> Callable[[Came], bool]:
    return lambda came: came.medicines() == sorted(names)


def no_medicine(came: Came) -> bool:
    return not came.medicines() and "MedicationStatement" in str(came.imported.left_out)


def nothing_said_exactly(came: Came) -> bool:
    return not came.bodies("score") and "more than 10" in came.said()


def schizophrenia_with_sex(came: Came) -> bool:
    return came.codes() == {"schizophrenia"} and came.bodies("person")[0]["sex"] == "female"


def known_once(came: Came) -> bool:
    told = [one.id for one in came.findings()]
    return "chart.unknown_medicine" not in told and len(came.medicines()) == 1


RIGHT: dict[str, Callable[[Came], bool]] = {
    "K01-two-people-no-patient.json": two_people,
    "K01-n1-two-people-medicines.json": two_people,
    "K01-n2-two-identifiers.json": two_people,
    "K01-n3-patient-and-identifier-of-another.json": lambda came: (
        not came.codes() and "someone who is not" in came.said()
    ),
    "K02-phq9-and-gad7-in-one-response.json": lambda came: (
        whole(came) and came.items("gad-7") == [[1] * 7]
    ),
    "K03-item9-under-an-answer.json": whole,
    "K03-n1-whole-form-under-gate.json": whole,
    "K03-n2-group-in-answer.json": whole,
    "K03-n3-item9-under-item8.json": lambda came: whole(came, 1),
    "K04-item9-twice.json": lambda came: whole(came) and "two ways" in came.said(),
    "K04-n1-two-answers-in-one-item.json": lambda came: whole(came) and "two ways" in came.said(),
    "K04-n2-repeated-group.json": lambda came: whole(came) and [0] * 9 in came.items("phq-9"),
    "K04-n3-null-after.json": whole,
    "K05-stu3-entered-in-error.json": lambda came: (
        not came.bodies("condition") and "entered in error" in str(came.imported.left_out)
    ),
    "K06-no-information-about-medications.json": no_medicine,
    "K06-n1-no-known-medications.json": no_medicine,
    "K06-n2-masked.json": no_medicine,
    "K06-n3-snomed-no-information.json": no_medicine,
    "K07-snomed-severe-manic-bipolar-psychotic.json": has("bipolar_disorder"),
    "K07-n1-acute-anterior-mi.json": has("myocardial_infarction"),
    "K07-n2-hfref.json": has("heart_failure"),
    "K07-n3-acute-coronary-syndrome.json": lambda came: any(
        code in came.codes()
        for code in ("cardiovascular_event", "angina_unstable", "myocardial_infarction")
    ),
    "K08-pack-size.json": takes("clarithromycin"),
    "K08-n1-micrograms-per-hour.json": takes("fentanyl"),
    "K08-n2-plus.json": takes("acetaminophen", "codeine"),
    "K08-n3-brand-in-parentheses.json": takes("phenelzine"),
    "K08-n4-tabs-abbreviated.json": takes("lithium"),
    "K08-n5-hcl-troche.json": takes("ketamine"),
    "K08-n6-hyphen-combination.json": takes("acetaminophen", "oxycodone"),
    "K09-systolic-and-diastolic-apart.json": lambda came: (
        came.bodies("reading")
        == [{"name": "blood_pressure", "systolic_mmhg": 188, "diastolic_mmhg": 112}]
    ),
    "K10-windows-zone-name.jsonl": lambda came: (
        "line 1: time_zone: this is no time zone" in came.refused
    ),
    "K13-absolute-subject.json": schizophrenia_with_sex,
    "K13-n1-relative-with-fullurl.json": schizophrenia_with_sex,
    "K13-n2-versioned.json": schizophrenia_with_sex,
    "K13-n3-versioned-medication.json": takes("phenelzine"),
    "K14-phq9-total-45.json": lambda came: (
        "entry 2: score, total: phq-9 goes from 0 to 27" in (came.said())
    ),
    "K14-n1-minus-3.json": lambda came: "phq-9 goes from 0 to 27" in came.said(),
    "K14-n2-more-than-10.json": nothing_said_exactly,
    "K14-n3-blood-pressure-1880.json": lambda came: (
        not came.bodies("reading") and "from 20 to 400 mmhg" in came.said()
    ),
    "K15-page-one-of-many.json": lambda came: (
        came.medicines() == ["sertraline"] and "2 of 250 are here" in came.said()
    ),
    "K16-birth-year-only.json": lambda came: "birthdate says 1987 and no more" in came.said(),
    "K16-n1-birth-month.json": lambda came: "birthdate says 1987-05 and no more" in came.said(),
    "K16-n2-birth-datetime.json": lambda came: (
        came.bodies("person") == [{"sex": "female"}] and "birthdate is no day" in came.said()
    ),
    "K16-n3-condition-datetime-without-offset.json": lambda came: (
        came.codes() == {"schizophrenia"}
        and came.bodies("condition")[0]["since"] == "2023-09-04"
        and "without its offset" in came.said()
    ),
    "K17-known-and-unknown-at-once.csv": lambda came: (
        known_once(came) and came.finding("interaction.mao_inhibitors") is not None
    ),
    "K17-n1-phenelzine.csv": known_once,
    "K17-n2-ativan.csv": known_once,
    "K17-n3-lsd.csv": known_once,
    "K18-icd10-gm.json": has("schizophrenia"),
    "K18-n1-oid-icd10cm.json": has("schizophrenia"),
    "K18-n2-oid-snomed.json": has("schizophrenia"),
    "K18-n3-oid-rxnorm.json": takes("phenelzine"),
    "K19-item9-as-observation.json": lambda came: item_nine(came, 3),
    "K19-n1-components.json": whole,
    "K19-n2-total-with-item9-component.json": lambda came: (
        item_nine(came, 3) and came.bodies("score") == [{"instrument": "phq-9", "total": 11}]
    ),
    "K19-n3-nine-observations.json": whole,
    "K20-surplus-cell.csv": lambda came: "line 2" in came.refused,
    "K20-n1-semicolons.csv": lambda came: (
        came.medicines() == ["phenelzine"] or "semicolon" in came.refused
    ),
    "K20-n2-utf16.csv": lambda came: came.medicines() == ["phenelzine"] or "UTF-8" in came.refused,
    "K20-n3-heading-with-space-and-capital.csv": takes("phenelzine"),
    "K20-n4-duplicate-column.csv": lambda came: "status" in came.refused,
    "K24-r5-medication-concept.json": takes("phenelzine"),
    "K24-n1-contained-ingredient-only.json": takes("phenelzine"),
    "K24-n2-administration-of-ketamine.json": lambda came: (
        [(b["route"], b["dose_mg"], b["product"]) for b in came.bodies("dose")]
        == [("im", 50, "racemic_ketamine")]
    ),
    "K24-n3-dispense.json": lambda came: (
        [(b["ingredient"], b["status"]) for b in came.bodies("medication")]
        == [("phenelzine", "unknown")]
    ),
    "K26-ordinal-value-extension.json": whole,
}


def test_every_input_of_the_folder_is_asked_about() -> None:
    there = {path.name for path in FOLDER.iterdir()} - {"INDEX.md"}
    assert there == RIGHT.keys() | {ONE_LONG_ROW, CODED_FROM_ONE, DECIMALS}


@pytest.mark.parametrize("name", sorted(RIGHT.keys() - NOT_YET))
def test_what_the_index_calls_right_is_so(name: str) -> None:
    assert RIGHT[name](come(name))


def test_what_is_not_right_yet_is_known() -> None:
    assert [name for name in sorted(NOT_YET) if RIGHT[name](come(name))] == []


@pytest.mark.parametrize(
    ("form", "before", "after", "moved"),
    [
        ("promis-depression-8a", "66.8", "58.1", (-8.7, True, True)),
        ("promis-anxiety-4a", "65.3", "55.8", (-9.5, True, True)),
        ("promis-depression-4a", "62.2", "57.3", (-4.9, True, False)),
    ],
)
def test_totals_with_decimals_are_compared(
    form: str, before: str, after: str, moved: tuple[float, bool, bool], capsys: Any
) -> None:
    assert main(["change", form, before, after, "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert (said["change"], said["mid_3"], said["mid_5"]) == moved


def test_a_row_that_is_too_long_costs_itself_alone(capsys: Any) -> None:
    assert main(["score", "phq-9", "--csv", str(FOLDER / ONE_LONG_ROW), "--json"]) == 1
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert first["total"] == 11
    assert second["total"] is None
    assert "more cells" in second["error"]


def test_answers_that_count_from_one_are_told_and_nobody_is_called_at_risk(capsys: Any) -> None:
    assert main(["score", "phq-9", "--csv", str(FOLDER / CODED_FROM_ONE), "--json"]) == 1
    out, err = capsys.readouterr()
    assert '"item9_positive":true' not in out
    assert "coded from 1" in err
