"""Clem answers a form in a browser, one question after the other."""

from __future__ import annotations

import re

from django.utils import timezone
from tests.cast import LONG_AGO, Cast, cast, signed_in

from holdfast.people.cover import sign_absence_of_cover
from holdfast.record import entries_of

CHECK_IN = "/me/check-in/"


def covered() -> Cast:
    """The cast, in a practice that has said who looks when nobody is at work."""
    here = cast()
    sign_absence_of_cover(here.practice, by=here.ada.reader, at=LONG_AGO)
    return here


def page_of(slug):
    return CHECK_IN if slug == "check-in" else f"/me/answer/{slug}/"


def opened(browser, slug, **wanted):
    """The page one comes to; each question has an address of its own."""
    return browser.get(page_of(slug), wanted, follow=True)


def asked(page):
    """What the form in a page would send besides the answer."""
    text = page.content.decode()
    found = (re.search(rf'name="{name}" value="([^"]*)"', text) for name in ("token", "question"))
    return {name: one[1] for name, one in zip(("token", "question"), found, strict=True) if one}


def read_first(browser, slug):
    """The page of the next question; what stands before a question of risk is read and left."""
    page = opened(browser, slug)
    if b'name="has_read"' not in page.content:
        return page
    browser.post(page_of(slug), asked(page) | {"has_read": "yes"})
    return opened(browser, slug)


def fill_in(browser, slug, answers):
    """Answers each question; gives the last response and the fields last sent."""
    for answer in answers:
        sent = asked(read_first(browser, slug)) | {"answer": answer}
        response = browser.post(page_of(slug), sent)
    return response, sent


def clem_of(here):
    return signed_in(here.clem)


def stored(here, kind="answers"):
    entries = entries_of(here.client, here.clem.reader, timezone.now())
    return [one for one in entries if one.kind == kind]
