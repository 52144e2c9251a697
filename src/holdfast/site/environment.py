"""Settings as the environment gives them: a word that is not understood is named, never guessed."""

from __future__ import annotations

import os

YES, NO = ("1", "true", "yes", "on"), ("0", "false", "no", "off")


class SettingNotUnderstood(ValueError):
    """The sentence names the variable and what it may hold."""


def whole_number(name: str, default: int) -> int:
    given = os.environ.get(name, "").strip()
    if not given:
        return default
    if not (given.isascii() and given.isdigit()):
        raise SettingNotUnderstood(f"{name} is a whole number, as {default}; please correct it.")
    return int(given)


def is_on(name: str, *, default: bool) -> bool:
    given = os.environ.get(name, "").strip().casefold()
    if not given:
        return default
    if given not in YES + NO:
        raise SettingNotUnderstood(f"{name} is 1 or 0; please correct it.")
    return given in YES
