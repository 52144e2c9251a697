"""`holdfast course`: a page for a professional, gentle words for a client, levels for a machine."""

from __future__ import annotations

import json
import re

import pytest

from holdfast.command.main import main

IM = ("--route", "im", "--product", "racemic_ketamine", "--mg", "35", "--kg", "70")
NASAL = ("--route", "intranasal", "--product", "esketamine", "--mg", "84")
FIELDS = {
    "product", "route", "model", "source", "cmax_ng_ml", "tmax_min", "auc_ng_h_ml",
    "terminal_half_life_h", "points", "windows", "notes",
}  # fmt: skip


@pytest.fixture
def told(capsys):
    def run(*words):
        assert main(["course", *words]) == 0
        return capsys.readouterr().out

    return run


@pytest.fixture
def refused(capsys):
    """The sentences on standard error; nothing else is printed."""

    def run(code, *words):
        try:
            assert main(["course", *words]) == code
        except SystemExit as ended:
            assert ended.code == code
        printed = capsys.readouterr()
        assert printed.out == ""
        return printed.err.splitlines()

    return run


def test_a_machine_gets_what_was_promised(told):
    course = json.loads(told(*IM, "--json"))
    assert set(course) >= FIELDS
    assert course["cmax_ng_ml"] == pytest.approx(238, abs=1)
    assert course["tmax_min"] == pytest.approx(20, abs=1)
    assert course["auc_ng_h_ml"] == pytest.approx(388, abs=1)
    assert course["model"] == "Kamp 2020, three compartments, arterial"
    assert course["windows"]["onset_min"] == [5, 5]
    assert set(course["points"][20]) == {"min", "ng_ml", "percent_of_peak", "low", "high"}
    assert all(isinstance(note, str) for note in course["notes"])


def test_low_and_high_are_in_percent_as_the_curve_is(told):
    point = json.loads(told(*IM, "--json"))["points"][30]
    assert point["ng_ml"] == pytest.approx(195, abs=1)
    assert point["low"] == pytest.approx(0.65 * point["percent_of_peak"], abs=0.01)
    assert point["high"] == pytest.approx(1.55 * point["percent_of_peak"], abs=0.01)


def test_the_area_of_the_nasal_spray_goes_as_far_as_it_was_published(told):
    course = json.loads(told(*NASAL, "--json", "--hours", "24"))
    assert (course["auc_to_h"], course["points"][-1]["min"]) == (24, 1440)
    assert course["auc_ng_h_ml"] == pytest.approx(362.2, rel=0.02)
    assert course["points"][-1]["ng_ml"] == pytest.approx(2.0, abs=0.1)


def test_a_dose_by_weight_is_the_dose_it_comes_to(told):
    by_weight = ("--route", "im", "--product", "racemic_ketamine", "--mg-per-kg", "0.5")
    assert told(*by_weight, "--kg", "70", "--json") == told(*IM, "--json")


def test_steps_make_one_infusion(told):
    steps = ("--step", "0.28:60", "--step", "0.57:60", "--step", "1.14:60")
    iv = ("--route", "iv", "--product", "racemic_ketamine", "--kg", "70", "--json")
    course = json.loads(told(*iv, *steps))
    assert (course["tmax_min"], course["infusion_min"]) == (180, 180)
    assert course["cmax_ng_ml"] == pytest.approx(530, abs=1)


def test_a_professional_reads_percent_and_never_a_level(told):
    page = told(*IM)
    curve = page[page.index("The expected shape") : page.index("What to know")]
    assert re.search(r"20 min\s+100 \(65 to 155\)", curve)
    levels = [line for line in page.splitlines() if "ng/mL" in line]
    assert [line for line in levels if "[" not in line] == []  # only where a source is quoted
    assert "238" not in page


def test_a_professional_reads_windows_alarms_the_next_day_and_sources(told):
    page = told(*IM)
    for words in (
        "First felt    about 5 minutes", "Strongest     15 to 30 minutes", "1 to 3 hours",
        "The first hours, hours 0 to 3", "Alarming  cannot be roused", "From the first month on",
        "the next day, after a restful sleep", "by Kamp 2020", "nine people in ten",
        "arterial blood", "Sources", "Spravato, US prescribing information, 5.9 (F)", "Draft",
    ):  # fmt: skip
        assert words in page


def test_every_mark_of_a_source_has_its_line_and_every_line_its_mark(told):
    page, sources = told(*NASAL).split("Sources  (")
    marks = set(re.findall(r"\[(\d+)\]", page))
    assert marks == set(re.findall(r"^  \[(\d+)\] ", sources, re.MULTILINE))


def test_no_observed_windows_is_said_to_be_not_known(told):
    spray = ("--route", "intranasal", "--product", "racemic_ketamine", "--mg", "50", "--kg", "70")
    assert "Not known: no observation" in told(*spray)
    assert "not well known" in told(*spray, "--for", "client")


@pytest.mark.parametrize("given", [IM, NASAL])
def test_a_client_reads_no_level_no_percent_and_nothing_like_a_dose(told, given):
    page = told(*given, "--for", "client")
    said = re.search(r"ng/mL|\bmg\b|\bkg\b|%|percent|\bpeak\b|alarming", page, re.IGNORECASE)
    assert said is None
    assert "until the next day" in " ".join(page.split())
    assert "emergency number" in " ".join(page.split())


@pytest.mark.parametrize("reader", ["professional", "client"])
@pytest.mark.parametrize("given", [IM, NASAL])
def test_no_reader_is_told_that_anything_is_safe_or_cleared(told, reader, given):
    assert not re.search(r"\b(safe|cleared|safely)\b", told(*given, "--for", reader), re.IGNORECASE)


def test_lines_fit_a_terminal(told):
    assert max(map(len, told(*NASAL).splitlines())) <= 88
    assert max(map(len, told(*NASAL, "--for", "client").splitlines())) <= 88


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("--kg", "0"), "A weight of 0"),
        (("--mg", "-35"), "A dose of -35"),
        (("--route", "dermal"), "By which route"),
        (("--product", "midazolam"), "Which product"),
        (("--route", "rectal"), "Cannot tell"),
        (("--product", "esketamine"), "Cannot tell: no model of esketamine into a muscle"),
        (("--infusion-min", "40"), "belong to a dose into a vein"),
        (("--age", "12"), "the models are of adults"),
        (("--hours", "0"), "A course of 0"),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence(refused, words, says):
    (sentence,) = refused(1, *IM, *words)
    assert says in sentence


def test_a_step_that_cannot_be_read_is_told(refused):
    iv = ("--route", "iv", "--product", "racemic_ketamine", "--kg", "70")
    (sentence,) = refused(1, *iv, "--step", "half:60")
    assert "such as 0.28:60" in sentence
    (sentence,) = refused(1, *iv, "--step", "0.28")
    assert "such as 0.28:60" in sentence


@pytest.mark.parametrize(
    "words",
    [
        (*IM, "--mg-per-kg", "0.5"),
        (*IM, "--step", "0.28:60"),
        IM[:4],
        IM[:6],
        (*IM[:4], "--mg-per-kg", "0.5"),
        (*IM, "--json", "--for", "client"),
        ("--product", "racemic_ketamine", "--mg", "35"),
    ],
    ids=[
        "both",
        "step_and_dose",
        "no_dose",
        "no_kg",
        "mg_per_kg_no_kg",
        "json_for_client",
        "no_route",
    ],
)
def test_wrong_use_is_one_sentence(refused, words):
    (sentence,) = refused(2, *words)
    assert sentence.endswith("`holdfast course --help` says how it is used.")


def picture(told, tmp_path, *words):
    file = tmp_path / "course.svg"
    told(*words, "--svg", str(file))
    return file.read_text("utf-8")


def test_a_picture_is_written_beside_the_page(told, tmp_path):
    drawn = picture(told, tmp_path, *IM)
    for words in (
        ">Racemic ketamine, into a muscle</title>", "35 mg · 70 kg · by Kamp 2020",
        "highest 20 minutes after the start", "Largely over: 1 to 3 h", "3 h</text>",
        "A shape, not a threshold. Draft content",
    ):  # fmt: skip
        assert words in drawn
    assert "4 h</text>" not in drawn


def test_it_goes_as_far_as_was_asked_for(told, tmp_path):
    assert ">8 h</text>" in picture(told, tmp_path, *IM, "--hours", "8")


def test_a_spray_that_nobody_observed_says_so_in_its_picture(told, tmp_path):
    spray = ("--route", "intranasal", "--product", "racemic_ketamine", "--mg", "50", "--kg", "70")
    assert "When it is felt: not known" in picture(told, tmp_path, *spray)


def test_no_picture_is_written_of_what_cannot_be_drawn(refused, tmp_path):
    file = tmp_path / "course.svg"
    refused(1, *IM, "--route", "rectal", "--svg", str(file))
    assert not file.exists()


def test_a_picture_that_cannot_be_written_is_one_sentence(refused, tmp_path):
    (sentence,) = refused(1, *IM, "--svg", str(tmp_path / "nowhere" / "course.svg"))
    assert "could not be used" in sentence


def test_the_picture_is_for_professionals(refused, tmp_path):
    (sentence,) = refused(2, *IM, "--for", "client", "--svg", str(tmp_path / "course.svg"))
    assert "for professionals" in sentence
