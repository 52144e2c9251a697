"""Who did and saw what, newest first; looking at it is written down with the rest."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING
from uuid import UUID
from zoneinfo import ZoneInfo

from django.http import HttpRequest, HttpResponse, HttpResponseBase, StreamingHttpResponse
from django.shortcuts import redirect
from django.utils.http import urlencode
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import audit, clock
from holdfast.audit.newest import Kept, Key
from holdfast.people.colleagues import everyone_ever
from holdfast.people.policy import policy, reader_required, role
from holdfast.people.practices import practice_of
from holdfast.practice.audit_rows import Names, rows_of
from holdfast.practice.forms.audit import AuditForm
from holdfast.practice.frame import page

if TYPE_CHECKING:
    from holdfast.audit.models import AuditEvent

PART = "practice_audit"
A_PAGE = 50
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
COLUMNS = ["at", "who", "role", "saw_or_did", "what", "client_code"]
FORMULA = ("=", "+", "-", "@", "\t", "\r")


@policy(role("administrator"))
@never_cache
@require_safe
def audit_page(request: HttpRequest) -> HttpResponse:
    reader, names = reader_required(request), _names(request)
    form = _form(request, names)
    if not form.is_valid():
        return page(request, PART, "audit", {"form": form, "rows": []}, 422)
    before = _key(request.GET.get("before", ""))
    found = _asked(request, form).newest(before=before, limit=A_PAGE + 1)
    said = {
        "form": form,
        "rows": rows_of(found[:A_PAGE], reader.practice_id, names),
        "is_first": before is None,
        "filters": _filters(form),
        "older": _written(found[A_PAGE - 1]) if len(found) > A_PAGE else "",
    }
    return page(request, PART, "audit", said)


@policy(role("administrator"))
@never_cache
@require_safe
def audit_export(request: HttpRequest) -> HttpResponseBase:
    """As a table, all that the filters leave; times in the practice's zone, with the offset."""
    reader, names = reader_required(request), _names(request)
    form = _form(request, names)
    if not form.is_valid():
        return redirect(PART)
    audit.saw(reader, None, "practice audit export")
    zone = ZoneInfo(practice_of(reader).time_zone)
    lines = _lines(_asked(request, form), names, zone)
    answer = StreamingHttpResponse(lines, content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="audit.csv"'
    return answer


def _lines(kept: Kept, names: Names, zone: ZoneInfo) -> Iterator[str]:
    lines = csv.writer(_Said())
    yield lines.writerow(COLUMNS)
    for events in kept.batches():
        for row in rows_of(events, kept.practice_id, names):
            said = [row.at.astimezone(zone).isoformat(), row.who, row.role, row.verb, row.what]
            yield lines.writerow([_plain(cell) for cell in (*said, row.client)])


class _Said:
    """Hands back what is written to it, so that a table is sent while it is read."""

    def write(self, line: str) -> str:
        return line


def _plain(cell: str) -> str:
    """A name that begins like a formula stays a name in a spreadsheet."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell


def _names(request: HttpRequest) -> dict[UUID, str]:
    everyone = everyone_ever(reader_required(request).practice_id)
    return {account.id: account.name or account.email for account in everyone}


def _form(request: HttpRequest, names: Names) -> AuditForm:
    return AuditForm(request.GET, people=[(str(id_), name) for id_, name in names.items()])


def _asked(request: HttpRequest, form: AuditForm) -> Kept:
    """Up to this moment, so that what is written while one reads does not come in between."""
    reader, on = reader_required(request), form.cleaned_data["day"]
    zone = ZoneInfo(practice_of(reader).time_zone)
    now = clock.now()
    return Kept(
        practice_id=reader.practice_id,
        account_id=form.cleaned_data["person"],
        since=_midnight(on, zone) if on else None,
        until=min(_midnight(on + timedelta(days=1), zone), now) if on else now,
    )


def _midnight(on: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(on, time.min, zone)


def _filters(form: AuditForm) -> str:
    chosen = {name: value for name, value in form.cleaned_data.items() if value}
    return urlencode(chosen)


def _written(event: AuditEvent) -> str:
    """A key as an address carries it: microseconds since 1970, and the id."""
    microseconds = (event.at - EPOCH) // timedelta(microseconds=1)
    return f"{microseconds}-{event.id.hex}"


def _key(written: str) -> Key | None:
    """None, which is the beginning, for anything that is no key."""
    microseconds, _, id_hex = written.partition("-")
    try:
        return Key(EPOCH + timedelta(microseconds=int(microseconds)), UUID(hex=id_hex))
    except (ValueError, OverflowError):
        return None
