from __future__ import annotations

import re

from django import forms
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from holdfast.library.places import is_jurisdiction

SUBDIVISION = re.compile(r"^[A-Z]{2}-[A-Z0-9]{1,3}\Z", re.IGNORECASE | re.ASCII)
SHAPE = _("Please write two letters, a hyphen and the region, as US-CA.")


class RulesForm(forms.Form):
    jurisdiction = forms.CharField(
        label=_("Where the practice works"),
        required=False,
        help_text=_(
            "The code of the state, province or region whose law holds (ISO 3166-2), as US-CA or "
            "DE-BE. Leave it empty while it is not known."
        ),
        validators=[RegexValidator(SUBDIVISION, SHAPE)],
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    second_factor = forms.ChoiceField(
        label=_("A second step at sign-in, for those who work here"),
        help_text=_("Administrators always need one; clients never do."),
        choices=[
            ("reminded", _("They are reminded of it at each sign-in")),
            ("required", _("Nobody works here without one")),
        ],
        widget=forms.RadioSelect,
        error_messages={"required": _("Please choose one of the two.")},
    )

    emergency_words = forms.CharField(
        label=_("What to do in an emergency"),
        required=False,
        max_length=600,
        help_text=_(
            "Your practice's own words, as whom to ring at night. They stand on the page of help "
            "before sign-in, where anybody can read them."
        ),
        widget=forms.Textarea(attrs={"rows": 3}),
    )

    def clean_jurisdiction(self) -> str:
        code = str(self.cleaned_data["jurisdiction"]).upper()
        if code and not is_jurisdiction(code):
            raise forms.ValidationError(_("There is no such region; please check the code."))
        return code
