"""Prints the share of the changes that were noticed, by the file that the run leaves."""

import json
from pathlib import Path

STATS = Path("mutants") / "mutmut-cicd-stats.json"
said = json.loads(STATS.read_text("utf-8"))
tried = said["total"] - said["skipped"] - said["no_tests"]
noticed = said["killed"] + said["timeout"] + said["segfault"]
print(
    f"{noticed} of {tried} changes were noticed, {100 * noticed / tried:.1f} %; "
    f"{said['survived']} were not. {said['no_tests']} stand where no test comes by."
)
