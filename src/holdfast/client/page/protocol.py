"""What the protocol that the plan names leads to expect, in words: no plan and no advice."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from holdfast.kernel.course.cited import Cited
from holdfast.kernel.protocols.expecting import ExpectedDose, Expecting, expecting
from holdfast.record.reading.client_record import View

SHOWN = 3


@dataclass(frozen=True, slots=True)
class InWords:
    """``says`` are sentences, one for each of the next doses; ``cited`` who describes it so."""

    title: str
    says: tuple[str, ...]
    cited: tuple[Cited, ...]


def protocol_of(view: View) -> InWords | None:
    """None where no plan names a protocol that is known here, or not every dose may be seen."""
    found = expecting(view.scene) if view.sees_all else None
    if found is None:
        return None
    cited = (*found.protocol.cited, *found.protocol.notes)
    return InWords(title=found.protocol.title, says=tuple(_says(found)), cited=cited)


def _says(found: Expecting) -> Iterator[str]:
    if found.is_to_review:
        yield _("By it somebody decides about now whether it goes on.")
    elif not found.doses:
        yield _("It leads to expect no further dose.")
    for dose in found.doses[:SHOWN]:
        yield _expected(dose)


def _expected(dose: ExpectedDose) -> str:
    said = {"number": dose.number, "first": _day(dose.first_day), "last": _day(dose.last_day)}
    if dose.first_day == dose.last_day:
        line = _("Dose %(number)s of the course on %(first)s") % said
    else:
        line = _("Dose %(number)s of the course between %(first)s and %(last)s") % said
    return line + (_(", if it is not over before.") if dose.is_optional else ".")


def _day(day: date) -> str:
    return date_format(day, "j M Y")
