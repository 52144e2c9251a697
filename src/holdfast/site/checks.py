"""What is said at start when an installation is put together unsafely."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Warning, register

from holdfast.library.refused import Refused
from holdfast.library.wordings import pack
from holdfast.site.names import unknown
from holdfast.site.rooms import HOUSE

BUILT = HOUSE / "ui" / "static" / "built" / "holdfast.css"
OTHERS = 0o077


def is_reached_by_others() -> bool:
    return not set(settings.ALLOWED_HOSTS) <= set(settings.LOOPBACK)


@register(deploy=True)
def https_beyond_this_machine(**_: Any) -> list[CheckMessage]:
    """Warns when others can reach the installation without encryption."""
    if settings.HOLDFAST_HTTPS or not is_reached_by_others():
        return []
    return [
        Warning(
            "Other machines reach this installation without HTTPS; "
            "please put a proxy with a certificate in front and leave HOLDFAST_HTTPS at 1.",
            id="holdfast.W001",
        )
    ]


@register(deploy=True)
def address_in_messages(**_: Any) -> list[CheckMessage]:
    """Without it every message sends people to a machine that is not theirs."""
    if settings.HOLDFAST_ADDRESS or not is_reached_by_others():
        return []
    host = settings.ALLOWED_HOSTS[0]
    return [
        Warning(
            "HOLDFAST_ADDRESS is not set, so messages lead people to localhost; please set it to "
            f"the address they use, as https://{host}/.",
            id="holdfast.W002",
        )
    ]


@register(deploy=True)
def proxies_are_said(**_: Any) -> list[CheckMessage]:
    """Without the number everybody behind a proxy is one address to the sign-in."""
    if os.environ.get("HOLDFAST_PROXIES", "").strip() or not is_reached_by_others():
        return []
    return [
        Warning(
            "HOLDFAST_PROXIES is not set, though other machines reach this installation; please "
            "say how many proxies stand in front, as 1, or 0 where there is none.",
            id="holdfast.W003",
        )
    ]


@register(deploy=True)
def front_end_is_built(**_: Any) -> list[CheckMessage]:
    if BUILT.exists():
        return []
    return [
        Warning(
            "The front end is not built, so pages have no styles and the board does not look "
            "again by itself; please run `sh setup/front-end`.",
            id="holdfast.W004",
        )
    ]


@register(deploy=True)
def home_is_for_its_owner_alone(**_: Any) -> list[CheckMessage]:
    home = Path(settings.HOLDFAST_HOME)
    if not home.exists() or not home.stat().st_mode & OTHERS:
        return []
    return [
        Warning(
            f"Others on this machine can look into {home}, where key and database are kept; "
            f"please run `chmod 700 {home}`.",
            id="holdfast.W005",
        )
    ]


@register(deploy=True)
def names_are_known(**_: Any) -> list[CheckMessage]:
    """A name with a slip in it sets nothing, and nobody notices."""
    return [
        Warning(
            f"{name} is set and is no name that Holdfast reads"
            + (f"; {near} is meant, perhaps." if near else "; please remove it."),
            id="holdfast.W006",
        )
        for name, near in unknown(os.environ).items()
    ]


@register()
def form_pack_can_be_read(**_: Any) -> list[CheckMessage]:
    """Says with file and line what of the pack of forms cannot be read."""
    try:
        pack(settings.HOLDFAST_FORM_PACK)
    except Refused as refused:
        return [Error(problem, id="holdfast.E001") for problem in refused.problems]
    return []
