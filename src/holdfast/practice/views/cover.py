"""Who looks when nobody is at work: a name, or a signature that nobody does."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import clock
from holdfast.alerts.unowned import tell_anew
from holdfast.people.colleagues import therapists
from holdfast.people.cover import end_cover, is_cover_settled, name_cover, sign_absence_of_cover
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required, role
from holdfast.people.practices import practice_of
from holdfast.people.reader import Reader
from holdfast.people.response_times import if_covered_by, if_nobody_covers, who_looks
from holdfast.practice.forms.cover import NameForm, SignForm
from holdfast.practice.frame import page

if TYPE_CHECKING:
    from holdfast.people.models import Membership, Practice

PART = "practice_cover"


@policy(role("administrator"))
@never_cache
@require_safe
def cover(request: HttpRequest) -> HttpResponse:
    return _show(request, _name_form(request), SignForm(name=reader_required(request).name))


@policy(role("administrator"))
@never_cache
@only_sent(back_to="practice_cover")
def settle_cover(request: HttpRequest, settled: str) -> HttpResponse:
    settle = {"name": _named, "sign": _signed, "end": _ended}.get(settled)
    if settle is None:
        raise Http404
    return settle(request)


def _named(request: HttpRequest) -> HttpResponse:
    reader, form = reader_required(request), _name_form(request, is_sent=True)
    if not form.is_valid():
        return _show(request, form, SignForm(name=reader.name), 422)
    wanted = form.cleaned_data["account"]
    chosen = next(one for one in _therapists(request) if one.account_id == wanted)
    _name(chosen, reader, clock.now())
    messages.success(request, _("%(name)s is the cover now.") % {"name": chosen.account.name})
    return redirect(PART)


@transaction.atomic
def _name(chosen: Membership, by: Reader, at: datetime) -> None:
    name_cover(practice_of(by), chosen.account, by=by, at=at)
    tell_anew(by=by, at=at)


def _signed(request: HttpRequest) -> HttpResponse:
    reader = reader_required(request)
    form = SignForm(request.POST, name=reader.name)
    if not form.is_valid():
        return _show(request, _name_form(request), form, 422)
    sign_absence_of_cover(practice_of(reader), by=reader, at=clock.now())
    messages.success(request, _("Signed: at other times nobody looks, and clients read so."))
    return redirect(PART)


def _ended(request: HttpRequest) -> HttpResponse:
    reader = reader_required(request)
    practice = practice_of(reader)
    if is_cover_settled(practice):
        end_cover(practice, by=reader, at=clock.now())
        messages.success(request, _("Taken back. Questions about risk wait for a session now."))
    return redirect(PART)


def _show(
    request: HttpRequest, name_form: NameForm, sign_form: SignForm, status: int = 200
) -> HttpResponse:
    practice = practice_of(reader_required(request))
    said = {
        "is_settled": is_cover_settled(practice),
        "who_looks": who_looks(practice),
        "if_covered": if_covered_by(_("(whoever you choose)"), practice),
        "if_absent": if_nobody_covers(practice),
        "name_form": name_form,
        "sign_form": sign_form,
        "has_therapists": bool(_therapists(request)),
        "form": name_form if name_form.errors else sign_form,
    }
    return page(request, PART, "cover", said, status)


def _name_form(request: HttpRequest, *, is_sent: bool = False) -> NameForm:
    practice: Practice = practice_of(reader_required(request))
    choices = [(str(one.account_id), one.account.name) for one in _therapists(request)]
    first = {"account": practice.cover_id}
    return NameForm(request.POST if is_sent else None, therapists=choices, initial=first)


def _therapists(request: HttpRequest) -> list[Membership]:
    return list(therapists(reader_required(request).practice_id, clock.now()))
