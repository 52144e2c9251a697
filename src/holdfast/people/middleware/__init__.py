from holdfast.people.middleware.idle import IdleSignOut
from holdfast.people.middleware.known_browser import known_again
from holdfast.people.middleware.practice_here import practice_known_here
from holdfast.people.middleware.reader import reader_of_request

__all__ = ["IdleSignOut", "known_again", "practice_known_here", "reader_of_request"]
