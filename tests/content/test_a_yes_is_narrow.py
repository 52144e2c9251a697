"""A yes from the prescriber, over every card: it is about the body, and about nothing else."""

from __future__ import annotations

import pytest
from tests.content.test_cards import CASES, scene_of

from holdfast.kernel.briefing.findings import findings_of
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.chart.moment import Moment
from holdfast.kernel.chart.releases import CATEGORIES
from holdfast.kernel.chart.scene import Scene
from holdfast.kernel.entries import Entry
from holdfast.kernel.entries.agreement import Agreement
from holdfast.kernel.entries.clearance import Clearance

# By the project's own briefing contract ("A yes from the prescriber is narrow").
NOT_OF_THE_BODY = {"A48", "A54", "A56", "A60", "A61", "A62", "A64", "A65", "A66", "A68", "A69"}
NOT_OF_THE_BODY |= {"A70", "A71"}
# An answer of the prescriber is what these ask for, so none of them is found any more.
SETTLED_BY_IT = {"clearance_is", "medicines_changed", "review_missing"}
PRESENT = [
    (read, case)
    for read, case in CASES
    if case.gives == "present" and read.card.id.startswith(("suitability.", "interaction."))
]


def released(scene, *more):
    """The same chart, all of which is released to the medical side, with what they say then."""
    at = scene.moment.at
    kept = [entry for entries in scene.chart.ever.values() for entry in entries]
    covers = Agreement(to="medical", covers=tuple(CATEGORIES), signed=True)
    release = Entry(id="release", kind="release", at=at, recorded_at=at, by="client", body=covers)
    return Scene(fold([*kept, release, *more], at), scene.content, Moment(at, scene.moment.zone))


def with_a_yes(scene):
    at = scene.moment.at
    body = Clearance(decision="cleared")
    yes = Entry(id="yes", kind="clearance", at=at, recorded_at=at, by="medical", body=body)
    return released(scene, yes)


@pytest.mark.parametrize(
    ("read", "case"), PRESENT, ids=[f"{read.card.id}: {case.name}" for read, case in PRESENT]
)
def test_it_lowers_what_is_of_the_body_and_nothing_of_the_day(read, case):
    before = {one.key: one for one in findings_of(read.card, released(scene_of(case)))}
    for said in findings_of(read.card, with_a_yes(scene_of(case))):
        one = before.get(said.key)
        if one is None or "present" not in (one.state, said.state):
            continue
        if said.state == "absent":
            assert read.card.predicate in SETTLED_BY_IT
        elif NOT_OF_THE_BODY & set(read.card.rows):
            assert (said.urgency, said.lowered_by) == (one.urgency, None)
        else:
            assert (said.urgency, bool(said.lowered_by)) == ("know", True)
