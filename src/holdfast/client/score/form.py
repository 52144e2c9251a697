"""A score or the answers to a form, typed in by a professional from paper or another program."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.kernel.content.check_in_form import CheckInForm
from holdfast.kernel.instruments.definition import Definition
from holdfast.library.content import load
from holdfast.library.possible import total_problem
from holdfast.record import NewEntry
from holdfast.record.appending.implied_entries import beside
from holdfast.ui.fields import DayField

NOON = time(12)
ITEM = "item-"


@dataclass(frozen=True, slots=True)
class Enterable:
    """One form that can be typed in; ``form`` is None where only a total can be."""

    slug: str
    title: str
    form: Definition | CheckInForm | None

    @property
    def most_total(self) -> tuple[float, float] | None:
        return self.form.total_span if isinstance(self.form, Definition) else None

    @property
    def has_total(self) -> bool:
        return not isinstance(self.form, CheckInForm)

    def items(self) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
        """Key, words and choices of each item; by number where the words may not be shown."""
        if isinstance(self.form, CheckInForm):
            for one in self.form.questions:
                if one.options:
                    yield one.key, one.text, [(str(o.code), o.label) for o in one.options]
        elif self.form is not None and all(item.kind == "choice" for item in self.form.items):
            for item in self.form.items:
                labels = {o.code: o.label or " ".join(o.words[:1]) for o in item.options}
                choices = [(str(code), labels.get(code) or str(code)) for code in item.codes]
                words = item.text or _("Question %(number)s") % {"number": item.number}
                yield item.key, words, choices


def enterable() -> list[Enterable]:
    """Every form by its title; of our own those that are asked of people by a therapist."""
    content = load()
    found = [Enterable(slug, form.title, form) for slug, form in content.instruments.items()]
    own = (one for one in content.check_ins.values() if "therapist" in one.asked_of)
    found += [Enterable(one.id, one.title, one) for one in own]
    known = {one.slug for one in found}
    named = content.words.forms.items()
    found += [Enterable(slug, title, None) for slug, title in named if slug not in known]
    return sorted(found, key=lambda one: one.title.casefold())


class ScoreForm(forms.Form):
    """``one`` is what is typed in, ``today`` the last day it can be of."""

    on = DayField(
        label=gettext_lazy("The day it was filled in"),
        error_messages={"required": gettext_lazy("Please give the day it was filled in.")},
    )

    def __init__(self, one: Enterable, today: date, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.one, self.today = one, today
        for key, words, choices in one.items():
            blank = [("", _("Not answered"))]
            field = forms.ChoiceField(label=words, choices=[*blank, *choices], required=False)
            self.fields[f"{ITEM}{key}"] = field
        if one.has_total:
            self.fields["total"] = forms.FloatField(
                label=_total_words(one),
                required=False,
                error_messages={"invalid": _("Please write the total as a number.")},
            )

    def clean_on(self) -> date:
        on: date = self.cleaned_data["on"]
        if on > self.today:
            raise forms.ValidationError(_("This day is still to come; please check it."))
        return on

    def clean_total(self) -> float | None:
        total: float | None = self.cleaned_data.get("total")
        form = self.one.form
        if total is None or not isinstance(form, Definition):
            return total
        if problem := total_problem(form, total):
            raise forms.ValidationError(problem)
        return total

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        if not self.errors and not self.given and said.get("total") is None:
            raise forms.ValidationError(_("Please type in the total, or the answers."))
        if not self.errors and self.given and said.get("total") is not None:
            raise forms.ValidationError(
                _("Please leave the total empty where the answers are given; it is added up here.")
            )
        return said

    @property
    def given(self) -> dict[str, int]:
        """By the item's key, the codes that were chosen."""
        chosen = {name.removeprefix(ITEM): self.cleaned_data.get(name) for name in self.fields
                  if name.startswith(ITEM)}  # fmt: skip
        return {key: int(code) for key, code in chosen.items() if code}

    def entries(self, form_id: UUID, zone: ZoneInfo) -> list[NewEntry]:
        """The entry of its day at noon, or of now; beside our own questions the signs they find."""
        on, form = self.cleaned_data["on"], self.one.form
        at = None if on == self.today else datetime.combine(on, NOON, zone)
        body: dict[str, Any] = {"instrument": self.one.slug}
        if not self.given:
            body["total"] = self.cleaned_data["total"]
            return [NewEntry(kind="score", id=form_id, at=at, body=body)]
        body["items"] = {key: self.given.get(key) for key, _words, _choices in self.one.items()}
        body["edition"] = form.edition if form else None
        own = form.questions if isinstance(form, CheckInForm) else ()
        answers = NewEntry(kind="answers", id=form_id, at=at, body=body)
        return [answers, *beside(own, self.given, form_id, at)]


def _total_words(one: Enterable) -> str:
    if one.most_total is None:
        return _("Total")
    least, most = one.most_total
    return _("Total, from %(least)g to %(most)g") % {"least": least, "most": most}
