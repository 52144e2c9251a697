"""A form as a person would print it: an instrument, or questions of our own."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.command.sheet import Part, Sheet
from holdfast.kernel.content.check_in_form import CheckInForm, CheckInQuestion
from holdfast.kernel.instruments.definition import Definition
from holdfast.library.sources import title_of_source


def sheet_of_instrument(form: Definition) -> Sheet:
    standing = form.standing
    items = (f"{item.number}  {item.text or item.key}" for item in form.items)
    bands = (f"{band.word}: {band.ends[0]} to {band.ends[1]}" for band in form.bands)
    changes = (f"{one.says}; {one.sample} ({title_of_source(one.source)})" for one in form.changes)
    sources = (
        f"{one.says or 'the form'} – {title_of_source(one.source)}, {one.locator}"
        for one in form.sources
    )
    return Sheet(
        title=form.title,
        named=f"{form.id}, {form.edition}, scored by {form.rule}",
        parts=(
            Part("It asks", (form.recall.words,)),
            Part("Questions", tuple(items)),
            Part("Bands", tuple(bands)),
            Part("Flags", tuple(flag.says for flag in form.flags)),
            Part("Rules of change", tuple(changes)),
            Part("Not answered", (form.missing.because,)),
            Part("Sources", tuple(sources)),
            Part("Licence", (f"tier {form.licence.tier}", form.licence.notice)),
        ),
        foot=f"evidence {standing.evidence} · {standing.status}, review due {standing.review_due}",
    )


def sheet_of_own_form(form: CheckInForm) -> Sheet:
    return Sheet(
        title=form.title,
        named=", ".join((form.id, *(f"row {row}" for row in form.rows))),
        parts=(
            Part("Whose questions", (form.notice,)),
            Part("Asked of", form.asked_of),
            Part("Before it", (form.instructions,) if form.instructions else ()),
            Part("Questions", tuple(map(_question, form.questions))),
            Part("Source", (f"{title_of_source(form.source)}, {form.locator}",)),
        ),
        foot=f"evidence {form.evidence} · {form.status}, review due {form.review_due}",
    )


def _question(one: CheckInQuestion) -> str:
    return " ".join((one.text, *_more(one)))


def _more(one: CheckInQuestion) -> Iterator[str]:
    if one.span:
        yield f"[{one.span[0]} {one.lowest} – {one.span[1]} {one.highest}]"
    elif one.options:
        yield f"[{', '.join(option.label for option in one.options)}]"
    if one.sign:
        yield f"(from {one.sign.from_code} on kept as {one.sign.kind} {one.sign.code})"
    if one.keeps_as:
        yield f"(kept as {one.keeps_as})"
