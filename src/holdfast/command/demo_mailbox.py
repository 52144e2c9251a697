"""The demo's small mail server: real SMTP on a free port of this machine."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from aiosmtpd.controller import Controller

from holdfast import clock

if TYPE_CHECKING:
    from aiosmtpd.smtp import SMTP, Envelope, Session


class OnAnyPort(Controller):
    """Listens on whichever port is free and learns which one that was."""

    def _trigger_server(self) -> None:
        assert self.server is not None
        self.port = self.server.sockets[0].getsockname()[1]  # type: ignore[attr-defined] # asyncio's own
        super()._trigger_server()  # type: ignore[no-untyped-call] # aiosmtpd ships no types


class Mailbox:
    """Keeps what arrives as files of ``folder``, and says each arrival in one line."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._server = OnAnyPort(self, hostname="127.0.0.1", port=0)

    @property
    def port(self) -> int:
        return int(self._server.port)

    def __enter__(self) -> Mailbox:
        self._server.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        trouble: BaseException | None,
        where: TracebackType | None,
    ) -> None:
        self._server.stop()

    async def handle_DATA(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Acknowledged once it is kept; otherwise the worker tries again later."""
        from holdfast.invented import letters

        to = ", ".join(envelope.rcpt_tos)
        content = envelope.content or b""
        raw = content if isinstance(content, bytes) else content.encode()
        letter = letters.keep(self.folder, raw, to, clock.now())
        print(f"{letter.at.astimezone():%H:%M:%S}  mail to {to}: {letter.subject}", flush=True)
        return "250 Kept"
