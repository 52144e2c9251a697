"""Who said it, as pages for those who work name them."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from django.utils.translation import gettext_lazy

from holdfast.record.entry.kept_entry import Kept

AUTHORS = {
    "client": gettext_lazy("the client"),
    "therapist": gettext_lazy("the therapist"),
    "medical": gettext_lazy("the medical partner"),
    "practice": gettext_lazy("the practice"),
    "import": gettext_lazy("an import"),
}


def author_words(one: Kept, names: Mapping[UUID, str]) -> str:
    """By name where the account has one, or else by the part they play."""
    name = names.get(one.author_id) if one.author_id else None
    return name or str(AUTHORS[one.entry.by])
