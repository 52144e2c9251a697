import pytest
from pytest_django.fixtures import Settings


@pytest.fixture
def gallery(settings: Settings) -> str:
    """The gallery served, and its address."""
    settings.HOLDFAST_GALLERY = True
    settings.ROOT_URLCONF = "tests.ui.urls"
    return "/gallery/"
