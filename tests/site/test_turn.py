"""Writers of one SQLite file wait for their turn, over threads and over processes."""

import os
import signal
import subprocess
import sys
from threading import Thread

from tests.harness.waiting import until

from holdfast.site.sqlite.turn import Turn

HOLDS = "import sys,time; from holdfast.site.sqlite.turn import Turn\nt = Turn(sys.argv[1], 5)\nt.take(); print('has it', flush=True); time.sleep(600)"  # noqa: E501 - a program


def in_the_background(turn):
    came = []
    thread = Thread(target=lambda: came.append(turn.take()))
    thread.start()
    return thread, came


def test_the_next_comes_when_the_first_has_given_it_back(tmp_path):
    first, second = (Turn(str(tmp_path / "kelp"), 30) for _ in range(2))
    assert first.take()
    thread, came = in_the_background(second)
    assert came == []
    first.give()
    thread.join(10)
    assert came == [True]
    second.give()


def test_who_waits_too_long_is_told_so(tmp_path):
    first, second = Turn(str(tmp_path / "kelp"), 30), Turn(str(tmp_path / "kelp"), 0.05)
    assert first.take()
    assert not second.take()
    first.give()


def test_taking_twice_and_giving_twice_is_as_once(tmp_path):
    turn = Turn(str(tmp_path / "kelp"), 1)
    assert turn.take()
    assert turn.take()
    turn.give()
    turn.give()
    assert turn.take()
    turn.give()


def test_a_process_that_is_killed_gives_it_back(tmp_path):
    file = str(tmp_path / "kelp")
    command = [sys.executable, "-c", HOLDS, file]
    holding = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert holding.stdout is not None
    assert holding.stdout.readline() == "has it\n"
    thread, came = in_the_background(Turn(file, 30))
    assert came == []
    os.kill(holding.pid, signal.SIGKILL)
    holding.communicate()
    until(lambda: came == [True], "the turn came back")
    thread.join()
