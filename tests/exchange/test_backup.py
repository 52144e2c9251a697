"""What an installation keeps, sealed in one file while it serves, and put back whole."""

import json
import os

from tests.exchange.backing_up import backed_up, home_of, restored, told
from tests.frozen.comparing import lost
from tests.harness.installation import Installation

WRITE = """
from tests.record.said import NOON, check_in
from holdfast.circle.models import Client
from holdfast.people.memberships import open_memberships
from holdfast.people.models import Account
from holdfast.people.reader import reader_of
from holdfast.record import Author, append
client = Client.objects.exclude(account=None).get()
reader = reader_of(open_memberships(client.account_id, NOON).get())
print("writing", flush=True)
while True:
    append(client, [check_in()], by=Author.of(reader), at=NOON)
"""
ERASE = """
from django.utils import timezone
from holdfast.circle.models import Client
from holdfast.people.models import Membership
from holdfast.people.reader import reader_of
from holdfast.record import erase
client = Client.objects.exclude(account=None).get()
by = Membership.objects.get(practice=client.practice, role="administrator")
erase(client, by=reader_of(by), at=timezone.now())
print(client.code)
"""


def test_all_that_was_kept_is_put_back_and_verified(kept, empty, tmp_path):
    file = backed_up(kept, tmp_path)
    done = empty.run("restore", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Everything holds" in done.stdout
    before, after = told(kept), told(empty)
    assert list(lost(before, after)) == list(lost(after, before)) == []
    assert json.loads((home_of(kept) / "last-backup.json").read_text())["at"] > "2026"


def test_a_worker_of_the_machine_that_was_is_not_missed_on_this_one(kept, empty, tmp_path):
    kept.python("from holdfast.pulse.beating import beat; beat('elsewhere')")
    restored(empty, backed_up(kept, tmp_path))
    signs = "from holdfast.pulse.models import Heartbeat; print(Heartbeat.objects.count())"
    assert int(kept.python(signs)) > 0
    assert int(empty.python(signs)) == 0


def test_nothing_in_the_file_can_be_read_and_only_its_owner_may_open_it(kept, tmp_path):
    file = backed_up(kept, tmp_path)
    for word in (b"tamsin@kelp.example", b"Kelp Therapy", b"record_entry"):
        assert word not in file.read_bytes()
    assert file.stat().st_mode & 0o077 == 0
    assert sorted(path.name for path in file.parent.iterdir()) == ["erased.jsonl", file.name]


def test_while_others_write_it_is_of_one_moment(kept, empty, tmp_path):
    writer = kept.start_python(WRITE)
    assert writer.stdout.readline() == "writing\n"
    file = backed_up(kept, tmp_path)
    assert writer.poll() is None, "it was refused while the backup was made"
    done = empty.run("restore", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Everything holds" in done.stdout


def refused(empty: Installation, *words: str) -> str:
    done = empty.run("restore", *words)
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    return done.stderr


def keeps_nothing(empty: Installation) -> bool:
    empty.run("migrate")
    count = "from holdfast.people.models import Account; print(Account.objects.count())"
    return empty.python(count) == "0"


def test_a_file_that_was_cut_short_restores_nothing(kept, empty, tmp_path):
    file = backed_up(kept, tmp_path)
    os.truncate(file, file.stat().st_size - 100)
    assert "ends too soon" in refused(empty, str(file))
    assert keeps_nothing(empty)


def test_a_file_that_was_changed_restores_nothing(kept, empty, tmp_path):
    file = backed_up(kept, tmp_path)
    sealed = bytearray(file.read_bytes())
    sealed[5000] ^= 1
    file.write_bytes(sealed)
    assert "of the file was changed; nothing was restored" in refused(empty, str(file))
    assert keeps_nothing(empty)


def test_a_file_that_is_no_backup_is_called_that(kept, empty, tmp_path):
    file = tmp_path / "notes.txt"
    file.write_text("kelp")
    assert "This is no backup that Holdfast wrote" in refused(empty, str(file))
    assert keeps_nothing(empty)


def test_another_key_restores_nothing(kept, empty, tmp_path):
    file = backed_up(kept, tmp_path)
    (home_of(empty) / "installation.key").write_text("ab" * 32, "ascii")
    assert "the key is another one" in refused(empty, str(file))


def test_into_an_installation_that_keeps_something_nothing_is_put(kept, tmp_path):
    file = backed_up(kept, tmp_path)
    before = told(kept)
    assert "into an empty one only" in refused(kept, str(file))
    assert told(kept) == before


def test_a_backup_is_never_written_over_another(kept, tmp_path):
    file = backed_up(kept, tmp_path)
    before = file.read_bytes()
    done = kept.run("backup", str(file))
    assert (done.returncode, file.read_bytes()) == (1, before)
    assert "another name" in done.stderr


def test_who_was_erased_after_the_backup_does_not_come_back(kept, empty, tmp_path):
    file = backed_up(kept, tmp_path)
    code = kept.python(ERASE)
    done = empty.run("restore", str(file), "--erased", str(home_of(kept) / "erased.jsonl"))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Erased again: 1." in done.stdout
    assert told(empty)["practices"]["kelp"]["clients"][code]["is_erased"]


def test_without_a_list_of_those_erased_it_asks_for_one(kept, empty, tmp_path):
    file = backed_up(kept, tmp_path)
    (file.parent / "erased.jsonl").unlink()
    assert "--nobody-erased" in refused(empty, str(file))
    assert empty.run("restore", str(file), "--nobody-erased").returncode == 0


def test_a_drill_restores_in_a_scratch_place_and_leaves_nothing(kept, tmp_path):
    file = backed_up(kept, tmp_path)
    before = told(kept)
    done = kept.run("drill", str(file))
    assert (done.returncode, done.stderr) == (0, "")
    assert "Everything holds" in done.stdout and "The drill went well" in done.stdout
    assert told(kept) == before
    os.truncate(file, file.stat().st_size - 100)
    assert kept.run("drill", str(file)).returncode == 1
