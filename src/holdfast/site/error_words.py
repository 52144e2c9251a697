"""What is said when something cannot be done, by the status it is answered with."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True)
class Said:
    title: str | Promise
    sentence: str | Promise


FORM_EXPIRED = Said(
    _("This form waited too long"),
    _(
        "To keep it safe, a form can only be sent from a page opened in this same sign-in. Please "
        "go back, load the page anew and send it again; what you wrote should still be there."
    ),
)
BY_STATUS = {
    400: Said(
        _("That could not be understood"),
        _(
            "Something in the request was not as it should be. Please go back and try again; "
            "nothing was changed."
        ),
    ),
    403: Said(
        _("This cannot be done from here"),
        _("Please go back and try it from its own page. Nothing was changed."),
    ),
    404: Said(
        _("There is nothing here for you"),
        _("The page may have moved, or it is not yours to open. Nothing is lost."),
    ),
    405: Said(
        _("This page cannot be used that way"),
        _("Please go back and try it from its own page. Nothing was changed."),
    ),
    413: Said(
        _("That is too much at once"),
        _(
            "What was sent is larger than this page takes. Please go back and send less; nothing "
            "was changed."
        ),
    ),
    429: Said(
        _("Please wait a moment"),
        _("This was asked for very often just now. Please wait a minute and try again."),
    ),
    500: Said(
        _("Something here is out of order"),
        _(
            "It is not you. What was acknowledged before is kept; what you just sent may not be, "
            "so please send it again in a moment."
        ),
    ),
    503: Said(
        _("We cannot reach what is kept just now"),
        _(
            "It is not you, and nothing that was acknowledged is lost. What you just sent may not "
            "be kept, so please send it again in a moment."
        ),
    ),
}
