"""`holdfast chart import`: other systems' records as charts, with an account of all that came."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from holdfast.command.refusal import Refusal, sentences
from holdfast.library.plain_text import decoded

if TYPE_CHECKING:
    from holdfast.circle.models import Client
    from holdfast.exchange.imported import Imported


def add_arguments(parser: ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="import", required=True)
    bring = verbs.add_parser(
        "import", help="read FHIR bundles (.json), chart files (.jsonl) and tables (.csv)"
    )
    bring.add_argument("files", metavar="FILE", nargs="+", type=Path)
    bring.add_argument("--out", metavar="DIR", type=Path, help="write DIR/STEM.jsonl")
    bring.add_argument("--practice", metavar="SLUG", help="the practice of the record to add to")
    bring.add_argument("--client", metavar="CODE", help="the client whose record it is")
    bring.add_argument("--json", action="store_true", help="the account as JSON")


def run(arguments: Namespace) -> int:
    """1 where a file or a part of one could not be used; all that could is there."""
    client = _client(arguments.practice, arguments.client)
    _refuse_equal_names(arguments.files, arguments.out)
    accounts: list[dict[str, Any]] = []
    troubles: list[str] = []
    for path in arguments.files:
        try:
            accounts.append(_import(path, arguments.out, client, troubles))
        except Exception as trouble:
            troubles += sentences(trouble)
    _tell(accounts, troubles, as_json=arguments.json)
    return 1 if troubles else 0


def _client(slug: str | None, code: str | None) -> Client | None:
    if slug is None and code is None:
        return None
    if slug is None or code is None:
        raise Refusal("Please name both --practice and --client, or neither of them.")
    from holdfast.command.installation import refuse_unready, set_up

    set_up()
    refuse_unready()
    from holdfast.circle.models import Client

    found = Client.objects.filter(practice__slug=slug, code=code, erased_at=None).first()
    if found is None:
        raise Refusal("There is no such client in that practice; please check the two names.")
    return found


def _refuse_equal_names(files: list[Path], out: Path | None) -> None:
    """Two files of one name would be written over each other, or share their entries' ids."""
    twice = [stem for stem, times in Counter(path.stem for path in files).items() if times > 1]
    if twice:
        raise Refusal(
            f"Several files are named {twice[0]}; please give each a name of its own, for charts "
            "and entry ids are named after them."
        )
    for path in files:
        if out is not None and (out / f"{path.stem}.jsonl").resolve() == path.resolve():
            raise Refusal(f"{path} would be written over; please choose another --out folder.")


def _import(
    path: Path, out: Path | None, client: Client | None, troubles: list[str]
) -> dict[str, Any]:
    from holdfast.exchange.chart_import import read_chart
    from holdfast.library.content import load

    imported = read_chart(path.name, path.stem, _text(path), load())
    account = _account(path, imported)
    if out is not None:
        account["written"] = str(_written(out / f"{path.stem}.jsonl", imported))
    if client is not None:
        account["stored"] = _stored(client, imported, path)
    troubles += [f"{path.name}: {remark}" for remark in imported.refused]
    return account


def _text(path: Path) -> str:
    try:
        return decoded(path.read_bytes())
    except UnicodeDecodeError as error:
        raise Refusal(f"{path} is not text in UTF-8; please save it so and try again.") from error


def _written(target: Path, imported: Imported) -> Path:
    from holdfast.exchange.chart_writing import write_chart

    target.parent.mkdir(parents=True, exist_ok=True)
    write_chart(target, imported.entries)
    return target


def _stored(client: Client, imported: Imported, path: Path) -> int:
    from holdfast import clock
    from holdfast.exchange.record_import import store
    from holdfast.record import Refused

    try:
        return len(store(client, imported.entries, at=clock.now()).fresh)
    except Refused as refused:
        problem = refused.problems[0]
        raise Refusal(
            f"{path.name}, entry {problem.place + 1}, {problem.field}: {problem.sentence} "
            "Nothing of this file was added to the record."
        ) from refused


def _account(path: Path, imported: Imported) -> dict[str, Any]:
    return {
        "file": path.name,
        "entries": len(imported.entries),
        "kinds": dict(imported.by_kind),
        "mapped": dict(imported.mapped),
        "kept_unmapped": [str(remark) for remark in imported.kept],
        "left_out": dict(imported.left_out),
        "refused": [str(remark) for remark in imported.refused],
        "noted": [str(remark) for remark in imported.noted],
    }


def _tell(accounts: list[dict[str, Any]], troubles: list[str], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps({"files": accounts}, ensure_ascii=False, indent=2))
    else:
        print("\n\n".join("\n".join(_lines(account)) for account in accounts), end="")
        print("\n" if accounts else "", end="")
    for sentence in troubles:
        print(sentence, file=sys.stderr)


def _lines(account: dict[str, Any]) -> list[str]:
    return [
        f"{account['file']}: {account['entries']} entries ({_counted(account['kinds'])})",
        f"  Mapped: {_counted(account['mapped'])}",
        *_listed("Kept unmapped, as entered", account["kept_unmapped"]),
        f"  Left out, no fact of a chart: {_counted(account['left_out'])}",
        *_listed("Refused", account["refused"]),
        *_listed("To be looked at", account["noted"]),
        _where(account),
    ]


def _listed(title: str, remarks: list[str]) -> list[str]:
    if not remarks:
        return [f"  {title}: none"]
    counted = Counter(remarks)
    lines = [f"    {remark}" + (f" × {n}" if n > 1 else "") for remark, n in counted.items()]
    return [f"  {title}: {len(remarks)}", *lines]


def _counted(counts: dict[str, int]) -> str:
    return ", ".join(f"{name} {count}" for name, count in sorted(counts.items())) or "none"


def _where(account: dict[str, Any]) -> str:
    done = [
        f"  Written to {account['written']}." if "written" in account else "",
        f"  {account['stored']} entries were new to the record." if "stored" in account else "",
    ]
    said = "\n".join(line for line in done if line)
    return said or "  Nothing was written; --out DIR writes a chart file."
