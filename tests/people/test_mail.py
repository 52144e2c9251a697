"""The few letters sign-in sends: short, and without anything about a person."""

import pytest
from django.core import mail
from django.core.cache import cache
from tests.cast import PASSWORD, cast, signed_in

pytestmark = pytest.mark.django_db
NEW = "a wholly different tide"


@pytest.fixture(autouse=True)
def nobody_counted_yet():
    cache.clear()


def changed_password(person):
    """The letter that comes when this person changes their password."""
    answer = signed_in(person).post(
        "/account/password/", {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    )
    assert answer.headers["Location"] == "/account/"
    return mail.outbox[0]


def asked_for_a_link(client, person):
    client.post("/accounts/password/reset/", {"email": person.account.email})
    return mail.outbox[0]


def test_a_changed_password_is_told_to_its_owner():
    here = cast()
    letter = changed_password(here.tamsin)
    assert letter.to == ["tamsin@kelp.example"]
    assert "change your password at once" in letter.body


def test_where_no_mail_server_answers_the_password_is_changed_all_the_same(settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    here = cast()
    words = {"oldpassword": PASSWORD, "password1": NEW, "password2": NEW}
    assert signed_in(here.tamsin).post("/account/password/", words).status_code == 302
    here.tamsin.account.refresh_from_db()
    assert here.tamsin.account.check_password(NEW)


@pytest.mark.parametrize("who", ["tamsin", "clem"])
def test_no_letter_names_a_person_or_a_practice(client, who):
    here = cast()
    for letter in (
        changed_password(getattr(here, who)),
        asked_for_a_link(client, getattr(here, who)),
    ):
        told = letter.subject + letter.body
        for word in ("Tamsin", "Clem", "Kelp Therapy", here.client.code):
            assert word not in told


def test_no_letter_speaks_of_treatment(client):
    here = cast()
    told = asked_for_a_link(client, here.clem).body.lower()
    for word in ("ketamine", "dose", "therap", "client", "patient"):
        assert word not in told


def test_the_link_leads_to_this_host(client):
    here = cast()
    link = next(line for line in asked_for_a_link(client, here.clem).body.split() if "://" in line)
    assert link.startswith("http://testserver/accounts/password/reset/key/")
