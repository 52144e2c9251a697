"""Which forms are answered on one's own, and their questions as a screen shows them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from holdfast.circle.remote_questions import remote_risk_questions_allowed
from holdfast.kernel.instruments.definition import Definition
from holdfast.library import instruments

if TYPE_CHECKING:
    from holdfast.circle.models import Client

ON_ONES_OWN = ("phq-9", "gad-7")
DECLINED = "declined"

Given = Mapping[str, int | str]
"""By an item's key, the code that was chosen, or ``DECLINED``."""


def form_for(slug: str) -> Definition | None:
    """None for a form that nobody fills in on their own."""
    return instruments.load(slug) if slug in ON_ONES_OWN else None


def is_open(form: Definition, client: Client) -> bool:
    """A form that asks about risk stays closed until somebody would learn of the answer."""
    return not form.safety_items or remote_risk_questions_allowed(client.practice, client)


def next_open(form: Definition, given: Given) -> int:
    """The number of the first question without an answer; one past the last where all have one."""
    numbers = (place for place, item in enumerate(form.items, 1) if item.key not in given)
    return next(numbers, len(form.items) + 1)


def is_of_risk(form: Definition, given: Given) -> bool:
    """Whether a question that must never be lost was answered so, or was left unsaid."""
    return any(
        given.get(safety.item) == DECLINED or _code(given, safety.item) >= safety.positive_from
        for safety in form.safety_items
    )


def body_of(form: Definition, given: Given) -> dict[str, object]:
    """The body of an ``answers`` entry: items in printed order, null where nothing was said."""
    said = [given.get(item.key) for item in form.items]
    items = [None if one == DECLINED else one for one in said]
    return {"instrument": form.id, "edition": form.edition, "items": items}


def given_in(form: Definition, items: object) -> dict[str, int | str]:
    """Back again from a stored body; what was not said counts as declined."""
    said = items if isinstance(items, list | tuple) else ()
    pairs = zip(form.items, said, strict=False)
    return {item.key: DECLINED if code is None else code for item, code in pairs}


def _code(given: Given, key: str) -> int:
    code = given.get(key)
    return code if isinstance(code, int) else -1
