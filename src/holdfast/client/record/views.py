"""Every entry of one client that the reader may see, the newest first."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import clock
from holdfast.circle.policy import client_in, member_of_circle
from holdfast.client.record.filtering import Page, RecordFilter, page_of
from holdfast.client.record.moments import moments
from holdfast.client.withheld import withheld_words
from holdfast.client.zone import zone_of
from holdfast.people.policy import policy, reader_required
from holdfast.record.access_log import opened
from holdfast.record.reading.client_record import view_of


@policy(member_of_circle)
@never_cache
@require_safe
def record_page(request: HttpRequest, **_: UUID) -> HttpResponse:
    client, reader, at = client_in(request), reader_required(request), clock.now()
    view, zone = view_of(client, reader, at), zone_of(client)
    form = RecordFilter(request.GET, view.kept)
    asked = form.cleaned_data if form.is_valid() else {}
    page = page_of(view.kept, asked, request.GET.get("older_than", ""), zone)
    with timezone.override(zone):
        said: dict[str, Any] = {
            "client": client,
            "form": form,
            "page": page,
            "is_whole": not any(asked.values()),
            "older": _older(request, page),
            "moments": moments(view, client, page.shown, zone),
            "withheld": withheld_words(view.sight),
            "here": "clients",
        }
        opened(reader, client, page.shown, at=at)
        return render(request, "client/record/record.html", said)


def _older(request: HttpRequest, page: Page) -> str:
    """The next page of the same question, as the end of an address."""
    if not page.older_than:
        return ""
    query = QueryDict(mutable=True)
    query.update(
        {name: request.GET[name] for name in RecordFilter.base_fields if name in request.GET}
    )
    query["older_than"] = page.older_than
    return query.urlencode()
