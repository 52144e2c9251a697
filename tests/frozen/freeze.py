"""`python -m tests.frozen.freeze NAME`: a database of this version, filled and frozen.

On SQLite, or on the server that DATABASE_URL names; `setup/freeze NAME` does both.
"""

from __future__ import annotations

import json
import sys
import tempfile
from pathlib import Path

from tests.frozen.storing import HERE, freeze, put_key
from tests.harness.installation import Installation, own_database, surroundings

FILL = "from tests.frozen.filling import fill; fill()"
TELL = "import json; from tests.frozen.telling import everything; print(json.dumps(everything()))"


def main(words: list[str]) -> int:
    if len(words) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    with tempfile.TemporaryDirectory() as folder, own_database() as url:
        made = Installation(surroundings(Path(folder) / "home", url))
        put_key(made)
        done = made.run("migrate")
        if done.returncode:
            print(done.stderr, file=sys.stderr)
            return 1
        made.python(FILL)
        freeze(made, json.loads(made.python(TELL)), HERE / words[0])
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
