"""A message is kept in the outbox from the moment it is needed."""

from __future__ import annotations

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import transaction
from django.template import TemplateDoesNotExist
from tests.post.conftest import Clock

from holdfast.post import ON_CALL, queue
from holdfast.post.models import Delivery
from holdfast.post.queue import NotARecipient

pytestmark = pytest.mark.django_db


def test_it_waits_from_the_moment_it_was_queued(
    practice_id: UUID, tamsin: UUID, clock: Clock
) -> None:
    kept = queue(practice_id, "email", "alert", tamsin, uuid4(), at=clock())
    assert (kept.state, kept.attempts, kept.not_before) == ("queued", 0, clock())
    assert kept.created_at == clock()


def test_the_same_alert_is_told_to_the_same_person_once(practice_id: UUID, tamsin: UUID) -> None:
    alert = uuid4()
    first = queue(practice_id, "email", "alert", tamsin, alert)
    second = queue(practice_id, "email", "alert", tamsin, alert)
    assert first.id == second.id
    assert Delivery.objects.count() == 1


def test_the_next_person_is_told_of_the_same_alert_too(practice_id: UUID, tamsin: UUID) -> None:
    alert = uuid4()
    queue(practice_id, "email", "alert", tamsin, alert)
    queue(practice_id, "email", "alert", ON_CALL, alert)
    assert Delivery.objects.filter(alert_id=alert).count() == 2


def test_another_alert_is_another_message(practice_id: UUID, tamsin: UUID) -> None:
    queue(practice_id, "email", "alert", tamsin, uuid4())
    queue(practice_id, "email", "alert", tamsin, uuid4())
    assert Delivery.objects.count() == 2


def test_the_same_alert_id_in_another_practice_is_its_own(tamsin: UUID) -> None:
    alert = uuid4()
    first, second = uuid4(), uuid4()
    queue(first, "email", "alert", tamsin, alert)
    queue(second, "email", "alert", tamsin, alert)
    assert Delivery.objects.count() == 2


def test_messages_about_no_alert_are_each_their_own(practice_id: UUID, tamsin: UUID) -> None:
    queue(practice_id, "email", "alert", tamsin)
    queue(practice_id, "email", "alert", tamsin)
    assert Delivery.objects.count() == 2


def test_it_goes_with_the_transaction_it_belongs_to(practice_id: UUID, tamsin: UUID) -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        queue(practice_id, "email", "alert", tamsin, uuid4())
        raise RuntimeError
    assert not Delivery.objects.exists()


def test_queueing_twice_leaves_the_transaction_usable(practice_id: UUID, tamsin: UUID) -> None:
    alert = uuid4()
    with transaction.atomic():
        queue(practice_id, "email", "alert", tamsin, alert)
        queue(practice_id, "email", "alert", tamsin, alert)
        queue(practice_id, "email", "alert", ON_CALL, alert)
    assert Delivery.objects.count() == 2


def test_a_later_moment_can_be_named(practice_id: UUID, tamsin: UUID, clock: Clock) -> None:
    later = clock.pass_(hours=8)
    kept = queue(practice_id, "email", "alert", tamsin, not_before=later)
    assert kept.not_before == later


@pytest.mark.parametrize("to", ["tamsin@practice.example", "+15550100", "Tamsin", ""])
def test_an_address_is_never_kept(practice_id: UUID, to: Any) -> None:
    with pytest.raises(NotARecipient) as refused:
        queue(practice_id, "email", "alert", to, uuid4())
    assert not to or to not in str(refused.value)
    assert not Delivery.objects.exists()


def test_a_letter_nobody_wrote_is_refused_before_it_is_needed(practice_id: UUID) -> None:
    with pytest.raises(TemplateDoesNotExist):
        queue(practice_id, "email", "never-written", uuid4(), uuid4())
    assert not Delivery.objects.exists()


def test_the_outbox_has_no_room_for_words_or_addresses() -> None:
    """Every text field holds a fixed word, an id or the name of an error, and is short."""
    widths = {
        field.name: field.max_length
        for field in Delivery._meta.get_fields()
        if getattr(field, "max_length", None)
    }
    del widths["id"], widths["practice_id"], widths["alert_id"]
    assert set(widths) == {"channel", "template", "to", "state", "taken_by", "last_error"}
    assert max(widths.values()) <= 64
