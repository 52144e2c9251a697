from holdfast.people.views.invite import invite
from holdfast.people.views.own import account, choose_practice, kept_form

__all__ = ["account", "choose_practice", "invite", "kept_form"]
