"""What the log may say of a request: when, how bad, which process, its name, status and route.

Never a path, a host or the text of an exception: an address may hold the secret of an invitation
or what somebody mistyped, and an exception may quote what a person wrote.
"""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from traceback import extract_tb
from types import TracebackType
from typing import Any

from holdfast.site.request_id import name_of

NOWHERE = "an address that is not here"
NO_REQUEST = "What came in was no request that could be answered."
LINE = "%(asctime)s %(levelname)s %(process)d %(request_id)s %(message)s"


class Line(logging.Formatter):
    """Time in UTC, level, process, name of the request or ``-``, and what is said."""

    def __init__(self) -> None:
        super().__init__(LINE, defaults={"request_id": "-"})

    def formatTime(  # noqa: N802 - logging's name
        self,
        record: logging.LogRecord,
        datefmt: str | None = None,  # noqa: ARG002 - as logging calls it
    ) -> str:
        at = datetime.fromtimestamp(record.created, UTC)
        return f"{at:%Y-%m-%dT%H:%M:%S}.{at.microsecond // 1000:03d}Z"


class NothingOfAPerson(logging.Filter):
    """Rewrites records of requests and of exceptions; lets every record through."""

    def filter(self, record: logging.LogRecord) -> bool:
        if not getattr(record, "is_quiet", False):
            _quieten(record)
        return True


def _quieten(record: logging.LogRecord) -> None:
    record.is_quiet = True  # another handler may come after this one
    request = getattr(record, "request", None)
    record.request_id = name_of(request)
    if request is not None:
        status = getattr(record, "status_code", "no answer")
        record.msg, record.args = "%s: %s", (status, route_of(request))
    elif record.name.startswith("django.security"):
        record.msg, record.args = "A request was refused: %s", (record.name,)
    elif record.name.startswith("gunicorn") and "request" in record.msg:
        record.msg, record.args = NO_REQUEST, ()
    if isinstance(record.exc_info, tuple) and record.exc_info[0]:
        kind, _text, where = record.exc_info
        record.msg = f"{record.getMessage()} ({kind.__name__})\n{frames(where)}"
        record.args = ()
    record.exc_info = record.exc_text = None


def route_of(request: Any) -> str:
    """The pattern that matched, with the names of its parts instead of what stood there."""
    match = getattr(request, "resolver_match", None)
    return f"/{match.route}" if match else NOWHERE


def frames(where: TracebackType | None) -> str:
    """Files and lines, the last called at the end; nothing of what they held."""
    return "\n".join(f"  {one.filename}:{one.lineno} {one.name}" for one in extract_tb(where))
