"""Everything that can become known of a client: one struct a kind."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from holdfast.kernel.entries.agreement import Agreement
from holdfast.kernel.entries.answers import Answers
from holdfast.kernel.entries.appointment import Appointment
from holdfast.kernel.entries.check_in import CheckIn
from holdfast.kernel.entries.clearance import Clearance
from holdfast.kernel.entries.condition import Condition
from holdfast.kernel.entries.contact import Contact
from holdfast.kernel.entries.dose import Dose
from holdfast.kernel.entries.entry import By, Entry, Label
from holdfast.kernel.entries.judgement import Judgement
from holdfast.kernel.entries.lesson import Lesson
from holdfast.kernel.entries.medication import Medication
from holdfast.kernel.entries.message import Message
from holdfast.kernel.entries.note import Note
from holdfast.kernel.entries.person import Person
from holdfast.kernel.entries.plan import Plan
from holdfast.kernel.entries.reaction import Reaction
from holdfast.kernel.entries.reading import Reading
from holdfast.kernel.entries.reflection import Reflection
from holdfast.kernel.entries.safety_plan import SafetyPlan
from holdfast.kernel.entries.score import Score
from holdfast.kernel.entries.session import Session
from holdfast.kernel.entries.signal import Signal
from holdfast.kernel.entries.substance import Substance

KINDS: Mapping[str, type[Any]] = MappingProxyType(
    {
        "person": Person,
        "condition": Condition,
        "medication": Medication,
        "substance": Substance,
        "reading": Reading,
        "answers": Answers,
        "score": Score,
        "plan": Plan,
        "clearance": Clearance,
        "dose": Dose,
        "reaction": Reaction,
        "check_in": CheckIn,
        "signal": Signal,
        "experience": Reflection,
        "insight": Reflection,
        "intention": Reflection,
        "goal": Reflection,
        "practice": Reflection,
        "practice_done": Reflection,
        "session": Session,
        "note": Note,
        "contact": Contact,
        "consent": Agreement,
        "release": Agreement,
        "safety_plan": SafetyPlan,
        "lesson": Lesson,
        "appointment": Appointment,
        "message": Message,
        "judgement": Judgement,
    }
)

__all__ = ["KINDS", "By", "Entry", "Label"]
