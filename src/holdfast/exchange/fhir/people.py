"""One chart is one person: whose bundle it is, and what in it is about someone else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from holdfast.exchange.fhir.source import Resource
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse


def need_one_patient(resources: Sequence[Resource]) -> None:
    patients = {str(r.get("id")) for r in resources if r.get("resourceType") == "Patient"}
    if len(patients) > 1:
        raise CannotUse(
            _("it holds {count} patients, and a chart is of one person; export them one by one."),
            count=len(patients),
        )


def need_same_person(resource: Resource, by_reference: Mapping[str, Resource]) -> None:
    """Refuses a resource whose subject is named, and is not the bundle's patient."""
    subject = resource.get("subject") or resource.get("patient")
    named = subject.get("reference") if isinstance(subject, Mapping) else None
    known = [name for name, r in by_reference.items() if r.get("resourceType") == "Patient"]
    if named and known and named not in known:
        raise CannotUse(_("it is about someone who is not this bundle's patient."))
