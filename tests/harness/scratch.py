"""An installation of its own for each test process: home folder and key, gone afterwards.

Settings read the environment when they are imported, so this happens when the plugin is loaded,
before pytest-django looks at them. A worker of pytest-xdist makes its own.
"""

import atexit
import hashlib
import os
import shutil
import tempfile
from pathlib import Path

from holdfast.site.names import KNOWN

OF_THE_TESTS = {"HOLDFAST_CHROMIUM", "HOLDFAST_OWN_NODE", "HOLDFAST_PICTURES"}
FROM_THE_OUTSIDE = (KNOWN - OF_THE_TESTS) | {"DATABASE_URL_FILE", "DJANGO_SETTINGS_MODULE"}


def make_home() -> Path:
    home = Path(tempfile.mkdtemp(prefix="holdfast-tests-"))
    atexit.register(shutil.rmtree, home, ignore_errors=True)
    key = home / "installation.key"
    key.touch(mode=0o600)
    key.write_text(hashlib.sha256(b"a key that only tests use").hexdigest() + "\n", "ascii")
    return home


def live_in(home: Path) -> None:
    for name in FROM_THE_OUTSIDE:
        os.environ.pop(name, None)
    os.environ["HOLDFAST_HOME"] = str(home)
    os.environ["HOLDFAST_KEY_FILE"] = str(home / "installation.key")


live_in(make_home())
