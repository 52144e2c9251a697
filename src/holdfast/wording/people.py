"""The person, contacts, notes, agreements and answers to findings in words."""

from __future__ import annotations

from collections.abc import Callable

from django.utils.translation import gettext as _

from holdfast.kernel.content.content import Content
from holdfast.wording.said import Said, joined, sentences
from holdfast.wording.told import Told


def _person(said: Said) -> Told:
    born = said.day("born")
    body = joined(said.named("weight_kg", _("%(it)s kg")), said.named("height_cm", _("%(it)s cm")))
    return Told(
        title=_("About the person"),
        says=sentences(_("born %(day)s") % {"day": born} if born else "", said.words("sex"), body),
    )


def _note(said: Said) -> Told:
    titles = {
        "progress": _("Progress note"),
        "psychotherapy": _("Psychotherapy note"),
        "contact": _("Contact note"),
    }
    form = said.take("form")
    return Told(title=titles.get(form, _("Note")), words=str(said.take("text") or ""))


def _contact(said: Said) -> Told:
    way = said.words("way")
    is_acting = said.body.get("outcome") == "acting" and said.take("outcome")
    is_alert = said.take("about")
    said.take("also_about")
    title = _("Contact: %(way)s") % {"way": way} if way else _("Contact")
    labelled = (
        ("", "" if is_acting else str(said.take("outcome") or "")),
        (_("Assessment: "), str(said.take("assessment") or "")),
        (_("Plan: "), str(said.take("plan") or "")),
    )
    says = sentences(
        _("about an alert") if is_alert else "",
        _("began to act") if is_acting else "",
        _stepped(said),
        _goes_on(said),
    )
    return Told(title=title, says=says, words="\n".join(a + b for a, b in labelled if b))


def _stepped(said: Said) -> str:
    """What was done about the alert."""
    step, until, to = said.take("step"), said.clock("until"), said.person("to")
    words = {
        "had": _("has it until %(until)s"),
        "lengthened": _("needs until %(until)s"),
        "gave_back": _("took it back"),
        "handed_on": _("handed it on to %(to)s"),
        "tried": _("again at %(until)s") if until else "",
    }
    return words.get(step, "") % {"until": until, "to": to}


def _goes_on(said: Said) -> str:
    """What comes next after a try; a time has been said by now."""
    named = {
        "trusted_person": _("asked somebody they trust"),
        "welfare_check": _("asked for a welfare check"),
        "hand_on": _("handed it on"),
    }
    way = said.named("again_way", _("by %(it)s"))
    return sentences(way, *(named.get(one, "") for one in said.take("next_steps") or ()))


def _agreement(name: str, said: Said) -> Told:
    until, withdrawn = said.day("until"), said.day("withdrawn_at")
    whom = said.person("to")
    to = _("to %(whom)s") % {"whom": whom} if whom else ""
    says = sentences(
        said.named("covers", _("covers %(it)s")),
        said.named("purpose", _("for %(it)s")),
        _("until %(day)s") % {"day": until} if until else "",
        _("withdrawn %(day)s") % {"day": withdrawn} if withdrawn else "",
        said.named("document", "%(it)s"),
        said.named("signed", _("signed: %(it)s")),
    )
    return Told(title=f"{name} {to}".strip(), says=says)


def _consent(said: Said) -> Told:
    return _agreement(_("Consent"), said)


def _release(said: Said) -> Told:
    return _agreement(_("Release"), said)


def _judgement(said: Said) -> Told:
    answers = {
        "agree": _("Agreed with a finding"),
        "done": _("Done, about a finding"),
        "not_relevant": _("A finding is not relevant"),
        "later": _("A finding, to look at later"),
    }
    said.take("cause")
    until = said.day("until")
    answer, about = said.take("answer"), finding_words(said.take("finding"), said.content)
    says = sentences(about, _("until %(day)s") % {"day": until} if until else "")
    return Told(
        title=answers.get(answer, str(answer)), says=says, words=str(said.take("reason") or "")
    )


def finding_words(key: str, content: Content) -> str:
    """The title of the card that makes such findings; its id in words where there is none."""
    id_, _at, subject = key.partition("@")
    card = next((card for card in content.cards if card.id == id_), None)
    about = content.vocabulary.title_of(subject) or content.title_of_form(subject) or subject
    return card.title.format(about=about) if card else id_.replace(".", ": ").replace("_", " ")


PEOPLE: dict[str, Callable[[Said], Told]] = {
    "person": _person,
    "note": _note,
    "contact": _contact,
    "consent": _consent,
    "release": _release,
    "judgement": _judgement,
}
