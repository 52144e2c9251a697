"""What is said at start when an installation is put together unsafely."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Warning, register


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
