"""`holdfast medicine`: by name, brand, class or code."""

import json

from holdfast.command.main import main


def test_it_says_what_it_is_called_and_who_looks_for_it(capsys):
    assert main(["medicine", "xanax"]) == 0
    page = capsys.readouterr().out
    for part in ("alprazolam", "also: Xanax", "RxNorm: 596 (seen in public copies)", "N05BA12"):
        assert part in page
    assert "looked for by: interaction.benzodiazepines" in page


def test_for_scripts_it_is_one_object_a_line(capsys):
    assert main(["medicine", "Z-drugs", "--json"]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert "zolpidem" in {one["name"] for one in found}


def test_a_name_that_nobody_knows_is_refused_gently(capsys):
    assert main(["medicine", "moonroot", "of", "the", "hills"]) == 1
    assert "a chart keeps it as it is written" in capsys.readouterr().err


def test_a_misspelt_name_is_asked_back_and_never_answered(capsys):
    assert main(["medicine", "xannax"]) == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert "Nothing here is called “xannax”" in told.err
    assert "Did you mean alprazolam (Xanax)?" in told.err


def test_a_medicine_that_nobody_here_knows_is_not_taken_for_one_of_like_letters(capsys):
    assert main(["medicine", "digoxin"]) == 1
    told = capsys.readouterr()
    assert "oxymetazoline" not in told.out + told.err
    assert "Did you mean" not in told.err


def test_a_whole_product_name_finds_what_is_in_it(capsys):
    assert main(["medicine", "Sertralin-ratiopharm", "50", "mg", "Filmtabletten"]) == 0
    assert capsys.readouterr().out.startswith("sertraline")
