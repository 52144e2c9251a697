"""Two clients who press for support again and again at `holdfast serve`, in turn."""

from __future__ import annotations

import json
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection
from threading import Event, Thread
from typing import Any
from urllib.parse import urlencode

CSRF = "k" * 32
ACKNOWLEDGED = 302


def seed(presses: int) -> None:
    """Run inside: prints each client's session, and a token and entry for each of their presses."""
    from django.conf import settings
    from tests.cast import cast, make_client, make_person, signed_in

    from holdfast.record.appending import drafts

    kelp = cast()
    rowan = make_client(kelp.practice, kelp.tamsin, "Rowan Marsh")
    marsh = make_person(kelp.practice, "client", "", "rowan@mail.example", None)
    rowan.account = marsh.account
    rowan.save(update_fields=["account"])
    told = []
    for person, client in ((kelp.clem, kelp.client), (marsh, rowan)):
        tokens = [drafts.new_token(person.reader, client, "signal") for _ in range(presses)]
        read = [drafts.read_token(token) for token in tokens]
        session = signed_in(person).cookies[settings.SESSION_COOKIE_NAME].value
        cookie = f"{settings.SESSION_COOKIE_NAME}={session}; {settings.CSRF_COOKIE_NAME}={CSRF}"
        entries = [str(one.entry_id) for one in read if one]
        told.append({"cookie": cookie, "presses": list(zip(tokens, entries, strict=True))})
    print(json.dumps(told))


@dataclass
class Pressing:
    """Both in turn, each press sent once the one before it was acknowledged."""

    port: int
    people: list[dict[str, Any]]
    acknowledged: list[str] = field(default_factory=list)
    refused: list[int] = field(default_factory=list)
    _enough: Event = field(default_factory=Event)

    def __post_init__(self) -> None:
        in_turn = zip(*(one["presses"] for one in self.people), strict=True)
        cookies = [one["cookie"] for one in self.people]
        self._next = (
            (cookie, press)
            for presses in in_turn
            for cookie, press in zip(cookies, presses, strict=True)
        )
        self._thread = Thread(target=self._go_on)

    def press(self, times: int) -> list[str]:
        """So many at once; gives the entries that were acknowledged."""
        before = len(self.acknowledged)
        for _ in range(times):
            self._one()
        return self.acknowledged[before:]

    def __enter__(self) -> Pressing:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._enough.set()
        self._thread.join()

    def _go_on(self) -> None:
        while not self._enough.is_set():
            self._one()

    def _one(self) -> None:
        cookie, (token, entry) = next(self._next)
        headers = {"Cookie": cookie, "Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode({"token": token, "csrfmiddlewaretoken": CSRF})
        with closing(HTTPConnection("localhost", self.port, timeout=30)) as connection:
            connection.request("POST", "/me/support/", body, headers)
            status = connection.getresponse().status
        if status == ACKNOWLEDGED:
            self.acknowledged.append(entry)
        else:
            self.refused.append(status)
