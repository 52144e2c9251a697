"""A real SMTP server on loopback that keeps what arrives."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from threading import Condition
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session


@dataclass(frozen=True)
class Received:
    sender: str
    recipients: tuple[str, ...]
    message: EmailMessage
    is_encrypted: bool = False

    @property
    def subject(self) -> str:
        return str(self.message["Subject"])

    @property
    def text(self) -> str:
        body = self.message.get_body(("plain",))
        return "" if body is None else str(body.get_content())


class OnAnyPort(Controller):
    """Listens on whichever port is free and learns which one that was."""

    def _trigger_server(self) -> None:
        assert self.server is not None
        self.port = self.server.sockets[0].getsockname()[1]
        super()._trigger_server()


@dataclass
class Mailbox:
    """``messages`` in the order of arrival; set ``refusal`` to have the next ones turned away.

    ``listening`` is what aiosmtpd is told beside where to listen, such as how it encrypts.
    """

    messages: list[Received] = field(default_factory=list)
    refusal: str | None = None
    refused: int = 0
    listening: dict[str, Any] = field(default_factory=dict)
    _arrived: Condition = field(default_factory=Condition)

    def __post_init__(self) -> None:
        self._server = OnAnyPort(self, hostname="127.0.0.1", port=0, **self.listening)

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802 - aiosmtpd's name
        with self._arrived:
            if self.refusal:
                self.refused += 1
            else:
                self.messages.append(opened(envelope, is_encrypted=is_encrypted(server)))
            self._arrived.notify_all()
        return self.refusal or "250 Kept"

    def open(self) -> None:
        self._server.start()

    def close(self) -> None:
        """Nobody answers any more; sending ends in a refused connection."""
        if self._server.server is not None:
            self._server.stop()

    @property
    def port(self) -> int:
        return int(self._server.port)

    @property
    def environment(self) -> dict[str, str]:
        """For a process of its own, such as a worker."""
        return {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": str(self.port)}

    def sent_to(self, address: str) -> list[Received]:
        return [received for received in self.messages if address in received.recipients]

    def wait_for(
        self, count: int = 1, *, to: str | None = None, seconds: float = 10
    ) -> list[Received]:
        """The messages (to one address) once there are ``count``; fails after ``seconds``."""

        def here() -> list[Received]:
            return self.sent_to(to) if to else list(self.messages)

        with self._arrived:
            if not self._arrived.wait_for(lambda: len(here()) >= count, timeout=seconds):
                pytest.fail(f"{len(here())} of {count} messages arrived within {seconds} seconds")
            return here()


def opened(envelope: Envelope, *, is_encrypted: bool) -> Received:
    content: Any = envelope.content
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    return Received(envelope.mail_from or "", tuple(envelope.rcpt_tos), message, is_encrypted)


def is_encrypted(server: SMTP) -> bool:
    assert server.transport is not None
    return server.transport.get_extra_info("sslcontext") is not None


@pytest.fixture
def mail(settings: Any) -> Iterator[Mailbox]:
    """Django sends here, by SMTP, for as long as the test runs."""
    mailbox = Mailbox()
    mailbox.open()
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST = "127.0.0.1"
    settings.EMAIL_PORT = mailbox.port
    yield mailbox
    mailbox.close()
