"""The words of a form and the declaration that they may be used, typed in by an administrator."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from holdfast.kernel.instruments.definition import Definition
from holdfast.kernel.instruments.item import Item
from holdfast.kernel.instruments.wording import Wording

QUESTION = "question-"
LINES = {"rows": 2, "spellcheck": "false"}


class DeclareForm(forms.Form):
    """One box: the sentence that is declared. ``sentence`` is what the form's holder asks for."""

    declared = forms.BooleanField(
        error_messages={
            "required": gettext_lazy("Please tick this, where it is so, to use the form.")
        }
    )

    def __init__(self, form: Definition, *args: Any, **more: Any) -> None:
        super().__init__(*args, **more)
        self.sentence = form.licence.attestation or _(
            "We have the leave of its holder to use this form and its words here, or need none."
        )
        self.fields["declared"].label = self.sentence

    def wording(self) -> Wording | None:
        """None: the words are those of the pack."""
        return None


class WordingForm(DeclareForm):
    """The words as well. The answers are those of every question that has none below its words."""

    edition = forms.CharField(
        label=gettext_lazy("Which edition it is, and in which language"), max_length=160
    )
    notice = forms.CharField(
        label=gettext_lazy("The line on its rights, as it is printed"),
        help_text=gettext_lazy("It is shown wherever the form is."),
        max_length=600,
        widget=forms.Textarea(attrs=LINES),
    )
    instructions = forms.CharField(
        label=gettext_lazy("What stands above the questions"),
        max_length=900,
        required=False,
        widget=forms.Textarea(attrs=LINES),
    )

    def __init__(self, form: Definition, *args: Any, **more: Any) -> None:
        super().__init__(form, *args, **more)
        self.form = form
        self.fields["answers"] = forms.CharField(
            label=_("The answers, one a line"),
            help_text=_("In this order: %(codes)s") % {"codes": _codes(self._usual)},
            max_length=900,
            required=False,
            widget=forms.Textarea(attrs={**LINES, "rows": len(self._usual.codes)}),
        )
        for item in form.items:
            self.fields[QUESTION + item.key] = _question(item, has_usual=self._has_usual(item))
        for name, field in self.fields.items():
            if name != "declared":
                field.error_messages["required"] = _("Please write here what stands on the form.")
        self.order_fields([name for name in self.fields if name != "declared"])

    @property
    def _usual(self) -> Item:
        """The question whose numbers most questions have."""
        codes = [tuple(item.codes) for item in self.form.items]
        return max(self.form.items, key=lambda item: codes.count(tuple(item.codes)))

    def _has_usual(self, item: Item) -> bool:
        return list(item.codes) == list(self._usual.codes)

    def clean(self) -> dict[str, Any]:
        said: dict[str, Any] = super().clean() or {}
        for item in self.form.items:
            _text, own = _parted(said.get(QUESTION + item.key, ""))
            is_own = bool(own) or not self._has_usual(item)
            name = QUESTION + item.key if is_own else "answers"
            lines = own if is_own else _lines(said.get("answers", ""))
            if name not in self.errors and len(lines) != len(item.codes):
                self.add_error(name, _needs(item))
        return said

    def wording(self) -> Wording:
        said = self.cleaned_data
        asked = {item: _parted(said[QUESTION + item.key]) for item in self.form.items}
        usual = _lines(said["answers"])
        return Wording(
            edition=said["edition"],
            notice=said["notice"],
            instructions=said["instructions"],
            texts={item.key: text for item, (text, _own) in asked.items()},
            labels={
                item.key: dict(zip(item.codes, own or usual, strict=True))
                for item, (_text, own) in asked.items()
            },
        )


def _question(item: Item, *, has_usual: bool) -> forms.CharField:
    name = item.key.removeprefix("q").replace("_", " ")
    below = _("Below it, after an empty line, its own answers, one a line, for %(codes)s.")
    return forms.CharField(
        label=_("Question %(name)s") % {"name": name},
        help_text="" if has_usual else below % {"codes": _codes(item)},
        max_length=1800,
        widget=forms.Textarea(attrs=LINES),
    )


def _parted(written: str) -> tuple[str, list[str]]:
    """The words of a question, and the answers that stand below them after an empty line."""
    text, _gap, answers = written.replace("\r\n", "\n").strip().partition("\n\n")
    return " ".join(text.split()), _lines(answers)


def _codes(item: Item) -> str:
    return ", ".join(str(code) for code in item.codes)


def _needs(item: Item) -> str:
    said = {"count": len(item.codes), "codes": _codes(item)}
    return _("Please write %(count)s answers, one a line, for %(codes)s in this order.") % said


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def asked(form: Definition) -> Iterator[tuple[str, list[str]]]:
    """The words of each question, with its answers."""
    for item in form.items:
        yield item.text, [option.label for option in item.options]
