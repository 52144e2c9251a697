"""Settings as the environment gives them: a word that is not understood is named, never guessed."""

from __future__ import annotations

import os
from pathlib import Path

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


def secret(name: str, default: str = "") -> str:
    """As ``name`` holds it, or the first line of the file that ``name_FILE`` names."""
    given, path = os.environ.get(name, ""), os.environ.get(f"{name}_FILE", "")
    if not path:
        return given or default
    if given:
        raise SettingNotUnderstood(f"{name} and {name}_FILE are both set; please keep one of them.")
    try:
        lines = Path(path).read_text("utf-8").splitlines()
    except (OSError, ValueError):
        raise SettingNotUnderstood(
            f"The file that {name}_FILE names could not be read; please check its name and mode."
        ) from None
    return lines[0].strip() if lines else default
