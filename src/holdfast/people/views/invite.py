"""Inviting a colleague or a medical partner: a role, then the link, shown this once."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import clock
from holdfast.people import invitations
from holdfast.people.invitations import AlreadyMade
from holdfast.people.invitations.form_token import new_form_token, read_form_token
from holdfast.people.invitations.invite import MAY_INVITE
from holdfast.people.invitations.shown import shown
from holdfast.people.models import Role
from holdfast.people.policy import policy, reader_required, role

CONFLICT = 409


class InviteForm(forms.Form):
    role = forms.ChoiceField(
        label=_("Invite them as"),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Please choose a role."),
            "invalid_choice": _("Please choose a role."),
        },
    )

    def __init__(self, *args: Any, by: str) -> None:
        super().__init__(*args)
        roles = MAY_INVITE[Role(by)] - {Role.CLIENT}
        field = self.fields["role"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(one.value, one.label) for one in Role if one in roles]


@policy(role("administrator", "therapist"))
@never_cache
@require_http_methods(["GET", "POST"])
def invite(request: HttpRequest) -> HttpResponse:
    """Clients are invited from their own page, which knows whose they are."""
    reader = reader_required(request)
    form = InviteForm(request.POST or None, by=reader.role)
    page: dict[str, object] = {"form": form, "token": new_form_token(reader)}
    if request.method != "POST" or not form.is_valid():
        return render(request, "people/invite.html", page)
    sent = read_form_token(request.POST.get("token", ""), reader)
    try:
        made = invitations.invite(reader, form.cleaned_data["role"], at=clock.now(), form=sent)
    except AlreadyMade as before:
        page["sentence"] = str(before)
        page["token"] = new_form_token(reader, instead_of=before.invitation.id)
        return render(request, "people/invite.html", page, status=CONFLICT)
    return shown(request, *made)
