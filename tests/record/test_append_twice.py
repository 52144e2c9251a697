"""A form sent twice, a phone that was offline, a file read again: stored once."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.cast import cast, make_client
from tests.record.said import NOON, after, check_in, client_says, entry, phq9, therapist_says

from holdfast.alerts.models import Alert
from holdfast.post.models import Delivery
from holdfast.record import NewEntry, Refused, verify
from holdfast.record.models import Entry

pytestmark = pytest.mark.django_db


def test_the_same_entry_again_is_stored_once():
    here, one = cast(), phq9(1, id=uuid4())
    first, again = client_says(here, one), client_says(here, one, at=after(minutes=3))
    assert first.stored == again.stored
    assert again.fresh == ()
    assert Entry.objects.filter(client=here.client).count() == 1
    assert (Alert.objects.count(), Delivery.objects.count()) == (1, 1)


def test_the_same_entry_twice_in_one_hand_is_stored_once():
    here, one = cast(), check_in(id=uuid4())
    assert len(client_says(here, one, one).fresh) == 1


def test_what_is_new_beside_what_is_known_is_stored():
    here, known = cast(), check_in(id=uuid4())
    client_says(here, known)
    done = client_says(here, known, check_in(mood=1))
    assert len(done.stored) == 2
    assert len(done.fresh) == 1


@pytest.mark.parametrize(
    "other",
    [
        check_in(mood=9),
        check_in(at=NOON - timedelta(minutes=1)),
        check_in(label="part2"),
        entry("message", text="another kind"),
        check_in(more="than before"),
    ],
    ids=["body", "time", "label", "kind", "unknown field"],
)
def test_the_same_id_with_other_content_is_refused(other):
    here, id_ = cast(), uuid4()
    client_says(here, check_in(id=id_))
    with pytest.raises(Refused) as refused:
        client_says(here, replace(other, id=id_))
    assert refused.value.field == "id"
    assert Entry.objects.filter(client=here.client).count() == 1


def test_a_form_that_means_now_is_the_same_a_minute_later():
    here, id_ = cast(), uuid4()
    one = NewEntry(kind="check_in", body={"mood": 3}, id=id_)
    client_says(here, one)
    assert client_says(here, one, at=after(minutes=1)).fresh == ()
    assert Entry.objects.get().at == NOON


def test_a_form_that_means_now_with_other_words_is_refused():
    here, id_ = cast(), uuid4()
    client_says(here, NewEntry(kind="check_in", body={"mood": 3}, id=id_))
    with pytest.raises(Refused):
        client_says(here, NewEntry(kind="check_in", body={"mood": 4}, id=id_))


def test_the_same_id_from_another_part_is_refused():
    here, id_ = cast(), uuid4()
    client_says(here, check_in(id=id_))
    with pytest.raises(Refused):
        therapist_says(here, check_in(id=id_))


def test_two_that_share_an_id_in_one_hand_are_refused():
    here, id_ = cast(), uuid4()
    with pytest.raises(Refused) as refused:
        client_says(here, check_in(id=id_), check_in(id=id_, mood=1))
    assert (refused.value.problems[0].field, refused.value.problems[0].place) == ("id", 1)
    assert not Entry.objects.exists()


def test_what_was_left_out_and_what_was_left_empty_are_the_same():
    here, id_ = cast(), uuid4()
    client_says(here, check_in(id=id_))
    assert client_says(here, check_in(id=id_, energy=None)).fresh == ()


def test_however_often_and_in_whatever_order_entries_are_sent_each_is_stored_once():
    here = cast()

    @settings(max_examples=15)
    @given(
        moods=st.lists(st.integers(0, 10), min_size=1, max_size=6, unique=True),
        order=st.randoms(use_true_random=False),
    )
    def sent_again_and_again(moods, order):
        own = replace(here, client=make_client(here.practice, here.tamsin))
        entries = [check_in(id=uuid4(), mood=mood) for mood in moods]
        sent = [*entries, *entries, *entries]
        order.shuffle(sent)
        while sent:
            cut = order.randint(1, len(sent))
            client_says(own, *sent[:cut])
            sent = sent[cut:]
        assert Entry.objects.filter(client=own.client).count() == len(entries)
        assert verify(own.client) is None

    sent_again_and_again()
