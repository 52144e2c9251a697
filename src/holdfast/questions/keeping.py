"""What is answered and not yet in the record waits as a sealed draft, merged by question.

Whatever a window changes is put beside what other windows have sent meanwhile, in turn.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from typing import Any, TypeVar
from uuid import UUID

from holdfast.questions.answering import Answering
from holdfast.record.appending import drafts

A = TypeVar("A", bound=Answering[Any])


def begun(new: A) -> A:
    """The unfinished form of this name, newest first, or the new one; writes nothing."""
    for name, body in drafts.waiting(new.reader, new.client):
        if name == new.name:
            return _opened(new, body)
    return replace(new, token=drafts.new_token(new.reader, new.client, new.name))


def under(token: str, new: A) -> A | None:
    """The form that carries this token, as it waits or else the new one; None where the token is
    not of this form and reader."""
    if drafts.entry_id_of(token, new.reader, new.client, new.name) is None:
        return None
    body = drafts.kept(token, new.reader)
    return _opened(new, body) if body else replace(new, token=token)


@contextmanager
def in_turn(answering: A) -> Iterator[A]:
    """The form as it stands, with nobody else of this client in between."""
    with drafts.in_turn(answering.client):
        yield answering.as_it_stands()


def with_answers(answering: A, page: str, answers: Mapping[str, Any], *, at: datetime) -> A:
    """More answers, kept before the next page is shown."""
    with in_turn(answering) as now:
        return keep(now.with_given(page, answers), at=at)


def with_typed(answering: A, page: str, written: Any, *, at: datetime) -> A:
    """A page as it was left, so that nothing typed is lost; no answer of it counts yet."""
    with in_turn(answering) as now:
        return keep(now.with_typed(page, written), at=at)


def keep(answering: A, *, at: datetime) -> A:
    """In place of what was kept before. Call it in turn."""
    body = {"token": answering.token, "given": answering.given, "typed": answering.typed}
    beside = {name: getattr(answering, name) for name in answering.kept_beside}
    drafts.keep(answering.token, body | beside, at=at)
    return replace(answering, is_begun=True)


def put_away(answering: Answering[Any]) -> None:
    """Nothing of it waits any more, once its entries stand. Call it in turn."""
    drafts.take(answering.token, answering.reader)


def form_id(answering: Answering[Any]) -> UUID:
    said = drafts.read_token(answering.token)
    if said is None:
        raise ValueError("A form is answered under a token that was given out here.")
    return said.entry_id


def _opened(new: A, body: dict[str, Any]) -> A:
    names = ("token", "given", "typed", *new.kept_beside)
    return replace(new, is_begun=True, **{name: body[name] for name in names if name in body})
