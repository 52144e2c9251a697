"""Who may open a page; whoever may not learns nothing."""

import pytest
from django.test import override_settings
from tests.cast import cast, signed_in

pytestmark = [pytest.mark.django_db]


@pytest.fixture(autouse=True)
def pages():
    with override_settings(ROOT_URLCONF="tests.people.pages"):
        yield


@pytest.mark.parametrize("who", ["tamsin", "clem", "petra", "ada", "otto"])
def test_a_page_for_anyone_signed_in_opens_for_everyone_signed_in(who):
    person = getattr(cast(), who)
    answer = signed_in(person).get("/morning/")
    expected = f"{person.reader.role} {person.reader.practice_id}"
    assert answer.content.decode() == expected


@pytest.mark.parametrize(
    ("who", "status"),
    [("tamsin", 200), ("otto", 200), ("clem", 404), ("petra", 404), ("ada", 404)],
)
def test_a_page_for_therapists_is_not_there_for_others(who, status):
    assert signed_in(getattr(cast(), who)).get("/therapists/").status_code == status


def test_what_is_refused_looks_like_what_does_not_exist():
    clem = signed_in(cast().clem)
    refused, missing = clem.get("/therapists/"), clem.get("/nowhere/")
    assert refused.status_code == missing.status_code == 404
    assert said(refused) == said(missing)


def said(answer):
    """The page without the name of its own request."""
    return answer.content.decode().replace(answer.headers["Holdfast-Request"], "")


@pytest.mark.parametrize("address", ["/morning/", "/therapists/"])
def test_a_stranger_is_asked_to_sign_in(client, address):
    answer = client.get(address)
    assert answer.headers["Location"] == f"/accounts/login/?next={address}"


def test_a_page_that_refreshes_itself_leads_to_sign_in_whole(client):
    answer = client.get("/watching/", headers={"HX-Request": "true"})
    assert answer.headers["HX-Redirect"] == "/accounts/login/"


def test_who_left_the_practice_opens_nothing_from_the_next_request_on():
    from django.utils import timezone

    from holdfast.people.memberships import leave

    here = cast()
    browser = signed_in(here.tamsin)
    assert browser.get("/morning/").status_code == 200
    leave(here.tamsin.membership, at=timezone.now())
    assert browser.get("/morning/").headers["Location"].startswith("/account/practice/")
