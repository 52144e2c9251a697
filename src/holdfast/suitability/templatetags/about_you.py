"""The line on the client's home that offers the form, while it was never answered."""

from __future__ import annotations

from typing import Any

from django import template
from django.template import Context
from django.utils import timezone

from holdfast.people.reader import reader_in
from holdfast.suitability.about_you import begun

register = template.Library()


@register.inclusion_tag("suitability/home_line.html", takes_context=True)
def about_you_line(context: Context) -> dict[str, Any]:
    """Nothing where the form was answered, or where nobody's own record is shown."""
    request = context["request"]
    reader, client = reader_in(request), getattr(request, "client_record", None)
    if reader is None or client is None:
        return {"about": None}
    about = begun(client, reader, timezone.now())
    return {"about": None if about.told_at else about}
