"""Instrument files: read, checked, and handed on as kernel definitions.

``load(slug)`` and ``load_all()`` give ``Definition``; ``cases(slug)`` the worked examples kept in
the file; ``check_all()`` every problem in the folder as sentences; ``near(slug)`` similar names.
"""

from __future__ import annotations

from holdfast.library.instruments.folder import cases, check_all, load, load_all, near, slugs

__all__ = ["cases", "check_all", "load", "load_all", "near", "slugs"]
