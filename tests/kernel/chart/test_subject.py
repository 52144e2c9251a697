"""A predicate looks at kinds that there are; another would never be asked, and nobody know it."""

from __future__ import annotations

import pytest

from holdfast.kernel.chart.chart import SUBJECT_OF
from holdfast.kernel.chart.subject import ALL, any_of, each
from holdfast.kernel.entries import KINDS
from holdfast.kernel.predicates import PREDICATES
from holdfast.library.content import load

LOOKING = [card for card in load().cards if PREDICATES[card.predicate].looks_at]


@pytest.mark.parametrize("look", [any_of, lambda kind: each(kind, ("glaucoma",))])
def test_a_kind_that_there_is_not_is_refused(look) -> None:
    with pytest.raises(KeyError):
        look("conditions")


@pytest.mark.parametrize("card", LOOKING, ids=[card.id for card in LOOKING])
def test_a_card_looks_at_kinds_and_at_subjects_that_a_chart_has(card) -> None:
    for kind, name in PREDICATES[card.predicate].looks_at(card.parameters):
        assert kind in (KINDS if name == ALL else SUBJECT_OF)
