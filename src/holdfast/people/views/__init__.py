from holdfast.people.views.invite import invite
from holdfast.people.views.own import account, choose_practice, kept_form
from holdfast.people.views.sessions import end_one, end_others, open_sessions

__all__ = [
    "account",
    "choose_practice",
    "end_one",
    "end_others",
    "invite",
    "kept_form",
    "open_sessions",
]
