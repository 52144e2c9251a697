"""Which code system an address or number stands for: national editions and OIDs among them."""

from __future__ import annotations

import re

SYSTEMS = {
    "http://snomed.info/sct": "snomed",
    "http://www.nlm.nih.gov/research/umls/rxnorm": "rxnorm",
    "http://www.whocc.no/atc": "atc",
    "http://fhir.de/codesystem/bfarm/atc": "atc",
    "http://fhir.de/codesystem/dimdi/atc": "atc",
    "http://loinc.org": "loinc",
    "2.16.840.1.113883.6.96": "snomed",
    "2.16.840.1.113883.6.88": "rxnorm",
    "2.16.840.1.113883.6.73": "atc",
    "2.16.840.1.113883.6.1": "loinc",
    "2.16.840.1.113883.6.3": "icd10",
    "2.16.840.1.113883.6.90": "icd10",
    "2.16.840.1.113883.6.135": "icd10",
    "2.16.840.1.113883.6.260": "icd10",
}
OID = "urn:oid:"
# Editions carry their country or year in the address or number: icd-10-gm, icd-10-am, cim-10 …
_ICD10 = re.compile(r"(?:icd|cim|cie|cid|brcid)[-_]?10(?!\d)")
_ICD10_NUMBERS = ("2.16.840.1.113883.6.3.", "1.2.276.0.76.5.", "2.16.840.1.113883.6.135.")
_NOT_ILLNESSES = re.compile(r"10[-_]?pcs|procedure")


def system_of(address: str) -> str:
    """Its short name, or ``other``."""
    plain = address.strip().casefold().removeprefix(OID).split("|")[0].rstrip("/")
    if plain.startswith("http://snomed.info/sct"):
        return "snomed"  # an edition or a version of it
    known = SYSTEMS.get(plain) or SYSTEMS.get(plain.replace("https://", "http://"))
    if known:
        return known
    is_icd10 = _ICD10.search(plain) or plain.startswith(_ICD10_NUMBERS)
    return "icd10" if is_icd10 and not _NOT_ILLNESSES.search(plain) else "other"
