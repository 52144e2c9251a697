from holdfast.practice.views.audit import audit_export, audit_page
from holdfast.practice.views.away import answer_cover, away
from holdfast.practice.views.cover import cover, settle_cover
from holdfast.practice.views.emergencies import emergencies
from holdfast.practice.views.forms import end_form, form, forms
from holdfast.practice.views.hours import hours
from holdfast.practice.views.messages import messages, move_messages
from holdfast.practice.views.on_call import move_on_call, on_call
from holdfast.practice.views.overview import overview
from holdfast.practice.views.people import end, people, withdraw
from holdfast.practice.views.phones import end_phone_here, phones
from holdfast.practice.views.rules import rules

__all__ = [
    "answer_cover",
    "audit_export",
    "audit_page",
    "away",
    "cover",
    "emergencies",
    "end",
    "end_form",
    "end_phone_here",
    "form",
    "forms",
    "hours",
    "messages",
    "move_messages",
    "move_on_call",
    "on_call",
    "overview",
    "people",
    "phones",
    "rules",
    "settle_cover",
    "withdraw",
]
