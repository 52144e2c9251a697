"""Putting a backup back, into an installation that keeps nothing yet."""

from __future__ import annotations

import shutil
import tarfile
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec
from django.core.management import call_command
from django.db import connection, transaction
from django.db.migrations.executor import MigrationExecutor

from holdfast import vault
from holdfast.circle.erasure import Erased
from holdfast.exchange.backup import copies, manifest, under_way
from holdfast.exchange.backup.alone import alone
from holdfast.exchange.backup.erased import by_somebody_here
from holdfast.exchange.backup.making import backup_key
from holdfast.exchange.backup.manifest import Manifest
from holdfast.exchange.backup.refused import BackupRefused
from holdfast.exchange.backup.room import ON_SERVER, room_in
from holdfast.exchange.backup.scratch import scratch
from holdfast.exchange.backup.tables import make_tables
from holdfast.library.known import known
from holdfast.people.open_sessions import sign_everybody_out
from holdfast.pulse.beating import forget_all
from holdfast.record import reapply_erasures
from holdfast.vault.stream import CutShort, DamagedFurtherOn, NeverSealed

NOTHING = "nothing was restored."
NOT_ALL = "Not all was restored; then run `holdfast restore` again."
ANOTHER_KEY = (
    "The backup does not open with this installation key: the key is another one, or the beginning "
    "of the file was changed"
)
CLOSED = {
    NeverSealed: "This is no backup that Holdfast wrote; please check the name of the file",
    CutShort: "The backup ends too soon, a part of it is missing",
    DamagedFurtherOn: "The key is right, but a part of the backup further on is damaged or was "
    "changed; please take another copy of it",
}


@dataclass(frozen=True, slots=True)
class Restored:
    """``erased_again`` counts those who had come back with the backup; of erasures after
    ``erasures_known_until`` nothing here knows."""

    manifest: Manifest
    erased_again: int
    erasures_known_until: datetime


def restore(path: Path, home: Path, erased: Callable[[], Iterable[Erased]]) -> Restored:
    """Raises ``BackupRefused``: nothing is changed before the whole file was opened and holds, and
    ``erased`` has said who was erased since.

    What ends before its end is under way until a restore is run again.
    """
    with alone():
        refuse_unless_empty()
        with scratch(home) as folder:
            with room_in(home, NOTHING.capitalize()):
                said = _unpacked(path, folder)
            _refuse_other(said)
            lines = list(erased())
            with room_in(_place_of_database(), NOT_ALL):
                _put_back(folder, said)
        with room_in(_place_of_database(), NOT_ALL):
            _refuse_unequal(said)
            call_command("migrate", interactive=False, verbosity=0)
            again = _finished(lines)
    return Restored(said, again, max([said.at, *(line.at for line in lines)]))


def _put_back(folder: Path, said: Manifest) -> None:
    of_an_earlier_try = list(said.columns) if under_way.is_under_way() else []
    under_way.begin()
    if connection.vendor == "sqlite":
        under_way.mark_copy(folder / copies.FILE)
    else:
        make_tables(said.migrations, of_an_earlier_try)
    copies.put_back(folder, said.columns)


@transaction.atomic
def _finished(lines: Iterable[Erased]) -> int:
    """Nobody comes back who was erased or signed out since; gives how many are erased again."""
    forget_all()
    sign_everybody_out()
    again = reapply_erasures(by_somebody_here(lines))
    under_way.end()
    return again


def refuse_unless_empty() -> None:
    """A practice or an account here means that somebody works with this installation, unless a
    restore that was not finished put it there."""
    if under_way.is_under_way():
        return
    tables = set(connection.introspection.table_names())
    kept = [one for one in ("people_account", "people_practice") if one in tables]
    if any(copies.ask_here(f"SELECT count(*) FROM {one}")[0][0] for one in kept):
        raise BackupRefused(
            "This installation keeps something already; a backup is put back into an empty one "
            f"only, and {NOTHING}"
        )


def _place_of_database() -> Path | str:
    if connection.vendor == "sqlite":
        return Path(connection.settings_dict["NAME"]).absolute().parent
    return ON_SERVER


def _unpacked(path: Path, folder: Path) -> Manifest:
    packed = folder / "packed"
    try:
        with path.open("rb") as sealed, packed.open("wb") as plain:
            vault.unseal_file(backup_key(), sealed, plain)
    except vault.CannotOpen as trouble:
        raise BackupRefused(f"{_why_closed(trouble)}; {NOTHING}") from None
    _unpack(packed, folder)
    packed.unlink()
    return _read(folder)


def _why_closed(trouble: vault.CannotOpen) -> str:
    return next((why for kind, why in CLOSED.items() if isinstance(trouble, kind)), ANOTHER_KEY)


def _unpack(packed: Path, folder: Path) -> None:
    """Plain files into one folder; ``extractall`` takes no filter in the Python of Debian 12."""
    with tarfile.open(packed) as tar:
        for member in tar:
            plain = tar.extractfile(member)
            if plain is not None:
                with (folder / Path(member.name).name).open("wb") as file:
                    shutil.copyfileobj(plain, file)


def _read(folder: Path) -> Manifest:
    file = folder / manifest.NAME
    said = msgspec.json.decode(file.read_bytes(), type=known(Manifest))
    file.unlink()
    if manifest.digests_in(folder) != said.digests:
        raise BackupRefused(f"The backup does not hold what its manifest says; {NOTHING}")
    return said


def _refuse_other(said: Manifest) -> None:
    if said.engine != connection.vendor:
        raise BackupRefused(
            f"This is a backup of {said.engine} and DATABASE_URL names {connection.vendor}; please "
            f"name a database of the same kind. Until then {NOTHING}"
        )
    known = MigrationExecutor(connection).loader.disk_migrations
    if any(tuple(one) not in known for one in said.migrations):
        raise BackupRefused(
            f"The backup was made by a later version of Holdfast ({said.version}); please install "
            f"that one. Until then {NOTHING}"
        )


def _refuse_unequal(said: Manifest) -> None:
    here = manifest.counted(copies.ask_here, list(said.counts))
    unequal = sorted(table for table, count in said.counts.items() if here[table] != count)
    if unequal:
        raise BackupRefused(f"After restoring, counts differ in {', '.join(unequal)}.")


def chains_that_end_elsewhere(said: Manifest) -> int:
    """How many chains do not end as the backup says; more may have been added to the audit."""
    heads = manifest.heads(copies.ask_here, manifest.HEADS)
    return sum(heads.get(who) != tuple(end) for who, end in said.heads.items())
