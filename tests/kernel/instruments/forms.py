"""Small made-up forms for the tests of the engine. No published instrument is among them."""

from __future__ import annotations

from datetime import date

from holdfast.kernel.instruments.definition import Definition, Standing
from holdfast.kernel.instruments.item import Item, Option
from holdfast.kernel.instruments.licence import Licence
from holdfast.kernel.instruments.missing import MissingPolicy
from holdfast.kernel.instruments.recall import Recall
from holdfast.kernel.instruments.scale import Scale

FREQUENCY = tuple(Option(code=code, label=f"answer {code}") for code in range(4))
YES_NO = (
    Option(code=0, label="No", words=("no", "false")),
    Option(code=1, label="Yes", words=("yes", "true")),
)
TIER_A = Licence(
    tier="A",
    holder="nobody",
    notice="made up",
    url="",
    checked_on=date(2026, 11, 23),
    basis="a test",
)


def item(key, number, options=FREQUENCY, **more):
    return Item(key=key, number=number, options=options, **more)


def total_of(*keys):
    return Scale(name="total", operation="sum", items=keys)


def missing_up_to(allowed):
    return MissingPolicy(allowed=allowed, because="", source="X", locator="", evidence="R")


def form(*items, scales=(), allowed_missing=0, **more):
    return Definition(
        id="made-up",
        title="Made-up",
        edition="first",
        language="en",
        rule="made-up/1",
        citation="nobody",
        sources=(),
        standing=Standing(
            status="draft",
            reviewer=None,
            reviewed_on=None,
            review_due=date(2027, 5, 23),
            evidence="R",
        ),
        licence=TIER_A,
        recall=Recall(days=14, words="two weeks"),
        items=items,
        scales=scales,
        missing=missing_up_to(allowed_missing),
        **more,
    )


def three_questions(**more):
    """Three questions of 0 to 3, summed, one of which may be missing."""
    questions = [item(key, number) for number, key in enumerate("abc", start=1)]
    more = {"allowed_missing": 1, "total": "total", **more}
    return form(*questions, scales=(total_of("a", "b", "c"), *more.pop("more_scales", ())), **more)
