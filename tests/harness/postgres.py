"""A PostgreSQL server for one run: in a temporary folder, on loopback, gone at the end."""

import os
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PREFERRED = 15
SERVER_ACCOUNT = "postgres"  # the server refuses to run as root
HASTY = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class NoPostgres(Exception):
    """This machine has no PostgreSQL server programs."""


def programs() -> Path:
    """The folder that holds ``initdb`` and ``pg_ctl``; version 15 before others."""
    found = {int(folder.parent.name): folder for folder in debian_folders()}
    if PREFERRED in found:
        return found[PREFERRED]
    if found:
        return found[max(found)]
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    raise NoPostgres("PostgreSQL is not installed on this machine.")


def debian_folders() -> Iterator[Path]:
    for folder in Path("/usr/lib/postgresql").glob("*/bin"):
        if (folder / "initdb").exists() and folder.parent.name.isdecimal():
            yield folder


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def as_server_account(command: Sequence[str | Path]) -> list[str]:
    words = [str(word) for word in command]
    return ["runuser", "-u", SERVER_ACCOUNT, "--", *words] if os.geteuid() == 0 else words


def run(command: Sequence[str | Path], folder: Path) -> None:
    done = subprocess.run(
        as_server_account(command), cwd=folder, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(f"PostgreSQL did not start: {done.stderr.strip() or done.stdout}")


def make(bin_folder: Path, folder: Path) -> None:
    if os.geteuid() == 0:
        shutil.chown(folder, SERVER_ACCOUNT)
    initdb = [bin_folder / "initdb", "-D", folder / "cluster", "-U", SERVER_ACCOUNT, "-A", "trust"]
    run([*initdb, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], folder)


def start(bin_folder: Path, folder: Path, port: int, settings: dict[str, str]) -> None:
    wanted = {
        "listen_addresses": "127.0.0.1",
        "port": str(port),
        "unix_socket_directories": str(folder),
        "max_connections": "200",
        **settings,
    }
    words = " ".join(f"-c {name}={value}" for name, value in wanted.items())
    log = folder / "server.log"
    cluster = folder / "cluster"
    run([bin_folder / "pg_ctl", "-D", cluster, "-l", log, "-w", "-o", words, "start"], folder)


def stop(bin_folder: Path, folder: Path) -> None:
    command = [bin_folder / "pg_ctl", "-D", folder / "cluster", "-m", "immediate", "-w", "stop"]
    subprocess.run(as_server_account(command), cwd=folder, capture_output=True, check=False)


@dataclass(frozen=True)
class Cluster:
    """A server that can be stopped, as by a power cut, and started again where it was."""

    folder: Path
    port: int
    settings: dict[str, str]

    @property
    def url(self) -> str:
        return f"postgresql://{SERVER_ACCOUNT}@127.0.0.1:{self.port}/postgres"

    def start(self) -> None:
        start(programs(), self.folder, self.port, self.settings)

    def stop(self) -> None:
        stop(programs(), self.folder)


@contextmanager
def own_cluster(*, durable: bool = False) -> Iterator[Cluster]:
    """A server that runs as long as the block.

    ``durable`` waits for the disk as a real server does (benchmarks); tests do without.
    Raises ``NoPostgres`` when the machine has no server programs.
    """
    bin_folder = programs()
    folder = Path(tempfile.mkdtemp(prefix="holdfast-postgres-"))
    cluster = Cluster(folder, free_port(), {} if durable else HASTY)
    try:
        make(bin_folder, folder)
        cluster.start()
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def private_cluster(*, durable: bool = False) -> Iterator[str]:
    """The DATABASE_URL of such a server."""
    with own_cluster(durable=durable) as cluster:
        yield cluster.url
