"""Is this process up, and does its database answer?"""

from __future__ import annotations

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast.people.policy import policy, public


@policy(public)
@never_cache
@require_safe
def healthz(_: HttpRequest) -> HttpResponse:
    """200 ``ok``, or 503 when the database does not answer. It says nothing else to anyone."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse("the database does not answer", "text/plain", 503)
    return HttpResponse("ok", "text/plain")
