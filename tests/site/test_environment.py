"""Secrets from files, and settings that exclude each other."""

import os
import subprocess
import sys

import pytest

from holdfast.site.environment import SettingNotUnderstood, secret

SECRETS = ["DATABASE_URL", "EMAIL_HOST_PASSWORD", "EMAIL_HOST_USER"]
ASK = "from holdfast.site import settings as s; print(s.{0})"


def settings_say(what, **environment):
    clean = {k: v for k, v in os.environ.items() if not k.startswith(("HOLDFAST_", "EMAIL_"))}
    return subprocess.run(
        [sys.executable, "-c", ASK.format(what)],
        env={k: v for k, v in clean.items() if k != "DATABASE_URL"} | environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("name", SECRETS)
def test_a_secret_is_read_from_the_file_that_is_named(name, tmp_path, monkeypatch):
    file = tmp_path / "secret"
    file.write_text("kelp holds on\n")
    monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv(f"{name}_FILE", str(file))
    assert secret(name) == "kelp holds on"


@pytest.mark.parametrize(
    ("name", "setting"),
    [
        ("EMAIL_HOST_PASSWORD", "EMAIL_HOST_PASSWORD"),
        ("DATABASE_URL", "DATABASES['default']['NAME']"),
    ],
)
def test_the_installation_uses_it(name, setting, tmp_path):
    file = tmp_path / "secret"
    file.write_text("sqlite:///kelp\n")
    told = settings_say(setting, **{f"{name}_FILE": str(file)})
    assert told.stdout.strip() in {"kelp", "sqlite:///kelp"}, told.stderr


def test_both_a_secret_and_its_file_are_one_too_many(tmp_path, monkeypatch):
    monkeypatch.setenv("EMAIL_HOST_PASSWORD", "kelp")
    monkeypatch.setenv("EMAIL_HOST_PASSWORD_FILE", str(tmp_path / "secret"))
    with pytest.raises(SettingNotUnderstood, match="are both set") as refused:
        secret("EMAIL_HOST_PASSWORD")
    assert "kelp" not in str(refused.value)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setenv("EMAIL_HOST_PASSWORD_FILE", str(tmp_path / "nowhere"))
    with pytest.raises(SettingNotUnderstood, match="EMAIL_HOST_PASSWORD_FILE names could not"):
        secret("EMAIL_HOST_PASSWORD")


def test_mail_encrypted_from_the_beginning_has_its_own_port():
    assert settings_say("EMAIL_PORT", EMAIL_USE_SSL="1").stdout.strip() == "465"
    assert settings_say("EMAIL_USE_SSL", EMAIL_USE_SSL="1").stdout.strip() == "True"
    assert settings_say("EMAIL_PORT").stdout.strip() == "25"


def test_two_ways_to_encrypt_are_one_too_many():
    told = settings_say("EMAIL_PORT", EMAIL_USE_SSL="1", EMAIL_USE_TLS="1")
    assert "please keep the one that the mail server wants" in told.stderr
