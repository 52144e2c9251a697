from __future__ import annotations

import logging
from smtplib import SMTPException
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from holdfast import audit, clock
from holdfast.people.expired_form_store import kept_of
from holdfast.people.guessing import TooMany, Try, try_password, try_reset_letter
from holdfast.people.guessing.words import too_many
from holdfast.people.memberships import is_professional
from holdfast.people.models import Account
from holdfast.people.visitor import AtTheDoor

log = logging.getLogger(__name__)


class AccountAdapter(DefaultAccountAdapter):  # type: ignore[misc] # allauth ships no types
    """Nobody signs up: whoever has an account was invited (docs/decisions/0004-sign-in.md)."""

    tried: Try

    def is_open_for_signup(self, _: HttpRequest) -> bool:
        return False

    def post_login(self, request: HttpRequest, user: Account, **kwargs: Any) -> HttpResponse:
        audit.did(AtTheDoor(user.id), None, "sign in")
        if not is_mfa_enabled(user) and is_professional(user.id, clock.now()):
            messages.info(request, _("Please add a second step to your sign-in; see your account."))
        response: HttpResponse = super().post_login(request, user, **kwargs)
        return response

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """In place of the library's own limits, by which one stranger locked everybody out."""
        try:
            self.tried = try_password(request, credentials.get("email", ""), clock.true_now())
        except TooMany as refused:
            raise too_many(refused) from None

    def authenticate(self, request: HttpRequest, **credentials: Any) -> Account | None:
        account: Account | None = super().authenticate(request, **credentials)
        if account is None:
            self.tried.was_wrong(clock.true_now())
        else:
            self.tried.was_right()
        return account

    def authentication_failed(self, request: HttpRequest, **credentials: Any) -> None:
        """Written down without what was typed."""
        audit.did(AtTheDoor(None), None, "sign-in refused")
        super().authentication_failed(request, **credentials)

    def get_login_redirect_url(self, request: HttpRequest) -> str:
        """What waits to be sent comes first, wherever the way back to it was lost."""
        assert isinstance(request.user, Account)
        waiting = kept_of(request.user, clock.true_now()).first()
        if waiting is not None:
            return reverse("kept_form", args=[waiting.id])
        address: str = super().get_login_redirect_url(request)
        return address

    def get_password_change_redirect_url(self, _: HttpRequest) -> str:
        return reverse("account_overview")

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """An address without an account gets no mail: silence tells nobody anything.

        Nor does one that has letters enough: the link in each of them works.

        Where no mail server answers, what the letter is about has still been done.
        """
        if template_prefix == "account/email/unknown_account":
            return
        if template_prefix == "account/email/password_reset_key" and _has_letters_enough(email):
            return
        try:
            super().send_mail(template_prefix, email, context)
        except (SMTPException, OSError) as trouble:
            log.warning("A letter about a sign-in was not sent: %s", type(trouble).__name__)


def _has_letters_enough(email: str) -> bool:
    try:
        try_reset_letter(email, clock.true_now())
    except TooMany:
        return True
    return False
