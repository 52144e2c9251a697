"""Guessing is slowed; nobody is locked out by a stranger (docs/decisions/0031-the-doors.md)."""

from holdfast.people.guessing.tries import TooMany, Try, try_code, try_password, try_reset_letter

__all__ = ["TooMany", "Try", "try_code", "try_password", "try_reset_letter"]
