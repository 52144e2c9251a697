"""Opening a chart in an emergency."""

from datetime import timedelta

import pytest
from tests.cast import LONG_AGO, cast, make_person

from holdfast.audit.models import AuditEvent
from holdfast.circle.break_glass import NotBroken, break_glass, has_broken_glass, reason_of
from holdfast.circle.roles import circle_role

pytestmark = pytest.mark.django_db


def a_colleague(here):
    return make_person(here.practice, "therapist", "Sol Marin", "sol@kelp.example", None)


def test_a_colleague_gets_in_by_saying_why_and_clients_therapist_is_to_be_told():
    here = cast()
    sol = a_colleague(here)
    assert circle_role(sol.reader, here.client, LONG_AGO) is None
    glass, tell = break_glass(here.client, by=sol.reader, reason="she rang, unwell", at=LONG_AGO)
    assert circle_role(sol.reader, here.client, LONG_AGO) == "therapist"
    assert tell == [here.tamsin.account]
    assert reason_of(glass) == "she rang, unwell"


def test_the_reason_lies_sealed():
    here = cast()
    glass, _ = break_glass(
        here.client, by=a_colleague(here).reader, reason="she rang, unwell", at=LONG_AGO
    )
    assert b"rang" not in bytes(glass.sealed_reason)


def test_it_ends_by_itself():
    here = cast()
    sol = a_colleague(here)
    glass, _ = break_glass(here.client, by=sol.reader, reason="she rang, unwell", at=LONG_AGO)
    assert has_broken_glass(sol.reader, here.client.id, glass.until - timedelta(seconds=1))
    assert not has_broken_glass(sol.reader, here.client.id, glass.until)


@pytest.mark.parametrize("reason", ["", "   ", "\n", "because"])
def test_without_a_reason_it_stays_shut(reason):
    here = cast()
    with pytest.raises(NotBroken):
        break_glass(here.client, by=a_colleague(here).reader, reason=reason, at=LONG_AGO)


@pytest.mark.parametrize("who", ["otto", "petra", "clem", "ada"])
def test_only_a_therapist_of_the_practice_can(who):
    here = cast()
    reader = getattr(here, who).reader
    with pytest.raises(NotBroken):
        break_glass(here.client, by=reader, reason="let me in", at=LONG_AGO)
    assert not has_broken_glass(reader, here.client.id, LONG_AGO)


def test_it_is_written_down_without_the_reason():
    here = cast()
    break_glass(here.client, by=a_colleague(here).reader, reason="she rang, unwell", at=LONG_AGO)
    written = AuditEvent.objects.filter(client_id=here.client.id, what="break glass")
    assert written.count() == 1


def test_it_opens_this_chart_and_no_other():
    here = cast()
    from tests.cast import make_client

    other = make_client(here.practice, here.tamsin, "Rowan Marsh")
    sol = a_colleague(here)
    break_glass(here.client, by=sol.reader, reason="she rang, unwell", at=LONG_AGO)
    assert circle_role(sol.reader, other, LONG_AGO) is None
