"""Who may see an entry: the whole table, from the contract."""

from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from itertools import product
from uuid import UUID, uuid4

import pytest

from holdfast.circle.categories import OFFERED_TO_PRESCRIBER
from holdfast.circle.policy import may_see_entry
from holdfast.kernel.chart.releases import CATEGORIES, kinds_covered
from holdfast.people.reader import Reader

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
PRACTICE, ACCOUNT = uuid4(), uuid4()
ROLES = ("client", "therapist", "medical", "administrator")
CIRCLE_ROLES = ("client", "therapist", "medical", None)
LABELS = ("ordinary", "psychotherapy_note", "part2", "client_private", "safety")
ALL_KINDS = frozenset().union(*CATEGORIES.values())


@dataclass(frozen=True)
class Release:
    account_id: UUID = ACCOUNT
    practice_id: UUID = PRACTICE
    covers: tuple[str, ...] = OFFERED_TO_PRESCRIBER
    label: str = "ordinary"
    since: datetime = NOW - timedelta(days=1)
    until: datetime | None = None
    withdrawn_at: datetime | None = None


def a_reader(role):
    return Reader(ACCOUNT, PRACTICE, uuid4(), role, "")


def sees(role, label="ordinary", kind="medication", grants=(), circle_role="same", **more):
    part = role if circle_role == "same" else circle_role
    return may_see_entry(a_reader(role), part, label, kind, grants, NOW, **more)


@pytest.mark.parametrize(
    ("role", "circle_role"),
    [(role, part) for role, part in product(ROLES, CIRCLE_ROLES) if role != part],
)
@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("is_author", [True, False])
def test_nobody_sees_anything_outside_their_own_part(role, circle_role, label, is_author):
    released = [Release(covers=tuple(CATEGORIES), label=label)]
    assert not sees(role, label, grants=released, circle_role=circle_role, is_author=is_author)


# Rows: who; columns: LABELS in their order. No release, not author.
WITHOUT_RELEASE = {
    "client": (True, False, True, True, False),
    "therapist": (True, False, True, False, True),
    "medical": (False, False, False, False, False),
}
# The same as author of the entry.
AS_AUTHOR = {
    "client": (True, False, True, True, False),
    "therapist": (True, True, True, False, True),
    "medical": (True, False, False, False, False),
}
# With an ordinary release of everything; then with one that names substance-use records.
WITH_RELEASE = {
    "client": (True, False, True, True, False),
    "therapist": (True, False, True, False, True),
    "medical": (True, False, False, False, False),
}
WITH_PART2_RELEASE = WITH_RELEASE | {"medical": (True, False, True, False, False)}


def rows(table):
    return [
        (role, label, expected)
        for role, answers in table.items()
        for label, expected in zip(LABELS, answers, strict=True)
    ]


@pytest.mark.parametrize("kind", sorted(ALL_KINDS))
@pytest.mark.parametrize(("role", "label", "expected"), rows(WITHOUT_RELEASE))
def test_what_each_part_sees_without_a_release(role, label, kind, expected):
    assert sees(role, label, kind) is expected


@pytest.mark.parametrize("kind", sorted(ALL_KINDS))
@pytest.mark.parametrize(("role", "label", "expected"), rows(AS_AUTHOR))
def test_what_each_part_sees_of_what_they_wrote(role, label, kind, expected):
    assert sees(role, label, kind, is_author=True) is expected


@pytest.mark.parametrize("kind", sorted(ALL_KINDS))
@pytest.mark.parametrize(("role", "label", "expected"), rows(WITH_RELEASE))
def test_what_each_part_sees_by_a_release_of_everything(role, label, kind, expected):
    assert sees(role, label, kind, [Release(covers=tuple(CATEGORIES))]) is expected


@pytest.mark.parametrize("kind", sorted(ALL_KINDS))
@pytest.mark.parametrize(("role", "label", "expected"), rows(WITH_PART2_RELEASE))
def test_substance_use_records_need_a_release_that_names_them(role, label, kind, expected):
    assert sees(role, label, kind, [Release(covers=tuple(CATEGORIES), label="part2")]) is expected


@pytest.mark.parametrize("kind", sorted(ALL_KINDS))
@pytest.mark.parametrize("is_author", [True, False])
def test_who_is_told_of_an_alert_sees_what_is_ordinary_or_told_in_private(kind, is_author):
    seen = [sees("therapist", one, kind, (), "cover", is_author=is_author) for one in LABELS]
    assert seen == [True, False, False, False, True]


@pytest.mark.parametrize("role", ["client", "medical", "administrator"])
@pytest.mark.parametrize("label", LABELS)
def test_only_a_therapist_of_the_practice_stands_in(role, label):
    released = [Release(covers=tuple(CATEGORIES), label=label)]
    assert not sees(role, label, grants=released, circle_role="cover", is_author=True)


@pytest.mark.parametrize("category", sorted(CATEGORIES))
@pytest.mark.parametrize("kind", sorted(ALL_KINDS))
def test_a_release_lets_through_its_own_kinds_and_no_other(category, kind):
    assert sees("medical", kind=kind, grants=[Release(covers=(category,))]) is (
        kind in CATEGORIES[category]
    )


@pytest.mark.parametrize("role", ROLES)
def test_an_unknown_label_is_seen_by_nobody(role):
    assert not sees(role, "embargoed", is_author=True)


def test_an_unknown_kind_is_not_released_by_everything():
    assert not sees("medical", kind="horoscope", grants=[Release(covers=tuple(CATEGORIES))])


def test_an_unknown_word_in_a_release_lets_nothing_through():
    assert not sees("medical", grants=[Release(covers=("everything", "*", ""))])


@pytest.mark.parametrize(
    "ended",
    [
        {"until": NOW},
        {"until": NOW - timedelta(seconds=1)},
        {"withdrawn_at": NOW},
        {"withdrawn_at": NOW - timedelta(days=1)},
        {"since": NOW + timedelta(seconds=1)},
    ],
)
def test_a_release_that_has_ended_or_not_begun_lets_nothing_through(ended):
    assert not sees("medical", grants=[replace(Release(), **ended)])


@pytest.mark.parametrize(
    "held",
    [
        {"until": NOW + timedelta(seconds=1)},
        {"withdrawn_at": NOW + timedelta(days=1)},
        {"since": NOW},
    ],
)
def test_a_release_in_force_lets_its_kinds_through(held):
    assert sees("medical", grants=[replace(Release(), **held)])


def test_a_release_to_another_person_is_no_leave():
    assert not sees("medical", grants=[replace(Release(), account_id=uuid4())])


def test_a_release_of_another_practice_is_no_leave():
    assert not sees("medical", grants=[replace(Release(), practice_id=uuid4())])


def test_one_release_in_force_beside_an_ended_one_is_enough():
    ended = replace(Release(), withdrawn_at=NOW)
    assert sees("medical", grants=[ended, Release()])


def test_the_share_offered_to_a_prescriber_is_small():
    offered = kinds_covered(OFFERED_TO_PRESCRIBER)
    assert "medication" in offered
    assert not offered & CATEGORIES["journal"]
    assert not offered & CATEGORIES["notes"]
    assert not offered & CATEGORIES["messages"]
    assert not offered & CATEGORIES["person"]


def test_every_kind_of_entry_stands_in_exactly_one_category():
    from holdfast.kernel.entries import KINDS

    standing = sorted(kind for kinds in CATEGORIES.values() for kind in kinds)
    assert standing == sorted(KINDS)
