"""Settings as different installations would have them, each in a process of its own."""

import json
import os
import subprocess
import sys

import pytest

ASK = """
import json
from holdfast.site import settings as s
print(json.dumps({name: getattr(s, name) for name in json.loads(%r)}))
"""


def settings_with(*names, **environment):
    """These settings, in a process whose environment says so."""
    clean = {k: v for k, v in os.environ.items() if not k.startswith("HOLDFAST_")}
    told = subprocess.run(
        [sys.executable, "-c", ASK % json.dumps(names)],
        env=clean | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(told.stdout)


def test_on_this_machine_alone_plain_http_will_do():
    found = settings_with("ALLOWED_HOSTS", "SESSION_COOKIE_SECURE", "SECURE_SSL_REDIRECT")
    assert found["ALLOWED_HOSTS"] == ["localhost", "127.0.0.1", "[::1]"]
    assert not found["SESSION_COOKIE_SECURE"]
    assert not found["SECURE_SSL_REDIRECT"]


def test_under_a_name_of_its_own_everything_is_encrypted():
    found = settings_with(
        "SESSION_COOKIE_SECURE",
        "CSRF_COOKIE_SECURE",
        "SECURE_SSL_REDIRECT",
        "SECURE_HSTS_SECONDS",
        "CSRF_TRUSTED_ORIGINS",
        HOLDFAST_HOSTS="kelp.example",
    )
    assert found["SESSION_COOKIE_SECURE"]
    assert found["CSRF_COOKIE_SECURE"]
    assert found["SECURE_SSL_REDIRECT"]
    assert found["SECURE_HSTS_SECONDS"] > 0
    assert found["CSRF_TRUSTED_ORIGINS"] == ["https://kelp.example"]


def test_cookies_are_held_to_this_host_where_browsers_allow_it():
    names = ("SESSION_COOKIE_NAME", "CSRF_COOKIE_NAME")
    there = settings_with(*names, HOLDFAST_HOSTS="kelp.example")
    assert list(there.values()) == ["__Host-sessionid", "__Host-csrftoken"]
    assert list(settings_with(*names).values()) == ["sessionid", "csrftoken"]


def test_it_can_be_switched_off_by_saying_so():
    found = settings_with(
        "SESSION_COOKIE_SECURE", HOLDFAST_HOSTS="kelp.example", HOLDFAST_HTTPS="0"
    )
    assert not found["SESSION_COOKIE_SECURE"]


def test_the_secret_comes_from_the_key_and_is_not_the_key(tmp_path):
    from holdfast.people.keys import make_key

    make_key(tmp_path / "key")
    named = {"HOLDFAST_KEY_FILE": str(tmp_path / "key")}
    secrets = [settings_with("SECRET_KEY", **named)["SECRET_KEY"] for _ in range(2)]
    assert secrets[0] == secrets[1]
    assert secrets[0] not in (tmp_path / "key").read_text()


def test_without_a_key_no_two_processes_share_a_secret(tmp_path):
    nowhere = {"HOLDFAST_KEY_FILE": str(tmp_path / "nowhere")}
    secrets = [settings_with("SECRET_KEY", **nowhere)["SECRET_KEY"] for _ in range(2)]
    assert secrets[0] != secrets[1]


def test_debugging_is_never_on():
    assert settings_with("DEBUG", DEBUG="1", DJANGO_DEBUG="1")["DEBUG"] is False


@pytest.mark.django_db
@pytest.mark.parametrize("app", ["people", "circle", "audit"])
def test_no_migration_is_missing(app):
    from django.core.management import call_command

    call_command("makemigrations", app, check=True, dry_run=True, verbosity=0)
