"""How a practice works is changed by its administrators, and by nobody else."""

from __future__ import annotations

from holdfast.people.models import Practice, Role
from holdfast.people.policy import NotAllowed
from holdfast.people.reader import Reader


def held_practice(by: Reader) -> Practice:
    """The administrator's own practice, held until the transaction ends; else ``NotAllowed``."""
    if by.role != Role.ADMINISTRATOR:
        raise NotAllowed
    return Practice.objects.select_for_update(no_key=True).get(id=by.practice_id)
