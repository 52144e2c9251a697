"""What stands in the audit, in words for an administrator: who did what, and nothing clinical."""

from __future__ import annotations

import re

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

Words = dict[str, str | Promise]

SAW: Words = {
    "alert": gettext_lazy("an alert"),
    "cover for an absence": gettext_lazy("the page that names a cover for an absence"),
    "practice emergencies": gettext_lazy("the practice: absences and emergencies"),
    "board": gettext_lazy("the board"),
    "alerts that wait": gettext_lazy("the alerts that wait"),
    "break glass page": gettext_lazy("the page that opens a chart in an emergency"),
    "call sheet": gettext_lazy("the call sheet of an alert"),
    "circle": gettext_lazy("a client's circle"),
    "enter score": gettext_lazy("the page to enter a score"),
    "prescribers_list": gettext_lazy("the list of questions for the prescriber"),
    "clearance": gettext_lazy("the page of the prescriber's answer"),
    "client list": gettext_lazy("the list of their clients"),
    "client page": gettext_lazy("a client's page"),
    "clients found": gettext_lazy("what a search for clients found"),
    "code found": gettext_lazy("that a code they looked for is here"),
    "help in an emergency": gettext_lazy("whom a client trusts, and where help would be sent"),
    "invitation page": gettext_lazy("the page that invites a client"),
    "practice": gettext_lazy("the practice: overview"),
    "practice audit": gettext_lazy("the practice: who saw what"),
    "practice audit export": gettext_lazy("who saw what, as a table"),
    "practice cover": gettext_lazy("the practice: cover"),
    "practice forms": gettext_lazy("the practice: forms"),
    "practice hours": gettext_lazy("the practice: hours"),
    "practice messages": gettext_lazy("the practice: messages"),
    "practice on call": gettext_lazy("the practice: on call"),
    "practice people": gettext_lazy("the practice: people"),
    "practice phones": gettext_lazy("the practice: phones"),
    "practice rules": gettext_lazy("the practice: place and sign-in"),
    "record contact": gettext_lazy("the page that records a contact"),
    "suitability": gettext_lazy("the suitability page"),
    "where client lives, how to reach them": gettext_lazy("how to reach a client"),
}
DID: Words = {
    "attest form": gettext_lazy("declared that a form may be used, and put it into use"),
    "accept invitation": gettext_lazy("took an invitation"),
    "accept cover": gettext_lazy("accepted to cover"),
    "ask to cover": gettext_lazy("asked a colleague to cover"),
    "end cover for an absence": gettext_lazy("ended a cover for an absence"),
    "set how many openings are told": gettext_lazy("changed when emergency openings are told"),
    "set how long an alert is had": gettext_lazy("changed how long “I have it” holds"),
    "set what clients read in an absence": gettext_lazy("changed what clients read in an absence"),
    "add to circle": gettext_lazy("gave a place in a client's circle"),
    "break glass": gettext_lazy("opened a chart in an emergency"),
    "change country or time zone": gettext_lazy("changed a client's country or time zone"),
    "change on-call order": gettext_lazy("moved in the on-call order"),
    "change order of circle": gettext_lazy("changed the order of a client's circle"),
    "end attestation": gettext_lazy("took a form out of use"),
    "end cover": gettext_lazy("ended the cover, or the statement that there is none"),
    "end membership": gettext_lazy("ended a part in the practice"),
    "end session": gettext_lazy("ended a sign-in of their own"),
    "erase client": gettext_lazy("erased a client"),
    "found practice": gettext_lazy("began the practice"),
    "have open alerts told anew": gettext_lazy("had open alerts told anew"),
    "invite administrator": gettext_lazy("made an invitation for an administrator"),
    "invite client": gettext_lazy("made an invitation for a client"),
    "invite medical": gettext_lazy("made an invitation for a medical partner"),
    "invite therapist": gettext_lazy("made an invitation for a therapist"),
    "join own record": gettext_lazy("took up their own record"),
    "keep phone": gettext_lazy("let a phone call for support without a network"),
    "end phone": gettext_lazy("ended what a phone may do without a network"),
    "leave circle": gettext_lazy("ended a place in a client's circle"),
    "make way in": gettext_lazy("made a link by which a password is chosen anew"),
    "name cover": gettext_lazy("named the cover"),
    "open call sheet": gettext_lazy("opened the call sheet of an alert"),
    "put deliveries away": gettext_lazy("put undelivered messages away"),
    "put on call": gettext_lazy("put on call"),
    "register client": gettext_lazy("registered a client"),
    "remove second step": gettext_lazy("took off the second step of a sign-in"),
    "see alert": gettext_lazy("looked at an alert"),
    "set emergency words": gettext_lazy("changed the words for an emergency"),
    "set jurisdiction": gettext_lazy("set whose law holds"),
    "set on-call line": gettext_lazy("changed the on-call line"),
    "set second step": gettext_lazy("changed whether a second step is required"),
    "set staffed hours": gettext_lazy("changed the staffed hours"),
    "sign absence of cover": gettext_lazy("signed that there is no cover"),
    "take off call": gettext_lazy("took off call"),
    "try deliveries again": gettext_lazy("had undelivered messages tried again"),
    "withdraw invitation": gettext_lazy("withdrew an invitation"),
}
A_FORM = gettext_lazy("answered a form")
WROTE: Words = {
    "answers": A_FORM,
    "appointment": gettext_lazy("kept an appointment in the calendar"),
    "check_in": A_FORM,
    "consent": gettext_lazy("kept what was agreed"),
    "contact": gettext_lazy("recorded a contact"),
    "message": gettext_lazy("wrote a message"),
    "person": gettext_lazy("kept personal details"),
    "release": gettext_lazy("kept what may be shared with whom"),
}
IN_THE_RECORD = gettext_lazy("wrote in the record")
APPENDED = re.compile(r"append \d+: (?P<kinds>.+)")
SHOWN = re.compile(r"entries (?P<places>[\d,-]+)")


def in_words(verb: str, what: str) -> str:
    """What was seen, or what was done; a word that is not known here stands as it is."""
    if appended := APPENDED.fullmatch(what):
        kinds = appended["kinds"].split(", ")
        return ", ".join(dict.fromkeys(str(WROTE.get(kind, IN_THE_RECORD)) for kind in kinds))
    if shown := SHOWN.fullmatch(what):
        return _entries(_count(shown["places"]))
    return str((SAW if verb == "saw" else DID).get(what, what))


def _entries(count: int) -> str:
    says = ngettext("%(count)s entry of a record", "%(count)s entries of a record", count)
    return says % {"count": count}


def _count(places: str) -> int:
    """How many ``3,7-12`` are."""
    runs = (run.partition("-") for run in places.split(",") if run)
    return sum(int(last or first) - int(first) + 1 for first, _dash, last in runs)


def of_whom(words: str, name: str) -> str:
    """The words with the one it was done to."""
    return _("%(what)s: %(name)s") % {"what": words, "name": name} if name else words
