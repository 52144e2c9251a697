"""What is said when there were too many wrong tries."""

from __future__ import annotations

from django.core.exceptions import ValidationError
from django.utils.translation import ngettext

from holdfast.people.guessing.tries import TooMany

MINUTE_S = 60


def too_many(refused: TooMany) -> ValidationError:
    minutes = -(-int(refused.wait.total_seconds()) // MINUTE_S) or 1
    sentence = ngettext(
        "There were too many wrong tries from here. Please wait a minute and try again; "
        "help needs no sign-in and stands below.",
        "There were too many wrong tries from here. Please wait %(minutes)s minutes and try again; "
        "help needs no sign-in and stands below.",
        minutes,
    )
    return ValidationError(sentence % {"minutes": minutes}, code="too_many_tries")
