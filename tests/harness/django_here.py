"""`manage.py` for checks: Django's own commands on an installation made for the moment."""

import os
import sys

import tests.harness.scratch  # noqa: F401 - makes that installation


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "holdfast.site.settings"
    from django.core.management import execute_from_command_line

    execute_from_command_line(["django", *sys.argv[1:]])


if __name__ == "__main__":
    main()
