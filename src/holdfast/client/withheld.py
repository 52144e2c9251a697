"""What this reader is not shown, by rule: said whether or not there is anything of the kind."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.record.permissions.reader_view import Sight
from holdfast.record.reading.client_record import withheld_from

CATEGORY_WORDS: dict[str, str | Promise] = {
    "medicines": gettext_lazy("medicines"),
    "readings": gettext_lazy("readings"),
    "reactions": gettext_lazy("reactions"),
    "scores": gettext_lazy("scores"),
    "flags": gettext_lazy("conditions, substances and answers to findings"),
    "doses": gettext_lazy("doses"),
    "plan": gettext_lazy("the plan"),
    "person": gettext_lazy("facts about the person"),
    "check_ins": gettext_lazy("check-ins and calls for support"),
    "journal": gettext_lazy("the journal"),
    "sessions": gettext_lazy("sessions and appointments"),
    "notes": gettext_lazy("notes and contacts"),
    "agreements": gettext_lazy("consents and releases"),
    "safety_plan": gettext_lazy("the safety plan"),
    "lessons": gettext_lazy("lessons"),
    "messages": gettext_lazy("messages"),
}


def withheld_words(sight: Sight) -> str:
    """For a medical partner kind by kind; for a therapist what no therapist sees of another."""
    if sight.role != "medical":
        return _(
            "Not shown to you by rule: a colleague’s psychotherapy notes, and what the client keeps"
            " to themselves. Whether there are any is not said."
        )
    names = [str(CATEGORY_WORDS.get(name, name)) for name in withheld_from(sight)]
    if not names:
        return _(
            "Not shown to you by rule: psychotherapy notes, what the client keeps to themselves,"
            " and substance-use records unless a release names them."
        )
    return _(
        "Not released to you: %(names)s. Nor are psychotherapy notes, what the client keeps to"
        " themselves, and substance-use records unless a release names them. Whether there is"
        " anything of these is not said here."
    ) % {"names": ", ".join(names)}
