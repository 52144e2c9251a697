"""Which rooms stand, and what is said of an installation put together unsafely."""

import pytest
from django.core.checks import run_checks

from holdfast.site.rooms import NAMES, built, with_addresses


def test_the_rooms_of_the_ground_floor_stand():
    standing = {"site", "people", "circle", "audit", "post", "alerts", "record", "ui"}
    assert {f"holdfast.{room}" for room in standing} <= set(built())


def test_no_room_stands_twice():
    assert len(NAMES) == len(set(NAMES))


def test_rooms_stand_in_the_order_of_the_floors():
    order = [NAMES.index(room.removeprefix("holdfast.")) for room in built()]
    assert order == sorted(order)


def test_every_room_with_pages_is_a_room_that_stands():
    assert set(with_addresses()) <= set(built())


def found(settings, *, hosts, https):
    settings.ALLOWED_HOSTS = hosts
    settings.HOLDFAST_HTTPS = https
    ids = {message.id for message in run_checks(include_deployment_checks=True)}
    return "holdfast.W001" in ids


@pytest.mark.parametrize(
    ("hosts", "https", "is_said"),
    [
        (["localhost"], False, False),
        (["localhost", "127.0.0.1"], False, False),
        (["kelp.example"], True, False),
        (["kelp.example"], False, True),
        (["localhost", "kelp.example"], False, True),
    ],
)
def test_being_reached_from_elsewhere_without_https_is_said(settings, hosts, https, is_said):
    assert found(settings, hosts=hosts, https=https) is is_said


def test_the_server_has_something_to_serve():
    from holdfast.site.wsgi import application

    assert callable(application)
