"""The help page that a phone keeps for when there is no network."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast.checkins import sheets
from holdfast.checkins.kept_questions import kept_questions
from holdfast.checkins.said import DECLINED, MOST_LETTERS
from holdfast.checkins.views.page import page
from holdfast.circle.crisis import card_for, further_for, others_for
from holdfast.circle.policy import client_in, client_self
from holdfast.library import late_signal
from holdfast.people.policy import policy, polling


@policy(client_self)
@polling
@never_cache
@require_safe
def without_network(request: HttpRequest) -> HttpResponse:
    """Nothing of the person stands in it: numbers, a button, and the questions of a check-in.

    It is read at an hour that nobody knows yet, so a line with limits never comes first.
    """
    client = client_in(request)
    said = {
        "crisis": card_for(client.country),
        "others": others_for(client.country),
        "further": further_for(client.country),
        "telephone": client.practice.telephone,
        "late": late_signal.load(),
        "questions": kept_questions(),
        "decline": DECLINED,
        "most_letters": MOST_LETTERS,
        "notice": sheets.check_in().notice,
    }
    return page(request, "without_network", said)
