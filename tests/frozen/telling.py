"""What a database keeps, told in plain words, so that two versions can be held side by side.

It is told in terms of people and what became known of them, never of tables: where a later version
keeps a thing elsewhere, this file reads it there, and the words of earlier databases stay.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.mfa.adapter import get_adapter
from allauth.mfa.models import Authenticator

from holdfast import alerts, audit
from holdfast.alerts.models import Alert, Deed, Recurrence, Telling
from holdfast.audit.models import AuditEvent
from holdfast.circle import break_glass
from holdfast.circle.models import BreakGlass, CareMember, Client, Grant, KeptPhone
from holdfast.circle.sealed_purpose import purpose_of
from holdfast.people import expired_form_store
from holdfast.people.models import (
    Absence,
    Account,
    AttestedForm,
    Invitation,
    KeptForm,
    Membership,
    Practice,
)
from holdfast.people.reader import reader_of
from holdfast.post.models import Delivery
from holdfast.record import kept_briefing, verify
from holdfast.record.appending import drafts
from holdfast.record.keeping.sealing import seal_of
from holdfast.record.keeping.unseal import opened, said
from holdfast.record.models import Entry, KeptBriefing

Told = dict[str, Any]


def everything() -> Told:
    """By practice, client and person; lists are in no order that matters."""
    return {
        "practices": {one.slug: of_practice(one) for one in Practice.objects.all()},
        "people": {one.email: of_person(one) for one in Account.objects.all()},
    }


def chains_broken() -> list[str]:
    """Every chain that does not hold, by client's code or practice."""
    clients = [client.code for client in Client.objects.all() if verify(client) is not None]
    practices: list[UUID | None] = [None, *Practice.objects.values_list("id", flat=True)]
    return clients + [str(one) for one in practices if audit.verify(one) is not None]


def of_practice(practice: Practice) -> Told:
    return {
        "name": practice.name,
        "clients": {
            client.code: of_client(client) for client in Client.objects.filter(practice=practice)
        },
        "forms": [
            [one.form, one.sentence, one.wording, one.attested_by.name]
            for one in AttestedForm.objects.filter(practice=practice)
        ],
        "invitations": [
            [one.role, bytes(one.token_digest).hex()]
            for one in Invitation.objects.filter(practice=practice)
        ],
        "messages": [
            [one.template, one.state, moment(one.sent_at), one.attempts]
            for one in Delivery.objects.filter(practice_id=practice.id)
        ],
        "arranged": {
            "minutes": [practice.claim_minutes, practice.claim_more_minutes],
            "telephone": practice.telephone,
            "emergency_words": practice.emergency_words,
        },
        "absences": [
            [one.account.email, one.cover.email, moment(one.until), moment(one.accepted_at)]
            for one in Absence.objects.filter(practice=practice)
        ],
        "audit": [
            [one.verb, one.what, one.role, moment(one.at)]
            for one in AuditEvent.objects.filter(practice_id=practice.id)
        ],
    }


def of_client(client: Client) -> Told:
    """What the key opens; of an erased client only what may stay."""
    told: Told = {
        "is_erased": client.erased_at is not None,
        "ciphertexts": [bytes(one.body).hex()[:32] for one in entries(client)],
        "circle": [[one.role, one.account.email] for one in members(client)],
        "alerts_at": [moment(one.raised_at) for one in Alert.objects.filter(client=client)],
    }
    return told if told["is_erased"] else told | of_open_client(client)


def of_open_client(client: Client) -> Told:
    return {
        "name": client.name,
        "entries": [of_entry(client, one) for one in entries(client)],
        "alerts": [of_alert(one) for one in Alert.objects.filter(client=client)],
        "drafts": drafts_about(client),
        "briefings": [
            [moment(at), titles(client, at)]
            for at in KeptBriefing.objects.filter(client=client).values_list("at", flat=True)
        ],
        "releases": [of_grant(one) for one in Grant.objects.filter(client=client)],
        "deeds": [of_deed(one) for one in Deed.objects.filter(alert__client=client)],
        "rang_again_at": [
            moment(one.at) for one in Recurrence.objects.filter(alert__client=client)
        ],
        "phones": [
            [bytes(one.token_digest).hex(), moment(one.kept_at), moment(one.ended_at)]
            for one in KeptPhone.objects.filter(client=client)
        ],
        "call_sheets": [
            [one.account.email, moment(one.at), moment(one.until)]
            for one in BreakGlass.objects.filter(client=client, alert_id__isnull=False)
        ],
        "opened_in_an_emergency": [
            [one.account.email, break_glass.reason_of(one)]
            for one in BreakGlass.objects.filter(client=client)
        ],
    }


def entries(client: Client) -> list[Entry]:
    return list(Entry.objects.filter(client=client).order_by("seq"))


def members(client: Client) -> list[CareMember]:
    return list(CareMember.objects.filter(client=client).select_related("account"))


def drafts_about(client: Client) -> list[Told]:
    readers = map(reader_of, Membership.objects.filter(practice=client.practice_id, ended_at=None))
    return [body for reader in readers for _, body in drafts.waiting(reader, client)]


def of_entry(client: Client, row: Entry) -> Told:
    """The body as it was handed in; that this version decodes it is asked too."""
    opened(row, seal_of(client))
    return {
        "id": str(row.entry_id),
        "kind": row.kind,
        "at": moment(row.at),
        "recorded_at": moment(row.recorded_at),
        "by": row.by,
        "label": row.label,
        "body": said(row, seal_of(client)),
    }


def of_alert(alert: Alert) -> Told:
    about = alerts.about(alert)
    return {
        "finding": about.finding,
        "cause": about.cause,
        "title": about.title,
        "urgency": alert.urgency,
        "state": "acting" if alert.state == "had" else alert.state,  # as it was called
        "raised_at": moment(alert.raised_at),
        "seen_by": alert.seen_by.email if alert.seen_by else None,
        "acting_by": alert.had_by.email if alert.had_by else None,
        "closed_by": alert.closed_by.email if alert.closed_by else None,
        "contacts": [str(one) for one in (alert.had_entry, alert.closing_entry) if one],
        "told": [
            [one.step, one.account.email if one.account else "on call"]
            for one in Telling.objects.filter(alert=alert).select_related("account")
        ],
    }


def of_deed(deed: Deed) -> list[Any]:
    whom = deed.to.email if deed.to else None
    entry = str(deed.entry) if deed.entry else None
    return [deed.did, deed.by.email, moment(deed.at), moment(deed.until), whom, entry]


def of_grant(grant: Grant) -> Told:
    return {
        "to": grant.account.email,
        "covers": grant.covers,
        "purpose": purpose_of(grant),
        "since": moment(grant.since),
        "until": moment(grant.until),
    }


def titles(client: Client, at: Any) -> list[str]:
    briefing = kept_briefing(client, at)
    return sorted(finding.title for finding in briefing.findings) if briefing else []


def of_person(account: Account) -> Told:
    return {
        "name": account.name,
        "roles": [
            [one.practice.slug, one.role]
            for one in Membership.objects.filter(account=account).select_related("practice")
        ],
        "kept_forms": [
            expired_form_store.fields_of(one) for one in KeptForm.objects.filter(account=account)
        ],
        "second_factors": [
            get_adapter().decrypt(one.data["secret"])
            for one in Authenticator.objects.filter(user=account, type="totp")
        ],
    }


def moment(at: Any) -> str | None:
    return at.isoformat() if at else None
