"""That a client's therapist is away, on the client's own pages."""

from __future__ import annotations

from django import template
from django.template import Context

from holdfast import clock
from holdfast.circle.absence import absence_words
from holdfast.circle.policy import client_in_any

register = template.Library()


@register.simple_tag(takes_context=True)
def while_away(context: Context) -> str:
    """The practice's sentence; empty where nobody's own record is shown, or nobody is away."""
    client = client_in_any(context["request"])
    return absence_words(client, clock.now()) if client is not None else ""
