"""The entries of a bundle, those of bundles inside it among them, as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import CannotUse

DEEPEST = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """``place`` is "3", or "3.1" for the first entry of a bundle inside the third.

    ``method`` and ``target`` say what a transaction or a history asked of a server, ``status``
    what a server answered; each is empty where nothing was said.
    """

    place: str
    url: str
    resource: Mapping[str, Any] | None
    method: str = ""
    target: str = ""
    status: str = ""
    is_history: bool = False

    @property
    def kind(self) -> str:
        return str(self.resource["resourceType"]) if self.resource else ""


def listed_in(bundle: Any) -> list[Listed]:
    """Raises CannotUse where it is no bundle."""
    if not isinstance(bundle, dict) or bundle.get("resourceType") != "Bundle":
        raise CannotUse(_("it is not a FHIR Bundle: its resourceType should say Bundle."))
    return list(_listed(bundle, "", 0))


def bundles_in(bundle: Mapping[str, Any], depth: int = 0) -> Iterator[Mapping[str, Any]]:
    """The bundle and those inside it."""
    yield bundle
    for entry in _entries(bundle):
        resource = entry.get("resource") if isinstance(entry, dict) else None
        if isinstance(resource, dict) and _is_bundle(resource) and depth < DEEPEST:
            yield from bundles_in(resource, depth + 1)


def _entries(bundle: Mapping[str, Any]) -> list[Any]:
    listed = bundle.get("entry", [])
    if not isinstance(listed, list):
        raise CannotUse(_("its entry should be a list of resources."))
    return listed


def _is_bundle(resource: Mapping[str, Any]) -> bool:
    return resource.get("resourceType") == "Bundle"


def _listed(bundle: Mapping[str, Any], before: str, depth: int) -> Iterator[Listed]:
    if depth > DEEPEST:
        raise CannotUse(_("it holds bundles inside bundles, too deeply to be read."))
    for number, entry in enumerate(_entries(bundle), start=1):
        one = _one(entry if isinstance(entry, dict) else {}, f"{before}{number}", bundle)
        if one.resource is not None and _is_bundle(one.resource):
            yield from _listed(one.resource, f"{one.place}.", depth + 1)
        else:
            yield one


def _one(entry: Mapping[str, Any], place: str, bundle: Mapping[str, Any]) -> Listed:
    resource = entry.get("resource")
    is_one = isinstance(resource, dict) and isinstance(resource.get("resourceType"), str)
    request, response = entry.get("request"), entry.get("response")
    asked = request if isinstance(request, dict) else {}
    return Listed(
        place=place,
        url=str(entry.get("fullUrl") or ""),
        resource=resource if is_one else None,
        method=str(asked.get("method") or ""),
        target=str(asked.get("url") or ""),
        status=str(response.get("status") or "") if isinstance(response, dict) else "",
        is_history=bundle.get("type") == "history",
    )
