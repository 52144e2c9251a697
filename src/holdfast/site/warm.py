"""All that a page needs, loaded before anybody asks: a cold process is never hit.

It happens in the parent, so that every child begins with it and one that dies is replaced at once.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from datetime import UTC
from pathlib import Path
from typing import cast

from django.conf import settings
from django.db import connections
from django.template import engines
from django.template.backends.django import DjangoTemplates
from django.urls import reverse
from django.utils import translation

from holdfast import clock
from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.chart.chart import fold
from holdfast.library import content, wordings
from holdfast.library.once import read_all

HOUSE = Path(__file__).parents[1]


def warm() -> None:
    _addresses()
    read_all()
    wordings.pack(settings.HOLDFAST_FORM_PACK)
    _templates()
    with translation.override(settings.LANGUAGE_CODE):
        translation.gettext("")
    at = clock.now()
    brief(fold([], at), content.load(), at, UTC)
    gc.freeze()  # the children share these pages of memory as long as nobody marks them


def close_what_is_open() -> None:
    """Parent and children must never speak through one socket, so each child opens its own.

    Closing connections is not enough: a pool takes them back and stays open over a fork.
    """
    for connection in connections.all(initialized_only=True):
        connection.close()
        if connection.vendor == "postgresql":
            connection.close_pool()  # type: ignore[attr-defined] # of PostgreSQL's wrapper alone


def _addresses() -> None:
    """Every page is imported, and with it the content that its module reads once."""
    reverse("healthz")


def _templates() -> None:
    engine = cast(DjangoTemplates, engines["django"])
    for name in _names_of_templates(engine):
        engine.get_template(name)


def _names_of_templates(engine: DjangoTemplates) -> Iterator[str]:
    """Ours, wherever this copy lies; templates of other people's may want what is not installed."""
    for folder in map(Path, engine.template_dirs):
        if folder.is_relative_to(HOUSE):
            yield from (str(file.relative_to(folder)) for file in folder.rglob("*.html"))
