"""An unknown condition is of a part of body or mind, or of none."""

import pytest

from holdfast.kernel.content.areas import Area, area_of

MIND = Area(name="mind", icd10=("F",), words=("mood", "phobi*"))
NERVES = Area(name="nerves", icd10=("G", "I6"), words=("multiple sclerosis",))


@pytest.mark.parametrize(
    ("code", "note", "area"),
    [
        ("icd10:f99", "mood", "mind"),
        ("icd10:I67.1", None, "nerves"),
        ("icd10:K50", "mood", None),
        ("snomed:1", "Störung: Mood!", "mind"),
        ("snomed:1", "Phobie", "mind"),
        ("snomed:1", "moody", None),
        ("text:multiple sclerosis", None, "nerves"),
        ("sclerosis_multiple", None, None),
        ("multiple_sclerosis", None, "nerves"),
        ("snomed:1", None, None),
    ],
)
def test_by_chapter_or_by_words(code, note, area):
    assert area_of(code, note, (MIND, NERVES)) == area
