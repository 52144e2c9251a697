"""One instrument file, read into the kernel's definition."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

import msgspec
import yaml

from holdfast.kernel.instruments.band import Band, Step
from holdfast.kernel.instruments.change import ChangeRule
from holdfast.kernel.instruments.definition import Definition, Source, Standing
from holdfast.kernel.instruments.flag import Flag, SafetyItem
from holdfast.kernel.instruments.item import Item, Option
from holdfast.kernel.instruments.licence import Licence
from holdfast.kernel.instruments.missing import MissingPolicy
from holdfast.kernel.instruments.recall import Recall
from holdfast.kernel.instruments.scale import Scale
from holdfast.library.instruments.rules import rule
from holdfast.library.instruments.shape import (
    ChangeShape,
    FlagShape,
    InstrumentShape,
    ItemShape,
    OptionShape,
    StepShape,
)
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

_Built = TypeVar("_Built")


def read_shape(path: Path) -> InstrumentShape:
    """The file as it is written. Raises Refused naming the file and the field."""
    try:
        written = yaml.safe_load(path.read_text(encoding="utf-8"))
        return msgspec.convert(written, InstrumentShape)
    except (yaml.YAMLError, msgspec.ValidationError) as trouble:
        raise Refused([_refused(path, trouble)]) from trouble


def _refused(path: Path, trouble: Exception) -> str:
    """One sentence, with the line where there is one."""
    what, _, place = str(trouble).partition(" - at `")
    if isinstance(trouble, yaml.YAMLError):
        return f"{path.name} cannot be read as an instrument: it is not YAML."
    return read_yaml(path).refuse(f"{what[:1].lower()}{what[1:]}.", place.rstrip("`"))


def definition_of(shape: InstrumentShape) -> Definition:
    """The kernel's definition. Raises Refused for a rule or an answer list nobody knows."""
    try:
        return _definition(shape)
    except (ValueError, KeyError) as trouble:
        raise Refused([f"{shape.id} names something it does not hold: {trouble}"]) from trouble


def _definition(shape: InstrumentShape) -> Definition:
    return Definition(
        **_header(shape),
        items=tuple(
            _item(number, item, shape.options[item.options])
            for number, item in enumerate(shape.items, start=1)
        ),
        scales=tuple(_same(Scale, scale) for scale in shape.scales),
        missing=_same(MissingPolicy, shape.missing),
        is_named=shape.named,
        total=shape.total,
        bands=tuple(_same(Band, band) for band in shape.bands),
        steps=tuple(_step(step) for step in shape.steps),
        flags=tuple(_flag(flag) for flag in shape.flags),
        safety_items=tuple(_same(SafetyItem, item) for item in shape.safety_items),
        changes=tuple(_change(change) for change in shape.changes),
        higher_is=shape.higher_is,
    )


def _header(shape: InstrumentShape) -> dict[str, Any]:
    return {
        "id": shape.id,
        "title": shape.title,
        "edition": shape.edition,
        "language": shape.language,
        "rule": shape.rule,
        "citation": shape.citation,
        "sources": tuple(_same(Source, source) for source in shape.sources),
        "standing": Standing(
            status=shape.status,
            reviewer=shape.reviewer,
            reviewed_on=shape.reviewed_on,
            review_due=shape.review_due,
            evidence=shape.evidence,
        ),
        "licence": _same(Licence, shape.licence),
        "recall": _same(Recall, shape.recall),
        "instructions": shape.instructions,
        "guidance": shape.guidance,
        "loinc_panel": shape.loinc.panel,
        "loinc_total": shape.loinc.total,
    }


def _same(kind: Callable[..., _Built], shape: msgspec.Struct) -> _Built:
    return kind(**msgspec.structs.asdict(shape))


def _item(number: int, item: ItemShape, options: tuple[OptionShape, ...]) -> Item:
    return Item(
        key=item.key,
        number=number,
        options=tuple(_same(Option, option) for option in options),
        text=item.text,
        loinc=item.loinc,
        part=item.part,
        is_reversed=item.reversed,
        is_scored=item.scored,
        asked_when=_when(item.asked_when),
        skipped_as=item.skipped_as,
    )


def _when(written: Mapping[str, Any] | None) -> Any:
    return None if written is None else rule(written)


def _step(step: StepShape) -> Step:
    return Step(word=step.word, when=_when(step.when))


def _flag(flag: FlagShape) -> Flag:
    return Flag(name=flag.name, says=flag.says, when=rule(flag.when))


def _change(change: ChangeShape) -> ChangeRule:
    return ChangeRule(**{**msgspec.structs.asdict(change), "value": Fraction(str(change.value))})
