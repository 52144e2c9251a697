"""A component, and whatever else is included, opens with what it is and the list of its parts.

``name   what it is``, a line each. What stands in every page by itself (the request, who reads it)
is listed where it is used, like all else.
"""

from pathlib import Path

import pytest

from tests.architecture.template_parts import COMPONENTS, included, listed, name_of, opening, used

named = pytest.mark.parametrize("path", included(), ids=name_of)


@named
def test_it_opens_with_what_it_is(path: Path) -> None:
    assert opening(path), f"{name_of(path)} begins without a comment that says what it is"


@named
def test_it_lists_every_name_it_looks_up(path: Path) -> None:
    assert used(path) - listed(path) == set()


def test_a_name_is_found_wherever_it_is_looked_up() -> None:
    found = used(COMPONENTS / "finding.html")
    assert {
        "finding",
        "is_grouped",
        "alert_says",
        "contact_url",
        "tell",
    } <= found  # also in a filter
    assert not {"who", "what", "change", "until", "words", "by"} & found  # set by itself
