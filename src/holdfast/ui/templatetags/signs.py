"""Beside which cards and forms the signs for the emergency number stand."""

from __future__ import annotations

from typing import Protocol

from django import template

register = template.Library()


class StandsBeside(Protocol):
    def stands_beside(self, name: str) -> bool: ...


@register.filter
def has_signs(name: str, any_hour: StandsBeside) -> bool:
    """``name`` is the id of a card or a form; the content says which."""
    return any_hour.stands_beside(name)
