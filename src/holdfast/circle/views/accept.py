"""The page behind an invitation's link."""

from __future__ import annotations

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods

from holdfast import clock
from holdfast.circle import invitations
from holdfast.circle.forms import AcceptForm
from holdfast.people.invitations import NoInvitation, find, is_taken_by
from holdfast.people.middleware.reader import choose
from holdfast.people.models import Account, Invitation
from holdfast.people.policy import policy, public


@policy(public)
@never_cache
@sensitive_post_parameters("password")
@require_http_methods(["GET", "POST"])
def accept_invitation(request: HttpRequest, token: str) -> HttpResponse:
    """Signed out: address and password. Signed in: one button."""
    if isinstance(request.user, Account) and is_taken_by(token, request.user):
        return HttpResponseRedirect("/")
    try:
        with transaction.atomic():
            invitation = find(token, at=clock.now())
        if isinstance(request.user, Account):
            return _signed_in(request, request.user, token, invitation)
        return _signed_out(request, token, invitation)
    except NoInvitation as gone:
        return render(request, "circle/no_invitation.html", {"sentence": str(gone)}, status=404)


def _signed_in(
    request: HttpRequest, account: Account, token: str, invitation: Invitation
) -> HttpResponse:
    if request.method != "POST":
        return render(request, "circle/join_practice.html", {"invitation": invitation})
    taken = invitations.accept_as(token, account=account, at=clock.now())
    if taken.membership:
        choose(request, taken.membership)
    return HttpResponseRedirect("/")


def _signed_out(request: HttpRequest, token: str, invitation: Invitation) -> HttpResponse:
    form = AcceptForm(request.POST or None, role=invitation.role)
    if request.method == "POST" and form.is_valid() and _accepted(form, token):
        messages.success(
            request,
            _(
                "Thank you. Please sign in with what you just chose, or with the password you "
                "already have here."
            ),
        )
        return HttpResponseRedirect(f"{reverse('account_login')}?next={request.path}")
    page = {"form": form, "invitation": invitation}
    return render(request, "circle/accept_invitation.html", page)


def _accepted(form: AcceptForm, token: str) -> bool:
    given = form.cleaned_data
    try:
        invitations.accept(
            token,
            email=given["email"],
            name=given.get("name", ""),
            password=given["password"],
            at=clock.now(),
        )
    except ValidationError as weak:
        form.add_error("password", weak)
        return False
    return True
