"""What is read once a process is read once, also when many threads ask first at the same moment."""

import subprocess
import sys
from threading import Barrier, Thread

import pytest

from holdfast.library.once import once

SECONDS = 120


def test_threads_of_a_fresh_process_load_the_content_together():
    command = [sys.executable, "-m", "tests.library.reading_together"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=SECONDS, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "1"), done.stderr


def test_who_asks_at_the_same_moment_waits_for_the_one_who_reads():
    together, begun = Barrier(8), []

    @once
    def read():
        begun.append(1)
        for _ in range(100_000):
            pass
        return object()

    given = []

    def ask():
        together.wait()
        given.append(read())

    asking = [Thread(target=ask) for _ in range(8)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    assert (len(begun), len(set(map(id, given))), len(given)) == (1, 1, 8)


def test_each_choice_is_read_by_itself():
    @once
    def doubled(number):
        return [number * 2]

    assert doubled(2) == [4]
    assert doubled(3) == [6]
    assert doubled(2) is doubled(2)


def test_what_could_not_be_read_is_tried_again():
    tries = []

    @once
    def read():
        tries.append(1)
        if len(tries) == 1:
            raise OSError
        return "read"

    with pytest.raises(OSError):
        read()
    assert read() == "read"
