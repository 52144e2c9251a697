"""A therapist is away and a colleague, who accepted by name, looks in their place."""

import pytest
from tests.cast import cast, make_client, make_person
from tests.record.said import NOON, after

from holdfast.alerts.hand_to_cover import begin_to_cover
from holdfast.audit.models import AuditEvent
from holdfast.circle.absence import absence_words
from holdfast.circle.team import told_in_order
from holdfast.people.absence_words import fits
from holdfast.people.absences import CannotBeCovered, ask_to_cover, end_absence
from holdfast.people.memberships import leave
from holdfast.people.models import Absence
from holdfast.people.policy import NotAllowed
from holdfast.post.models import Delivery

pytestmark = pytest.mark.django_db
LATER = after(hours=20)


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def sol(here):
    return make_person(here.practice, "therapist", "Sol Marin", "sol@kelp.example", None)


@pytest.fixture
def noa(here):
    return make_person(here.practice, "therapist", "Noa Berg", "noa@kelp.example", None)


def asks(who, cover, until=LATER, at=NOON):
    return ask_to_cover(cover.membership.id, until=until, by=who.reader, at=at)


def covers(who, cover, until=LATER, at=NOON):
    return begin_to_cover(asks(who, cover, until, at).id, by=cover.reader, at=at)


def told(here, at=None):
    return [one.name for one in told_in_order(here.client, at or after(minutes=1))]


def test_until_it_is_accepted_the_old_order_stands(here, sol):
    asks(here.tamsin, sol)
    assert told(here) == ["Tamsin Reed"]
    assert absence_words(here.client, after(minutes=1)) == ""


def test_once_accepted_the_cover_is_told_in_the_therapists_place_and_they_last(here, sol):
    make_person(here.practice, "therapist", "Kim", "kim@kelp.example", 2)
    covers(here.tamsin, sol)
    assert told(here) == ["Sol Marin", "Kim", "Tamsin Reed"]


def test_clients_of_others_are_told_of_as_before(here, sol, noa):
    covers(here.tamsin, sol)
    other = make_client(here.practice, noa, "Rowan Marsh")
    assert [one.name for one in told_in_order(other, after(minutes=1))][:1] == ["Noa Berg"]


def test_it_ends_by_itself(here, sol):
    covers(here.tamsin, sol)
    assert told(here, LATER) == ["Tamsin Reed"]
    assert absence_words(here.client, LATER) == ""


@pytest.mark.parametrize("who", ["tamsin", "sol"])
def test_either_of_them_ends_it_early_and_the_other_is_told(here, sol, who):
    absence = covers(here.tamsin, sol)
    person = {"tamsin": here.tamsin, "sol": sol}[who]
    other = {"tamsin": sol, "sol": here.tamsin}[who]
    Delivery.objects.all().delete()
    end_absence(absence.id, by=person.reader, at=after(minutes=1))
    assert told(here, after(minutes=2)) == ["Tamsin Reed"]
    assert list(Delivery.objects.values_list("to", flat=True)) == [str(other.account.id)]


def test_declined_it_never_began(here, sol):
    end_absence(asks(here.tamsin, sol).id, by=sol.reader, at=after(minutes=1))
    with pytest.raises(NotAllowed):
        begin_to_cover(Absence.objects.get().id, by=sol.reader, at=after(minutes=2))


def test_the_one_accepted_last_holds_where_two_overlap(here, sol, noa):
    covers(here.tamsin, sol)
    asks(here.tamsin, noa, at=after(minutes=1))
    assert told(here, after(minutes=2)) == ["Sol Marin", "Tamsin Reed"]
    absence = Absence.objects.get(cover=noa.account)
    begin_to_cover(absence.id, by=noa.reader, at=after(minutes=3))
    assert told(here, after(minutes=4)) == ["Noa Berg", "Tamsin Reed"]


def test_who_was_asked_and_has_not_answered_is_asked_no_more_once_another_is(here, sol, noa):
    first = asks(here.tamsin, sol)
    asks(here.tamsin, noa, at=after(minutes=1))
    with pytest.raises(NotAllowed):
        begin_to_cover(first.id, by=sol.reader, at=after(minutes=2))


def test_where_the_cover_is_away_their_own_cover_looks(here, sol, noa):
    covers(here.tamsin, sol)
    covers(sol, noa)
    assert told(here) == ["Noa Berg", "Tamsin Reed"]


def test_two_who_cover_each_other_are_told_themselves(here, sol):
    covers(here.tamsin, sol)
    covers(sol, here.tamsin)
    assert told(here) == ["Tamsin Reed"]


def test_a_cover_who_leaves_the_practice_covers_nobody(here, sol):
    covers(here.tamsin, sol)
    leave(sol.membership, at=after(minutes=1))
    assert told(here, after(minutes=2)) == ["Tamsin Reed"]
    assert absence_words(here.client, after(minutes=2)) == ""


def test_a_cover_whose_account_was_closed_covers_nobody(here, sol):
    covers(here.tamsin, sol)
    sol.account.is_active = False
    sol.account.save()
    assert told(here) == ["Tamsin Reed"]


def test_accepted_twice_it_is_accepted_once(here, sol):
    absence = covers(here.tamsin, sol)
    again = begin_to_cover(absence.id, by=sol.reader, at=after(minutes=5))
    assert again.accepted_at == NOON


@pytest.mark.parametrize("who", ["tamsin", "noa", "petra", "ada", "clem", "otto"])
def test_only_who_was_asked_accepts(here, sol, noa, who):
    absence = asks(here.tamsin, sol)
    person = noa if who == "noa" else getattr(here, who)
    with pytest.raises(NotAllowed):
        begin_to_cover(absence.id, by=person.reader, at=after(minutes=1))
    assert told(here) == ["Tamsin Reed"]


@pytest.mark.parametrize("who", ["noa", "petra", "ada", "clem", "otto"])
def test_nobody_else_ends_it(here, sol, noa, who):
    absence = covers(here.tamsin, sol)
    person = noa if who == "noa" else getattr(here, who)
    with pytest.raises(NotAllowed):
        end_absence(absence.id, by=person.reader, at=after(minutes=1))


@pytest.mark.parametrize("who", ["petra", "ada", "clem"])
def test_only_a_therapist_is_away(here, sol, who):
    with pytest.raises(NotAllowed):
        asks(getattr(here, who), sol)


@pytest.mark.parametrize("who", ["tamsin", "petra", "ada", "clem", "otto"])
def test_only_another_therapist_of_the_practice_can_be_asked(here, who):
    with pytest.raises(CannotBeCovered):
        asks(here.tamsin, getattr(here, who))


def test_a_time_gone_by_is_no_absence(here, sol):
    with pytest.raises(CannotBeCovered):
        asks(here.tamsin, sol, until=NOON)


def test_it_is_written_down_and_says_nothing_of_why(here, sol):
    covers(here.tamsin, sol)
    did = AuditEvent.objects.filter(verb="did", client_id=None).values_list("what", flat=True)
    assert [one.split()[0] for one in did if "cover" in one] == ["ask", "accept"]


def test_clients_read_the_practices_sentence_with_name_and_time(here, sol):
    covers(here.tamsin, sol)
    assert "Sol Marin looks when you ask" in absence_words(here.client, after(minutes=1))
    here.practice.absence_words = "{cover} is there for you until {until}."
    here.practice.save()
    here.client.practice.refresh_from_db()
    assert absence_words(here.client, after(minutes=1)).startswith("Sol Marin is there for you")


@pytest.mark.parametrize(
    ("sentence", "is_fit"),
    [
        ("{cover} looks until {until}.", True),
        ("Somebody looks until {until}.", False),
        ("{cover} looks until {until}, for {name}.", False),
        ("{cover.password} looks until {until}.", False),
        ("{cover looks until {until}.", False),
        ("{} {cover} {until}", False),
        ("{cover:>99} looks until {until}.", False),
        ("{cover!r} looks until {until}.", False),
    ],
)
def test_a_sentence_is_taken_only_with_both_names_and_no_other(sentence, is_fit):
    assert fits(sentence) is is_fit
