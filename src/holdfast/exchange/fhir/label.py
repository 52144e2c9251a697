"""Who may see it: FHIR security labels as the chart's labels."""

from __future__ import annotations

from holdfast.exchange.fhir.source import Resource

LABELS = {"42CFRPart2": "part2", "PSYTHPN": "psychotherapy_note"}


def label_of(resource: Resource) -> str:
    meta = resource.get("meta")
    security = meta.get("security") if isinstance(meta, dict) else None
    codes = (c.get("code") for c in security or () if isinstance(c, dict))
    return next((LABELS[code] for code in codes if code in LABELS), "ordinary")
