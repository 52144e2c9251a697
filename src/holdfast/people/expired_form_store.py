"""A sign-in that ends while someone writes loses nothing: what they sent waits for them.

Whose it was is known from the session that ended, or from a signed cookie that names the account
last signed in here. A form carries the token of its sign-in, and each sign-in makes a new one: what
one account's page sends is never kept for another that came after it.
"""

from __future__ import annotations

import json
from contextlib import suppress
from datetime import datetime, timedelta
from http import HTTPStatus
from typing import TYPE_CHECKING
from uuid import UUID

from django.core.signing import BadSignature
from django.http import HttpRequest, HttpResponse, QueryDict

from holdfast import vault
from holdfast.people.cookies import give, given, take_back
from holdfast.people.keys import derived, installation_key
from holdfast.people.models import Account, KeptForm

if TYPE_CHECKING:
    from django.db.models import QuerySet

KEPT_FOR = timedelta(days=1)
MOST = 20  # of one account: who holds the browser cannot fill the table
LAST_HERE = "last_here"
SENT_ON = "kept_form"  # field: the kept form that is sent on its way with this
ABOUT_THE_ACCOUNT = "/account"  # passwords and codes are never kept

BY_ITSELF = "Holdfast-By-Itself"  # header: a page asks, and nobody wrote anything

Fields = list[tuple[str, str]]


def keep(request: HttpRequest, account: Account, at: datetime) -> KeptForm | None:
    """Keeps the fields of a form that was sent; ``None`` when there is nothing fit to keep."""
    KeptForm.objects.filter(kept_at__lte=at - KEPT_FOR).delete()
    if request.method != "POST" or request.path.startswith(ABOUT_THE_ACCOUNT):
        return None
    if request.headers.get(BY_ITSELF):
        return None
    form = KeptForm(account=account, path=request.get_full_path()[:300], kept_at=at)
    told = json.dumps(_fields(request.POST)).encode()
    form.sealed_fields = vault.seal(_key(), told, _bound_to(form))
    form.save()
    older = KeptForm.objects.filter(account=account).order_by("-kept_at", "id")[MOST:]
    KeptForm.objects.filter(id__in=[one.id for one in older]).delete()
    return form


def kept_of(account: Account, at: datetime) -> QuerySet[KeptForm]:
    """What waits for the account, the newest first."""
    waiting = KeptForm.objects.filter(account=account, kept_at__gt=at - KEPT_FOR)
    return waiting.order_by("-kept_at", "id")


def find_kept(form_id: UUID, account: Account, at: datetime) -> KeptForm | None:
    """The account's own kept form, while it waits."""
    return kept_of(account, at).filter(id=form_id).first()


def put_away_if_sent(request: HttpRequest, response: HttpResponse) -> None:
    """A kept form that was sent on its way, and was not refused, waits no longer."""
    sent = request.POST.get(SENT_ON, "") if request.method == "POST" else ""
    if not sent or response.status_code >= HTTPStatus.BAD_REQUEST:
        return
    if isinstance(request.user, Account):
        with suppress(ValueError):
            KeptForm.objects.filter(account=request.user, id=UUID(sent)).delete()


def remember(request: HttpRequest, response: HttpResponse) -> None:
    """Leaves with the browser whose pages it shows; an id, and nothing that signs anyone in."""
    user = request.user
    if isinstance(user, Account) and _last_id(request, KEPT_FOR / 2) != user.id:
        give(response, LAST_HERE, user.id.hex, KEPT_FOR)


def forget_last_here(response: HttpResponse) -> None:
    take_back(response, LAST_HERE)


def last_here(request: HttpRequest) -> Account | None:
    """The account that was signed in here last, within a day; ``None`` where nobody can tell."""
    account_id = _last_id(request, KEPT_FOR)
    return Account.objects.filter(id=account_id, is_active=True).first() if account_id else None


def _last_id(request: HttpRequest, within: timedelta) -> UUID | None:
    try:
        return UUID(given(request, LAST_HERE, within))
    except (KeyError, BadSignature, ValueError):
        return None


def fields_of(form: KeptForm) -> Fields:
    """Names and values in the order in which they were sent."""
    told = vault.unseal(_key(), bytes(form.sealed_fields), _bound_to(form))
    return [(name, value) for name, value in json.loads(told)]


def _fields(sent: QueryDict) -> Fields:
    names = [name for name in sent if name not in {"csrfmiddlewaretoken", SENT_ON}]
    return [(name, str(value)) for name in names for value in sent.getlist(name)]


def _key() -> bytes:
    return derived(installation_key(), "kept forms")


def _bound_to(form: KeptForm) -> bytes:
    return b"kept form|" + form.id.bytes + form.account_id.bytes
