"""Which label fits which kind."""

from __future__ import annotations

from django.utils.translation import gettext as _

from holdfast.record.refused import Problem

LABELS = frozenset({"ordinary", "psychotherapy_note", "part2", "client_private"})
STORY = frozenset({"experience", "insight", "intention", "goal", "practice", "practice_done"})


def problems(kind: str, label: str, place: int) -> list[Problem]:
    """Why this kind may not carry this label: at most one problem.

    What people must be able to act on cannot be private, because a private answer would ring for
    nobody. Doses, measures, contacts and plans are chart facts and never psychotherapy notes
    (45 CFR 164.501).
    """
    sentence = _sentence(kind, label)
    return [Problem("label", sentence, place)] if sentence else []


def _sentence(kind: str, label: str) -> str:
    if label not in LABELS:
        return _("This label is not known here; please choose one from the list.")
    if label == "client_private" and kind not in STORY:
        return _("This is read by the people who care for you, so it cannot be kept private.")
    if label == "psychotherapy_note" and kind != "note":
        return _("Only a note can be a psychotherapy note; this belongs in the chart.")
    return ""
