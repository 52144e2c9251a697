from holdfast.people.middleware.idle import IdleSignOut as idle_sign_out
from holdfast.people.middleware.reader import reader_of_request

__all__ = ["idle_sign_out", "reader_of_request"]
