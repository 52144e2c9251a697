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

FROM_THE_OUTSIDE = (
    "HOLDFAST_ERASED_LIST",
    "HOLDFAST_HOSTS",
    "HOLDFAST_HTTPS",
    "HOLDFAST_IDLE_MINUTES",
    "HOLDFAST_IDLE_MINUTES_CLIENT",
    "EMAIL_HOST",
    "EMAIL_PORT",
    "EMAIL_HOST_USER",
    "EMAIL_HOST_PASSWORD",
    "EMAIL_HOST_USER_FILE",
    "EMAIL_HOST_PASSWORD_FILE",
    "EMAIL_USE_TLS",
    "EMAIL_USE_SSL",
    "DATABASE_URL_FILE",
    "EMAIL_FROM",
    "DJANGO_SETTINGS_MODULE",
)


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
