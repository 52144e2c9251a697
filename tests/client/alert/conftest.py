"""An answer of Clem's has rung this moment."""

import pytest
from django.utils import timezone
from tests.cast import cast, make_person
from tests.record.said import client_says, entry, phq9

from holdfast.alerts.models import Alert
from holdfast.circle import team


@pytest.fixture
def here():
    found = cast()
    now = timezone.now()
    client_says(found, phq9(2, at=now), at=now)
    return found


@pytest.fixture
def rosa(here):
    """A second therapist of Clem's."""
    person = make_person(here.practice, "therapist", "Rosa Lind", "rosa@kelp.example", None)
    team.add_to_circle(
        here.client, person.account, "therapist", by=here.tamsin.reader, at=timezone.now()
    )
    return person


@pytest.fixture
def two(here):
    """A second alert of Clem's on the same evening."""
    now = timezone.now()
    client_says(here, entry("signal", level="urgent", at=now), at=now)
    first, second = Alert.objects.filter(client=here.client).order_by("raised_at")
    return first, second
