"""Which forms a practice may show with their words: declared by an administrator, and ended."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

import msgspec
from django.conf import settings
from django.db import transaction

from holdfast import audit
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.wording import Wording, gaps, worded
from holdfast.library import instruments
from holdfast.library.known import known
from holdfast.library.wordings import pack
from holdfast.people.administering import held_practice
from holdfast.people.models import AttestedForm, Practice
from holdfast.people.reader import Reader


@dataclass(frozen=True, slots=True)
class Attested:
    """A form in use. ``form`` has its words; None where they are gone or no longer fit it."""

    form: Definition | None
    sentence: str
    by: str
    at: datetime


def attested_forms(practice: Practice) -> Mapping[str, Attested]:
    """What is in use now, by form."""
    found = AttestedForm.objects.filter(practice=practice, ended_at=None)
    return {
        one.form: Attested(_worded(one), one.sentence, one.attested_by.name, one.attested_at)
        for one in found.select_related("attested_by").order_by("form")
    }


def attested_form(slug: str, practice: Practice) -> Definition | None:
    """The form with its words, where the practice may show them."""
    found = AttestedForm.objects.filter(practice=practice, form=slug, ended_at=None).first()
    return _worded(found) if found else None


def words_of_pack(slug: str) -> Wording | None:
    """The words that the installation's own pack has of a form."""
    return pack(settings.HOLDFAST_FORM_PACK).get(slug)


@transaction.atomic
def attest(
    form: Definition, wording: Wording | None, *, sentence: str, by: Reader, at: datetime
) -> None:
    """Puts a form into use; ``wording`` is None for the words of the pack.

    ``sentence`` is what was declared, word for word. What was in use of it ends. Raises
    ``NotAllowed`` where ``by`` is no administrator.
    """
    practice = held_practice(by)
    _end(practice, form.id, by, at)
    AttestedForm.objects.create(
        practice=practice,
        form=form.id,
        sentence=sentence,
        wording=asdict(wording) if wording else None,
        attested_by_id=by.account_id,
        attested_at=at,
    )
    audit.did(by, None, "attest form", at=at)


@transaction.atomic
def end_attestation(slug: str, *, by: Reader, at: datetime) -> None:
    """Takes a form out of use; what was declared stays on record. Nothing where it is not in use.

    Raises ``NotAllowed`` where ``by`` is no administrator.
    """
    if _end(held_practice(by), slug, by, at):
        audit.did(by, None, "end attestation", at=at)


def _end(practice: Practice, slug: str, by: Reader, at: datetime) -> int:
    in_use = AttestedForm.objects.filter(practice=practice, form=slug, ended_at=None)
    return in_use.update(ended_by=by.account_id, ended_at=at)


def _worded(one: AttestedForm) -> Definition | None:
    kept = one.wording
    wording = (
        msgspec.convert(kept, known(Wording), strict=False) if kept else words_of_pack(one.form)
    )
    form = instruments.load(one.form)
    return worded(form, wording) if wording and not any(gaps(form, wording)) else None
