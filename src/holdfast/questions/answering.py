"""A form on its way: what was answered so far, and which page comes next."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, ClassVar, Generic, Protocol, TypeVar

from holdfast.people.reader import Reader

if TYPE_CHECKING:
    from typing import Self

    from holdfast.circle.models import Client


class Page(Protocol):
    """One screen of a form. ``keys`` are those of the answers that it asks for."""

    @property
    def key(self) -> str: ...

    @property
    def keys(self) -> tuple[str, ...]: ...


P = TypeVar("P", bound=Page)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answering(ABC, Generic[P]):
    """One form about one client; ``token`` carries the id of the first entry it makes.

    ``name`` is the form's among drafts. ``given`` are the answers, by their keys; ``typed`` is what
    was written on a page, by its key, and not yet answered with. ``is_begun``: some of it waits in
    a draft. ``kept_beside`` names what else a kind of form keeps there.
    """

    kept_beside: ClassVar[tuple[str, ...]] = ()

    name: str
    client: Client
    reader: Reader
    token: str = ""
    given: Mapping[str, Any] = field(default_factory=dict)
    typed: Mapping[str, Any] = field(default_factory=dict)
    is_begun: bool = False

    @property
    @abstractmethod
    def pages(self) -> Sequence[P]:
        """Those of this time, in their order: what was answered decides which are asked."""

    @abstractmethod
    def as_it_stands(self) -> Self:
        """With what other windows have sent since it was read."""

    @property
    def answered(self) -> Mapping[str, Any]:
        """The answers with which a page is done."""
        return self.given

    @property
    def next(self) -> P | None:
        """The first page that waits for an answer."""
        answered = self.answered
        return next((one for one in self.pages if set(one.keys) - set(answered)), None)

    @property
    def furthest(self) -> int:
        """The number of the next page; of the last where none waits."""
        pages, waits = self.pages, self.next
        return 1 + pages.index(waits) if waits else len(pages)

    def page(self, key: str | None) -> P | None:
        return next((one for one in self.pages if one.key == key), None)

    def step_of(self, page: P) -> int:
        """Its number; that of the next page where it is not asked any more."""
        pages = self.pages
        return 1 + pages.index(page) if page in pages else self.furthest

    def page_before(self, page: P) -> P | None:
        place = self.pages.index(page)
        return self.pages[place - 1] if place else None

    def with_given(self, page: str, answers: Mapping[str, Any]) -> Self:
        """More answers beside the others; what waited on their page is answered with."""
        typed = {key: words for key, words in self.typed.items() if key != page}
        return replace(self, given={**self.given, **answers}, typed=typed)

    def with_typed(self, page: str, written: Any) -> Self:
        return replace(self, typed={**self.typed, page: written})
