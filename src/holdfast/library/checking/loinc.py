"""Whether a form gives only codes of LOINC that were found, and all that were."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from holdfast.kernel.content.content import Content
from holdfast.kernel.instruments.definition import Definition
from holdfast.library.yaml_file import read_yaml


def loinc_problems(folder: Path, content: Content) -> Iterator[str]:
    """One sentence a problem, with file and line."""
    found = read_yaml(folder / "vocabulary" / "loinc-found.yaml")
    for slug, form in content.instruments.items():
        given, listed = _codes(form), frozenset(found.value["forms"].get(slug, ()))
        file = read_yaml(folder / "instruments" / f"{slug}.yaml")
        for code in sorted(given - listed):
            sentence = (
                f"{code} is no code that was found for {slug}; look it up and add it to "
                "vocabulary/loinc-found.yaml, or leave it out."
            )
            yield file.refuse(sentence, "$.loinc")
        for code in sorted(listed - given):
            yield found.refuse(f"{slug} does not give {code}; add it there.", f"$.forms.{slug}")


def _codes(form: Definition) -> frozenset[str]:
    given = {form.loinc_panel, form.loinc_total, *(item.loinc for item in form.items)}
    return frozenset(code for code in given if code)
