"""Whether each protocol cites what the register knows."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from holdfast.kernel.content.content import Content
from holdfast.library.yaml_file import read_yaml


def protocol_problems(folder: Path, sources: frozenset[str], content: Content) -> Iterator[str]:
    for protocol in content.protocols:
        file = read_yaml(folder / f"{protocol.id}.yaml")
        for name in ("cited", "notes"):
            for index, cited in enumerate(getattr(protocol, name)):
                if cited.source not in sources:
                    sentence = f"the source {cited.source} is not in sources.yaml; add it there."
                    yield file.refuse(sentence, f"$.{name}[{index}].source")
