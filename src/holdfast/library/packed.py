"""What was read from YAML, kept under the digest of its text, since YAML reads twenty times slower.

It lies with Python's own bytecode and is as easily gone: what is missing, old, half written or
cannot be written is read from YAML again. Only what ships with the product is kept, never a chart.
"""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any

import msgspec

KEPT = (
    Path(cache_from_source(__file__)).parent / "yaml-1"
)  # another number once YAML reads otherwise
_DIGEST = sha256().digest_size


def unpack(text: bytes) -> Any:
    """What was kept of this text; None where nothing whole is."""
    try:
        kept = _place(text).read_bytes()
    except OSError:
        return None
    packed = kept[_DIGEST:]
    return msgspec.msgpack.decode(packed) if kept[:_DIGEST] == sha256(packed).digest() else None


def pack(text: bytes, value: Any) -> None:
    """Keeps it where that can be written; readers find all of it or nothing."""
    packed = msgspec.msgpack.encode(value)
    place = _place(text)
    begun = place.with_suffix(f".{os.getpid()}")
    with suppress(OSError):
        place.parent.mkdir(parents=True, exist_ok=True)
        begun.write_bytes(sha256(packed).digest() + packed)
        begun.replace(place)


def _place(text: bytes) -> Path:
    return KEPT / f"{sha256(text).hexdigest()}.msgpack"
