"""Clients' phones that can call for support, for whoever has to end a lost one."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import clock
from holdfast.circle.phones import end_phone, phones_in
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required, role
from holdfast.practice.frame import page

PART = "practice_phones"


@policy(role("administrator"))
@never_cache
@require_safe
def phones(request: HttpRequest) -> HttpResponse:
    """By code, and when it was last used: nothing of a chart is read for it."""
    return page(
        request, PART, "phones", {"phones": phones_in(reader_required(request).practice_id)}
    )


@policy(role("administrator"))
@never_cache
@only_sent(back_to=PART)
def end_phone_here(request: HttpRequest, phone_id: UUID) -> HttpResponse:
    """One that has ended meanwhile, or is another practice's, is not here any more."""
    reader = reader_required(request)
    phone = phones_in(reader.practice_id).filter(id=phone_id).first()
    if phone is not None:
        end_phone(phone.client, phone.id, by=reader, at=clock.now())
        messages.success(request, _("From now on this phone delivers nothing."))
    return redirect(PART)
