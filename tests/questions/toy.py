"""A form of two questions, as a new page would bring it; the second only where the first is yes."""

from dataclasses import dataclass, replace

from holdfast.questions import keeping
from holdfast.questions.gate import Gated


@dataclass(frozen=True)
class Question:
    key: str
    is_grave: bool = False

    @property
    def keys(self):
        return (self.key,)


TEA, SUGAR = Question("tea"), Question("sugar", is_grave=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Toy(Gated[Question]):
    name: str = "toy"

    @property
    def pages(self):
        return [TEA, SUGAR] if self.given.get("tea") == "yes" else [TEA]

    def is_behind(self, page):
        return page.is_grave

    def as_it_stands(self):
        return keeping.under(self.token, replace(self, given={}, typed={}, is_begun=False))


def toy(person, here):
    return keeping.begun(Toy(client=here.client, reader=person.reader))
