"""Several workers chain while people go on looking."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections
from django.utils import timezone
from tests.cast import cast

from holdfast import audit
from holdfast.audit.models import AuditEvent

pytestmark = pytest.mark.django_db(transaction=True)


def test_the_chain_holds_whoever_chains_and_whoever_looks_meanwhile():
    here = cast()
    practice_id = here.practice.id
    connection.close()

    def looks(_):
        try:
            audit.saw(here.tamsin.reader, here.client, "client page")
        finally:
            connections.close_all()

    def chains(_):
        try:
            audit.chain(practice_id, timezone.now())
        finally:
            connections.close_all()

    with ThreadPoolExecutor(6) as hands:
        doing = [hands.submit(chains if number % 3 else looks, number) for number in range(60)]
    for one in doing:
        one.result()
    audit.chain(practice_id, timezone.now())
    assert audit.verify(practice_id) is None
    assert not AuditEvent.objects.filter(practice_id=practice_id, position=None).exists()


def test_looking_never_waits_for_the_chain(django_assert_max_num_queries):
    here = cast()
    with django_assert_max_num_queries(1):
        audit.saw(here.tamsin.reader, here.client, "client page")
