"""A new condition, as CONTRIBUTING tells it: the check leads from each step to the next."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from holdfast.command.main import main
from holdfast.library.content import FOLDER

CONTRIBUTING = Path(__file__).parents[2] / "CONTRIBUTING.md"
EXAMPLE = re.compile(r"```yaml\n# content/([^\s:]+).*?\n(.*?)```", re.DOTALL)
CARD = "cards/suitability/moonfever.yaml"
NEIGHBOUR = FOLDER / "cards" / "suitability" / "porphyria.yaml"


def told_of_the_moon(text: str) -> str:
    """The same about a condition that there is not."""
    return text.replace("porphyria", "moonfever").replace("Porphyria", "Moonfever")


EXAMPLES = {
    name: told_of_the_moon(text) for name, text in EXAMPLE.findall(CONTRIBUTING.read_text())
}


@pytest.fixture
def content(tmp_path: Path) -> Path:
    linked = tmp_path / "content"
    shutil.copytree(FOLDER, linked, copy_function=os.symlink)
    return linked


def rewrite(path: Path, text: str) -> None:
    path.unlink(missing_ok=True)
    path.write_text(text, "utf-8")


def add(content: Path, name: str) -> None:
    """What CONTRIBUTING shows of this file, at its end."""
    rewrite(content / name, (content / name).read_text("utf-8").rstrip() + "\n" + EXAMPLES[name])


@pytest.fixture
def check(content: Path, capsys: pytest.CaptureFixture[str]) -> Callable[[], Iterator[str]]:
    def said() -> list[str]:
        main(["content", "check", "--folder", str(content)])
        return capsys.readouterr().err.splitlines()

    return said


def test_the_check_leads_from_a_card_to_a_condition_that_is_known_and_asked_about(content, check):
    rewrite(content / CARD, told_of_the_moon(NEIGHBOUR.read_text("utf-8")).replace("A30", "A79"))
    row, asked, known = check()
    assert row.startswith("moonfever.yaml, line 2: “A79” is no row of the clinical tables; ")
    assert row.endswith("What no table has is written `rows: []`.")
    assert asked.startswith(
        "moonfever.yaml, line 7: nobody is asked about “condition moonfever”; add a question "
        "with `makes: {kind: condition, code: moonfever}` to a file in forms/suitability, or add "
    )
    assert known.startswith(
        "moonfever.yaml, line 7: “moonfever” is not in content/vocabulary; "
        "add it to conditions.yaml there"
    )

    rewrite(content / CARD, (content / CARD).read_text("utf-8").replace("[A79]", "[]"))
    add(content, "vocabulary/conditions.yaml")
    assert check() == [asked]

    add(content, "forms/suitability/2-body.yaml")
    assert check() == []


@pytest.mark.parametrize(
    ("name", "without", "says"),
    [
        ("vocabulary/conditions.yaml", "title:", "object missing required field `title`."),
        ("forms/suitability/2-body.yaml", "therapist:", "missing required field `therapist`."),
        ("forms/suitability/2-body.yaml", "client:", "needs the words for the client; write them"),
        (
            "forms/suitability/2-body.yaml",
            "why:",
            "needs to tell the client why it is asked; write",
        ),
    ],
)
def test_what_a_step_leaves_out_is_said_by_its_name(content, check, name, without, says):
    lines = EXAMPLES[name].splitlines(keepends=True)
    kept = [line for line in lines if not line.lstrip().startswith(without)]
    text = "  moonfever: {}\n" if without == "title:" else "".join(kept)
    rewrite(content / name, (content / name).read_text("utf-8").rstrip() + "\n" + text)
    if name != "vocabulary/conditions.yaml":
        add(content, "vocabulary/conditions.yaml")

    (problem,) = check()
    assert problem.startswith(f"{Path(name).name}, line ")
    assert says in problem
