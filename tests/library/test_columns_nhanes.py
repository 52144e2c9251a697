"""The PHQ-9 of 43,928 people of a national survey: counts only, as its makers allow.

The expected counts were published by the survey itself, or stand in the folder's own account.
"""

from pathlib import Path

import polars as pl
import pytest

from holdfast.library import instruments
from holdfast.library.columns import score_columns

FOLDER = Path(__file__).parents[2].parent / "shared" / "data" / "nhanes"
COLUMNS = [f"DPQ0{number}0" for number in range(1, 10)]
PEOPLE = 43_928

pytestmark = pytest.mark.skipif(
    not FOLDER.exists(), reason="the national survey's answers are not beside the repository"
)


@pytest.fixture(scope="module")
def answers():
    return pl.read_csv(FOLDER / "dpq_items.csv.gz", infer_schema=False)


@pytest.fixture(scope="module")
def scored(answers):
    definition = instruments.load("phq-9")
    items = [item.key for item in definition.items if item.is_scored]
    places = dict(zip(items, COLUMNS, strict=True))
    return score_columns(answers.lazy(), definition, columns=places, missing=["7", "9"]).collect()


def test_all_490_published_counts_are_those_of_the_file(answers):
    published = pl.read_csv(FOLDER / "codebook_counts.csv.gz", infer_schema=False)
    items = [name for name in answers.columns if name.startswith("DPQ")]
    seen = (
        answers.unpivot(items, index="cycle", variable_name="item", value_name="code")
        .with_columns(pl.col("code").fill_null("."))
        .group_by("cycle", "item", "code")
        .agg(seen=pl.len())
    )
    both = published.join(seen, on=["cycle", "item", "code"], how="left")
    counts = both.select(pl.col("count").cast(pl.Int64), pl.col("seen").fill_null(0))
    assert both.height == 490
    assert (counts["count"] == counts["seen"]).all()
    assert counts["count"].sum() == answers.height * len(items)


def test_nobody_is_lost_and_nobody_refused(scored):
    assert scored.height == PEOPLE
    assert scored["error"].null_count() == PEOPLE


def test_complete_forms(scored):
    assert scored["complete"].sum() == 39_467


def test_people_who_answered_only_part(scored):
    parts = scored.filter(pl.col("missing").list.len().is_between(1, 8))
    assert parts.height == 205


def test_question_9_among_the_complete(scored):
    positive = scored.filter(pl.col("complete") & pl.col("item9_positive"))
    assert positive.height == 1_494
    assert (positive["total"] < 10).sum() == 515
    assert (positive["total"] < 5).sum() == 119


def test_an_unanswered_question_9_is_never_a_no(scored):
    open_9 = scored.filter(pl.col("missing").list.contains(9))
    assert open_9["item9_positive"].null_count() == open_9.height


def test_no_total_where_more_than_two_are_open(scored):
    counted = scored.with_columns(open=pl.col("missing").list.len())
    assert (
        counted.filter(pl.col("open") > 2)["total"].null_count()
        == counted.filter(pl.col("open") > 2).height
    )
    assert counted.filter(pl.col("open") <= 2)["total"].null_count() == 0
