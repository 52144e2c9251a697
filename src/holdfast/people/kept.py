"""A sign-in that ends while someone writes loses nothing: what they sent waits for them."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from uuid import UUID

from django.http import HttpRequest, QueryDict

from holdfast import vault
from holdfast.people.keys import derived, installation_key
from holdfast.people.models import Account, KeptForm

KEPT_FOR = timedelta(days=1)
ABOUT_THE_ACCOUNT = "/account"  # passwords and codes are never kept

Fields = list[tuple[str, str]]


def keep(request: HttpRequest, account: Account, at: datetime) -> KeptForm | None:
    """Keeps the fields of a form that was sent; ``None`` when there is nothing fit to keep."""
    KeptForm.objects.filter(kept_at__lte=at - KEPT_FOR).delete()
    if request.method != "POST" or request.path.startswith(ABOUT_THE_ACCOUNT):
        return None
    form = KeptForm(account=account, path=request.get_full_path()[:300], kept_at=at)
    told = json.dumps(_fields(request.POST)).encode()
    form.sealed_fields = vault.seal(_key(), told, _bound_to(form))
    form.save()
    return form


def find_kept(form_id: UUID, account: Account, at: datetime) -> KeptForm | None:
    """The account's own kept form, while it waits."""
    waiting = KeptForm.objects.filter(account=account, kept_at__gt=at - KEPT_FOR)
    return waiting.filter(id=form_id).first()


def fields_of(form: KeptForm) -> Fields:
    """Names and values in the order in which they were sent."""
    told = vault.unseal(_key(), bytes(form.sealed_fields), _bound_to(form))
    return [(name, value) for name, value in json.loads(told)]


def _fields(sent: QueryDict) -> Fields:
    names = [name for name in sent if name != "csrfmiddlewaretoken"]
    return [(name, str(value)) for name in names for value in sent.getlist(name)]


def _key() -> bytes:
    return derived(installation_key(), "kept forms")


def _bound_to(form: KeptForm) -> bytes:
    return b"kept form|" + form.id.bytes + form.account_id.bytes
