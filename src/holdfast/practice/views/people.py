"""Who works here, who was invited, and the end of somebody's part in the practice."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from holdfast import clock
from holdfast.alerts.unowned import tell_anew, with_person
from holdfast.circle.codes import codes_of
from holdfast.circle.offboarding import leave_practice, left_by, relying_on, told_without
from holdfast.people import invitations
from holdfast.people.colleagues import colleague, colleagues
from holdfast.people.end_membership import CannotEnd, is_last_administrator
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required, role
from holdfast.people.reader import Reader
from holdfast.people.second_factor import with_second_factor
from holdfast.practice.forms.ending import EndForm
from holdfast.practice.frame import page

if TYPE_CHECKING:
    from holdfast.people.models import Membership

PART = "practice_people"


@policy(role("administrator"))
@never_cache
@require_safe
def people(request: HttpRequest) -> HttpResponse:
    reader, at = reader_required(request), clock.now()
    here = list(colleagues(reader.practice_id, at))
    said = {
        "people": here,
        "with_second_step": with_second_factor(one.account_id for one in here),
        "waiting": _waiting(reader.practice_id, at),
    }
    return page(request, PART, "people", said)


@policy(role("administrator"))
@never_cache
@require_http_methods(["GET", "POST"])
def end(request: HttpRequest, membership_id: UUID) -> HttpResponse:
    """A question first, which names what follows; the second press finds it done."""
    reader, at = reader_required(request), clock.now()
    membership = colleague(reader.practice_id, membership_id, at)
    if membership is None and request.method == "POST":
        return redirect(PART)
    if membership is None:
        raise Http404
    relying, left = relying_on(membership, at), left_by(membership, at)
    sent = request.POST if request.method == "POST" else None
    form = EndForm(sent, relying=relying, left=left)
    if not form.is_valid() or is_last_administrator(membership, at):
        status = 422 if form.is_bound else 200
        said = _question(membership, form) | {"relying": relying, "left": left}
        return page(request, PART, "end", said, status)
    return _ended(request, membership)


@policy(role("administrator"))
@never_cache
@only_sent(back_to=PART)
def withdraw(request: HttpRequest, invitation_id: UUID) -> HttpResponse:
    reader, at = reader_required(request), clock.now()
    found = invitations.waiting(reader.practice_id, at).filter(id=invitation_id).first()
    if found is not None:
        invitations.withdraw(found, by=reader, at=at)
        messages.success(request, _("Its link works no more. You can make a new one any time."))
    return redirect(PART)


def _waiting(practice_id: UUID, at: datetime) -> list[dict[str, object]]:
    """Each invitation; where it is a client's own, with the client's code."""
    waiting = list(invitations.waiting(practice_id, at))
    codes = codes_of(practice_id, [one.client_id for one in waiting if one.client_id])
    return [{"of": one, "code": codes[one.client_id] if one.client_id else ""} for one in waiting]


def _question(membership: Membership, form: EndForm) -> dict[str, object]:
    at = clock.now()
    told = told_without(membership, at)
    if membership.practice.has_on_call_line:
        told.append(_("the on-call line"))
    return {
        "membership": membership,
        "told": told,
        "form": form,
        "open_alerts": with_person(membership.account_id, membership.practice_id, at)
        if membership.role == "therapist"
        else 0,
        "is_last": is_last_administrator(membership, at),
        "is_cover": membership.role == "therapist"
        and membership.practice.cover_id == membership.account_id,
    }


def _ended(request: HttpRequest, membership: Membership) -> HttpResponse:
    reader = reader_required(request)
    try:
        _leave(membership, reader, clock.now())
    except CannotEnd as cannot:
        messages.info(request, str(cannot))
        return redirect(PART)
    said = {"name": membership.account.name, "role": membership.get_role_display().lower()}
    messages.success(request, _("%(name)s is no longer %(role)s here.") % said)
    is_own = membership.id == reader.membership_id
    return HttpResponseRedirect("/") if is_own else redirect(PART)


@transaction.atomic
def _leave(membership: Membership, by: Reader, at: datetime) -> None:
    """What stood with whoever leaves is told to those who stay; who leaves may be the reader."""
    leave_practice(membership, by=by, at=at)
    tell_anew(by=by, at=at)
