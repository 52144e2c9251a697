from __future__ import annotations

from django.db import transaction

from holdfast.circle.models import Client
from holdfast.record.verification.faults import Fault
from holdfast.record.verification.of_alerts import faults_of_alerts
from holdfast.record.verification.of_entries import faults_of_entries


def faults_of_client(client: Client) -> list[Fault]:
    """What does not hold of one client.

    Nobody waits for it: only what seems amiss is asked again under the client's lock, for somebody
    may have written between two questions.
    """
    return _faults(client) and _faults_held(client)


@transaction.atomic
def _faults_held(client: Client) -> list[Fault]:
    held = Client.objects.select_for_update(of=("self",), no_key=True).get(id=client.id)
    return _faults(held)


def _faults(client: Client) -> list[Fault]:
    return [*faults_of_entries(client), *faults_of_alerts(client)]
