"""Clem and her phone."""

import pytest
from tests.cast import cast, signed_in


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def phone_of_clem(here):
    return signed_in(here.clem)
