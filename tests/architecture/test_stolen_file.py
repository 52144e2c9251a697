"""docs/safety/stolen-file.md names every column of the database, in the place it has."""

import re

import pytest
import yaml
from django.apps import apps
from django.db import connection

from tests.architecture.house import ROOT, room_of

PAGE = ROOT / "docs/safety/stolen-file.md"
A_TABLE = re.compile(
    r"^\| `(\w+)` \| (.+?) \| (.*?) ?\| (.*?) ?\| (.*?) ?\| (.*?) ?\|$", re.MULTILINE
)
A_COLUMN = re.compile(r"`(\w+)`")
PLACES = ("sealed", "secret", "person", "open")  # in the order of the page's columns
CLASSES = yaml.safe_load((ROOT / "tests/architecture/privacy.yaml").read_text("utf-8"))


def told() -> dict[str, dict[str, str]]:
    """Table -> column -> its place on the page."""
    return {
        table: {
            column: place
            for place, cell in zip(PLACES, cells, strict=True)
            for column in A_COLUMN.findall(cell)
        }
        for table, _, *cells in A_TABLE.findall(PAGE.read_text("utf-8"))
    }


def classified() -> dict[str, dict[str, str]]:
    """The same of our own tables, from privacy.yaml."""
    return {
        model._meta.db_table: {
            field.column: CLASSES[model._meta.label][field.name]
            for field in model._meta.local_fields
            if field.column
        }
        for model in apps.get_models()
        if room_of(model.__module__)
    }


@pytest.mark.django_db
def test_every_column_of_the_database_is_on_the_page_and_no_other() -> None:
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        kept = {
            table: {
                one.name for one in connection.introspection.get_table_description(cursor, table)
            }
            for table in tables
        }
    page = {table: set(columns) for table, columns in told().items()}
    differ = sorted(
        table for table in kept.keys() | page.keys() if kept.get(table) != page.get(table)
    )
    assert differ == [], f"please mend the rows of these tables in {PAGE.name}"


def test_every_column_of_ours_has_the_place_that_its_class_gives_it() -> None:
    page = told()
    differ = {
        table: columns for table, columns in classified().items() if columns != page.get(table)
    }
    assert differ == {}, f"please give them these places in {PAGE.name}"


def test_each_table_says_what_a_row_is_and_no_column_stands_twice() -> None:
    for table, said, *cells in A_TABLE.findall(PAGE.read_text("utf-8")):
        columns = [column for cell in cells for column in A_COLUMN.findall(cell)]
        assert said.strip(), table
        assert len(columns) == len(set(columns)), table
