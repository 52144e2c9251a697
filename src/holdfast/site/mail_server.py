"""Does the mail server take what it is given? Tried as the worker would, in words for whoever
looks after it; nothing of what it answers is repeated but a code."""

from __future__ import annotations

import smtplib
import ssl

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.smtp import EmailBackend

SUBJECT = "Holdfast tries its mail"
BODY = (
    "This message was sent by `holdfast check --mail`. Whoever reads it knows that messages of "
    "this installation arrive at this address.\n"
)
# The narrower kinds first.
WORDS: dict[type[Exception], str] = {
    smtplib.SMTPAuthenticationError: "does not take EMAIL_HOST_USER with EMAIL_HOST_PASSWORD "
    "({code}); please correct them.",
    smtplib.SMTPNotSupportedError: "offers no STARTTLS or no sign-in; please look at "
    "EMAIL_USE_TLS and EMAIL_PORT.",
    smtplib.SMTPRecipientsRefused: "refused that address ({code}), so nobody there is reached.",
    smtplib.SMTPSenderRefused: "refused to send as EMAIL_FROM ({code}); please correct it.",
    smtplib.SMTPResponseException: "refused the message ({code}); its own log says why.",
    ssl.SSLCertVerificationError: "shows a certificate {why}, so nothing is sent there.",
    ssl.SSLError: "and Holdfast do not agree on encryption; please look at EMAIL_USE_SSL, "
    "EMAIL_USE_TLS, EMAIL_PORT and its certificate.",
}
SILENT = (
    "did not answer, so nobody is told of anything by message; please check EMAIL_HOST, "
    "EMAIL_PORT, that it is running, and whether it encrypts from the beginning (EMAIL_USE_SSL)."
)
IN_PLAIN = (
    "wants to be spoken to encrypted or signed in ({code}); please look at EMAIL_USE_TLS, "
    "EMAIL_USE_SSL and EMAIL_HOST_USER."
)
NOT_IN_PLAIN = 530  # RFC 3207, section 4, and RFC 4954, section 6
# By what OpenSSL answers (X509_V_ERR_…): has expired; another name; another network address.
CERTIFICATE = {
    10: "that has expired; please have it renewed",
    62: "for another name than EMAIL_HOST; please name the server as its certificate does",
    64: "for another name than EMAIL_HOST; please name the server as its certificate does",
}
UNTRUSTED = (
    "from nobody whom this machine trusts; please install its authority here, or name a file "
    "that holds it in SSL_CERT_FILE"
)


def refusal_of_mail(address: str | None) -> str | None:
    """Why nothing can be sent; with an address, a message is sent there. ``None``: it is taken."""
    backend = EmailBackend(fail_silently=False)
    try:
        backend.open()
        if address:
            backend.send_messages([EmailMessage(SUBJECT, BODY, to=[address])])
    except (smtplib.SMTPException, OSError) as trouble:
        return _in_words(trouble)
    finally:
        _close(backend)
    return None


def _close(backend: EmailBackend) -> None:
    try:
        backend.close()
    except (smtplib.SMTPException, OSError):
        return  # what is to be known is known


def _in_words(trouble: Exception) -> str:
    where = f"The mail server at {settings.EMAIL_HOST}, port {settings.EMAIL_PORT},"
    said = next((words for kind, words in WORDS.items() if isinstance(trouble, kind)), SILENT)
    if isinstance(trouble, smtplib.SMTPResponseException) and trouble.smtp_code == NOT_IN_PLAIN:
        said = IN_PLAIN
    return f"{where} {said.format(code=_code(trouble), why=_why(trouble))}"


def _why(trouble: Exception) -> str:
    if not isinstance(trouble, ssl.SSLCertVerificationError):
        return ""
    return CERTIFICATE.get(trouble.verify_code, UNTRUSTED)


def _code(trouble: Exception) -> int | str:
    if isinstance(trouble, smtplib.SMTPRecipientsRefused):
        return ", ".join(str(code) for code, _ in trouble.recipients.values())
    return trouble.smtp_code if isinstance(trouble, smtplib.SMTPResponseException) else ""
