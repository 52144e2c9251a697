"""Entries in words a clinician reads: one writer a kind, and nothing that was said is left out."""

from holdfast.wording.tell import told, told_of
from holdfast.wording.told import Told

__all__ = ["Told", "told", "told_of"]
