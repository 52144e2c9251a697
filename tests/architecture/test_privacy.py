"""Every field of every table has been thought about: who would be hurt if it were read?"""

from pathlib import Path

import yaml
from django.apps import apps

from tests.architecture.house import room_of

CLASSES = {"open", "person", "sealed", "secret"}
EVERYTHING: dict[str, dict[str, str]] = (
    yaml.safe_load(Path(__file__).with_name("privacy.yaml").read_text("utf-8")) or {}
)
CLASSIFIED = {
    label: fields
    for label, fields in EVERYTHING.items()
    if apps.is_installed(f"holdfast.{label.split('.')[0]}")
}
FIELDS = {
    (model._meta.label, field.name)
    for model in apps.get_models()
    if room_of(model.__module__)
    for field in model._meta.local_fields
}
KNOWN = {(label, name) for label, fields in CLASSIFIED.items() for name in fields}


def test_every_field_of_every_table_is_classified() -> None:
    assert sorted(FIELDS - KNOWN) == [], "please classify them in tests/architecture/privacy.yaml"


def test_nothing_is_classified_that_is_not_there() -> None:
    assert sorted(KNOWN - FIELDS) == [], "please remove them from tests/architecture/privacy.yaml"


def test_a_class_is_one_of_the_four() -> None:
    assert {given for fields in CLASSIFIED.values() for given in fields.values()} <= CLASSES


def test_what_is_sealed_is_kept_as_bytes() -> None:
    plain = [
        f"{label}.{name}"
        for label, fields in CLASSIFIED.items()
        for name, given in fields.items()
        if given == "sealed" and kind_of(label, name) != "BinaryField"
    ]
    assert plain == []


def kind_of(label: str, name: str) -> str:
    return apps.get_model(label)._meta.get_field(name).get_internal_type()
