"""National editions and numbers of code systems are the systems they stand for."""

import pytest

from holdfast.exchange.fhir.code_systems import system_of


@pytest.mark.parametrize(
    ("address", "system"),
    [
        ("http://snomed.info/sct", "snomed"),
        ("http://snomed.info/sct/900000000000207008/version/20240101", "snomed"),
        ("urn:oid:2.16.840.1.113883.6.96", "snomed"),
        ("http://hl7.org/fhir/sid/icd-10", "icd10"),
        ("http://hl7.org/fhir/sid/icd-10-cm", "icd10"),
        ("http://hl7.org/fhir/sid/icd-10-am", "icd10"),
        ("http://hl7.org/fhir/sid/icd-10-ca", "icd10"),
        ("http://fhir.de/CodeSystem/bfarm/icd-10-gm", "icd10"),
        ("http://fhir.de/CodeSystem/dimdi/icd-10-gm", "icd10"),
        ("http://fhir.ch/icd-10-gm/", "icd10"),
        ("https://smt.esante.gouv.fr/terminologie-cim-10", "icd10"),
        ("http://www.saude.gov.br/fhir/r4/CodeSystem/BRCID10", "icd10"),
        ("https://example.org/CIE-10-ES", "icd10"),
        ("urn:oid:2.16.840.1.113883.6.90", "icd10"),
        ("urn:oid:2.16.840.1.113883.6.3", "icd10"),
        ("urn:oid:2.16.840.1.113883.6.3.1", "icd10"),
        ("2.16.840.1.113883.6.88", "rxnorm"),
        ("urn:oid:2.16.840.1.113883.6.73", "atc"),
        ("http://fhir.de/CodeSystem/bfarm/atc", "atc"),
        ("http://www.cms.gov/Medicare/Coding/ICD10PCS", "other"),
        ("http://hl7.org/fhir/sid/icd-10-pcs", "other"),
        ("http://hl7.org/fhir/sid/icd-9-cm", "other"),
        ("http://example.org/local", "other"),
        ("", "other"),
    ],
)
def test_an_address_or_number_stands_for_its_system(address, system):
    assert system_of(address) == system
