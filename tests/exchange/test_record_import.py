"""An import into Clem's record: all of it or nothing, and twice is once."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from tests.cast import cast
from tests.exchange.bundles import SNOMED, concept, condition, observation, read, request

from holdfast import record
from holdfast.alerts.models import Alert
from holdfast.exchange.record_import import store
from holdfast.post.models import Delivery

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


@pytest.fixture
def client():
    return cast().client


def test_what_was_imported_stands_in_the_chart(client):
    imported = read(condition(), request(), observation("29463-7", 70, "kg"))
    done = store(client, imported.entries, at=NOW)
    assert len(done.fresh) == 3
    chart = record.chart_of(client, at=NOW)
    assert chart.about("condition", "stroke")[0].by == "import"
    assert chart.about("medication", "sertraline")[0].body.status == "taking"


def test_twice_in_a_row_stores_once(client):
    imported = read(condition(), request())
    store(client, imported.entries, at=NOW)
    again = store(client, imported.entries, at=NOW)
    assert again.fresh == ()
    assert len(again.stored) == 2


def test_old_history_rings_nobody(client):
    store(client, read(condition(concept(SNOMED, "432119003"))).entries, at=NOW)
    assert {alert.state for alert in Alert.objects.all()} == {"history"}
    assert not Delivery.objects.exists()


def test_a_fact_of_this_morning_rings(client):
    found = condition(concept(SNOMED, "432119003"), onsetDateTime="2026-11-23T08:00:00Z")
    store(client, read(found).entries, at=NOW)
    assert {alert.state for alert in Alert.objects.all()} == {"raised"}


def test_one_entry_that_cannot_be_stored_leaves_the_record_as_it_was(client):
    entries = read(condition(), request()).entries
    entries[1]["body"]["status"] = "sometimes"
    with pytest.raises(record.Refused):
        store(client, entries, at=NOW)
    assert record.chart_of(client, at=NOW).about("condition", "stroke") == ()
