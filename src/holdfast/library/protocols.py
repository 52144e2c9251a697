"""Reads the dosing protocols; one that never ends is refused."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from holdfast.kernel.content.protocol import Protocol, Stretch
from holdfast.library.convert import convert
from holdfast.library.read_each import read_each
from holdfast.library.refused import Refused
from holdfast.library.yaml_file import YamlFile, read_yaml


def read_protocols(folder: Path) -> tuple[Protocol, ...]:
    """Raises Refused with file and line, and with what to write instead."""
    return tuple(read_each(folder.glob("*.yaml"), _read))


def _read(path: Path) -> Protocol:
    file = read_yaml(path)
    try:
        protocol = convert(file.value, Protocol)
    except msgspec.ValidationError as error:
        raise Refused([file.refuse_shape(error)]) from error
    if problems := list(_problems(protocol, file)):
        raise Refused(problems)
    return protocol


def _problems(protocol: Protocol, file: YamlFile) -> Iterator[str]:
    if protocol.id != file.path.stem:
        yield file.refuse(f"it holds the protocol {protocol.id}; name the file after it.", "$.id")
    if not protocol.cited:
        yield file.refuse("nobody is cited; name the source and the place in it.", "$.cited")
    if not protocol.stretches:
        yield file.refuse("a protocol has at least one stretch of doses.", "$.stretches")
    last = len(protocol.stretches) - 1
    for place, stretch in enumerate(protocol.stretches):
        for sentence in _of_stretch(stretch, is_last=place == last):
            yield file.refuse(sentence, f"$.stretches[{place}]")


def _of_stretch(stretch: Stretch, *, is_last: bool) -> Iterator[str]:
    if stretch.doses is None and stretch.review_after_doses is None:
        yield (
            "it never ends; write how many doses there are (doses: [6, 6]), or after how many "
            "somebody decides whether it goes on (review_after_doses: 6)."
        )
    elif stretch.doses is None and not is_last:
        yield "only the last stretch may go on until somebody decides; write its doses."
    elif stretch.doses is not None and stretch.review_after_doses is not None:
        yield "it has an end or a review; leave out doses or review_after_doses."
    low, high = stretch.days_apart
    if not 1 <= low <= high:
        yield "days_apart runs from the fewest days, one at least, to the most, such as [3, 4]."
    if stretch.doses and not 1 <= stretch.doses[0] <= stretch.doses[1]:
        yield "doses runs from the fewest, one at least, to the most, such as [4, 6]."
    if stretch.review_after_doses is not None and stretch.review_after_doses < 1:
        yield "review_after_doses is one at least."
