"""Clients with a session each, and the tokens of the forms they are about to answer."""

from __future__ import annotations

import json
import secrets

from django.conf import settings
from tests.cast import make_client, make_person, make_practice, signed_in

from holdfast.checkins.sheets import sheet_for
from holdfast.record.appending import drafts

FORM = "gad-7"


def seed(people: int, forms: int) -> None:
    slug = secrets.token_hex(4)
    practice = make_practice(slug, "Kelp Therapy")
    therapist = make_person(practice, "therapist", "Tamsin Reed", f"t@{slug}.example", 1)
    sheet = sheet_for(FORM, practice)
    assert sheet is not None
    cookie, seeded = settings.SESSION_COOKIE_NAME, []
    for number in range(people):
        client = make_client(practice, therapist, f"Client {number}")
        person = make_person(practice, "client", "", f"{number}@{slug}.example", None)
        client.account = person.account
        client.save(update_fields=["account"])
        tokens = [drafts.new_token(person.reader, client, f"answers:{FORM}") for _ in range(forms)]
        seeded.append({"session": signed_in(person).cookies[cookie].value, "tokens": tokens})
    told = {
        "session": cookie,
        "csrf": settings.CSRF_COOKIE_NAME,
        "questions": [asked.key for asked in sheet.asked],
        "people": seeded,
    }
    print(json.dumps(told))
