"""The forms that ask for a second step, with our own budget in place of the library's limit."""

from __future__ import annotations

from typing import Any

from allauth.core import context
from allauth.mfa.base.forms import AuthenticateForm, ReauthenticateForm

from holdfast import clock
from holdfast.people.guessing.tries import TooMany, try_code
from holdfast.people.guessing.words import too_many


class _Counted:
    """A wrong code costs, a right one does not."""

    user: Any

    def clean_code(self) -> str:
        try:
            tried = try_code(context.request, self.user.email, clock.true_now())
        except TooMany as refused:
            raise too_many(refused) from None
        code: str = super().clean_code()  # type: ignore[misc] # the form that comes after it
        tried.was_right()
        return code


class CodeForm(_Counted, AuthenticateForm):  # type: ignore[misc] # allauth ships no types
    pass


class CodeAgainForm(_Counted, ReauthenticateForm):  # type: ignore[misc] # allauth ships no types
    pass
