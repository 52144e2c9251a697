"""An invented practice in a real database: through the verbs, marked, one alarm and no more."""

from __future__ import annotations

from collections import Counter

import pytest
from django.utils import timezone
from tests.invented.moments import MOMENTS

from holdfast import record
from holdfast.alerts import told_of
from holdfast.alerts.models import Alert, State
from holdfast.circle.models import CareMember, Client, Grant
from holdfast.circle.remote_questions import remote_risk_questions_allowed
from holdfast.invented.client import invented_clients
from holdfast.invented.material import archetypes, practice_sheet
from holdfast.invented.seeding import seed_practice
from holdfast.people.models import Account, Membership, Practice
from holdfast.post.models import Delivery
from holdfast.record.models import Entry, Standing

pytestmark = pytest.mark.django_db

KINDS = [kind.id for kind in archetypes()]
NEVER_RANG = State.HISTORY


@pytest.fixture
def now():
    return timezone.now()


@pytest.fixture
def seeded(now):
    return seed_practice(at=now, password="a word for the tests")


def test_everyone_of_the_day_is_there(seeded):
    roles = Counter(Membership.objects.exclude(role="client").values_list("role", flat=True))
    assert roles == {"therapist": 2, "medical": 1, "administrator": 1}
    assert Client.objects.count() == len(KINDS)
    assert Standing.objects.count() == len(KINDS)


def test_it_is_marked_as_invented(seeded):
    practice = Practice.objects.get()
    assert practice.is_invented
    assert "invented" in practice.name
    assert all(
        email.endswith(".example") for email in Account.objects.values_list("email", flat=True)
    )


def test_the_whole_history_is_on_each_chart(seeded, now):
    for client, invented in zip(seeded.clients, invented_clients(len(KINDS), now), strict=True):
        kept = {
            str(id_)
            for id_ in Entry.objects.filter(client=client).values_list("entry_id", flat=True)
        }
        assert {said.id for said in invented.entries} <= kept


def test_chains_hold(seeded):
    for client in seeded.clients[:6]:
        assert not record.verify(client)


@pytest.mark.parametrize("at", MOMENTS, ids=str)
def test_exactly_one_alert_is_live_and_history_rings_nothing(at):
    seeded = seed_practice(at=at)
    live = Alert.objects.exclude(state=NEVER_RANG).get()
    assert live.client == seeded.clients[KINDS.index("answer_today")]
    assert live.state == State.RAISED
    told = set(Delivery.objects.values_list("to", flat=True))
    therapist, cover = (str(seeded.readers[who].account_id) for who in ("first", "second"))
    assert therapist in told
    assert told <= {therapist, cover}


def test_the_one_told_first_is_the_therapist_of_that_client(seeded):
    live = Alert.objects.exclude(state=NEVER_RANG).get()
    assert told_of(live)[0].account_id == seeded.readers["first"].account_id


def test_cover_is_named_so_that_risk_may_be_asked_about_at_home(seeded):
    assert seeded.practice.cover_id == seeded.readers["second"].account_id
    assert remote_risk_questions_allowed(seeded.practice, seeded.clients[0])


def test_a_release_opens_the_chart_to_the_medical_partner(seeded):
    medical = seeded.readers["medical"].account_id
    done = sum(kind.intake == "done" for kind in archetypes())
    assert Grant.objects.filter(account_id=medical).count() == done
    assert CareMember.objects.filter(account_id=medical).count() == done


def test_each_therapist_has_clients_of_their_own(seeded, now):
    boards = [record.board_of(seeded.readers[who], now) for who in ("first", "second")]
    names = [{row.client.id for row in board if row.look} for board in boards]
    assert not names[0] & names[1]
    assert len(names[0] | names[1]) == len(KINDS)


def test_only_those_whose_sign_in_is_shown_can_sign_in(seeded):
    can = [one for one in Account.objects.all() if one.has_usable_password()]
    shown = sum(kind.has_sign_in for kind in archetypes())
    assert len(can) == len(practice_sheet().people) + shown
    assert all(one.check_password("a word for the tests") for one in can)


def test_without_a_password_nobody_can(now):
    seed_practice(at=now, size=2)
    assert not any(one.has_usable_password() for one in Account.objects.all())


def test_another_slug_makes_a_practice_beside_the_first(now):
    first = seed_practice(at=now, size=3)
    second = seed_practice(at=now, size=30, slug="reef")
    assert {len(first.clients), len(second.clients)} == {3, 30}
    assert Client.objects.filter(practice=second.practice).count() == 30


def test_what_fails_midway_leaves_nothing(now, monkeypatch):
    from holdfast.invented import seeding

    made = []

    def stumbles(number, *rest):
        if number == 2:
            raise RuntimeError
        made.append(number)
        return invented_clients(number + 1, now)[number]

    monkeypatch.setattr(seeding, "invented_client", stumbles)
    with pytest.raises(RuntimeError):
        seed_practice(at=now)
    assert made == [0, 1]
    assert not Practice.objects.exists()
