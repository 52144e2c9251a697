"""One question of a form: its key, the codes it allows, its words where we may ship them."""

from __future__ import annotations

from dataclasses import dataclass

from holdfast.kernel.instruments.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer that can be ticked. ``label`` is empty where the wording may not be shipped."""

    code: int
    label: str
    loinc: str | None = None
    words: tuple[str, ...] = ()
    """Other ways to write it, in lower case, such as ``yes`` and ``true``; the first is shown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """``key`` stays when the printed order changes; ``number`` is the place on the printed form.

    ``part`` names the list it belongs to, on forms answered in named parts. An item with
    ``asked_when`` is left out by the form's own skip rule; it then counts as ``skipped_as``.
    An item that is not ``scored`` may be left out altogether.
    """

    key: str
    number: int
    options: tuple[Option, ...]
    text: str = ""
    loinc: str | None = None
    part: str | None = None
    is_reversed: bool = False
    is_scored: bool = True
    asked_when: Rule | None = None
    skipped_as: int | None = None

    @property
    def codes(self) -> tuple[int, ...]:
        return tuple(option.code for option in self.options)

    @property
    def least(self) -> int:
        return min(self.codes)

    @property
    def most(self) -> int:
        return max(self.codes)

    @property
    def is_worded(self) -> bool:
        """Whether it is answered in words, such as yes and no, and not in numbers."""
        return all(option.words for option in self.options)

    @property
    def is_contiguous(self) -> bool:
        """Whether every whole number from the least code to the most is a code."""
        return len(self.codes) == self.most - self.least + 1

    def counted(self, code: int) -> int:
        """The code as it is scored: turned round for a reversed item."""
        return self.least + self.most - code if self.is_reversed else code
