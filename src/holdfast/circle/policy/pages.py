"""Rules for addresses with a client in them; one that is not the reader's to see is not there."""

from __future__ import annotations

from typing import Any, cast
from uuid import UUID

from django.db.models import Q
from django.http import HttpRequest

from holdfast import clock
from holdfast.circle.break_glass import has_broken_glass
from holdfast.circle.models import CareRole, Client, KeptPhone
from holdfast.circle.phones import phone_with
from holdfast.circle.team import open_at
from holdfast.people.models import Role
from holdfast.people.policy import NotAllowed, reader_required, without_sign_in
from holdfast.people.reader import Reader


class ClientRequest(HttpRequest):
    """A request that a rule of this file has let in."""

    client_record: Client
    kept_phone: KeptPhone


def client_in(request: HttpRequest) -> Client:
    """Whom an address is about, once its rule has let the reader in."""
    return cast(ClientRequest, request).client_record


def client_in_any(request: HttpRequest) -> Client | None:
    """The same on any page; None where it is about nobody."""
    return getattr(request, "client_record", None)


def phone_in(request: HttpRequest) -> KeptPhone:
    """Which kept phone asks, once ``kept_phone`` has let it in."""
    return cast(ClientRequest, request).kept_phone


def therapist_of_client(request: HttpRequest, *, client_id: UUID, **_: Any) -> None:
    """A therapist with a place in the client's circle, or one who broke the glass."""
    reader = reader_required(request)
    if reader.role != Role.THERAPIST:
        raise NotAllowed
    _meet(request, _in_circle(reader, client_id) or _by_broken_glass(reader, client_id))


def therapist_in_circle(request: HttpRequest, *, client_id: UUID, **_: Any) -> None:
    """A therapist with a place of their own: an emergency opens a chart, it hands out no keys."""
    reader = reader_required(request)
    if reader.role != Role.THERAPIST:
        raise NotAllowed
    _meet(request, _in_circle(reader, client_id))


def therapist_of_practice(request: HttpRequest, *, client_id: UUID, **_: Any) -> None:
    """Any therapist of the client's practice: only for the page that asks why a chart is opened.

    The client's name is not the reader's to see yet.
    """
    reader = reader_required(request)
    if reader.role != Role.THERAPIST:
        raise NotAllowed
    clients = Client.objects.filter(practice_id=reader.practice_id, erased_at__isnull=True)
    _meet(request, clients.select_related("practice").filter(id=client_id).first())


def member_of_circle(request: HttpRequest, *, client_id: UUID, **_: Any) -> None:
    """A therapist or medical partner with a place in the circle, in that role."""
    reader = reader_required(request)
    if reader.role == Role.THERAPIST:
        return therapist_of_client(request, client_id=client_id)
    if reader.role != Role.MEDICAL:
        raise NotAllowed
    return _meet(request, _in_circle(reader, client_id))


def client_self(request: HttpRequest, *, client_id: UUID | None = None, **_: Any) -> None:
    """The client, on their own pages; an address may name them or leave it out."""
    reader = reader_required(request)
    if reader.role != Role.CLIENT:
        raise NotAllowed
    own = Client.objects.filter(
        practice_id=reader.practice_id, account_id=reader.account_id, erased_at__isnull=True
    )
    client = own.select_related("practice").first()
    if client_id is not None and client is not None and client.id != client_id:
        raise NotAllowed
    _meet(request, client)


@without_sign_in
def kept_phone(request: HttpRequest, **_: Any) -> None:
    """A phone that was kept for a client; it signs nobody in."""
    scheme, _space, token = request.headers.get("Authorization", "").partition(" ")
    phone = phone_with(token, clock.now()) if scheme == "Bearer" else None
    if phone is None:
        raise NotAllowed
    cast(ClientRequest, request).kept_phone = phone


def _in_circle(reader: Reader, client_id: UUID) -> Client | None:
    role = CareRole.THERAPIST if reader.role == Role.THERAPIST else CareRole.MEDICAL
    place = Q(caremember__account_id=reader.account_id, caremember__role=role)
    clients = Client.objects.filter(
        place & open_at(clock.now(), "caremember__"),
        practice_id=reader.practice_id,
        id=client_id,
        erased_at__isnull=True,
    )
    return clients.select_related("practice").first()


def _by_broken_glass(reader: Reader, client_id: UUID) -> Client | None:
    if not has_broken_glass(reader, client_id, clock.now()):
        return None
    clients = Client.objects.filter(practice_id=reader.practice_id, erased_at__isnull=True)
    return clients.select_related("practice").filter(id=client_id).first()


def _meet(request: HttpRequest, client: Client | None) -> None:
    if client is None:
        raise NotAllowed
    cast(ClientRequest, request).client_record = client
