"""What a command says when it cannot do what was asked."""

from __future__ import annotations

import os
import sys
import traceback

from holdfast.site.silent_database import why_no_file

OF_DATABASES = {"OperationalError", "DatabaseError"}  # by name, so that no database is loaded


class Refusal(Exception):
    """What was given cannot be used; the message is one helpful sentence, for standard error."""


def tell(trouble: Exception) -> int:
    """Prints the sentences of ``trouble`` on standard error; gives the exit code 1."""
    if isinstance(trouble, BrokenPipeError):  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    if os.environ.get("HOLDFAST_TRACEBACK"):
        traceback.print_exception(trouble)
    for sentence in sentences(trouble):
        print(sentence, file=sys.stderr)
    return 1


def sentences(trouble: Exception) -> list[str]:
    problems = getattr(trouble, "problems", None)
    if problems:
        return [str(problem) for problem in problems]
    if isinstance(trouble, Refusal):
        return [str(trouble)]
    if isinstance(trouble, OSError) and trouble.filename:
        reason = (trouble.strerror or "it cannot be opened").lower()
        return [f"{trouble.filename} could not be used ({reason}); please check its name."]
    if type(trouble).__name__ in OF_DATABASES and (why := why_no_file(trouble)):
        return [why]
    return [
        f"Holdfast met something it did not expect ({type(trouble).__name__}); run it again "
        "with HOLDFAST_TRACEBACK=1 to see where, and please report it without client details."
    ]
