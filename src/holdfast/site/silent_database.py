"""Why a database does not answer, in a sentence that repeats nothing of its address."""

from __future__ import annotations

SIGNS = {
    ("no pg_hba.conf entry", "no encryption"): "The database server takes only encrypted "
    "connections from here; please add sslmode=require to DATABASE_URL.",
    ("no pg_hba.conf entry",): "The database server takes no connection from this machine for that "
    "user and database; whoever looks after it should add a line to pg_hba.conf.",
    ("does not support ssl",): "DATABASE_URL asks for an encrypted connection, and the database "
    "server offers none; please change sslmode= or set up encryption there.",
    ("certificate",): "The certificate of the database server could not be checked; please look at "
    "sslmode= and sslrootcert= in DATABASE_URL.",
    ("password authentication failed",): "The database server does not take that user with that "
    "password; please correct them in DATABASE_URL.",
    ("no password supplied",): "The database server asks for a password; please give one in "
    "DATABASE_URL.",
    ("role", "does not exist"): "There is no such user on the database server; please correct it "
    "in DATABASE_URL.",
    ("database", "does not exist"): "There is no database of that name on the server; please "
    "correct the name at the end of DATABASE_URL, or create it.",
    ("connection refused",): "Nobody listens at that host and port; please check that the database "
    "server is running, and the port in DATABASE_URL.",
    ("resolve",): "There is no host of that name; please correct it in DATABASE_URL.",
    ("translate host name",): "There is no host of that name; please correct it in DATABASE_URL.",
    ("timeout",): "The database server did not answer in time; please check its host and port in "
    "DATABASE_URL, and what stands between.",
    ("no such file or directory",): "There is no database server at that socket; please check that "
    "it is running, and the host in DATABASE_URL.",
    ("connection slots",): "The database server has no connection left; please let it take more, "
    "or set ?pool= lower.",
    ("starting up",): "The database server is starting; please try again in a moment.",
    ("shutting down",): "The database server is shutting down.",
}
FILE = (
    "The file of the database cannot be opened, read or written; please check that the disk is not "
    "full, and that this user may write in the folder of HOLDFAST_HOME or DATABASE_URL."
)
OF_FILES = {
    "unable to open database file": FILE,
    "disk i/o error": FILE,
    "disk is full": FILE,
    "readonly database": FILE,
    "not a database": "The file that DATABASE_URL names is no SQLite database.",
}
NOT_ANSWERING = (
    "The database did not answer; please check that it is running and that DATABASE_URL is right."
)


def why_silent(trouble: Exception) -> str:
    said = str(trouble).casefold()
    of_server = (why for signs, why in SIGNS.items() if all(sign in said for sign in signs))
    return why_no_file(trouble) or next(of_server, NOT_ANSWERING)


def why_no_file(trouble: Exception) -> str | None:
    """What is so where SQLite could not use its file; ``None`` where it is something else."""
    said = str(trouble).casefold()
    return next((why for sign, why in OF_FILES.items() if sign in said), None)
