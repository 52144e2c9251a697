"""What the demo prints once it can be looked at."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from holdfast.invented.demo import SignIn, sign_ins
from holdfast.invented.material import practice_sheet

SILENT = "The pages do not answer yet; they are waited for, and Ctrl-C ends the demo."
ROLES = {
    "therapist": "therapist",
    "client": "client",
    "medical": "medical partner",
    "administrator": "administrator",
}


def ways_in(port: int, made_at: datetime, folder: Path) -> str:
    sheet = practice_sheet()
    listed = "\n".join(_way(one) for one in sign_ins(made_at))
    return (
        f"\n{sheet.name}: nobody in it is real.\n\n"
        f"  http://localhost:{port}/            the pages; a client’s are made for a phone\n"
        f"  http://localhost:{port}/demo/mail/  the mail that arrived\n\n"
        f"{listed}\n\n"
        f"  The password of each: {sheet.password}\n\n"
        f"Ctrl-C ends it. Everything is kept in {folder}; --fresh makes the practice anew.\n"
    )


def _way(one: SignIn) -> str:
    return f"  {ROLES[one.role]:<16} {one.email:<32} {one.who}"
