"""The tables after a test that committed: emptied, and what migrations fill filled as it was.

Django would have every room make its content types and permissions anew, with queries for each;
that took longer than most of the tests it came after.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import connection, transaction
from django.db.models import Model
from django.test import TransactionTestCase
from pytest_django import DjangoDbBlocker


@dataclass(frozen=True)
class Emptying:
    """``kept`` is what the tables hold when nothing but migrations has run."""

    tables: list[str]
    kept: dict[type[Model], list[Model]]

    def __call__(self) -> None:
        with transaction.atomic():
            connection.ops.execute_sql_flush([f'DELETE FROM "{table}"' for table in self.tables])
            for model, rows in self.kept.items():
                model._default_manager.bulk_create(rows)


def emptying() -> Emptying:
    """In a database that was migrated a moment ago."""
    from django.contrib.auth.models import Permission
    from django.contrib.contenttypes.models import ContentType

    tables = connection.introspection.django_table_names(only_existing=True, include_views=False)
    filled = (ContentType, Permission)
    return Emptying(tables, {model: list(model._default_manager.all()) for model in filled})


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        empty = emptying()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", empty)
        yield
