"""A therapist names who looks in their place: until when, and one press on a name."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from holdfast import audit, clock
from holdfast.alerts.hand_to_cover import begin_to_cover
from holdfast.people.absence_words import clients_read
from holdfast.people.absences import CannotBeCovered, ask_to_cover, end_absence
from holdfast.people.colleagues import therapists
from holdfast.people.hours import next_staffed_at
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import NotAllowed, policy, reader_required, role
from holdfast.people.practices import practice_of
from holdfast.practice.forms.away import AwayForm

if TYPE_CHECKING:
    from holdfast.people.models import Practice

WRONG = 422


@policy(role("therapist"))
@never_cache
@require_http_methods(["GET", "POST"])
def away(request: HttpRequest) -> HttpResponse:
    """The whole of it is two presses: here, and a name."""
    practice = practice_of(reader_required(request))
    with timezone.override(ZoneInfo(practice.time_zone)):
        form = AwayForm(request.POST or None, initial={"until": _back_at(practice)})
        if form.is_valid() and _asked(request, form):
            return redirect("today")
        return _show(request, practice, form)


@policy(role("therapist"))
@never_cache
@only_sent(back_to="today")
def answer_cover(request: HttpRequest, absence_id: UUID, answer: str) -> HttpResponse:
    """Accepted, declined, given back or taken back; what has ended meanwhile is said."""
    move = {"accept": begin_to_cover, "end": end_absence}.get(answer)
    if move is None:
        raise Http404
    try:
        move(absence_id, by=reader_required(request), at=clock.now())
    except NotAllowed:
        messages.info(request, _("This has ended already; nothing was changed."))
    return redirect("today")


def _asked(request: HttpRequest, form: AwayForm) -> bool:
    reader, at = reader_required(request), clock.now()
    try:
        asked = UUID(request.POST.get("membership", ""))
        absence = ask_to_cover(asked, until=form.cleaned_data["until"], by=reader, at=at)
    except ValueError:
        form.add_error(None, _("Please press on the name of who you ask."))
        return False
    except CannotBeCovered as refused:
        form.add_error(refused.field, str(refused))
        return False
    said = {"name": absence.cover.name}
    messages.success(request, _("%(name)s is asked. Until they accept, nothing changes.") % said)
    return True


def _show(request: HttpRequest, practice: Practice, form: AwayForm) -> HttpResponse:
    reader, at = reader_required(request), clock.now()
    audit.saw(reader, None, "cover for an absence")
    others = therapists(practice.id, at).filter(account__is_active=True)
    said = {
        "form": form,
        "others": others.exclude(account_id=reader.account_id),
        "clients_read": clients_read(practice, cover=_("(their name)"), until=_("(that time)")),
        "here": "today",
    }
    return render(request, "practice/away.html", said, status=WRONG if form.errors else 200)


def _back_at(practice: Practice) -> datetime:
    """When somebody is at work on one of the next days; the next morning where no hours are set."""
    zone = ZoneInfo(practice.time_zone)
    tomorrow = clock.now().astimezone(zone).date() + timedelta(days=1)
    midnight = datetime.combine(tomorrow, time.min, zone)
    return (next_staffed_at(practice, midnight) or midnight).astimezone(zone)
