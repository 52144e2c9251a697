"""One instrument file, read into the kernel's definition."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from holdfast.kernel.instruments.band import Band, Step
from holdfast.kernel.instruments.change import ChangeRule
from holdfast.kernel.instruments.definition import Definition, Source, Standing
from holdfast.kernel.instruments.flag import Flag, SafetyItem
from holdfast.kernel.instruments.item import Item, Option
from holdfast.kernel.instruments.licence import Licence
from holdfast.kernel.instruments.missing import MissingChoice, MissingPolicy
from holdfast.kernel.instruments.number import exact
from holdfast.kernel.instruments.recall import Recall
from holdfast.kernel.instruments.scale import Scale
from holdfast.library.instruments.rules import rule
from holdfast.library.instruments.shape import (
    BandShape,
    ChangeShape,
    FlagShape,
    InstrumentShape,
    ItemShape,
    MissingChoiceShape,
    OptionShape,
    RangeShape,
    ScaleShape,
    StepShape,
)
from holdfast.library.known import known
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import read_yaml

_Built = TypeVar("_Built")


def read_shape(path: Path) -> InstrumentShape:
    """The file as it is written. Raises Refused naming the file and the field."""
    file = read_yaml(path)
    try:
        return msgspec.convert(file.value, known(InstrumentShape))
    except msgspec.ValidationError as trouble:
        what, _, place = str(trouble).partition(" - at `")
        sentence = f"{what[:1].lower()}{what[1:]}."
        raise Refused([file.refuse(sentence, place.rstrip("`"))]) from trouble


def definition_of(shape: InstrumentShape) -> Definition:
    """The kernel's definition. Raises Refused for a rule or an answer list nobody knows."""
    try:
        return _definition(shape)
    except (ValueError, KeyError) as trouble:
        raise Refused([f"{shape.id} names something it does not hold: {trouble}"]) from trouble


def _definition(shape: InstrumentShape) -> Definition:
    items = tuple(
        _item(number, item, shape.options[item.options])
        for number, item in enumerate(_each_item(shape), start=1)
    )
    return Definition(
        **_header(shape),
        items=items,
        scales=tuple(_scale(scale, [item.key for item in items]) for scale in shape.scales),
        missing=_same(MissingPolicy, shape.missing),
        missing_choices=tuple(_choice(choice) for choice in shape.missing_choices),
        is_named=shape.named,
        total=shape.total,
        bands=tuple(_band(band) for band in shape.bands),
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
        "also_called": shape.also_called,
        "form_versions": shape.form_versions,
        "loinc_panel": shape.loinc.panel,
        "loinc_total": shape.loinc.total,
    }


def _same(kind: Callable[..., _Built], shape: msgspec.Struct) -> _Built:
    return kind(**msgspec.structs.asdict(shape))


def _each_item(shape: InstrumentShape) -> Iterator[ItemShape]:
    for item in shape.items:
        if item.times is None:
            yield item
        else:
            for number in range(1, item.times + 1):
                yield msgspec.structs.replace(item, key=f"{item.key}{number}")


def _item(number: int, item: ItemShape, options: tuple[OptionShape, ...] | RangeShape) -> Item:
    line = options if isinstance(options, RangeShape) else None
    ticked = () if isinstance(options, RangeShape) else options
    return Item(
        key=item.key,
        number=number,
        options=tuple(_same(Option, option) for option in ticked),
        between=(line.least, line.most) if line else None,
        kind=item.kind,
        text=item.text,
        loinc=item.loinc,
        part=item.part,
        is_reversed=item.reversed,
        reversed_when=_when(item.reversed_when),
        is_scored=item.scored,
        asked_when=_when(item.asked_when),
        skipped_as=item.skipped_as,
        applies_when=_when(item.applies_when),
        instead_of=item.instead_of,
        blank_as=item.blank_as,
    )


def _scale(scale: ScaleShape, keys: Sequence[str]) -> Scale:
    return Scale(
        name=scale.name,
        operation=scale.operation,
        items=tuple(key for name in scale.items for key in _run(name, keys)),
        weights=tuple(exact(weight) for weight in scale.weights),
        plus=exact(scale.plus),
        table=tuple(sorted((key, _published(worth)) for key, worth in scale.table.items())),
        counts_what_is_seen=scale.counts_what_is_seen,
    )


def _published(worth: float) -> Fraction | int:
    """A table that is written with a decimal keeps it: 41.0 is told as 41.0."""
    return Fraction(str(worth)) if isinstance(worth, float) else worth


def _run(name: str, keys: Sequence[str]) -> Sequence[str]:
    """``q1..q23`` as its items; any other name as it is."""
    first, dots, last = name.partition("..")
    return keys[keys.index(first) : keys.index(last) + 1] if dots else [name]


def _choice(choice: MissingChoiceShape) -> MissingChoice:
    return MissingChoice(when=rule(choice.when), policy=_same(MissingPolicy, choice.policy))


def _band(band: BandShape) -> Band:
    return Band(word=band.word, least=exact(band.least), most=exact(band.most))


def _when(written: Mapping[str, Any] | None) -> Any:
    return None if written is None else rule(written)


def _step(step: StepShape) -> Step:
    return Step(word=step.word, when=_when(step.when))


def _flag(flag: FlagShape) -> Flag:
    return Flag(name=flag.name, says=flag.says, when=rule(flag.when))


def _change(change: ChangeShape) -> ChangeRule:
    return ChangeRule(**{**msgspec.structs.asdict(change), "value": Fraction(str(change.value))})
