from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from holdfast.ui.fields import TelephoneField


class LineForm(forms.Form):
    email = forms.EmailField(
        label=_("E-mail of the on-call line"),
        required=False,
        help_text=_(
            "A mailbox that more than one person reads. It is told when nobody has it, in a "
            "message without a name or a reason. Leave it empty for none."
        ),
        error_messages={"invalid": _("Please write an e-mail address, as line@practice.org.")},
        widget=forms.EmailInput(attrs={"autocomplete": "off", "spellcheck": "false"}),
    )
    telephone = TelephoneField(
        label=_("Telephone number of the practice"),
        required=False,
        help_text=_(
            "Clients see it on their help page, also without a network. Leave it empty for none."
        ),
    )
