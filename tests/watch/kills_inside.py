"""What the kill harness asks of an installation from inside: its people, and what it kept."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from django.conf import settings
from tests.cast import cast, make_client, make_person, signed_in

from holdfast import audit
from holdfast.alerts.models import Alert, Telling
from holdfast.checkins.sheets import sheet_for
from holdfast.circle.models import Client
from holdfast.people.models import Membership
from holdfast.people.reader import reader_of
from holdfast.post.models import Delivery
from holdfast.record import verify
from holdfast.record.appending import drafts
from holdfast.record.entry.canonical_form import canonical
from holdfast.record.keeping.sealing import seal_of
from holdfast.record.keeping.unseal import said
from holdfast.record.models import Entry, Standing
from holdfast.watch.worker import Worker

FORM = "gad-7"
EMAILS = ("clem@mail.example", "rowan@mail.example", "ines@mail.example")


def seed(rounds: int, forms: int) -> None:
    """Three clients of one therapist, each with a session, and what they are about to send."""
    kelp = cast()
    people = {EMAILS[0]: kelp.clem}
    for name, email in (("Rowan Marsh", EMAILS[1]), ("Ines Vale", EMAILS[2])):
        client = make_client(kelp.practice, kelp.tamsin, name)
        people[email] = make_person(kelp.practice, "client", "", email, None)
        client.account = people[email].account
        client.save(update_fields=["account"])
    sheet = sheet_for(FORM, kelp.practice)
    assert sheet is not None
    cookie = settings.SESSION_COOKIE_NAME
    told = {
        "session": cookie,
        "csrf": settings.CSRF_COOKIE_NAME,
        "questions": [asked.key for asked in sheet.asked],
        "people": {email: signed_in(one).cookies[cookie].value for email, one in people.items()},
        "rounds": [_tokens(forms) for _ in range(rounds)],
    }
    print(json.dumps(told))


def _tokens(forms: int) -> dict[str, dict[str, list[dict[str, str]]]]:
    """For each client a signal and some forms."""
    made = {}
    for client in Client.objects.filter(account__email__in=EMAILS).select_related("account"):
        reader = reader_of(Membership.objects.get(account=client.account))
        assert client.account is not None
        made[client.account.email] = {
            "signals": [_token(reader, client, "signal")],
            "forms": [_token(reader, client, f"answers:{FORM}") for _ in range(forms)],
        }
    return made


def kept() -> None:
    """After the worker has done what is due: every entry, and what does not hold."""
    while Worker().turn():
        pass
    clients = list(Client.objects.filter(account__email__in=EMAILS))
    wrong = [what for client in clients for what in _wrong_with(client)]
    if audit.verify(clients[0].practice_id) is not None:
        wrong.append("the chain of the audit does not hold")
    entries = {str(row.entry_id): _body(row) for row in Entry.objects.select_related("client")}
    print(json.dumps({"entries": entries, "wrong": wrong, "alerts": Alert.objects.count()}))


def an_hour_behind() -> None:
    """One turn of a worker whose clock was set back."""
    from django.utils import timezone

    Worker(now=lambda: timezone.now() - timedelta(hours=1)).turn()


def _wrong_with(client: Client) -> list[str]:
    wrong = []
    if verify(client) is not None:
        wrong.append("a chain does not hold")
    newest = Entry.objects.filter(client=client).order_by("-seq").first()
    if newest and Standing.objects.get(client=client).seq != newest.seq:
        wrong.append("a standing does not rest on the newest entry")
    if Entry.objects.filter(client=client, kind="signal").exists() != _has_alert(client):
        wrong.append("a signal stands without its alert, or an alert without its signal")
    for alert in Alert.objects.filter(client=client):
        told = Telling.objects.filter(alert=alert)
        letters = Delivery.objects.filter(alert_id=alert.id)
        if not (told.exists() and letters.exists()):
            wrong.append("an alert of which nobody is told")
    return wrong


def _has_alert(client: Client) -> bool:
    return Alert.objects.filter(client=client).exists()


def _body(row: Entry) -> Any:
    return json.loads(canonical(said(row, seal_of(row.client))))


def _token(reader: Any, client: Client, name: str) -> dict[str, str]:
    token = drafts.new_token(reader, client, name)
    read = drafts.read_token(token)
    assert read is not None
    return {"token": token, "entry": str(read.entry_id)}
