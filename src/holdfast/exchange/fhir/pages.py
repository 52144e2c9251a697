"""Whether a bundle is all there is: one page of a search is not (R4 http.html#paging)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from holdfast.exchange.fhir.listing import bundles_in
from holdfast.exchange.imported import Imported
from holdfast.exchange.marking import mark as _
from holdfast.exchange.remark import Remark

FOUND = ("searchset", "history")


def tell_what_is_missing(bundle: Mapping[str, Any], imported: Imported) -> None:
    for one in bundles_in(bundle):
        total, here = _total(one), _matches(one)
        if _has_next(one):
            sentence = _(
                "it is one page of more: {here} of {total} are here. What is on the other pages "
                "is not known; please export them too."
            )
            said = {"here": here, "total": total if total is not None else _("more")}
            imported.noted.append(Remark(sentence, said))
        elif total is not None and one.get("type") in FOUND and total > here:
            sentence = _(
                "it says that there are {total}, and {here} are here; please export the others too."
            )
            imported.noted.append(Remark(sentence, {"here": here, "total": total}))


def _total(bundle: Mapping[str, Any]) -> int | None:
    total = bundle.get("total")
    return total if isinstance(total, int) and not isinstance(total, bool) else None


def _has_next(bundle: Mapping[str, Any]) -> bool:
    links = bundle.get("link")
    listed = links if isinstance(links, list) else []
    return any(isinstance(link, dict) and link.get("relation") == "next" for link in listed)


def _matches(bundle: Mapping[str, Any]) -> int:
    """What a total counts: not what was only sent along (R4 Bundle.total)."""
    return sum(_mode(entry) not in ("include", "outcome") for entry in bundle.get("entry") or ())


def _mode(entry: Any) -> Any:
    search = entry.get("search") if isinstance(entry, dict) else None
    return search.get("mode") if isinstance(search, dict) else None
