"""One clock, which tests and the demo move and nothing else."""

from datetime import UTC, datetime, timedelta

import pytest

from holdfast import clock
from holdfast.command.main import main
from holdfast.command.main import run as run_command
from holdfast.pulse.clock import database_now
from holdfast.site.start import CannotStart, refuse_moved_clock

A_MOMENT = timedelta(seconds=30)


def moved(monkeypatch, given):
    monkeypatch.setenv("HOLDFAST_CLOCK_MOVED_BY", given)


def test_where_nobody_moved_it_it_tells_the_true_time(monkeypatch):
    monkeypatch.delenv("HOLDFAST_CLOCK_MOVED_BY", raising=False)
    assert clock.moved_by() == timedelta()
    assert abs(clock.now() - datetime.now(UTC)) < A_MOMENT


@pytest.mark.parametrize(
    ("given", "by"),
    [("3600", timedelta(hours=1)), ("-86400", timedelta(days=-1)), ("+60", timedelta(minutes=1))],
)
def test_it_is_moved_forth_and_back(monkeypatch, given, by):
    moved(monkeypatch, given)
    assert abs(clock.now() - datetime.now(UTC) - by) < A_MOMENT


def test_the_true_time_is_not_moved(monkeypatch):
    moved(monkeypatch, "864000")
    assert abs(clock.true_now() - datetime.now(UTC)) < A_MOMENT


def test_today_is_the_day_there(monkeypatch):
    moved(monkeypatch, "864000")
    assert clock.today_in(UTC) == (datetime.now(UTC) + timedelta(days=10)).date()


@pytest.mark.database
@pytest.mark.django_db
def test_the_database_goes_by_it_too(monkeypatch):
    moved(monkeypatch, "-864000")
    assert abs(database_now() - clock.now()) < A_MOMENT


@pytest.mark.parametrize("given", ["an hour", "1.5", "1e3", "1234567890", "٣", " "])
def test_what_is_not_understood_is_named(monkeypatch, given):
    moved(monkeypatch, given)
    with pytest.raises(clock.ClockNotUnderstood, match="HOLDFAST_CLOCK_MOVED_BY is a whole number"):
        clock.now()


@pytest.mark.parametrize("command", ["serve", "worker", "migrate", "backup", "check", "brief"])
def test_every_other_command_than_the_demo_refuses_it_in_a_sentence(monkeypatch, capsys, command):
    moved(monkeypatch, "60")
    words = {"backup": ["x"], "brief": ["x"]}.get(command, [])
    assert main([command, *words]) == 1
    said = capsys.readouterr().err
    assert "moves the clock, which only `holdfast demo` may" in said
    assert said.count("\n") == 1


def test_the_demo_refuses_what_is_not_understood(monkeypatch, capsys):
    moved(monkeypatch, "tomorrow")
    assert main(["demo"]) == 1
    assert "is a whole number of seconds" in capsys.readouterr().err


def test_pages_under_another_server_refuse_it_too(monkeypatch, settings, tmp_path):
    moved(monkeypatch, "60")
    settings.HOLDFAST_HOME = tmp_path
    with pytest.raises(CannotStart, match="moves the clock"):
        refuse_moved_clock()
    (tmp_path / "demo.json").write_text("{}")
    refuse_moved_clock()


def test_a_part_of_the_demo_goes_by_it(monkeypatch, capsys):
    moved(monkeypatch, "60")
    assert run_command("serve", ["--processes", "0"], is_of_demo=True) == 1
    assert "At least one process serves" in capsys.readouterr().err
