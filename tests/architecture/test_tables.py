"""Every table could be divided by practice tomorrow: it carries it and is unique in it."""

import pytest
from django.apps import apps
from django.db.models import CompositePrimaryKey, Model, UniqueConstraint, UUIDField

from tests.architecture.house import room_of

OF_THE_INSTALLATION = {
    "pulse.Heartbeat",  # a worker works for every practice
    "pulse.Touch",
    "people.Account",
    "people.Practice",
    "people.Budget",  # wrong tries at the door: there is no account yet
    "people.OpenSession",  # a sign-in belongs to an account, whatever it works in
    "people.KeptForm",  # sent when a sign-in had ended: there is an account, and no practice yet
}
ALSO_BEFORE_ANY_PRACTICE = {"audit.AuditEvent"}  # a failed sign-in belongs to no practice yet
PRACTICE = {"practice", "practice_id"}
TABLES = [
    model
    for model in apps.get_models()
    if room_of(model.__module__) and model._meta.label not in OF_THE_INSTALLATION
]
each_table = pytest.mark.parametrize("model", TABLES, ids=lambda model: model._meta.label)


@each_table
def test_a_table_is_keyed_by_a_uuid_or_by_its_practice_first(model: type[Model]) -> None:
    key = model._meta.pk
    if isinstance(key, CompositePrimaryKey):
        assert key.field_names[0] in PRACTICE
        return
    while key is not None and key.remote_field:
        key = key.target_field
    assert isinstance(key, UUIDField)


@each_table
def test_a_table_carries_the_practice(model: type[Model]) -> None:
    practice = next((field for field in model._meta.fields if field.name in PRACTICE), None)
    assert practice is not None, f"{model._meta.label} carries no practice"
    assert not practice.null or model._meta.label in ALSO_BEFORE_ANY_PRACTICE


@each_table
def test_what_is_unique_is_unique_within_a_practice(model: type[Model]) -> None:
    constraints = [
        constraint.name
        for constraint in model._meta.constraints
        if isinstance(constraint, UniqueConstraint) and not set(constraint.fields[:1]) <= PRACTICE
    ]
    fields = [
        field.name
        for field in model._meta.fields
        if field.unique and not field.primary_key and not field.one_to_one
    ]
    assert [*constraints, *fields] == []
