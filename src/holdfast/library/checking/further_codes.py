"""Whether each further code of SNOMED CT means what its printed name says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from holdfast.library.condition_words import meanings_by, read_condition_words
from holdfast.library.yaml_file import read_yaml


def further_code_problems(folder: Path) -> Iterator[str]:
    """One sentence a problem, with file and line."""
    file = read_yaml(folder / "snomed-conditions.yaml")
    said = read_condition_words(folder / "condition-words.yaml")
    for index, each in enumerate(file.value["codes"]):
        means = {one if isinstance(one, str) else one["code"] for one in each["means"]}
        named = {meaning.body["code"] for meaning in meanings_by(each["name"], said)}
        if named != means:
            sentence = (
                f"“{each['name']}” names {', '.join(sorted(named)) or 'nothing'} by the words of "
                "condition-words.yaml; mend those, or what the code means."
            )
            yield file.refuse(sentence, f"$.codes[{index}]")
