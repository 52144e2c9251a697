"""What is loaded before anybody asks: our own pages, and nobody else's."""

from pathlib import Path
from types import SimpleNamespace

from django.template import engines

from holdfast.site.warm import _names_of_templates


def test_the_templates_of_every_room_are_loaded() -> None:
    names = set(_names_of_templates(engines["django"]))
    assert {"practice/overview.html", "checkins/help.html"} <= names


def test_a_copy_in_a_folder_called_holdfast_loads_no_templates_of_others(tmp_path: Path) -> None:
    others = tmp_path / "holdfast" / ".venv" / "allauth" / "templates"
    others.mkdir(parents=True)
    (others / "wants_what_is_not_installed.html").write_text("{% load socialaccount %}")
    engine = SimpleNamespace(template_dirs=[others])
    assert list(_names_of_templates(engine)) == []
