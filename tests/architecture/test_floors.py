"""What the import linter cannot see: foreign keys written as strings, and rooms without a floor."""

import pytest
from django.apps import apps
from django.db.models import Field, Model

from tests.architecture.house import SOURCE, floors, room_of

OURS = [model for model in apps.get_models() if room_of(model.__module__)]


def relations(model: type[Model]) -> list[tuple[str, str]]:
    """(field, room it points to) for every relation to one of our tables."""
    found = []
    for field in model._meta.get_fields():
        if (
            isinstance(field, Field)
            and field.related_model
            and not isinstance(field.related_model, str)
        ):
            room = room_of(field.related_model.__module__)
            if room:
                found.append((field.name, room))
    return found


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_a_table_points_only_into_its_own_room_or_a_lower_floor(model: type[Model]) -> None:
    room = room_of(model.__module__)
    assert room is not None
    upward = [
        f"{model._meta.label}.{field} -> {target}"
        for field, target in relations(model)
        if target != room and floors()[target] >= floors()[room]
    ]
    assert upward == []


def test_every_folder_of_the_house_is_a_room_with_a_floor() -> None:
    rooms = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert rooms <= set(floors())


PAGES = {
    "today", "client", "understanding", "suitability", "preparation", "dosing", "checkins",
    "integration", "aftercare", "practice",
}  # fmt: skip


@pytest.mark.parametrize("room", sorted(PAGES))
def test_the_pages_of_care_keep_no_tables(room: str) -> None:
    assert [model._meta.label for model in OURS if room_of(model.__module__) == room] == []
