"""What an alert says to those who may read it, sealed under the client's key."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from holdfast.kernel.briefing.briefing import Finding
from holdfast.library.known import known


@dataclass(frozen=True, slots=True)
class About:
    """The finding that raised it, as it stood when it last rang.

    ``is_clients_own``: it rests on something the client said themselves; not known of old ones.
    """

    finding: str
    key: str
    cause: str
    title: str
    labels: tuple[str, ...]
    is_clients_own: bool = False


def written(finding: Finding, *, is_clients_own: bool = False) -> bytes:
    said = About(
        finding.id, finding.key, finding.cause, finding.title, finding.labels, is_clients_own
    )
    return msgspec.json.encode(said)


def read(plain: bytes) -> About:
    return msgspec.json.decode(plain, type=known(About))
