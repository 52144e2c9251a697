"""What an alert says to those who may read it, sealed under the client's key."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec

from holdfast.kernel.briefing import Finding
from holdfast.library.known import known


@dataclass(frozen=True, slots=True)
class About:
    """The finding that raised it, as it stood then."""

    finding: str
    key: str
    cause: str
    title: str
    labels: tuple[str, ...]


def written(finding: Finding) -> bytes:
    said = About(finding.id, finding.key, finding.cause, finding.title, finding.labels)
    return msgspec.json.encode(said)


def read(plain: bytes) -> About:
    return msgspec.json.decode(plain, type=known(About))
