"""A lesson read, and how the teach-back question was answered."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    lesson: str | None = None
    answer: str | None = None
    correct: bool | None = None
