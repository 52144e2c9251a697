"""Components rendered as a page would, and read as a person would."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from django.template.loader import render_to_string

import holdfast.ui
from tests.harness.flat import flat

COMPONENTS = Path(holdfast.ui.__file__).parent / "templates" / "components"
TAGS = re.compile(r"<[^>]+>")


def rendered(component: str, **variables: Any) -> str:
    """The component on one line, wherever its template breaks lines."""
    return flat(render_to_string(f"components/{component}.html", variables))


def words(component: str, **variables: Any) -> str:
    """The words alone, with single spaces."""
    return " ".join(TAGS.sub(" ", rendered(component, **variables)).split())
