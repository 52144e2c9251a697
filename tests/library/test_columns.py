"""The columns give what the engine gives, row by row."""

import json

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.kernel.instruments.forms import FREQUENCY, YES_NO, form, item, missing_up_to, total_of

from holdfast.kernel.instruments.flag import Flag
from holdfast.kernel.instruments.item import Option
from holdfast.kernel.instruments.refused import AnswersRefused
from holdfast.kernel.instruments.rule import ContextIs, HowMany, ItemAtLeast, Not, ScaleAtLeast
from holdfast.kernel.instruments.scale import Scale
from holdfast.kernel.instruments.score import score
from holdfast.library import instruments
from holdfast.library.columns import objects, output_names, score_columns, unfit
from holdfast.library.scored_json import scored_json

ODD_CODES = (Option(code=0, label=""), Option(code=2, label=""), Option(code=4, label=""))


def made_up():
    """What no published form here has yet: turned, weighted and gapped questions, a fact."""
    return form(
        item("a", 1, is_reversed=True),
        item("b", 2, ODD_CODES),
        item("c", 3, YES_NO),
        item("d", 4, FREQUENCY, asked_when=Not(ItemAtLeast("c", 1)), skipped_as=0),
        item("extra", 5, is_scored=False),
        scales=(
            total_of("a", "b", "d"),
            Scale(name="weighted", operation="sum", items=("a", "c"), weights=(1, 3)),
        ),
        total="total",
        allowed_missing=2,
        flags=(
            Flag(name="women", when=ContextIs("sex", "female"), says=""),
            Flag(name="beyond", when=ItemAtLeast("c", 2), says=""),
            Flag(name="always", when=ItemAtLeast("c", 0), says=""),
            Flag(
                name="two_of_three",
                when=HowMany((ItemAtLeast("a", 1), ItemAtLeast("b", 2), ItemAtLeast("d", 1)), 2),
                says="",
            ),
            Flag(name="heavy", when=ScaleAtLeast("weighted", 4), says=""),
        ),
    )


DEFINITIONS = {slug: form for slug, form in instruments.load_all().items() if unfit(form) is None}
DEFINITIONS["made-up"] = made_up()


def by_columns(definition, rows, **more):
    kinds = {each.key: pl.Int64 for each in definition.items}
    frame = pl.DataFrame(rows, schema=kinds, orient="row").lazy()
    scored = score_columns(frame, definition, **more)
    return [json.loads(line) for line in objects(scored, definition).collect()["object"]]


def by_engine(definition, row, context=None):
    try:
        return json.loads(json.dumps(scored_json(score(definition, list(row), context))))
    except AnswersRefused as refused:
        return {"error": str(refused)}


def agree(definition, rows, context=None):
    for row, found in zip(rows, by_columns(definition, rows, context=context), strict=True):
        expected = by_engine(definition, row, context)
        assert ({"error": found["error"]} if "error" in expected else found) == expected


@st.composite
def rows_of(draw, definition):
    codes = [[*each.codes, None, None, each.most + 1] for each in definition.items]
    whole = st.tuples(*(st.sampled_from(each[:-1]) for each in codes))
    odd = st.tuples(*(st.sampled_from(each) for each in codes))
    return draw(st.lists(st.one_of(whole, whole, odd), min_size=1, max_size=30))


@pytest.mark.parametrize("slug", DEFINITIONS)
@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(drawn=st.data())
def test_every_row_is_scored_as_the_engine_scores_it(slug, drawn):
    definition = DEFINITIONS[slug]
    agree(definition, drawn.draw(rows_of(definition)))


@pytest.mark.parametrize("sex", ["female", "male"])
def test_facts_given_beside_the_answers_hold_for_every_row(sex):
    agree(made_up(), [(0, 2, 1, None, None), (3, None, 0, 3, 2)], {"sex": sex})


@pytest.mark.parametrize("slug", sorted(DEFINITIONS.keys() - {"made-up"}))
def test_the_cases_of_each_form_come_out_the_same(slug):
    definition = DEFINITIONS[slug]
    lists = [case.answers for case in instruments.cases(slug) if isinstance(case.answers, list)]
    rows = [
        (*row, *[None] * (len(definition.items) - len(row)))
        for row in lists
        if all(isinstance(answer, int | None) for answer in row)
    ]
    agree(definition, rows)


def test_half_up_at_every_half_of_the_phq_9():
    definition = DEFINITIONS["phq-9"]
    rows = [(*[1] * ones, *[0] * (8 - ones), None, None) for ones in range(9)]
    found = by_columns(definition, rows)
    assert [row["total"] for row in found] == [0, 1, 2, 3, 5, 6, 7, 8, 9]


def one_column(values, kind, definition, **more):
    frame = pl.DataFrame({"x": pl.Series(values, dtype=kind)}).lazy()
    scored = score_columns(frame, definition, columns={"c": "x"}, **more).collect()
    return scored["total"].to_list(), scored["error"].to_list()


def frequency():
    return form(item("c", 1), scales=(total_of("c"),), total="total")


def yes_no():
    return form(item("c", 1, YES_NO), scales=(total_of("c"),), total="total")


def test_words_and_numbers_as_written_in_a_csv_file():
    totals, errors = one_column([" 2 ", "", "-", "3.0", None], pl.String, frequency())
    assert totals == [2, None, None, 3, None]
    assert errors == [None] * 5


@pytest.mark.parametrize("odd", ["4", "-1", "2.5", "two", "nan", "1e9", "99999999999999999999"])
def test_what_is_no_answer_is_an_error_and_never_a_gap(odd):
    totals, (error,) = one_column([odd], pl.String, frequency())
    assert totals == [None]
    assert error == "Question 1 takes one of 0, 1, 2, 3, or nothing at all."


def test_yes_and_no_in_a_csv_file():
    totals, errors = one_column(["yes", "No", "TRUE", "1", "maybe"], pl.String, yes_no())
    assert totals == [1, 0, 1, 1, None]
    assert [error is None for error in errors] == [True, True, True, True, False]


def test_true_and_false_columns():
    assert one_column([True, False, None], pl.Boolean, yes_no())[0] == [1, 0, None]
    _, errors = one_column([True, None], pl.Boolean, frequency())
    assert [error is None for error in errors] == [False, True]


@pytest.mark.parametrize("kind", [pl.Int8, pl.UInt8, pl.Int64, pl.Float32, pl.Float64])
def test_numbers_of_every_size(kind):
    totals, errors = one_column([0, 3, 4, None], kind, frequency())
    assert totals == [0, 3, None, None]
    assert [error is None for error in errors] == [True, True, False, True]


def test_not_a_number_is_not_answered():
    assert one_column([float("nan"), 2.0], pl.Float64, frequency())[1] == [None, None]


def test_a_column_of_nothing():
    assert one_column([None, None], pl.Null, frequency()) == ([None, None], [None, None])


@pytest.mark.parametrize(("values", "kind"), [([7, 9, 1], pl.Int64), (["7", "9", "1"], pl.String)])
def test_codes_that_mean_not_answered(values, kind):
    totals, errors = one_column(values, kind, frequency(), missing=["7", "9", "refused"])
    assert totals == [None, None, 1]
    assert errors == [None] * 3


def test_a_row_with_an_error_is_empty_and_its_neighbours_are_not():
    frame = pl.DataFrame({"c": [9, 3]}).lazy()
    bad, good = score_columns(frame, frequency()).collect().to_dicts()
    assert {value for name, value in bad.items() if name != "error"} == {None}
    assert good["total"] == 3


def test_the_columns_come_out_in_their_order():
    definition = DEFINITIONS["pcl-5"]
    frame = pl.DataFrame({each.key: [0] for each in definition.items}).lazy()
    names = score_columns(frame, definition).collect().columns
    assert names == output_names(definition)
    assert names[:6] == ["total", "band", "B", "C", "D", "E"]


def test_no_rows_give_no_rows():
    assert by_columns(frequency(), []) == []


def test_the_policy_of_one_form_is_not_that_of_another():
    assert missing_up_to(1) != missing_up_to(2)
    row = [(3, 3, 3, 3, 3, 3, None)]
    assert by_columns(DEFINITIONS["gad-7"], row)[0]["prorated"] is True
    assert by_columns(DEFINITIONS["gad-2"], [(3, None)])[0]["prorated"] is False
