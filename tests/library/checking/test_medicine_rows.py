"""A medicine of a row that no card of the row speaks of is refused by its name."""

from __future__ import annotations

from holdfast.library.checking.medicine_rows import medicine_row_problems
from holdfast.library.content import load


def test_a_medicine_that_no_card_of_its_row_speaks_of_is_refused(tmp_path):
    path = tmp_path / "medicines.yaml"
    path.write_text(
        "ingredients:\n  ibuprofen: {rows: [B33]}\n  clarithromycin: {rows: [B23]}\n", "utf-8"
    )

    assert list(medicine_row_problems(path, load())) == [
        "medicines.yaml, line 2: no card that carries B33 speaks of ibuprofen; name it, or a "
        "class of it, among the parameters of one, or take the row away here."
    ]
