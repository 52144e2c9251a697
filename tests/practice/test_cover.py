"""Ada names a cover, or signs that there is none, and reads what clients will read."""

import pytest
from tests.cast import cast, signed_in

from holdfast.audit.models import AuditEvent
from holdfast.circle.remote_questions import remote_risk_questions_allowed
from holdfast.people.models import Practice

pytestmark = pytest.mark.django_db
PAGE = "/practice/cover/"


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def ada(here):
    return signed_in(here.ada)


def kept(here):
    return Practice.objects.get(id=here.practice.id)


def is_on(here):
    return remote_risk_questions_allowed(kept(here), here.client)


def name(ada, account_id):
    return ada.post(f"{PAGE}name/", {"account": account_id})


def sign(ada, signature="Ada Okafor"):
    return ada.post(f"{PAGE}sign/", {"signature": signature})


def test_until_it_is_settled_the_page_says_that_risk_questions_are_off(here, ada):
    page = ada.get(PAGE).content.decode()
    assert "Questions about risk are off" in page
    assert "Nobody has been named who looks at other times." in page
    assert not is_on(here)


def test_what_clients_will_read_stands_beside_each_way(here, ada):
    page = ada.get(PAGE).content.decode()
    assert "At other times (whoever you choose) looks." in page
    assert "At other times nobody looks until somebody is at work again." in page


def test_a_named_cover_is_kept_and_read(here, ada):
    for _ in range(2):
        assert name(ada, here.tamsin.account.id).url == PAGE
    assert kept(here).cover == here.tamsin.account
    assert is_on(here)
    assert "At other times Tamsin Reed looks." in ada.get(PAGE).content.decode()


@pytest.mark.parametrize("who", ["petra", "clem", "ada", "otto"])
def test_only_therapists_of_the_practice_can_be_named(here, ada, who):
    answer = name(ada, getattr(here, who).account.id)
    assert answer.status_code == 422
    assert b"Please choose one of the therapists." in answer.content
    assert kept(here).cover is None


@pytest.mark.parametrize("wrong", ["", "nobody"])
def test_somebody_must_be_chosen(here, ada, wrong):
    assert name(ada, wrong).status_code == 422


@pytest.mark.parametrize("typed", ["Ada Okafor", "  ada   okafor "])
def test_a_signature_is_kept_with_who_and_when(here, ada, typed):
    assert sign(ada, typed).url == PAGE
    assert kept(here).cover_absence_signed_by == here.ada.account
    assert AuditEvent.objects.filter(what="sign absence of cover").count() == 1
    assert is_on(here)
    assert "Signed: nobody looks at other times" in ada.get(PAGE).content.decode()


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "Please type your name to sign."),
        ("Tamsin Reed", "Please type your name as it is kept here: Ada Okafor."),
    ],
)
def test_another_name_signs_nothing_and_is_not_lost(here, ada, typed, sentence):
    answer = sign(ada, typed)
    assert answer.status_code == 422
    assert sentence in answer.content.decode()
    assert typed in answer.content.decode()
    assert not is_on(here)


def test_taking_it_back_turns_risk_questions_off_at_once(here, ada):
    sign(ada)
    for _ in range(2):
        assert ada.post(f"{PAGE}end/").url == PAGE
    assert not is_on(here)
    assert AuditEvent.objects.filter(what="end cover").count() == 1


def test_there_is_no_other_way_to_settle_it(ada):
    assert ada.post(f"{PAGE}guess/").status_code == 404
