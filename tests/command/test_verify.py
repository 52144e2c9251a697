"""`holdfast verify` on an installation of its own: a frozen one, whole and then cut."""

import json

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
print(Entry.objects.filter(seq=9).get().client.code)
"""


def thawed(installation: Installation) -> None:
    thaw(installation, folders()[-1])
    assert installation.run("migrate").returncode == 0


def test_what_nobody_touched_holds(installation: Installation) -> None:
    thawed(installation)
    done = installation.run("verify")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Everything holds: 28 entries of 6 clients")


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
