"""The page "This phone" says what somebody who holds it could see."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import cast
from tests.checkins.answering import clem_of

from holdfast.people.middleware.idle import SEEN

pytestmark = pytest.mark.django_db


def this_phone():
    return clem_of(cast()).get("/me/phone/").content.decode()


def test_it_names_what_is_seen_of_a_call_that_waits():
    assert "Of a call for support that waits they see that it waits, and when you pressed" in (
        this_phone()
    )


@pytest.mark.parametrize(
    ("minutes", "words"), [(720, "12 hours."), (60, "1 hour."), (90, "90 minutes.")]
)
def test_it_names_how_long_being_away_is(settings, minutes, words):
    settings.HOLDFAST_IDLE_MINUTES_CLIENT = minutes
    assert f"and so does being away for {words}" in this_phone()


@pytest.mark.parametrize(("minutes", "status"), [(719, 200), (721, 302)])
def test_after_that_long_the_sign_in_has_ended(settings, minutes, status):
    settings.HOLDFAST_IDLE_MINUTES_CLIENT = 720
    there = clem_of(cast())
    there.get("/me/")
    session = there.session
    session[SEEN] = int((timezone.now() - timedelta(minutes=minutes)).timestamp())
    session.save()
    assert there.get("/me/").status_code == status
