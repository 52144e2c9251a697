"""When what the practice keeps was last walked, and what was found, in a sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.record.verification.rounds import last_verified

if TYPE_CHECKING:
    from holdfast.people.models import Practice


def faults_in_words(practice: Practice) -> str:
    """Empty where everything holds, as far as anybody has looked."""
    count = len(last_verified(practice.id).faults)
    says = ngettext(
        "%(count)s place in the records is not as it was written. Please ask whoever runs this "
        "server to run “holdfast verify”, and to keep the last backup.",
        "%(count)s places in the records are not as they were written. Please ask whoever runs "
        "this server to run “holdfast verify”, and to keep the last backup.",
        count,
    )
    return says % {"count": count} if count else ""


def verified_in_words(practice: Practice) -> str:
    verified = last_verified(practice.id)
    if verified.at is None:
        return _("Nobody has gone through the records yet; it is done in the night.")
    when = date_format(verified.at.astimezone(ZoneInfo(practice.time_zone)), "D j M, H:i")
    if verified.faults:
        says = _("Gone through last on %(when)s; not everything was as it was written.")
    else:
        says = _("Gone through last on %(when)s; everything was as it was written.")
    return says % {"when": when}
