"""The mail server of the tests once more, encrypted from the beginning or by STARTTLS."""

from __future__ import annotations

import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any, Literal

import pytest

from tests.harness.certificate import self_made_certificate
from tests.harness.mail import Mailbox

Way = Literal["from_the_beginning", "starttls"]
Opened = Callable[..., Mailbox]


def encrypted_mailbox(way: Way, certificate: Path) -> Mailbox:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    if way == "from_the_beginning":
        return Mailbox(listening={"ssl_context": context})
    return Mailbox(listening={"tls_context": context, "require_starttls": True})


@pytest.fixture
def encrypted_mail(
    settings: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Opened]:
    """Django sends to a server that is opened here, with the settings that fit it.

    This machine trusts the certificate unless ``is_trusted`` is false; further words say how the
    certificate is made.
    """
    with ExitStack() as servers:

        def opened(way: Way, *, is_trusted: bool = True, **made: Any) -> Mailbox:
            certificate = self_made_certificate(tmp_path / "mail-server.pem", **made)
            if is_trusted:
                monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
            mailbox = servers.enter_context(closing(encrypted_mailbox(way, certificate)))
            mailbox.open()
            settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
            settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", mailbox.port
            settings.EMAIL_USE_SSL = way == "from_the_beginning"
            settings.EMAIL_USE_TLS = way == "starttls"
            return mailbox

        yield opened
