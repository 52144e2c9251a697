"""The gallery: served where it is wanted, and nowhere else."""

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from holdfast.ui import views
from holdfast.ui.policy import open_gallery

pytestmark = pytest.mark.django_db


def test_it_is_not_there_unless_asked_for(client: Client, settings: Settings) -> None:
    settings.ROOT_URLCONF = "tests.ui.urls"
    settings.HOLDFAST_GALLERY = False
    assert client.get("/gallery/").status_code == 404


def test_it_is_there_when_a_setting_says_so(client: Client, gallery: str) -> None:
    assert client.get(gallery).status_code == 200


def test_it_is_there_while_building(client: Client, settings: Settings) -> None:
    settings.ROOT_URLCONF = "tests.ui.urls"
    settings.DEBUG = True
    assert client.get("/gallery/").status_code == 200


@pytest.mark.parametrize("shell", ["desk", "phone", "letter"])
def test_each_shell_stands_by_itself(client: Client, gallery: str, shell: str) -> None:
    assert client.get(f"{gallery}{shell}/").status_code == 200


def test_no_other_shell_can_be_named(client: Client, gallery: str) -> None:
    assert client.get(f"{gallery}settings/").status_code == 404


def test_a_tone_can_be_held(client: Client, gallery: str) -> None:
    assert 'data-tone="dark"' in client.get(f"{gallery}?tone=dark").text


def test_no_other_tone_reaches_the_page(client: Client, gallery: str) -> None:
    assert "data-tone" not in client.get(f"{gallery}?tone=pink").text


def test_its_views_name_their_policy() -> None:
    assert views.gallery.policy is open_gallery
    assert views.shell.policy is open_gallery
