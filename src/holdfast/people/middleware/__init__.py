from holdfast.people.middleware.idle import IdleSignOut
from holdfast.people.middleware.reader import reader_of_request

__all__ = ["IdleSignOut", "reader_of_request"]
