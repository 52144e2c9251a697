"""What a bundle takes back itself: deletions, and versions that a later one took the place of.

An answer about a risk is not taken back by a later version of its form: every version of a form
is read (R4 http.html#history), unless the record says that it was an error or deletes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from holdfast.exchange.fhir.listing import Listed
from holdfast.exchange.fhir.observed_answers import answers_in
from holdfast.exchange.fhir.references import Address, address_of, addresses_of
from holdfast.exchange.imported import Imported
from holdfast.exchange.marking import mark as _

GONE_WRONG = ("4", "5")
ASKED_ONLY = ("GET", "HEAD")


def standing(listed: Sequence[Listed], imported: Imported) -> list[Listed]:
    """What is left to be read; all else is told in ``imported``."""
    deleted = {
        one.place: address_of(one.target or one.url, one.url) for one in listed if _ends(one)
    }
    kept = [one for one in listed if not _ends(one) and not _is_told(one, imported)]
    for one in listed:
        if _ends(one):
            _tell_deletion(one, deleted[one.place], kept, imported)
    gone = {one.place for one in kept if _is_any(one, deleted.values())}
    left = [one for one in kept if one.place not in gone]
    for one in kept:
        if one.place in gone:
            imported.left_out[f"{one.kind}: {_('it is deleted in this same file.')}"] += 1
    return _newest_versions(left, imported)


def _ends(one: Listed) -> bool:
    return one.method.upper() == "DELETE"


def _is_told(one: Listed, imported: Imported) -> bool:
    """Whether it holds nothing to read, and that was said."""
    if one.kind == "OperationOutcome" and _is_failure(one):
        why = _("the server says that something went wrong; what was asked for may be missing.")
        imported.note(one.kind, one.place, why)
    if one.resource is not None and one.method.upper() != "PATCH":
        return False
    kind = one.kind or one.target.partition("?")[0].partition("/")[0] or _("the answer")
    if one.method.upper() == "PATCH":
        why = _("it changes a part of something that is not here whole; please export it whole.")
        imported.refuse(kind, one.place, why)
    elif one.status.startswith(GONE_WRONG):
        why = _("the server answered “{status}”; what was asked for is not in this file.")
        imported.refuse(kind, one.place, why.format(status=one.status))
    elif one.status or one.method.upper() in ASKED_ONLY:
        imported.left_out[_("Requests and answers without a resource")] += 1
    else:
        return False
    return True


def _is_failure(one: Listed) -> bool:
    issues = (one.resource or {}).get("issue")
    listed = issues if isinstance(issues, list) else []
    return any(isinstance(i, dict) and i.get("severity") in ("error", "fatal") for i in listed)


def _tell_deletion(
    one: Listed, address: Address, kept: Iterable[Listed], imported: Imported
) -> None:
    if any(_is_any(other, [address]) for other in kept):
        return
    why = _(
        "it deletes {what}, which is not in this file; if it was imported before, it still stands "
        "in the chart: please correct it there."
    )
    imported.note(_("DELETE"), one.place, why.format(what=one.target or one.url or "?"))


def _is_any(one: Listed, addresses: Iterable[Address]) -> bool:
    if one.resource is None:
        return False
    own = addresses_of(one.url, one.resource)
    return any(mine.may_be(theirs) for mine in own for theirs in addresses)


def _newest_versions(listed: Sequence[Listed], imported: Imported) -> list[Listed]:
    left: list[Listed] = []
    for versions in _versions(listed):
        newest = _newest(versions)
        for one in versions:
            if one is newest or (_answers(one) and not _is_error(newest)):
                left.append(one)
            else:
                imported.left_out[f"{one.kind}: {_('a later version of it is here.')}"] += 1
    places = {one.place: number for number, one in enumerate(listed)}
    return sorted(left, key=lambda one: places[one.place])


def _answers(one: Listed) -> bool:
    if one.resource is None or one.kind not in ("QuestionnaireResponse", "Observation"):
        return False
    return one.kind == "QuestionnaireResponse" or any(answers_in(one.resource))


def _versions(listed: Sequence[Listed]) -> Iterator[list[Listed]]:
    """Entries that are versions of one thing, together; all others each by itself."""
    groups: dict[Any, list[Listed]] = {}
    for one in listed:
        groups.setdefault(_thing(one), []).append(one)
    yield from groups.values()


def _thing(one: Listed) -> Any:
    version = _meta(one).get("versionId")
    if one.resource is None or not (one.is_history or version):
        return one.place
    return addresses_of(one.url, one.resource)[:1] or one.place


def _newest(versions: Sequence[Listed]) -> Listed:
    """By the version's number, or its time; a history has the newest first."""
    return max(versions, key=_age)


def _age(one: Listed) -> tuple[int, str]:
    meta = _meta(one)
    version = str(meta.get("versionId", ""))
    return (int(version) if version.isdecimal() else 0, str(meta.get("lastUpdated", "")))


def _meta(one: Listed) -> Any:
    meta = (one.resource or {}).get("meta")
    return meta if isinstance(meta, dict) else {}


def _is_error(one: Listed) -> bool:
    return (one.resource or {}).get("status") == "entered-in-error"
