"""People with a session each, who ask for their pages and notice whose page they were given."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPConnection, HTTPException
from threading import Event, Thread

WAITS_SECONDS = 30
UNREACHABLE = 0


@dataclass(frozen=True)
class Page:
    status: int
    text: str


@dataclass
class Someone:
    """``pages`` says by address which words must stand there; ``others`` are never to be seen."""

    name: str
    cookie: str
    pages: dict[str, list[str]]
    others: list[str]
    port: int = 0
    strange: list[str] = field(default_factory=list)

    def asks(self) -> bool:
        """Every page once; whether each was answered. What was strange is kept."""
        answered = [self._is_right(path) for path in self.pages]  # also after one that was not
        return all(answered)

    def _is_right(self, path: str) -> bool:
        page = fetched(self.port, path, self.cookie)
        if seen := [word for word in self.others if word in page.text]:
            self.strange.append(f"{self.name} at {path} saw {', '.join(seen)}")
        if page.status != 200:
            return False
        if lost := [word for word in self.pages[path] if word not in page.text]:
            self.strange.append(f"{self.name} at {path} did not see {', '.join(lost)}")
        return not seen and not lost


def fetched(port: int, path: str, cookie: str = "") -> Page:
    with closing(HTTPConnection("localhost", port, timeout=WAITS_SECONDS)) as connection:
        try:
            connection.request("GET", path, headers={"Cookie": cookie})
            answer = connection.getresponse()
            return Page(answer.status, answer.read().decode())
        except (OSError, HTTPException) as trouble:
            return Page(UNREACHABLE, type(trouble).__name__)


def strange_things(people: Sequence[Someone]) -> list[str]:
    return [said for one in people for said in one.strange]


def each_at_once(people: Sequence[Someone], rounds: int) -> list[bool]:
    """Everybody asks at the same moment, again and again; whether all was answered, for each."""
    answered: dict[str, bool] = {}

    def ask(one: Someone) -> None:
        each = [one.asks() for _ in range(rounds)]
        answered[one.name] = all(each)

    asking = [Thread(target=ask, args=[one]) for one in people]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    return [answered[one.name] for one in people]


class still_asking:  # noqa: N801 - read as a verb: with still_asking(people)
    """They go on asking as long as the block lasts, whatever they are answered."""

    def __init__(self, people: Sequence[Someone]) -> None:
        self.is_enough = Event()
        self.threads = [Thread(target=self._ask, args=[one]) for one in people]

    def __enter__(self) -> None:
        for thread in self.threads:
            thread.start()

    def __exit__(self, *_: object) -> None:
        self.is_enough.set()
        for thread in self.threads:
            thread.join()

    def _ask(self, one: Someone) -> None:
        while not self.is_enough.is_set():
            one.asks()


def read_people(seeded: Sequence[dict[str, object]], port: int) -> Iterator[Someone]:
    for one in seeded:
        yield Someone(**one, port=port)  # type: ignore[arg-type] # as ten_people wrote them
