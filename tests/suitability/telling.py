"""Clem fills in the form on a phone, screen by screen; the therapist hers at the desk."""

from __future__ import annotations

import html
import re

from django.utils import timezone
from tests.cast import signed_in

from holdfast.record import briefing_of, entries_of

ABOUT = "/me/about-you/"
CHECK = "/me/about-you/check/"
HEALTHY = {
    "sex": "female",
    "pregnancy": "not_possible",
    "breastfeeding": "no",
    "hypertension": "no",
    "medicines": "no",
    "ketamine_hypersensitivity": "no",
    "ketamine_bad_reaction": "no",
    "alcohol": "none",
    "nicotine": "none",
    "route": "im",
    "setting": "clinic",
    "escort": "yes",
    "sitter": "unknown",
    "driving_after": "no",
    "near_water": "no",
    "sole_carer": "no",
    "signing_after": "no",
}
NO_HEART = {
    "ischaemic_heart_disease": "no",
    "angina_unstable": "no",
    "heart_failure": "no",
    "pulmonary_hypertension": "no",
    "pre_eclampsia": "no",
}
BORN = {"born.day": "31", "born.month": "5", "born.year": "1990"}
MOST_SCREENS = 60


def hidden(page, name):
    found = re.search(rf'name="{name}" value="([^"]*)"', page.content.decode())
    return html.unescape(found[1]) if found else ""


def radios(page):
    """The names of what is to be chosen on a screen."""
    return list(dict.fromkeys(re.findall(r'type="radio" name="([^"]+)"', page.content.decode())))


def opened(browser):
    """The screen one comes to; each has an address of its own."""
    return browser.get(ABOUT, follow=True)


def screen(browser, key):
    return browser.get(f"{ABOUT}?screen={key}")


def answer(browser, page, **said):
    """Answers what a screen asks: as said, as a healthy person would, or none of these."""
    sent = {name: hidden(page, name) for name in ("token", "screen")} | BORN
    for name in radios(page):
        sent[name] = said.get(name) or HEALTHY.get(name) or "none"
    sent |= {name: value for name, value in said.items() if "." in name}
    return browser.post(ABOUT, sent)


def to_the_end(browser, **said):
    """Every screen answered; gives the page on which they are checked."""
    for _ in range(MOST_SCREENS):
        page = opened(browser)
        if not hidden(page, "screen"):
            return browser.get(CHECK)
        response = answer(browser, page, **said)
        assert response.status_code == 302, response.content.decode()
    raise AssertionError("The form does not come to an end.")


def send(browser, page):
    return browser.post(CHECK, {"token": hidden(page, "token")})


def told(here, **said):
    """Clem has told everything and sent it."""
    browser = signed_in(here.clem)
    assert send(browser, to_the_end(browser, **said)).status_code == 302
    return browser


def said_by(here, role="client", kind="condition"):
    entries = entries_of(here.client, here.tamsin.reader, timezone.now())
    return [one for one in entries if one.by == role and one.kind == kind]


def statuses(here, role="client"):
    return {one.body.code: one.body.status for one in said_by(here, role)}


def states(here):
    """What every card finds in what was told."""
    found = briefing_of(here.client, here.tamsin.reader, timezone.now(), show_all=True).findings
    return {one.id: one.state for one in found}


def fields_of(page):
    """Everything the therapist's form would send as it stands."""
    text = page.content.decode()
    form = text[text.index('name="seen"') - 800 :]
    fields = {}
    for tag in re.findall(r"<input[^>]*>", form):
        name = re.search(r'name="([^"]+)"', tag)
        value = re.search(r'value="([^"]*)"', tag)
        if name and name[1] != "csrfmiddlewaretoken":
            fields[name[1]] = html.unescape(value[1]) if value else ""
    for name, options in re.findall(r'<select[^>]*name="([^"]+)"[^>]*>(.*?)</select>', form, re.S):
        chosen = re.search(r'value="([^"]*)" selected', options)
        first = re.search(r'value="([^"]*)"', options)
        fields[name] = (chosen or first)[1]
    return fields
