"""What holds for every row of a frame: the facts given beside it, and what they settle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.judge import Facts, judge
from holdfast.kernel.instruments.missing import MissingPolicy
from holdfast.kernel.instruments.rule import Rule


@dataclass(frozen=True, slots=True)
class Plan:
    """One form and the facts of the whole file, such as ``sex`` or ``retired``."""

    definition: Definition
    context: Mapping[str, str]

    def settled(self, rule: Rule | None) -> bool | None:
        """What a rule over facts alone answers; true where there is none."""
        return True if rule is None else judge(rule, Facts(items={}, context=self.context))

    def applies(self, item: Item) -> bool | None:
        return self.settled(item.applies_when)

    def is_turned(self, item: Item) -> bool:
        if item.reversed_when is None:
            return item.is_reversed
        return self.settled(item.reversed_when) is True

    @property
    def policy(self) -> MissingPolicy:
        for choice in self.definition.missing_choices:
            if self.settled(choice.when):
                return choice.policy
        return self.definition.missing


def unfit(definition: Definition) -> str | None:
    """Why the form cannot be scored from columns, in a sentence; None where it can."""
    if all(item.kind == "choice" for item in definition.items):
        return None
    return (
        f"{definition.title} asks for times of day, which columns of codes do not hold; "
        "give one form at a time, by name or as JSON with --input."
    )
