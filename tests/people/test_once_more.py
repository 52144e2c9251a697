"""Whoever changes how they sign in says once more that it is them, by password or by code."""

import pytest
from django.core.cache import cache
from tests.cast import cast, signed_in, with_second_step

pytestmark = pytest.mark.django_db


@pytest.fixture
def tamsin():
    cache.clear()
    return signed_in(with_second_step(cast().tamsin))


@pytest.mark.parametrize(
    ("address", "other", "asks"),
    [
        ("/account/again/", "/account/ways/again/", "so we ask for your password again."),
        ("/account/ways/again/", "/account/again/", "the code your authenticator app shows."),
    ],
)
def test_each_way_asks_its_own_and_leads_to_the_other(tamsin, address, other, asks):
    page = tamsin.get(address).content.decode()
    assert "Please say once more that it is you" in page
    assert asks in page
    assert f'<form method="post" action="{address}">' in page
    assert f'href="{other}"' in page
