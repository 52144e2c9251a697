"""Messages that could not be delivered: when, and why; never to whom by name, never their text."""

from __future__ import annotations

from django.contrib import messages as flash
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from holdfast import clock, post
from holdfast.people import outbox
from holdfast.people.only_sent import only_sent
from holdfast.people.policy import policy, reader_required, role
from holdfast.practice.frame import page

PART = "practice_messages"
MOST = 50
WHY = {
    "NoAddress": gettext_lazy("there was no address, or the person had left"),
    "Refused": gettext_lazy("the mail server said no"),
    "AddressRefused": gettext_lazy("the mail server takes others, and said no to this address"),
    "PutOff": gettext_lazy("the mail server asked to wait, each time"),
    "ChannelDown": gettext_lazy("the mail server did not answer"),
    "LeaseEnded": gettext_lazy("it was begun and never finished"),
    "UnknownChannel": gettext_lazy("this installation has no such way of sending"),
}


@policy(role("administrator"))
@never_cache
@require_safe
def messages(request: HttpRequest) -> HttpResponse:
    reader = reader_required(request)
    given_up = post.undeliverable(reader.practice_id)
    rows = [
        {
            "at": one.created_at,
            "is_line": one.to == post.ON_CALL,
            "attempts": one.attempts,
            "is_tried_further": not one.is_given_up,
            "why": _why(one.last_error),
        }
        for one in given_up[:MOST]
    ]
    failing = post.failing(reader.practice_id)
    said = {
        "rows": rows,
        "failing": failing,
        "failing_why": list(dict.fromkeys(map(_why, failing.errors))) if failing else [],
        "count": given_up.count(),
        "waiting_since": post.waiting_since(clock.now(), reader.practice_id),
    }
    return page(request, PART, "messages", said)


@policy(role("administrator"))
@never_cache
@only_sent(back_to=PART)
def move_messages(request: HttpRequest, move: str) -> HttpResponse:
    reader, at = reader_required(request), clock.now()
    if move == "again":
        count = outbox.try_again(by=reader, at=at)
        said = ngettext("%s message is tried again.", "%s messages are tried again.", count)
    elif move == "put-away":
        count = outbox.put_away(by=reader, at=at)
        said = ngettext("%s message was put away.", "%s messages were put away.", count)
    else:
        raise Http404
    if count:
        flash.success(request, said % count)
    return redirect(PART)


def _why(error: str) -> str:
    """``error`` as the outbox keeps it: a kind of trouble, or an error's name and code."""
    name, _space, code = error.partition(" ")
    if name in WHY:
        return str(WHY[name])
    if code:
        return str(WHY["Refused" if code.startswith("5") else "PutOff"])
    return str(WHY["ChannelDown"])
