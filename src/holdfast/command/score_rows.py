"""A file of forms, scored through the columns: JSON Lines out, or a CSV or Parquet file."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

import polars as pl

from holdfast.command.refusal import Refusal
from holdfast.command.score_coding import looks_coded_from_one, moved
from holdfast.command.score_table import Table, read_table
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.library.columns import objects, score_columns

_LISTED_MOST = 12


def run_rows(definition: Definition, arguments: Namespace, context: Mapping[str, str]) -> int:
    """Answers 1 when a row was refused; the others are scored all the same."""
    table = _read(arguments)
    places = _places(definition, table, arguments.columns)
    missing = [code.strip() for code in arguments.missing.split(",") if code.strip()]
    frame = moved(table.rows.lazy(), places, missing, arguments.first_code)
    _wonder(looks_coded_from_one(frame, definition, places, missing), definition)
    scored = score_columns(
        frame,
        definition,
        columns=places,
        missing=missing,
        context={fact: value.lower() for fact, value in context.items()},
    ).collect()
    told = _refused_where_odd(scored, table.odd)
    _write(told, table.rows, definition, arguments.out)
    return _told(told, arguments.out)


def _read(arguments: Namespace) -> Table:
    path = Path(arguments.csv or arguments.parquet)
    path.open("rb").close()  # a missing file is refused by its name
    if arguments.csv:
        return read_table(path)
    try:
        rows = pl.read_parquet(path)
    except (pl.exceptions.PolarsError, OSError) as trouble:
        raise Refusal(f"{path.name} could not be read as Parquet; please check it.") from trouble
    return Table(rows, pl.Series("odd", [None] * rows.height, dtype=pl.String), frozenset())


def _wonder(is_from_one: bool | None, definition: Definition) -> None:
    if is_from_one is None:
        print(
            "No answer in the file is 0. If it is coded from 1, please say --first-code 1.",
            file=sys.stderr,
        )
    if is_from_one:
        raise Refusal(
            "The answers look coded from 1: none is 0, and some are higher than "
            f"{definition.title} goes. Nothing was scored, for “not at all” would count as a "
            "symptom. Say --first-code 1 if they are, or correct the answers that are too high."
        )


def _refused_where_odd(scored: pl.DataFrame, odd: pl.Series) -> pl.DataFrame:
    """Of a row with more or fewer cells than the heading, nobody knows which is which."""
    if odd.null_count() == len(odd):
        return scored
    kept = pl.when(odd.is_null())
    return scored.with_columns(kept.then(pl.all().exclude("error"))).with_columns(
        error=pl.coalesce(odd, pl.col("error"))
    )


def _places(definition: Definition, table: Table, asked: str | None) -> dict[str, str]:
    """For each question, the heading it stands under; capitals and spaces make no difference."""
    found = {_bare(name): name for name in reversed(table.rows.columns)}
    places = _named_places(definition, found, asked)
    twice = sorted({places[key] for key in places} & table.doubled)
    if twice:
        raise Refusal(f"The heading {twice[0]} is there twice; please leave one, or name another.")
    return places


def _bare(heading: str) -> str:
    return heading.strip().casefold()


def _named_places(
    definition: Definition, found: Mapping[str, str], asked: str | None
) -> dict[str, str]:
    if asked is not None:
        return _asked_places(definition, found, asked.split(","))
    for name_of in (_numbered, _keyed):
        named = {item.key: found.get(_bare(name_of(item))) for item in definition.items}
        places = {key: name for key, name in named.items() if name is not None}
        if all(item.key in places for item in definition.items if item.is_scored):
            return places
    expected = ", ".join(_numbered(item) for item in definition.items if item.is_scored)
    raise Refusal(f"The columns {expected} are not all there; name yours with --columns.")


def _numbered(item: Item) -> str:
    return f"q{item.number}"


def _keyed(item: Item) -> str:
    return item.key


def _asked_places(
    definition: Definition, found: Mapping[str, str], asked: Sequence[str]
) -> dict[str, str]:
    unknown = [name.strip() for name in asked if _bare(name) not in found]
    if unknown:
        names = list(found.values())[::-1]
        has = ", ".join(names[:_LISTED_MOST]) + (", …" if len(names) > _LISTED_MOST else "")
        raise Refusal(f"There is no column {', '.join(unknown)}; the file has {has}.")
    scored = [item for item in definition.items if item.is_scored]
    if len(asked) not in {len(scored), len(definition.items)}:
        raise Refusal(
            f"{definition.title} has {len(scored)} questions and --columns names {len(asked)}; "
            "name one column a question, in printed order."
        )
    items = scored if len(asked) == len(scored) else definition.items
    return {item.key: found[_bare(name)] for item, name in zip(items, asked, strict=True)}


def _write(
    scored: pl.DataFrame, came: pl.DataFrame, definition: Definition, out: str | None
) -> None:
    """With what came in standing first in a file of columns, and as ``row`` in JSON Lines."""
    if out is None:
        _print(scored, definition)
    elif out.endswith(".parquet"):
        _beside(came, scored).write_parquet(out)
    elif out.endswith(".csv"):
        _beside(came, scored.with_columns(_joined())).write_csv(out)
    elif out.endswith((".jsonl", ".ndjson", ".json")):
        with Path(out).open("w", encoding="utf-8") as lines:
            rows = came.select(row=pl.struct(pl.all()).struct.json_encode())["row"]
            told = _lines(scored, definition)
            lines.writelines(
                f'{line[:-1]},"row":{row}}}\n' for line, row in zip(told, rows, strict=True)
            )
    else:
        raise Refusal(f"{Path(out).name} should end in .csv, .parquet or .jsonl.")


def _beside(came: pl.DataFrame, scored: pl.DataFrame) -> pl.DataFrame:
    """A column that came in under a name of the scores says that it came so."""
    taken = {name: f"{name} (as it came)" for name in came.columns if name in scored.columns}
    return pl.concat([came.rename(taken), scored], how="horizontal")


def _joined() -> pl.Expr:
    return pl.col("missing").cast(pl.List(pl.String)).list.join(",")


def _lines(scored: pl.DataFrame, definition: Definition) -> pl.Series:
    return objects(scored.lazy(), definition).collect()["object"]


def _print(scored: pl.DataFrame, definition: Definition) -> None:
    for chunk in scored.iter_slices(100_000):
        sys.stdout.write("\n".join(_lines(chunk, definition)) + "\n")


def _told(scored: pl.DataFrame, out: str | None) -> int:
    refused = scored["error"].is_not_null().sum()
    if out is not None:
        print(f"{scored.height - refused} of {scored.height} rows were scored, into {out}.")
    if refused:
        rows = "row was" if refused == 1 else "rows were"
        print(f"{refused} {rows} not scored; its error says why.", file=sys.stderr)
    return 1 if refused else 0
