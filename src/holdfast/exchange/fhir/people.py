"""One chart is one person: whose bundle it is, and what in it is about someone else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from holdfast.exchange.fhir.listing import Listed
from holdfast.exchange.fhir.named import Named, is_one_person, named_by, named_in
from holdfast.exchange.fhir.references import Address, addresses_of
from holdfast.exchange.fhir.source import Resource, Source
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse


def need_one_person(listed: Sequence[Listed]) -> None:
    """Raises CannotUse for several Patients, or without one for facts of several people."""
    patients = list(_patients(listed))
    if len(patients) > 1:
        raise CannotUse(
            _("it holds {count} patients, and a chart is of one person; export them one by one."),
            count=len(patients),
        )
    if not patients and not is_one_person(_people_named(listed)):
        raise CannotUse(
            _(
                "it has no Patient, and its entries name people who cannot be told to be one; "
                "a chart is of one person. Please export them one by one, each with its Patient."
            )
        )


def need_same_person(resource: Resource, source: Source, patient: Listed | None) -> None:
    """Refuses a resource whose subject is named, and is not the bundle's patient."""
    for subject in subjects_of(resource):
        if patient is None or patient.resource is None:
            is_theirs = _is_a_person(subject)
        else:
            is_theirs = _is_patient(subject, resource, source, patient)
        if not is_theirs:
            raise CannotUse(_("it is about someone who is not this bundle's patient."))


def the_patient(listed: Sequence[Listed]) -> Listed | None:
    return next((one for one in listed if one.kind == "Patient"), None)


def subjects_of(resource: Resource) -> Iterator[dict[str, Any]]:
    """Whom or what it is about; an Observation's ``focus`` is that in place of its subject."""
    for field in ("subject", "patient", "focus"):
        said = resource.get(field)
        for one in said if isinstance(said, list) else [said]:
            if isinstance(one, dict) and one:
                yield one


def _is_patient(
    subject: dict[str, Any], resource: Resource, source: Source, patient: Listed
) -> bool:
    assert patient.resource is not None
    if isinstance(reference := subject.get("reference"), str):
        found = source.references.find(reference, source.within)
        if found is not None:
            return found is patient.resource or _is_same(found, patient.resource)
    return bool(
        named_by(subject, resource, source.within).strong & named_in(patient.resource).strong
    ) or _is_named_alike(subject, patient.resource)


def _is_same(found: Resource, patient: Resource) -> bool:
    """Two entries that are one Patient."""
    return found.get("resourceType") == "Patient" and found.get("id") == patient.get("id")


def _is_named_alike(subject: dict[str, Any], patient: Resource) -> bool:
    """A subject that is only called by a name, where nothing says that it is another's."""
    if subject.keys() & {"reference", "identifier"}:
        return False
    names = named_in(patient).words
    called = named_by(subject, {}, "").words
    return not called or not names or bool(called & names)


def _is_a_person(subject: dict[str, Any]) -> bool:
    kind = subject.get("type")
    reference = str(subject.get("reference", ""))
    return kind in (None, "Patient") and not _is_other_kind(reference)


def _is_other_kind(reference: str) -> bool:
    named = named_by({"reference": reference}, {}, "").addresses if reference else ()
    return any(one.kind not in ("", "Patient") for one in named)


def _people_named(listed: Sequence[Listed]) -> list[Named]:
    return [
        named_by(subject, one.resource, one.url)
        for one in listed
        if one.resource is not None
        for subject in subjects_of(one.resource)
        if _is_a_person(subject)
    ]


def _patients(listed: Sequence[Listed]) -> Iterator[tuple[Address, ...]]:
    """Each Patient once; one that stands there twice under the same address is one."""
    seen: list[tuple[Address, ...]] = []
    for one in listed:
        if one.kind != "Patient" or one.resource is None:
            continue
        own = addresses_of(one.url, one.resource) or (Address(urn=f"entry {one.place}"),)
        if not any(mine.may_be(theirs) for mine in own for known in seen for theirs in known):
            seen.append(own)
            yield own
