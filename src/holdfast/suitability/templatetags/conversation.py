"""The conversation about a consideration, in words."""

from __future__ import annotations

from django import template

from holdfast.suitability import standing_words

register = template.Library()

register.filter("standing_words", standing_words.standing_words)
register.filter("asked_words", standing_words.asked_words)
