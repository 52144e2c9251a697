"""The folder that the demo keeps everything in, and that nothing else uses."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from holdfast.command.refusal import Refusal

# What the surroundings say of another installation does not reach the demo.
NOT_OURS = (
    "DATABASE_URL",
    "DATABASE_URL_FILE",
    "HOLDFAST_HOSTS",
    "HOLDFAST_HTTPS",
    "HOLDFAST_PROXIES",
    "EMAIL_HOST_USER",
    "EMAIL_HOST_PASSWORD",
    "EMAIL_HOST_USER_FILE",
    "EMAIL_HOST_PASSWORD_FILE",
    "EMAIL_USE_TLS",
    "EMAIL_USE_SSL",
)
LOCK = "demo.lock"
IN_USE = (
    "Another demo is running from this folder; please stop it first, "
    "because making the practice anew takes away what it stands on."
)


@dataclass(slots=True)
class Held:
    """``is_alone``: no other demo shows this practice, and none begins to before ``share``."""

    file: IO[str]
    is_alone: bool

    def share(self) -> None:
        """Waits while another demo is making the practice."""
        fcntl.flock(self.file, fcntl.LOCK_SH)
        self.is_alone = False


@dataclass(frozen=True, slots=True)
class DemoHome:
    folder: Path

    @classmethod
    def here(cls) -> DemoHome:
        """``demo`` in HOLDFAST_HOME, or in ``var`` of the working folder."""
        return cls(Path(os.environ.get("HOLDFAST_HOME", "var")).resolve() / "demo")

    @property
    def mail(self) -> Path:
        return self.folder / "mail"

    def claim(self, port: int) -> None:
        """From here on this process and its children know no other installation."""
        for name in NOT_OURS:
            os.environ.pop(name, None)
        os.environ["HOLDFAST_HOME"] = str(self.folder)
        os.environ["HOLDFAST_KEY_FILE"] = str(self.folder / "installation.key")
        os.environ["HOLDFAST_ADDRESS"] = f"http://localhost:{port}/"
        os.environ["EMAIL_FROM"] = "holdfast@kelp-cove.example"

    def reach_mail(self, port: int) -> None:
        os.environ["EMAIL_HOST"] = "127.0.0.1"
        os.environ["EMAIL_PORT"] = str(port)

    @contextmanager
    def held(self) -> Iterator[Held]:
        lock = self.folder.with_name(LOCK)
        lock.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with lock.open("w") as file:
            yield Held(file, is_alone=_is_alone(file))

    def empty(self, held: Held) -> None:
        """Raises ``Refusal`` while another demo shows what is in it."""
        if not held.is_alone:
            raise Refusal(IN_USE)
        if self.folder.exists():
            shutil.rmtree(self.folder)


def _is_alone(file: IO[str]) -> bool:
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True
