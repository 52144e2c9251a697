"""`holdfast people`: whoever looks after the server helps who cannot get in; it is written down."""

import re
import sys
from argparse import Namespace

import pytest
from allauth.mfa.models import Authenticator
from tests.cast import cast, signed_in

from holdfast.audit.models import AuditEvent
from holdfast.command import people
from holdfast.command.refusal import Refusal

pytestmark = pytest.mark.django_db
ADA, TAMSIN, OTTO = "ada@kelp.example", "tamsin@kelp.example", "otto@elsewhere.example"


@pytest.fixture
def here():
    return cast()


@pytest.fixture
def said(capsys):
    def ask(slug=None, **words):
        asked = {"slug": slug, "way_in": None, "remove_second_step": None, "yes": None}
        assert people.run(Namespace(**asked | words)) == 0
        return capsys.readouterr().out

    return ask


def second_step_of(person):
    Authenticator.objects.create(user=person.account, type="totp", data={})
    Authenticator.objects.create(user=person.account, type="recovery_codes", data={})


def written_down():
    return [(one.role, one.account_id, one.what) for one in AuditEvent.objects.filter(verb="did")]


def test_it_lists_the_practices(here, said):
    assert said().splitlines() == [
        "elsewhere  Another Practice, America/Los_Angeles; working there: 1",
        "kelp  Kelp Therapy, America/Los_Angeles; working there: 3",
    ]


def test_it_lists_who_works_there_and_no_client(here, said):
    listed = said("kelp")
    assert f"Ada Okafor  {ADA}  Practice administrator, second step" in listed
    assert f"Tamsin Reed  {TAMSIN}  Therapist, password alone" in listed
    assert "clem" not in listed.casefold()
    assert "Otto" not in listed


def test_a_new_way_in_is_a_link_that_works_and_stands_in_the_audit(here, said, client):
    printed = said("kelp", way_in=ADA.upper())
    path = re.search(r"http://localhost:8000(/\S+)", printed)[1]
    assert client.get(path, follow=True).status_code == 200
    assert ("server", None, f"make way in {here.ada.account.id}") in written_down()
    page = signed_in(here.ada).get("/practice/audit/").content.decode()
    assert "made a link by which a password is chosen anew: Ada Okafor" in page
    assert "Whoever looks after the server" in page


@pytest.mark.parametrize("email", [TAMSIN, "clem@mail.example", OTTO])
def test_a_way_in_is_made_for_nobody_but_an_administrator(here, said, email):
    with pytest.raises(Refusal, match="No administrator of kelp has that address"):
        said("kelp", way_in=email)
    assert not [one for one in written_down() if one[2].startswith("make way in")]


def test_a_second_step_is_taken_off_once_it_is_named_twice(here, said):
    second_step_of(here.tamsin)
    others = Authenticator.objects.exclude(user=here.tamsin.account)
    kept = others.count()
    printed = said("kelp", remove_second_step=TAMSIN, yes=TAMSIN)
    assert f"{TAMSIN} has no second step any more" in printed
    assert not Authenticator.objects.filter(user=here.tamsin.account).exists()
    assert others.count() == kept > 0
    assert ("server", None, f"remove second step {here.tamsin.account.id}") in written_down()


@pytest.mark.parametrize("again", [None, ADA, ""])
def test_named_once_or_otherwise_nothing_is_changed(here, said, again, monkeypatch):
    monkeypatch.setattr(sys.stdin, "isatty", lambda: False, raising=False)
    second_step_of(here.tamsin)
    with pytest.raises(Refusal, match="Nothing was changed"):
        said("kelp", remove_second_step=TAMSIN, yes=again)
    assert Authenticator.objects.filter(user=here.tamsin.account).count() == 2


@pytest.mark.parametrize(
    ("email", "sentence"),
    [
        (TAMSIN, "has no second step; nothing was changed"),
        (OTTO, "Nobody who works at kelp has that address"),
    ],
)
def test_where_there_is_nothing_to_take_off_it_says_so(here, said, email, sentence):
    with pytest.raises(Refusal, match=sentence):
        said("kelp", remove_second_step=email, yes=email)


def test_a_practice_that_is_not_there_is_one_sentence(here, said):
    with pytest.raises(Refusal, match="There is no practice 'kelpie'"):
        said("kelpie")
    with pytest.raises(Refusal, match="Please name the practice too"):
        said(None, way_in=ADA)
