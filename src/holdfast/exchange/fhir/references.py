"""Finds what a reference names, by the rules of FHIR (R4 bundle.html#references).

A relative reference is resolved against the base of the entry's own fullUrl. Where an entry has no
RESTful fullUrl its base is not known, and type and id alone decide; a version is never part of who
or what is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_RESTFUL = re.compile(r"(?P<base>https?://.+/)?(?P<kind>[A-Z][A-Za-z]+)/(?P<id>[^/?#]+)/?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """``base`` is None where nothing says on which server it is; a ``urn`` has no other part."""

    base: str | None = None
    kind: str = ""
    id: str = ""
    urn: str = ""

    def may_be(self, other: Address) -> bool:
        """Whether nothing says that the two are different."""
        if self.urn or other.urn:
            return self.urn == other.urn
        if (self.kind, self.id) != (other.kind, other.id):
            return False
        return self.base is None or other.base is None or self.base == other.base


def address_of(reference: str, within: str = "") -> Address:
    """``within`` is the fullUrl of the entry that holds the reference."""
    plain = reference.partition("/_history/")[0].partition("#")[0]
    found = _RESTFUL.fullmatch(plain)
    if found is None:
        return Address(urn=plain.casefold())
    base = found["base"] or _base_of(within)
    return Address(base=base, kind=found["kind"], id=found["id"])


def _base_of(url: str) -> str | None:
    found = _RESTFUL.fullmatch(url.partition("/_history/")[0])
    return found["base"] if found else None


def addresses_of(url: str, resource: Mapping[str, Any]) -> tuple[Address, ...]:
    """Under which a resource of a bundle is found: its fullUrl, and its type and id."""
    own = address_of(url) if url else None
    if own and not own.urn:
        return (own,)
    name = resource.get("id")
    by_id = [Address(kind=str(resource["resourceType"]), id=name)] if isinstance(name, str) else []
    return (*([own] if own else []), *by_id)


class References:
    """All that the entries of a bundle can be named by."""

    def __init__(self, listed: Iterable[tuple[str, Mapping[str, Any]]]) -> None:
        self._known: dict[tuple[str, str, str], list[tuple[Address, Mapping[str, Any]]]] = {}
        self._canonical: dict[str, Mapping[str, Any]] = {}
        for url, resource in listed:
            if resource.get("resourceType") == "Questionnaire":
                self._canonical[str(resource.get("url"))] = resource
            for address in addresses_of(url, resource):
                self._known.setdefault(_slot(address), []).append((address, resource))

    def find(self, reference: Any, within: str = "") -> Mapping[str, Any] | None:
        """The one resource that is meant; None where there is none, or it could be several."""
        if not isinstance(reference, str):
            return None
        meant = address_of(reference, within)
        listed = self._known.get(_slot(meant), ())
        exact = [each for address, each in listed if address == meant]
        found = exact or [each for address, each in listed if address.may_be(meant)]
        first = found[0] if found else None
        return first if all(each is first for each in found) or exact else None

    def canonical(self, address: str) -> Mapping[str, Any] | None:
        """A questionnaire by its url, whatever version of it is asked for."""
        return self._canonical.get(address.partition("|")[0])


def _slot(address: Address) -> tuple[str, str, str]:
    return (address.kind, address.id, address.urn)
