"""Two hands on one link at the same moment."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from tests.cast import LONG_AGO, PASSWORD, cast

from holdfast.people import invitations
from holdfast.people.invitations import NoInvitation
from holdfast.people.models import Account, Membership

pytestmark = pytest.mark.django_db(transaction=True)


def accepts(token, email):
    """Whether this address got the place."""
    try:
        invitations.accept(token, email=email, name="Noor", password=PASSWORD, at=LONG_AGO)
    except NoInvitation:
        return False
    finally:
        connections.close_all()
    return True


def test_of_two_who_use_a_link_at_once_one_gets_the_place():
    here = cast()
    _, token = invitations.invite(here.ada.reader, "medical", at=LONG_AGO)
    connection.close()
    with ThreadPoolExecutor(4) as hands:
        addresses = [f"noor{number}@clinic.example" for number in range(4)]
        got = list(hands.map(accepts, [token] * 4, addresses))
    assert sorted(got) == [False, False, False, True]
    assert Account.objects.filter(name="Noor").count() == 1
    assert Membership.objects.filter(account__name="Noor").count() == 1
