"""Answers that do not fit the form."""

from __future__ import annotations


class AnswersRefused(ValueError):
    """One helpful sentence. It names the question, never what the client answered."""
