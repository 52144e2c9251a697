"""What an alert stands for, as a digest that means nothing without the client's key."""

from __future__ import annotations

import hmac

PURPOSE = b"holdfast/alert cause/1/"


def blinded(key: bytes, cause: str) -> bytes:
    """32 bytes, the same for the same cause of the same client."""
    return hmac.digest(key, PURPOSE + cause.encode(), "sha256")


def bound_to(alert_id: object) -> bytes:
    """The place that the sealed words of one alert are bound to."""
    return f"alert|{alert_id}".encode()
