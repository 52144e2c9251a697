"""An answer of Clem's has rung, and Tamsin was told."""

import pytest
from tests.cast import cast, make_person
from tests.record.said import client_says, phq9


@pytest.fixture
def people():
    return cast()


@pytest.fixture
def noa(people):
    """On call after Tamsin; nobody has told her of anything yet."""
    return make_person(people.practice, "therapist", "Noa", "noa@kelp.example", 2)


@pytest.fixture
def here(people, request):
    if "noa" in request.fixturenames:
        request.getfixturevalue("noa")
    client_says(people, phq9(2))
    return people
