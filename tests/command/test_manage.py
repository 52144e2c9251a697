"""`holdfast manage`: Django's own commands under the settings of this installation."""

import pytest

from holdfast.command.main import main


def test_a_command_of_django_runs(capsys):
    assert main(["manage", "check"]) == 0
    assert "no issues" in capsys.readouterr().out


def test_without_one_it_lists_them(capsys):
    assert main(["manage"]) == 0
    assert "showmigrations" in capsys.readouterr().out


def test_what_there_is_not_is_said_and_counts_as_wrong_use(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["manage", "drown"])
    assert ended.value.code != 0
    assert "Unknown command: 'drown'" in capsys.readouterr().err


def test_the_options_of_a_command_are_its_own(capsys):
    with pytest.raises(SystemExit) as ended:
        main(["manage", "showmigrations", "--help"])
    assert not ended.value.code
    assert "--plan" in capsys.readouterr().out
