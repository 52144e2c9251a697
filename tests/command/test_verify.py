"""`holdfast verify` on an installation of its own: a frozen one, whole and then cut."""

import json
import re

from tests.frozen.storing import folders, thaw
from tests.harness.installation import Installation

CUT = """
from holdfast.alerts.models import Alert
from holdfast.post.models import Delivery
from holdfast.record.models import Entry
Entry.objects.filter(seq=2, client__code="{code}").update(label="part2")
Delivery.objects.filter(alert_id__isnull=False).delete()
"""
CODE = """
from holdfast.record.models import Entry
print(Entry.objects.filter(seq=9).order_by("client__code")[0].client.code)
"""
UNSEALED = """
from django.utils import timezone
from holdfast.audit.models import AuditEvent
for _ in range(2):
    AuditEvent.objects.create(verb="saw", what="board", at=timezone.now())
"""
COUNT = """
from holdfast.audit.models import AuditEvent
print(AuditEvent.objects.filter(position=None).count())
"""
SEAL = """
from django.utils import timezone
from holdfast.audit.chain import chain
from holdfast.audit.models import AuditEvent
for practice_id in set(AuditEvent.objects.values_list("practice_id", flat=True)):
    while chain(practice_id, timezone.now()):
        pass
"""


def thawed(installation: Installation) -> None:
    thaw(installation, folders()[-1])
    assert installation.run("migrate").returncode == 0


def test_what_nobody_touched_holds(installation: Installation) -> None:
    thawed(installation)
    done = installation.run("verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.match(r"Everything holds: \d+ entries of 6 clients", done.stdout)


def test_its_help_names_what_it_walks_and_no_more(installation: Installation) -> None:
    said = " ".join(installation.run("verify", "--help").stdout.split())
    assert "no entry and no sealed row of the audit was changed" in said
    assert "no alert, telling or message is missing" in said


def test_it_says_how_many_rows_of_the_audit_are_not_sealed_yet(installation: Installation) -> None:
    thawed(installation)
    installation.python(UNSEALED)
    count = int(installation.python(COUNT))
    assert count >= 2
    assert f"{count} rows of the audit are not sealed yet" in installation.run("verify").stdout
    installation.python(SEAL)
    assert installation.run("verify").stdout.endswith("Every row of the audit is sealed.\n")


def test_what_was_cut_is_said_a_sentence_each_and_in_json(installation: Installation) -> None:
    thawed(installation)
    code = installation.python(CODE)
    installation.python(CUT.format(code=code))
    done = installation.run("verify")
    assert done.returncode == 1
    assert f"kelp, {code}: entry 2 does not follow from those before it" in done.stdout
    assert "somebody was told whose message is missing" in done.stdout
    assert "do not hold; `holdfast verify` names each" in installation.run("check").stdout
    said = json.loads(installation.run("verify", "--json").stdout)
    assert said["holds"] is False
    assert {one["what"] for one in said["faults"]} == {"entry_changed", "message_missing"}
