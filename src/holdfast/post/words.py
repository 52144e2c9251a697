"""The words of a notification: fixed text and the installation's address, nothing else."""

from __future__ import annotations

import os

from django.conf import settings
from django.template.loader import render_to_string

NEARBY = "http://localhost:8000/"


def words(template: str) -> tuple[str, str]:
    """Subject and body of ``post/<template>.txt``: its first line, and what follows the gap.

    Nothing about the delivery reaches the template, so nothing about a person can.
    """
    address = getattr(settings, "HOLDFAST_ADDRESS", "") or os.environ.get("HOLDFAST_ADDRESS", "")
    text = render_to_string(f"post/{template}.txt", {"address": address or NEARBY})
    subject, _, body = text.partition("\n\n")
    return " ".join(subject.split()), body.strip() + "\n"
