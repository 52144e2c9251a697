"""Which FHIR a bundle is in: what is not read here is refused, and never read as something else."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from holdfast.exchange.fhir.listing import Listed
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse
from holdfast.library.vocabulary_file import vocabulary_file

SIGNS = "fhir-versions"
_OF_PROFILE = re.compile(r"hl7\.org/fhir/(?:StructureDefinition/[^|]+\|)?(\d+\.\d+)(?:[./]|$)")
_NUMBER = re.compile(r"(\d+\.\d+)")


def need_readable(listed: Iterable[Listed], bundle: Mapping[str, Any]) -> None:
    """Raises CannotUse, naming the entry and what gives it away."""
    signs = vocabulary_file(SIGNS)
    for place, version, sign in _said(listed, bundle):
        if version not in signs["read"]:
            raise CannotUse(
                _(
                    "it is FHIR {version}, told by {sign} in {place}, where the same words "
                    "can mean other things; please export it again as R4. Read here: {read}."
                ),
                version=version,
                sign=sign,
                place=place,
                read=signs["read_as"],
            )


def _said(listed: Iterable[Listed], bundle: Mapping[str, Any]) -> Iterator[tuple[str, str, str]]:
    """(place, version, what says so) for all that names or betrays a version."""
    yield from (("the bundle itself", *told) for told in _told_by(bundle))
    for one in listed:
        if one.resource is not None:
            yield from ((f"entry {one.place}", *told) for told in _told_by(one.resource))


def _told_by(resource: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    signs, kind = vocabulary_file(SIGNS), str(resource.get("resourceType"))
    number = _NUMBER.match(str(resource.get("fhirVersion", "")))
    if number:
        yield number[1], f"fhirVersion {resource['fhirVersion']}"
    for address in _profiles(resource):
        if named := _OF_PROFILE.search(address):
            yield named[1], address
        for known in signs["addresses"]:
            if known["part"] in address:
                yield known["version"], address
    if kind in signs["types"]:
        yield signs["types"][kind], kind
    for field, version in signs["fields"].get(kind, {}).items():
        if field in resource:
            yield version, f"{kind}.{field}"


def _profiles(resource: Mapping[str, Any]) -> list[str]:
    meta = resource.get("meta")
    found = meta.get("profile") if isinstance(meta, Mapping) else None
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []
