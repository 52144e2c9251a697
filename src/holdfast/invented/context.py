"""What templates know of invented practices."""

from __future__ import annotations

from django.http import HttpRequest

from holdfast import clock
from holdfast.invented.demo import SignIn, is_demo, made, sign_ins
from holdfast.people.reader import reader_in


def invented(request: HttpRequest) -> dict[str, object]:
    """``is_invented``: the reader's practice is, or this is the demo. ``demo_sign_ins``: in the
    demo the ways in, asked for by the sign-in page alone. Without a query of its own.
    """
    reader = reader_in(request)
    is_invented = reader.is_practice_invented if reader else is_demo()
    return {"is_invented": is_invented, "demo_sign_ins": _ways_in}


def _ways_in() -> list[SignIn]:
    since = made()
    return sign_ins(since.at if since else clock.now()) if is_demo() else []
