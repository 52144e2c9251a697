"""Ada says where the practice works, and how its people sign in."""

import pytest
from allauth.mfa.models import Authenticator
from tests.cast import cast, signed_in

from holdfast.people.models import Practice

pytestmark = pytest.mark.django_db
PAGE = "/practice/rules/"


@pytest.fixture
def here():
    return cast()


def sent(here, jurisdiction="US-OR", second_factor="reminded"):
    said = {"jurisdiction": jurisdiction, "second_factor": second_factor}
    return signed_in(here.ada).post(PAGE, said)


def kept(here):
    practice = Practice.objects.get(id=here.practice.id)
    return practice.jurisdiction, practice.second_factor


@pytest.mark.parametrize(
    ("typed", "wanted"), [("US-OR", "US-OR"), (" gb-eng ", "GB-ENG"), ("FR-2A", "FR-2A"), ("", "")]
)
def test_a_code_is_kept_as_the_standard_writes_it(here, typed, wanted):
    for _ in range(2):
        assert sent(here, typed).url == PAGE
    assert kept(here) == (wanted, "reminded")


@pytest.mark.parametrize("typed", ["California", "US", "US-", "US-CALI", "U1-CA", "ÜS-CA"])
def test_what_is_no_code_is_said_gently_and_not_lost(here, typed):
    answer = sent(here, typed, "required")
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Please write two letters, a hyphen and the region, as US-CA." in page
    assert f'value="{typed}"' in page
    assert kept(here) == ("US-CA", "reminded")


def test_a_second_step_can_be_required_of_all_who_work_here(here):
    assert signed_in(here.tamsin).get("/clients/").status_code == 200
    sent(here, second_factor="required")
    assert kept(here)[1] == "required"
    assert signed_in(here.tamsin).get("/clients/").url.startswith("/account/ways/")
    assert signed_in(here.ada).get(PAGE).status_code == 200


def test_in_an_invented_practice_ada_is_asked_for_her_own_at_once(here):
    Authenticator.objects.filter(user=here.ada.account).delete()
    Practice.objects.filter(id=here.practice.id).update(is_invented=True)
    assert "You have no second step yourself yet" in signed_in(here.ada).get(PAGE).content.decode()
    sent(here, second_factor="required")
    assert signed_in(here.ada).get(PAGE).url.startswith("/account/ways/")


@pytest.mark.parametrize("wanted", ["", "never"])
def test_one_of_the_two_must_be_chosen(here, wanted):
    assert sent(here, second_factor=wanted).status_code == 422
    assert kept(here) == ("US-CA", "reminded")


def test_what_is_not_known_is_said_to_be_not_known(here):
    sent(here, "")
    assert b"Which law holds is not known here yet" in signed_in(here.ada).get(PAGE).content
