"""The first half minute of the call, with the names filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from holdfast.library.call_script import CallScript, load

if TYPE_CHECKING:
    from holdfast.circle.models import Client


@dataclass(frozen=True, slots=True)
class Script:
    """``voicemail`` is empty unless one may be left; ``content`` says where it comes from."""

    hello: str
    ask: str
    then: str
    not_alone: str
    voicemail: str
    content: CallScript


def script(
    client: Client, caller: str, *, is_cover: bool, is_risk: bool, voicemail_ok: bool | None
) -> Script:
    said = load()
    names = {"name": client.name, "caller": caller, "practice": client.practice.name}
    hello = said.hello_cover if is_cover else said.hello_own
    return Script(
        hello=hello.format(**names),
        ask=said.ask_risk if is_risk else said.ask_other,
        then=said.then_risk if is_risk else said.then_other,
        not_alone=said.not_alone,
        voicemail=said.voicemail.format(**names) if voicemail_ok else "",
        content=said,
    )
