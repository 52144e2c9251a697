from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth ships no types
    """Nobody signs up: whoever has an account was invited (docs/decisions/0004-sign-in.md)."""

    def is_open_for_signup(self, _: HttpRequest) -> bool:
        return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """An address without an account gets no mail: silence tells nobody anything."""
        if template_prefix != "account/email/unknown_account":
            super().send_mail(template_prefix, email, context)
