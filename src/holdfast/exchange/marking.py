"""Marks sentences for the catalogue of translations, where Django's settings need not be there."""

from __future__ import annotations


def mark(sentence: str) -> str:
    """Imported as ``_`` so that makemessages finds it; the page that shows it translates it."""
    return sentence
