"""What a person does about alerts: they move and the chart tells it, together or not at all."""

from holdfast.record.alarm.contacting import Contacted, contact
from holdfast.record.alarm.handing import hand_on, may_be_handed
from holdfast.record.alarm.having import give_back, have, lengthen, look
from holdfast.record.alarm.trying import NOT_REACHED, NextSteps, tried

__all__ = [
    "NOT_REACHED",
    "Contacted",
    "NextSteps",
    "contact",
    "give_back",
    "hand_on",
    "have",
    "lengthen",
    "look",
    "may_be_handed",
    "tried",
]
