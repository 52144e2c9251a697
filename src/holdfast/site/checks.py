"""What is said at start when an installation is put together unsafely."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

from holdfast.library.refused import Refused
from holdfast.library.wordings import pack


@register(deploy=True)
def https_beyond_this_machine(**_: Any) -> list[CheckMessage]:
    """Warns when others can reach the installation without encryption."""
    if settings.HOLDFAST_HTTPS or set(settings.ALLOWED_HOSTS) <= set(settings.LOOPBACK):
        return []
    return [
        Warning(
            "Other machines reach this installation without HTTPS; "
            "please put a proxy with a certificate in front and leave HOLDFAST_HTTPS at 1.",
            id="holdfast.W001",
        )
    ]


@register()
def form_pack_can_be_read(**_: Any) -> list[CheckMessage]:
    """Says with file and line what of the pack of forms cannot be read."""
    try:
        pack(settings.HOLDFAST_FORM_PACK)
    except Refused as refused:
        return [Error(problem, id="holdfast.E001") for problem in refused.problems]
    return []
