"""Nobody wrote anything, and yet something changed."""

import pytest
from tests.cast import cast
from tests.record.said import NOON, after, client_says, entry, phq9

from holdfast.record import Refused, erase, rebrief
from holdfast.record.models import KeptBriefing, Standing

pytestmark = pytest.mark.django_db


def test_the_standing_moves_on_when_its_time_comes():
    here = cast()
    client_says(here, entry("dose", route="im", dose_mg=35.0))
    due = Standing.objects.get().changes_at
    assert due is not None
    rebrief(here.client, due)
    standing = Standing.objects.get()
    assert standing.at == due
    assert standing.changes_at is None or standing.changes_at > due


def test_what_differs_is_kept_beside_what_was():
    here = cast()
    client_says(here, entry("dose", route="im", dose_mg=35.0))
    rebrief(here.client, Standing.objects.get().changes_at)
    assert KeptBriefing.objects.count() == 2


def test_the_chart_stays_as_long_as_it_was():
    here = cast()
    client_says(here, phq9(2))
    rebrief(here.client, after(days=1))
    assert Standing.objects.get().seq == 1


def test_an_alert_that_rang_does_not_ring_again():
    here = cast()
    client_says(here, phq9(2))
    rebrief(here.client, after(minutes=1))
    from holdfast.post.models import Delivery

    assert Delivery.objects.count() == 1


def test_a_newer_content_version_is_written_to_the_standing(monkeypatch):
    from dataclasses import replace

    from holdfast.library.content import load
    from holdfast.record import briefing

    here = cast()
    client_says(here, phq9(0))
    newer = replace(load(), version="2099.1")
    monkeypatch.setattr(briefing, "load", lambda: newer)
    rebrief(here.client, after(hours=1))
    assert Standing.objects.get().content_version == "2099.1"
    assert KeptBriefing.objects.filter(content_version="2099.1").count() == 1


def test_an_erased_client_is_refused():
    here = cast()
    client_says(here, phq9(2))
    erase(here.client, by=here.ada.reader, at=NOON)
    with pytest.raises(Refused):
        rebrief(here.client, after(hours=1))
