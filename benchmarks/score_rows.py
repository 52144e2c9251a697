"""A million PHQ-9 forms from Parquet: the columnar twin against the same sums written by hand.

Both read the same file in the same run and must give the same totals, bands, flags, missing
questions and refusals. Prints the seconds, the ratios and the machine; answers 1 where the twin
takes more than three times as long as the faster of the two written by hand.

    python benchmarks/score_rows.py [--rows 1000000] [--repeats 5]
"""

from __future__ import annotations

import argparse
import platform
import random
import sys
import tempfile
import time
from collections.abc import Callable
from os import cpu_count
from pathlib import Path

import duckdb
import polars as pl

from holdfast.kernel.instruments.reading import refusal
from holdfast.library import instruments
from holdfast.library.columns import output_names, score_columns

PHQ9 = instruments.load("phq-9")
KEYS = [f"q{number}" for number in range(1, 10)]
GOAL = 3.0


def write_rows(path: Path, rows: int) -> None:
    """One answer in twenty is missing, one row in a thousand holds a code that is not allowed."""
    chance = random.Random(9)
    columns = {key: chance.choices([0, 1, 2, 3, None], [45, 25, 15, 10, 5], k=rows) for key in KEYS}
    for row in range(0, rows, 1000):
        columns["q4"][row] = 5
    pl.DataFrame(columns, schema=dict.fromkeys(KEYS, pl.Int64)).write_parquet(path)


def by_twin(path: Path) -> pl.DataFrame:
    items = [item for item in PHQ9.items if item.is_scored]
    columns = {item.key: key for item, key in zip(items, KEYS, strict=True)}
    return score_columns(pl.scan_parquet(path), PHQ9, columns=columns).collect()


def by_duckdb(path: Path) -> pl.DataFrame:
    return duckdb.sql(_SQL.format(path=path)).pl()


def by_polars(path: Path) -> pl.DataFrame:
    return _by_hand(pl.scan_parquet(path)).collect()


_ERROR = " ".join(
    f"when {key} not between 0 and 3 then '{refusal(PHQ9.items[place])}'"
    for place, key in enumerate(KEYS)
)
_OPEN = " + ".join(f"({key} is null)::int" for key in KEYS)
_SUM = " + ".join(f"coalesce({key}, 0)" for key in KEYS)
_TWOS = " + ".join(f"coalesce({key} >= {1 if key == 'q9' else 2}, false)::int" for key in KEYS)
_MISSING = ", ".join(
    f"case when {key} is null then {number} end" for number, key in enumerate(KEYS, start=1)
)
_SQL = f"""
with counted as (
  select {", ".join(KEYS)}, {_OPEN} as n_open, {_SUM} as known, {_TWOS} as symptoms,
         case {_ERROR} end as error
  from '{{path}}'
), totalled as (
  select *, case when n_open = 0 then known
                 when n_open <= 2 then (2 * known * 9 + 9 - n_open) // (2 * (9 - n_open)) end as t
  from counted
)
select case when error is null then t end::int as total,
  case when error is not null then null
       when t <= 4 then 'minimal' when t <= 9 then 'mild' when t <= 14 then 'moderate'
       when t <= 19 then 'moderately severe' when t <= 27 then 'severe' end as band,
  case when error is null then q9 >= 1 end as item9_positive,
  case when error is null then
    case when symptoms >= 5 then true when symptoms + n_open < 5 then false end
    and (q1 >= 2 or q2 >= 2) end as major_depressive_syndrome,
  case when error is null then n_open = 0 end as complete,
  case when error is null then t is not null end as scorable,
  case when error is null then list_filter([{_MISSING}], lambda x: x is not null) end as missing,
  case when error is null then n_open between 1 and 2 end as prorated,
  case when error is null and n_open between 1 and 2 then known * 9 / (9 - n_open) end
    as prorated_exact,
  error
from totalled
"""


def _by_hand(frame: pl.LazyFrame) -> pl.LazyFrame:
    q = [pl.col(key) for key in KEYS]
    twos = [each >= (1 if key == "q9" else 2) for key, each in zip(KEYS, q, strict=True)]
    sentences = [
        pl.when(each.is_between(0, 3).not_()).then(pl.lit(refusal(PHQ9.items[place])))
        for place, each in enumerate(q)
    ]
    counted = frame.with_columns(
        n_open=pl.sum_horizontal(each.is_null().cast(pl.Int32) for each in q),
        known=pl.sum_horizontal(q),
        sure=pl.sum_horizontal(two.fill_null(value=False).cast(pl.Int32) for two in twos),
        error=pl.coalesce(sentences),
    )
    n_open, known, total, sure = (pl.col(n) for n in ("n_open", "known", "total", "sure"))
    is_filled = n_open.is_between(1, 2)
    up = (2 * known * 9 + 9 - n_open) // (2 * (9 - n_open))
    five = pl.when((sure >= 5) | (sure + n_open < 5)).then(sure >= 5)
    places = [pl.when(each.is_null()).then(place) for place, each in enumerate(q, start=1)]
    answers = {
        "band": pl.when(total <= 4).then(pl.lit("minimal")).when(total <= 9).then(pl.lit("mild"))
        .when(total <= 14).then(pl.lit("moderate"))
        .when(total <= 19).then(pl.lit("moderately severe"))
        .when(total <= 27).then(pl.lit("severe")),
        "item9_positive": q[8] >= 1,
        "major_depressive_syndrome": five & ((q[0] >= 2) | (q[1] >= 2)),
        "complete": n_open == 0,
        "scorable": total.is_not_null(),
        "missing": pl.concat_list(places).list.drop_nulls(),
        "prorated": is_filled,
        "prorated_exact": pl.when(is_filled).then(known * 9 / (9 - n_open)),
    }  # fmt: skip
    totalled = counted.with_columns(
        total=pl.when(n_open == 0).then(known).when(n_open <= 2).then(up).cast(pl.Int32)
    ).with_columns(**answers)
    is_fine = pl.col("error").is_null()
    names = output_names(PHQ9)[:-1]
    return totalled.select(*[pl.when(is_fine).then(pl.col(n)).alias(n) for n in names], "error")


def best_of(repeats: int, work: Callable[[Path], pl.DataFrame], path: Path) -> float:
    seconds = []
    for _ in range(repeats):
        begun = time.perf_counter()
        work(path)
        seconds.append(time.perf_counter() - begun)
    return min(seconds)


def same(one: pl.DataFrame, other: pl.DataFrame) -> bool:
    return one.equals(other.select(one.columns).cast(dict(one.schema)))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--repeats", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "phq9.parquet"
        write_rows(path, arguments.rows)
        return compare(path, arguments.rows, arguments.repeats)


def compare(path: Path, rows: int, repeats: int) -> int:
    twin = by_twin(path)
    for name, work in (("DuckDB", by_duckdb), ("Polars", by_polars)):
        if not same(twin, work(path)):
            print(f"The twin and {name} do not give the same; no time is worth comparing.")
            return 1
    spent = {
        name: best_of(repeats, work, path)
        for name, work in (("twin", by_twin), ("DuckDB", by_duckdb), ("Polars", by_polars))
    }
    return tell(spent, rows)


def tell(spent: dict[str, float], rows: int) -> int:
    print(f"{platform.platform()}, {cpu_count()} cores, Python {platform.python_version()},")
    print(f"Polars {pl.__version__}, DuckDB {duckdb.__version__}; {rows:,} rows, best run of each")
    for name, seconds in spent.items():
        print(f"  {name:<7} {seconds:7.3f} s  {rows / seconds / 1e6:6.2f} million rows a second")
    ratio = spent["twin"] / min(spent["DuckDB"], spent["Polars"])
    for name in ("DuckDB", "Polars"):
        print(f"  the twin takes {spent['twin'] / spent[name]:.2f} times as long as {name} by hand")
    return 0 if ratio <= GOAL else 1


if __name__ == "__main__":
    sys.exit(main())
