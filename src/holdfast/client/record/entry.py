"""One entry, with those it replaced and those that replaced it, and what rests on it."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import clock
from holdfast.circle.policy import client_in, member_of_circle
from holdfast.client.anchors import anchor_of
from holdfast.client.record.moments import moments
from holdfast.client.zone import zone_of
from holdfast.people.policy import policy, reader_required
from holdfast.record.access_log import opened
from holdfast.record.entry.kept_entry import Kept
from holdfast.record.reading.client_record import View, view_of
from holdfast.wording.measures import own_questions, questions


@policy(member_of_circle)
@never_cache
@require_safe
def entry_page(request: HttpRequest, entry_id: UUID, **_: UUID) -> HttpResponse:
    """An entry that the reader may not see is not there."""
    client, reader, at = client_in(request), reader_required(request), clock.now()
    view, zone = view_of(client, reader, at), zone_of(client)
    found = view.find(str(entry_id))
    if found is None:
        raise Http404
    chain = _chain(found, view)
    with timezone.override(zone):
        said: dict[str, Any] = {
            "client": client,
            "found": found,
            "moments": moments(view, client, chain, zone),
            "questions": _questions(found, view),
            "rests": [(one, anchor_of(one)) for one in _rests_on(found, view)],
            "here": "clients",
        }
        opened(reader, client, chain, at=at)
        return render(request, "client/record/entry.html", said)


def _chain(found: Kept, view: View) -> list[Kept]:
    """The entry with all that stand in one chain of replacements with it, the newest first."""
    linked, known = {found.entry.id}, 0
    while known != len(linked):
        known = len(linked)
        for one in view.kept:
            if one.entry.id in linked or one.entry.replaces in linked:
                linked |= {one.entry.id, *filter(None, [one.entry.replaces])}
    chain = [one for one in view.kept if one.entry.id in linked]
    return sorted(chain, key=lambda one: one.seq, reverse=True)


def _questions(found: Kept, view: View) -> list[tuple[str, str]]:
    """For an answered form each question with its answer, where the form is known here."""
    entry = found.entry
    if entry.kind != "answers":
        return []
    slug, items = entry.body.instrument, entry.body.items
    if own := view.content.check_ins.get(slug):
        return own_questions(own, items)
    form = view.content.instruments.get(slug)
    return questions(form, items) if form else []


def _rests_on(found: Kept, view: View) -> list[Any]:
    """Findings that stand on it today."""
    id_ = found.entry.id
    return [one for one in view.briefing.findings if id_ in {why.entry for why in one.why}]
