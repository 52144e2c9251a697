"""A worker's sign of life: that it is here, and how its last turn went."""

from __future__ import annotations

from collections.abc import Iterable

from django.db.models import Q

from holdfast.pulse.clock import database_now
from holdfast.pulse.limits import limits
from holdfast.pulse.models import Heartbeat

MOST = 200


def beat(worker: str, stumbled: Iterable[str] = (), *, has_left: bool = False) -> None:
    """``stumbled`` are the steps of the last turn that stumbled. Long gone workers are forgotten,
    and so is a sign from a time to come, which a clock left behind when it was set back."""
    now, names = database_now(), " ".join(stumbled)[:MOST]
    said = {"at": now, "stumbled": names, "has_left": has_left}
    well = {} if names else {"well_at": now}
    Heartbeat.objects.update_or_create(
        worker=worker, defaults=said | well, create_defaults=said | {"well_at": now}
    )
    gone = Q(at__lt=now - limits().forgotten) | Q(at__gt=now + limits().silent)
    Heartbeat.objects.filter(gone).exclude(worker=worker).delete()


def forget_all() -> None:
    """For a database that came from elsewhere: those who showed themselves there are not here."""
    Heartbeat.objects.all().delete()
