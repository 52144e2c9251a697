"""Walking the chain. It needs no key, so it works for those who were erased."""

from __future__ import annotations

from collections.abc import Iterator

from holdfast.circle.models import Client
from holdfast.record.keeping.chain import Link, first_broken
from holdfast.record.keeping.chain_links import link_of
from holdfast.record.models import Entry, Standing

ROWS_AT_ONCE = 500


def verify(client: Client) -> int | None:
    """The first ``seq`` that does not follow from what precedes it; None where the chain holds.

    An end that was cut off is noticed too, at the first place that is missing, as long as the
    client's standing knows how many entries there were.
    """
    broken = first_broken(_chain(client))
    if broken is not None:
        return broken
    entries = Entry.objects.filter(practice_id=client.practice_id, client=client)
    length = entries.count()
    standing = Standing.objects.filter(practice_id=client.practice_id, client=client).first()
    return length + 1 if standing is not None and standing.seq > length else None


def _chain(client: Client) -> Iterator[tuple[Link, bytes]]:
    entries = Entry.objects.filter(practice_id=client.practice_id, client=client)
    for row in entries.order_by("seq").iterator(ROWS_AT_ONCE):
        yield link_of(row), bytes(row.digest)
