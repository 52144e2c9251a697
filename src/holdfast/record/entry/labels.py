"""Which label fits which kind."""

from __future__ import annotations

from django.utils.translation import gettext as _

from holdfast.kernel.entries import Entry
from holdfast.record.entry.refusal import Problem

LABELS = frozenset({"ordinary", "psychotherapy_note", "part2", "client_private", "safety"})
IN_PRIVATE = frozenset({"person", "condition", "answers", "note", "contact"})
NEVER_ABSENT_BY_IT = frozenset({"person", "condition", "contact"})
STORY = frozenset({"experience", "insight", "intention", "goal", "practice", "practice_done"})


def may_stand_behind(kind: str, label: str) -> bool:
    """Whether what a card asks of this kind may have been said under this label.

    The person, the conditions and the contacts told in private are about reaching and protecting
    somebody: no card takes them for absent.
    """
    if label == "safety" and kind in NEVER_ABSENT_BY_IT:
        return False
    return not _sentence(kind, label)


def problems(kind: str, label: str, place: int) -> list[Problem]:
    """Why this kind may not carry this label: at most one problem.

    What people must be able to act on cannot be private, because a private answer would ring for
    nobody. Doses, measures, contacts and plans are chart facts and never psychotherapy notes
    (45 CFR 164.501).
    """
    sentence = _sentence(kind, label)
    return [Problem("label", sentence, place)] if sentence else []


def body_problems(entry: Entry, place: int) -> list[Problem]:
    """Of conditions only what says so itself is told in private; a label hides no other."""
    if entry.kind != "condition" or entry.label != "safety" or entry.body.is_told_in_private:
        return []
    return [Problem("label", _("This condition belongs in the chart under another label."), place)]


def _sentence(kind: str, label: str) -> str:
    if label not in LABELS:
        return _("This label is not known here; please choose one from the list.")
    if label == "client_private" and kind not in STORY:
        return _("This is read by the people who care for you, so it cannot be kept private.")
    if label == "psychotherapy_note" and kind != "note":
        return _("Only a note can be a psychotherapy note; this belongs in the chart.")
    if label == "safety" and kind not in IN_PRIVATE:
        return _("Only what is said in private can carry this label: a note, a form, a contact.")
    return ""
