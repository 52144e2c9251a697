"""Making a backup while others write."""

from __future__ import annotations

import os
import tarfile
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import msgspec

from holdfast import vault
from holdfast.circle.erased_list import NAME as ERASED
from holdfast.circle.erased_list import lists_here, write_list
from holdfast.exchange.backup.copies import copied
from holdfast.exchange.backup.last import remember_backup, remember_failure
from holdfast.exchange.backup.manifest import NAME, Manifest, digests_in, manifest_of
from holdfast.exchange.backup.refused import BackupRefused
from holdfast.exchange.backup.room import room_in
from holdfast.exchange.backup.scratch import scratch
from holdfast.people.keys import derived, installation_key

PURPOSE = "backups"
NOTHING = "No backup was written."


def back_up(path: Path, home: Path, at: datetime) -> Manifest:
    """Writes ``path``, whole or not at all, and the list of those erased beside it.

    Raises ``BackupRefused`` where it cannot stand there. That a try failed is remembered.
    """
    _refuse_place(path)
    try:
        manifest = _made(path, home, at)
    except BaseException:  # also where it is told to end
        with suppress(OSError):  # the disk may be what failed
            remember_failure(home, at)
        raise
    remember_backup(home, at)
    return manifest


def _refuse_place(path: Path) -> None:
    """A slip of the name is no backup that failed: the last one is as good as before."""
    if path.exists():
        raise BackupRefused(f"There is a file {path} already; please give the backup another name.")
    if not path.parent.is_dir():
        raise BackupRefused(f"There is no folder {path.parent}; please make it, or name another.")


def _made(path: Path, home: Path, at: datetime) -> Manifest:
    with scratch(home) as folder:
        copy = folder / "copy"
        copy.mkdir()
        with room_in(home, NOTHING):
            with copied(copy) as ask:
                manifest = manifest_of(ask, at)
            manifest = replace(manifest, digests=digests_in(copy))
            (copy / NAME).write_bytes(msgspec.json.encode(manifest))
            packed = _packed(copy, folder / "packed")
        with room_in(path.absolute().parent, NOTHING):
            _sealed(packed, path)
    of_home, *elsewhere = lists_here(home)
    for one in (of_home, path.absolute().with_name(ERASED)):
        write_list(one)
    for one in elsewhere:
        with suppress(OSError):  # the backup stands all the same, and `check` says it
            write_list(one)
    return manifest


def backup_key() -> bytes:
    return derived(installation_key(), PURPOSE)


def _packed(copy: Path, into: Path) -> Path:
    with tarfile.open(into, "w:gz") as tar:
        for path in sorted(copy.iterdir()):
            tar.add(path, path.name)
    return into


def _sealed(packed: Path, path: Path) -> None:
    """Under another name until it is safely on the disk; what is not finished goes."""
    partial = path.with_name(path.name + ".partial")
    opened = os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    try:
        with packed.open("rb") as plain, os.fdopen(opened, "wb") as sealed:
            vault.seal_file(backup_key(), plain, sealed)
            sealed.flush()
            os.fsync(sealed.fileno())
        partial.rename(path)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise
