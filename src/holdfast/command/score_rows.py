"""A file of forms, scored through the columns: JSON Lines out, or a CSV or Parquet file."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

import polars as pl

from holdfast.command.refusal import Refusal
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.library.columns import objects, score_columns

_LISTED_MOST = 12


def run_rows(definition: Definition, arguments: Namespace, context: Mapping[str, str]) -> int:
    """Answers 1 when a row was refused; the others are scored all the same."""
    frame = _read(arguments)
    scored = score_columns(
        frame,
        definition,
        columns=_places(definition, frame.collect_schema().names(), arguments.columns),
        missing=[code.strip() for code in arguments.missing.split(",") if code.strip()],
        context={fact: value.lower() for fact, value in context.items()},
    ).collect()
    _write(scored, definition, arguments.out)
    return _told(scored, arguments.out)


def _read(arguments: Namespace) -> pl.LazyFrame:
    path = Path(arguments.csv or arguments.parquet)
    path.open("rb").close()  # a missing file is refused by its name
    try:
        if arguments.parquet:
            return pl.read_parquet(path).lazy()
        return pl.read_csv(path, infer_schema=False).lazy()
    except (pl.exceptions.PolarsError, OSError) as trouble:
        kind = "Parquet" if arguments.parquet else "CSV"
        raise Refusal(f"{path.name} could not be read as {kind}; please check it.") from trouble


def _places(definition: Definition, found: Sequence[str], asked: str | None) -> dict[str, str]:
    if asked is not None:
        return _asked_places(definition, found, asked.split(","))
    for name_of in (_numbered, _keyed):
        places = {item.key: name_of(item) for item in definition.items if name_of(item) in found}
        if all(item.key in places for item in definition.items if item.is_scored):
            return places
    expected = ", ".join(_numbered(item) for item in definition.items if item.is_scored)
    raise Refusal(f"The columns {expected} are not all there; name yours with --columns.")


def _numbered(item: Item) -> str:
    return f"q{item.number}"


def _keyed(item: Item) -> str:
    return item.key


def _asked_places(
    definition: Definition, found: Sequence[str], asked: Sequence[str]
) -> dict[str, str]:
    unknown = [name for name in asked if name not in found]
    if unknown:
        has = ", ".join(found[:_LISTED_MOST]) + (", …" if len(found) > _LISTED_MOST else "")
        raise Refusal(f"There is no column {', '.join(unknown)}; the file has {has}.")
    scored = [item for item in definition.items if item.is_scored]
    if len(asked) not in {len(scored), len(definition.items)}:
        raise Refusal(
            f"{definition.title} has {len(scored)} questions and --columns names {len(asked)}; "
            "name one column a question, in printed order."
        )
    items = scored if len(asked) == len(scored) else definition.items
    return {item.key: name for item, name in zip(items, asked, strict=True)}


def _write(scored: pl.DataFrame, definition: Definition, out: str | None) -> None:
    if out is None:
        _print(scored, definition)
    elif out.endswith(".parquet"):
        scored.write_parquet(out)
    elif out.endswith(".csv"):
        scored.with_columns(_joined()).write_csv(out)
    elif out.endswith((".jsonl", ".ndjson", ".json")):
        with Path(out).open("w", encoding="utf-8") as lines:
            lines.writelines(f"{line}\n" for line in _lines(scored, definition))
    else:
        raise Refusal(f"{Path(out).name} should end in .csv, .parquet or .jsonl.")


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
