"""Where one is signed in; one sign-in is ended from here, or all the others."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import clock
from holdfast.people.models import Account
from holdfast.people.only_sent import only_sent
from holdfast.people.open_sessions import end_other_sessions, end_session, sessions_of
from holdfast.people.policy import has_account, policy

PAGE = "open_sessions"


@policy(has_account)
@never_cache
@require_safe
def open_sessions(request: HttpRequest) -> HttpResponse:
    this = request.session.session_key
    page = {"sessions": sessions_of(_own(request), this, clock.true_now())}
    return render(request, "people/sessions.html", page)


@policy(has_account)
@only_sent(back_to=PAGE)
def end_one(request: HttpRequest, session_id: UUID) -> HttpResponse:
    if not end_session(session_id, by=_own(request), at=clock.true_now()):
        raise Http404
    messages.success(request, _("That sign-in has ended."))
    return redirect(PAGE)


@policy(has_account)
@only_sent(back_to=PAGE)
def end_others(request: HttpRequest) -> HttpResponse:
    end_other_sessions(request.session.session_key, by=_own(request), at=clock.true_now())
    messages.success(request, _("Every other sign-in has ended; this one goes on."))
    return redirect(PAGE)


def _own(request: HttpRequest) -> Account:
    assert isinstance(request.user, Account)
    return request.user
