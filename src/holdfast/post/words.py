"""The words of a notification: fixed text and the installation's address.

For the practice's own line, which nobody signs in at, also the name of a colleague to ring.
"""

from __future__ import annotations

import os

from django.conf import settings
from django.template.loader import render_to_string

NEARBY = "http://localhost:8000/"


def words(template: str, colleague: str = "") -> tuple[str, str]:
    """Subject and body of ``post/<template>.txt``: its first line, and what follows the gap.

    Nothing else about the delivery reaches the template, so nothing about a client can.
    """
    address = getattr(settings, "HOLDFAST_ADDRESS", "") or os.environ.get("HOLDFAST_ADDRESS", "")
    door = (address or NEARBY).rstrip("/") + "/"
    said = {"address": door, "colleague": " ".join(colleague.split())}
    text = render_to_string(f"post/{template}.txt", said)
    subject, _, body = text.partition("\n\n")
    return " ".join(subject.split()), body.strip() + "\n"
