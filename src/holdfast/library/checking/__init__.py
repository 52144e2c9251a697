"""Checks content: what is uncited, without unit, duplicate, or without cases is refused."""

from __future__ import annotations

from holdfast.library.checking.content import problems

__all__ = ["problems"]
