"""`holdfast chart import`: three lists, one sentence a trouble, and nothing half-written."""

from __future__ import annotations

import json

import pytest
from tests.cast import cast
from tests.exchange.bundles import SNOMED, bundle, concept, condition, request, status

from holdfast.command.main import main


@pytest.fixture
def record(tmp_path):
    """Clem's record as another system exported it: one known, one unknown, one odd condition."""
    path = tmp_path / "clem.json"
    made = bundle(
        condition(),
        condition(concept(SNOMED, "90560007", "Gout"), id="c2"),
        condition(clinicalStatus=status("nonsense"), id="c3"),
        request(),
        {"resourceType": "Claim", "id": "x"},
    )
    path.write_text(json.dumps(made), "utf-8")
    return path


@pytest.fixture
def sound(tmp_path):
    path = tmp_path / "sound.json"
    path.write_text(json.dumps(bundle(condition())), "utf-8")
    return path


def chart(*words):
    return main(["chart", "import", *map(str, words)])


def test_it_prints_what_was_mapped_kept_left_out_and_refused(record, capsys):
    assert chart(record) == 1
    out, err = capsys.readouterr()
    assert "clem.json: 3 entries (condition 2, medication 1)" in out
    assert "Mapped: Condition 1, MedicationRequest 1" in out
    assert "Kept unmapped, as entered: 1" in out
    assert "Condition snomed:90560007 (Gout)" in out
    assert "Left out, no fact of a chart: Claim 1" in out
    assert "Nothing was written" in out
    assert err == (
        "clem.json: Condition, entry 3: clinicalStatus is not a status that FHIR knows.\n"
    )


def test_it_says_of_what_was_read_what_a_person_should_know(tmp_path, capsys):
    path = tmp_path / "page.json"
    link = [{"relation": "next", "url": "x"}]
    path.write_text(json.dumps(bundle(condition(), type="searchset", total=9, link=link)), "utf-8")
    assert chart(path) == 0
    out = capsys.readouterr().out
    assert "To be looked at: 1" in out
    assert "it is one page of more: 1 of 9 are here" in out


def test_it_writes_a_chart_file_named_after_the_input(sound, tmp_path, capsys):
    out = tmp_path / "charts" / "new"
    assert chart(sound, "--out", out) == 0
    (line,) = (out / "sound.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["body"]["code"] == "stroke"
    assert "Refused: none" in capsys.readouterr().out


def test_twice_in_a_row_writes_the_same(sound, tmp_path):
    chart(sound, "--out", tmp_path / "charts")
    first = (tmp_path / "charts" / "sound.jsonl").read_bytes()
    chart(sound, "--out", tmp_path / "charts")
    assert (tmp_path / "charts" / "sound.jsonl").read_bytes() == first


def test_what_it_wrote_it_reads_again_unchanged(sound, tmp_path):
    chart(sound, "--out", tmp_path / "one")
    chart(tmp_path / "one" / "sound.jsonl", "--out", tmp_path / "two")
    one = json.loads((tmp_path / "one" / "sound.jsonl").read_text("utf-8"))
    two = json.loads((tmp_path / "two" / "sound.jsonl").read_text("utf-8"))
    assert two == one | {"recorded_at": one["at"]}


def test_a_file_that_cannot_be_used_leaves_the_others_written(sound, tmp_path, capsys):
    broken = tmp_path / "broken.json"
    broken.write_text('{"resourceType": "Bun', "utf-8")
    out = tmp_path / "charts"
    assert chart(broken, sound, "--out", out) == 1
    assert [path.name for path in out.iterdir()] == ["sound.jsonl"]
    assert capsys.readouterr().err.count("\n") == 1


def test_a_file_that_is_not_there_is_named(tmp_path, capsys):
    assert chart(tmp_path / "gone.json") == 1
    assert "gone.json could not be used" in capsys.readouterr().err


def test_a_file_that_is_not_utf_8_is_named(tmp_path, capsys):
    path = tmp_path / "latin.csv"
    path.write_bytes("kind,at\ncaf\xe9,\n".encode("latin-1"))
    assert chart(path) == 1
    assert "not text in UTF-8" in capsys.readouterr().err


def test_equal_names_are_refused_before_anything_is_written(sound, tmp_path, capsys):
    other = tmp_path / "other"
    other.mkdir()
    (other / "sound.jsonl").write_text("", "utf-8")
    assert chart(sound, other / "sound.jsonl", "--out", tmp_path / "charts") == 1
    assert "Several files are named sound" in capsys.readouterr().err
    assert not (tmp_path / "charts").exists()


def test_the_input_is_not_written_over(tmp_path, capsys):
    path = tmp_path / "clem.jsonl"
    path.write_text("", "utf-8")
    assert chart(path, "--out", tmp_path) == 1
    assert "would be written over" in capsys.readouterr().err


def test_json_for_machines(record, capsys):
    assert chart(record, "--json") == 1
    (account,) = json.loads(capsys.readouterr().out)["files"]
    assert account["file"] == "clem.json"
    assert account["mapped"] == {"Condition": 1, "MedicationRequest": 1}
    assert len(account["kept_unmapped"]) == len(account["refused"]) == 1


def test_a_client_needs_a_practice(sound, capsys):
    assert chart(sound, "--client", "A1") == 1
    assert "both --practice and --client" in capsys.readouterr().err


def test_wrong_use_answers_two():
    with pytest.raises(SystemExit) as left:
        main(["chart"])
    assert left.value.code == 2


@pytest.mark.django_db
def test_it_adds_to_the_record_of_a_client_once(sound, capsys):
    client = cast().client
    words = ("--practice", "kelp", "--client", client.code)
    assert chart(sound, *words) == 0
    assert "1 entries were new to the record" in capsys.readouterr().out
    assert chart(sound, *words) == 0
    assert "0 entries were new to the record" in capsys.readouterr().out


@pytest.mark.django_db
def test_it_adds_nothing_to_a_client_of_another_practice(sound, capsys):
    client = cast().client
    assert chart(sound, "--practice", "elsewhere", "--client", client.code) == 1
    assert "no such client" in capsys.readouterr().err
    assert client.code not in capsys.readouterr().err
