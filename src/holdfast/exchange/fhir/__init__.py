"""FHIR, STU3 to R5: what its resources say in a chart."""
