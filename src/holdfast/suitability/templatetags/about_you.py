"""Where the client's own form stands, for their home."""

from __future__ import annotations

from django import template
from django.template import Context

from holdfast import clock
from holdfast.circle.policy import client_in_any
from holdfast.people.reader import reader_in
from holdfast.suitability.about_you import AboutYou, begun

register = template.Library()


@register.simple_tag(takes_context=True)
def about_you_now(context: Context) -> AboutYou | None:
    """The form as it stands; None where nobody's own record is shown."""
    request = context["request"]
    reader, client = reader_in(request), client_in_any(request)
    if reader is None or client is None:
        return None
    return begun(client, reader, clock.now())
