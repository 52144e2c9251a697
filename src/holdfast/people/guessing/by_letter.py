"""Who chose a new password by the link in their mailbox is known in that browser from then on."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest


def came_by_letter(*, request: HttpRequest, user: Any, **_: Any) -> None:
    request.came_by_letter = user.email  # type: ignore[attr-defined] # read by known_again
