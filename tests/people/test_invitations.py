"""Inviting someone, and the link that works once."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from tests.cast import LONG_AGO, PASSWORD, cast

from holdfast.people import invitations
from holdfast.people.invitations import MayNotInvite, NoInvitation
from holdfast.people.models import Account, Invitation, Membership

pytestmark = pytest.mark.django_db
SOON = LONG_AGO + timedelta(hours=1)


def invited(here, role="medical"):
    return invitations.invite(here.ada.reader, role, at=LONG_AGO)


def accept(token, email="new@clinic.example", at=SOON, password=PASSWORD):
    return invitations.accept(token, email=email, name="Noor Vale", password=password, at=at)


@pytest.mark.parametrize("role", ["therapist", "medical", "administrator"])
def test_who_accepts_joins_in_the_role_they_were_invited_to(role):
    here = cast()
    _, token = invited(here, role)
    membership = accept(token).membership
    assert membership.role == role
    assert membership.practice == here.practice
    assert membership.account.name == "Noor Vale"
    assert membership.account.check_password(PASSWORD)


def test_only_a_digest_of_the_link_is_kept():
    invitation, token = invited(cast())
    secret = token.split("-", 1)[1].encode()
    kept = Invitation.objects.filter(id=invitation.id).values().get()
    assert not any(secret in str(value).encode() for value in kept.values())
    assert bytes(kept["token_digest"]) != secret


def test_it_works_once():
    _, token = invited(cast())
    accept(token)
    with pytest.raises(NoInvitation):
        accept(token, "another@clinic.example")


def test_it_expires():
    invitation, token = invited(cast())
    with pytest.raises(NoInvitation):
        accept(token, at=invitation.expires_at)
    assert accept(token, at=invitation.expires_at - timedelta(seconds=1)).membership


def test_it_can_be_withdrawn():
    here = cast()
    invitation, token = invited(here)
    invitations.withdraw(invitation, by=here.ada.reader, at=LONG_AGO)
    with pytest.raises(NoInvitation):
        accept(token)


@pytest.mark.parametrize("broken", ["", "x", "-", "0" * 32, f"{'0' * 32}-secret", "é-é"])
def test_what_is_no_link_opens_nothing(broken):
    with pytest.raises(NoInvitation):
        accept(broken)


def test_a_changed_link_opens_nothing():
    _, token = invited(cast())
    with pytest.raises(NoInvitation):
        accept(token[:-1] + ("a" if token[-1] != "a" else "b"))


def test_a_weak_password_is_refused_and_the_link_still_works():
    _, token = invited(cast())
    with pytest.raises(ValidationError):
        accept(token, password="short")
    assert accept(token).membership


@pytest.mark.parametrize(
    ("who", "role"),
    [
        ("tamsin", "therapist"),
        ("tamsin", "administrator"),
        ("petra", "medical"),
        ("clem", "client"),
        ("ada", "client"),
        ("petra", "client"),
    ],
)
def test_places_are_only_handed_out_by_those_who_may(who, role):
    here = cast()
    with pytest.raises(MayNotInvite):
        invitations.invite(getattr(here, who).reader, role, at=LONG_AGO)
    assert not Invitation.objects.exists()


def test_a_clients_invitation_names_the_client_and_no_other_does():
    here = cast()
    for role, client_id in (("client", None), ("medical", here.client.id)):
        with pytest.raises(MayNotInvite):
            invitations.invite(here.tamsin.reader, role, at=LONG_AGO, client_id=client_id)


def test_an_address_that_has_a_sign_in_elsewhere_gives_nothing_away():
    here = cast()
    _, token = invited(here, "therapist")
    taken = accept(token, "otto@elsewhere.example", password="a guess at a password")
    assert taken.membership is None
    otto = Account.objects.get(id=here.otto.account.id)
    assert otto.check_password(PASSWORD)
    assert otto.name == "Otto Vance"
    assert not Membership.objects.filter(account=otto, practice=here.practice).exists()


def test_a_link_cannot_be_used_to_try_one_address_after_another():
    _, token = invited(cast(), "therapist")
    accept(token, "otto@elsewhere.example")
    for address in ("new@clinic.example", "otto@elsewhere.example"):
        with pytest.raises(NoInvitation):
            accept(token, address)


def test_the_owner_of_the_address_takes_the_place_once_signed_in():
    here = cast()
    _, token = invited(here, "therapist")
    accept(token, "otto@elsewhere.example")
    taken = invitations.accept_as(token, account=here.otto.account, at=SOON)
    assert taken.membership.practice == here.practice


def test_nobody_else_takes_a_place_that_is_kept_for_someone():
    here = cast()
    _, token = invited(here, "therapist")
    accept(token, "otto@elsewhere.example")
    with pytest.raises(NoInvitation):
        invitations.accept_as(token, account=here.petra.account, at=SOON)


def test_inviting_and_accepting_are_written_down():
    from holdfast.audit.models import AuditEvent

    here = cast()
    _, token = invited(here)
    accept(token)
    written = set(AuditEvent.objects.filter(verb="did").values_list("what", flat=True))
    assert {"invite medical", "accept invitation"} <= written
