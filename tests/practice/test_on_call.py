"""Ada arranges who is told after a client's own therapists."""

from html import unescape

import pytest
from django.utils import timezone
from tests.alerts.found import finding
from tests.cast import cast, later, make_person, signed_in

from holdfast import alerts
from holdfast.alerts.models import Alert
from holdfast.people.models import Practice
from holdfast.people.on_call import on_call

pytestmark = pytest.mark.django_db
PAGE = "/practice/on-call/"


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def noa(here):
    return make_person(here.practice, "therapist", "Noa Vale", "noa@kelp.example", 2)


@pytest.fixture
def ada(here):
    return signed_in(here.ada)


def names(here):
    return [account.name for account in on_call(here.practice.id, timezone.now())]


def line(here):
    return Practice.objects.get(id=here.practice.id).on_call_email


def test_up_and_down_lead_back_to_the_same_person(here, noa, ada):
    place = noa.membership.id
    assert ada.post(f"{PAGE}{place}/up/").url == f"{PAGE}#on-call-{place}"
    assert names(here) == ["Noa Vale", "Tamsin Reed"]
    ada.post(f"{PAGE}{place}/down/")
    assert names(here) == ["Tamsin Reed", "Noa Vale"]


def test_the_first_has_no_up_and_the_last_no_down(here, noa, ada):
    page = ada.get(PAGE).content.decode()
    assert f"{here.tamsin.membership.id}/up/" not in page
    assert f"{here.tamsin.membership.id}/down/" in page
    assert f"{noa.membership.id}/down/" not in page


def test_off_call_and_on_again(here, noa, ada):
    ada.post(f"{PAGE}{here.tamsin.membership.id}/leave/")
    assert names(here) == ["Noa Vale"]
    assert f"{here.tamsin.membership.id}/join/" in ada.get(PAGE).content.decode()
    ada.post(f"{PAGE}{here.tamsin.membership.id}/join/")
    assert names(here) == ["Noa Vale", "Tamsin Reed"]


@pytest.mark.parametrize("who", ["petra", "ada", "clem", "otto"])
def test_who_is_no_therapist_here_cannot_be_put_on_call(here, ada, who):
    place = getattr(here, who).membership.id
    assert ada.post(f"{PAGE}{place}/join/").status_code == 404
    assert names(here) == ["Tamsin Reed"]


def test_there_is_no_other_move(here, ada):
    assert ada.post(f"{PAGE}{here.tamsin.membership.id}/sideways/").status_code == 404


def test_a_move_is_never_a_link(here, ada):
    assert ada.get(f"{PAGE}{here.tamsin.membership.id}/leave/").url == PAGE
    assert f"{here.tamsin.membership.id}/leave/" in ada.get(PAGE).content.decode()


TOLD_INSTEAD = [
    (True, True, "Tamsin Reed is told, as cover, and the on-call line."),
    (True, False, "Tamsin Reed is told, as cover."),
    (False, True, "only the on-call line is told, and no other person."),
    (False, False, "no one else is told."),
]


@pytest.mark.parametrize(("cover", "line", "sentence"), TOLD_INSTEAD)
def test_with_nobody_on_call_it_says_who_is_told_then(here, ada, cover, line, sentence):
    ada.post(f"{PAGE}{here.tamsin.membership.id}/leave/")
    if cover:
        ada.post("/practice/cover/name/", {"account": here.tamsin.account.id})
    if not line:
        ada.post(PAGE, {"email": ""})
    said = f"When a client's own therapists do not look, {sentence}"
    assert said in unescape(ada.get(PAGE).content.decode())
    assert f"Nobody is on call. {said}" in unescape(ada.get("/practice/").content.decode())


@pytest.mark.parametrize("address", ["line@kelp.example", ""])
def test_the_line_is_kept_or_taken_away(here, ada, address):
    for _ in range(2):
        assert ada.post(PAGE, {"email": address}).url == PAGE
    assert line(here) == address


def test_what_is_no_address_is_said_gently_and_not_lost(here, ada):
    answer = ada.post(PAGE, {"email": "line at kelp"})
    assert answer.status_code == 422
    assert "Please write an e-mail address" in answer.content.decode()
    assert 'value="line at kelp"' in answer.content.decode()
    assert line(here) == "on-call@kelp.example"


@pytest.mark.parametrize("change", ["join", "line", "cover"])
def test_an_alert_that_had_nobody_left_to_tell_is_told_anew(here, ada, change):
    sol = make_person(here.practice, "therapist", "Sol", "sol@kelp.example", None)
    # without hours every minute counts, at whatever hour this runs
    Practice.objects.update(on_call_email="", staffed_hours={})
    here.client.refresh_from_db()
    alerts.raise_for(here.client, [finding(urgency="now")], at=later(hours=-9))
    Alert.objects.update(escalates_at=None)
    if change == "join":
        ada.post(f"{PAGE}{sol.membership.id}/join/")
    elif change == "line":
        ada.post(PAGE, {"email": "line@kelp.example"})
    else:
        ada.post("/practice/cover/name/", {"account": sol.account.id})
    alerts.escalate_due(later(seconds=1))
    told = [one.account and one.account.name for one in alerts.told_of(Alert.objects.get())]
    assert told == ["Tamsin Reed", None if change == "line" else "Sol"]
