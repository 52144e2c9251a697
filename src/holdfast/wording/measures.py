"""Answered forms and scores in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from holdfast.kernel.content.check_in_form import CheckInForm, CheckInQuestion
from holdfast.kernel.instruments.band import band_of
from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.given import written
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.number import exact, plain
from holdfast.kernel.instruments.score import score_or_none
from holdfast.kernel.instruments.score_result import Scored
from holdfast.wording.said import Said, joined, sentences
from holdfast.wording.told import Told


def _answers(said: Said) -> Told:
    slug, items, context = said.take("instrument"), said.take("items"), said.take("context")
    said.take("edition")
    form, own = said.content.instruments.get(slug), said.content.check_ins.get(slug)
    if own is not None:
        pairs = (f"{words} {answer}" for words, answer in own_questions(own, items))
        return Told(title=_("%(form)s, own questions") % {"form": own.title}, says=joined(*pairs))
    scored = score_or_none(form, items, context) if form else None
    if form is None or scored is None:
        unscored = _("%(form)s, not scored") % {"form": form.title if form else slug}
        return Told(title=unscored, says=said.in_words(items))
    return Told(title=_title(form, scored), says=_more(form, scored, items, context, said))


def _title(form: Definition, scored: Scored) -> str:
    if scored.total is not None:
        return f"{form.title}: {joined(total_words(form, plain(scored.total)), scored.band or '')}"
    return f"{form.title}: {scored.band or _('no total')}"


def total_words(form: Definition | None, total: float) -> str:
    """``14 of 27``, or the number alone where nobody knows how far the form goes."""
    if form is None or form.total_span is None:
        return f"{total:g}"
    return _("%(total)g of %(most)s") % {"total": total, "most": form.total_span[1]}


def _more(form: Definition, scored: Scored, items: Any, context: Any, said: Said) -> str:
    missing = ngettext("%(n)s question left out", "%(n)s questions left out", len(scored.missing))
    return sentences(
        joined(*_safety(form, items)),
        missing % {"n": len(scored.missing)} if scored.missing else "",
        _("total filled in for what was left out") if scored.prorated else "",
        said.in_words(context),
    )


def _safety(form: Definition, items: Any) -> Iterator[str]:
    """The items that are never hidden by a total."""
    for safety in form.safety_items:
        item = form.item(safety.item)
        words = {"number": item.number, "answer": answer_words(item, written(form, item, items))}
        yield _("question %(number)s: %(answer)s") % words


def answer_words(item: Item, given: Any) -> str:
    """An answer as the form words it; what was not answered is said so."""
    if given is None:
        return _("not answered")
    for option in item.options:
        if given in (option.code, *option.words):
            return option.label.lower() or (option.words[0] if option.words else str(given))
    return str(given)


def questions(form: Definition, items: Any) -> list[tuple[str, str]]:
    """Each question with its answer, in the order of the form."""
    return [
        (f"{item.number}. {item.text}".strip(), answer_words(item, written(form, item, items)))
        for item in form.items
    ]


def own_questions(form: CheckInForm, items: Any) -> list[tuple[str, str]]:
    """Each question of our own with its answer; what was said in words has entries of its own."""
    given = items if isinstance(items, Mapping) else {}
    return [
        (one.text, _own_answer(one, given.get(one.key))) for one in form.questions if one.options
    ]


def _own_answer(question: CheckInQuestion, given: Any) -> str:
    label = next((one.label for one in question.options if one.code == given), None)
    if label is None:
        return _("not answered")
    return label.lower() if question.shape == "choice" else f"{label}/{question.options[-1].code}"


def _score(said: Said) -> Told:
    slug, total = said.take("instrument"), said.take("total")
    form = said.content.instruments.get(slug)
    band = band_of(form.bands, exact(total)) if form else None
    title = f"{form.title if form else slug}: {joined(total_words(form, total), band or '')}"
    return Told(
        title=title, says=sentences(said.words("subscales"), said.named("form_version", "%(it)s"))
    )


MEASURES: dict[str, Callable[[Said], Told]] = {"answers": _answers, "score": _score}
