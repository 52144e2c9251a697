"""A fresh process in which sixteen threads ask for the same content at the same moment.

python -m tests.library.reading_together: says how often the file of the cards' words was read.
"""

from __future__ import annotations

import sys
from threading import Barrier, Thread

from holdfast.library import content, crisis_lines
from holdfast.library.entry_json import decode_body
from holdfast.library.forms import read as form

THREADS = 16
TURN_OFTEN_SECONDS = 1e-5


def main() -> None:
    sys.setswitchinterval(TURN_OFTEN_SECONDS)
    read: list[str] = []
    really_read = content.read_yaml
    content.read_yaml = lambda path: (read.append(path.name), really_read(path))[1]
    together = Barrier(THREADS)

    def ask() -> None:
        together.wait()
        decode_body("check_in", {"mood": 3})
        content.load()
        crisis_lines.load()
        form.load()

    asking = [Thread(target=ask) for _ in range(THREADS)]
    for one in asking:
        one.start()
    for one in asking:
        one.join()
    print(read.count("words.yaml"))


if __name__ == "__main__":
    main()
