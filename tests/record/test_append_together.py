"""Two people write about the same client at the same moment."""

from threading import Barrier, Thread

import pytest
from django.db import connection
from tests.cast import cast, make_client
from tests.record.said import NOON, check_in, phq9

from holdfast.alerts.models import Alert
from holdfast.record import Author, append, verify
from holdfast.record.models import Entry, Standing

pytestmark = pytest.mark.django_db(transaction=True)


def at_the_same_time(*works):
    """Run each in a thread of its own, all starting together; raises what any of them raised."""
    start, wrong = Barrier(len(works)), []

    def run(work):
        try:
            start.wait()
            work()
        except BaseException as error:
            wrong.append(error)
        finally:
            connection.close()

    threads = [Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if wrong:
        raise wrong[0]


def writing(client, person, entries):
    def write():
        for one in entries:
            append(client, [one], by=Author.of(person.reader), at=NOON)

    return write


def test_their_entries_form_one_chain():
    here = cast()
    at_the_same_time(
        writing(here.client, here.clem, [check_in(mood=n) for n in range(10)]),
        writing(here.client, here.tamsin, [check_in(mood=n) for n in range(10)]),
    )
    seqs = Entry.objects.filter(client=here.client).order_by("seq").values_list("seq", flat=True)
    assert list(seqs) == list(range(1, 21))
    assert verify(here.client) is None
    assert Standing.objects.get(client=here.client).seq == 20


def test_the_same_form_sent_from_two_windows_is_stored_once_and_rings_once():
    here, one = cast(), phq9(2, id="019ab3aa-0000-7000-8000-000000000002")
    window = writing(here.client, here.clem, [one])
    at_the_same_time(window, window, window)
    assert Entry.objects.filter(client=here.client).count() == 1
    assert Alert.objects.filter(client=here.client).count() == 1


def test_writing_about_one_client_leaves_the_chain_of_another_alone():
    here = cast()
    other = make_client(here.practice, here.tamsin, "Someone Else")
    at_the_same_time(
        writing(here.client, here.tamsin, [check_in(mood=n) for n in range(6)]),
        writing(other, here.tamsin, [check_in(mood=n) for n in range(6)]),
    )
    assert (verify(here.client), verify(other)) == (None, None)
    assert Entry.objects.filter(client=other).count() == 6
