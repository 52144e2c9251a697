"""It is handed on by name, and nobody has it until they say so."""

import pytest
from tests.cast import make_person
from tests.record.alarm.thread import alert_of, contacts, have, thread, told
from tests.record.said import after

from holdfast import alerts
from holdfast.alerts.models import State
from holdfast.post.models import Delivery
from holdfast.record import Refused, alarm

pytestmark = pytest.mark.django_db


def test_handed_on_the_other_is_told_at_once_and_nobody_has_it_until_they_say_so(here, noa):
    have(here)
    alarm.hand_on(thread(here), here.tamsin.reader, after(minutes=4), noa.account.id)
    handed = alert_of(here)
    assert (handed.state, handed.handed_to, handed.had_by) == (State.SEEN, noa.account, None)
    assert told() == ["Tamsin Reed", "Noa"]
    assert Delivery.objects.filter(template="alert_handed", to=str(noa.account.id)).count() == 1
    assert (contacts(here)[-1].body.step, contacts(here)[-1].body.to) == (
        "handed_on",
        str(noa.account.id),
    )
    have(here, 6, noa)
    assert (alert_of(here).had_by, alert_of(here).handed_to) == (noa.account, None)


def test_what_was_handed_on_and_not_taken_goes_to_the_next(here, noa):
    make_person(here.practice, "therapist", "Sol", "sol@kelp.example", 3)
    have(here)
    alarm.hand_on(thread(here), here.tamsin.reader, after(minutes=4), noa.account.id)
    assert alerts.escalate_due(after(minutes=18)) == 0
    assert alerts.escalate_due(after(minutes=19)) == 1
    assert told() == ["Tamsin Reed", "Noa", "Sol"]


@pytest.mark.parametrize("who", ["petra", "ada", "otto", "clem", "tamsin"])
def test_it_is_handed_to_nobody_who_could_not_act(here, who):
    have(here)
    with pytest.raises(Refused) as refused:
        to = getattr(here, who).account.id
        alarm.hand_on(thread(here), here.tamsin.reader, after(minutes=4), to)
    assert refused.value.field == "hand_to"
    assert alert_of(here).had_by == here.tamsin.account


def test_nor_to_one_whose_account_was_ended(here, noa):
    noa.account.is_active = False
    noa.account.save()
    with pytest.raises(Refused):
        alarm.hand_on(thread(here), here.tamsin.reader, after(minutes=4), noa.account.id)
