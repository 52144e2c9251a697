"""FHIR R4: what its resources say in a chart."""
