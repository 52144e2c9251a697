"""A pack of forms: read whole, or refused by file and line."""

from pathlib import Path

import pytest

from holdfast.kernel.instruments.wording import gaps
from holdfast.library.instruments import load
from holdfast.library.refused import Refused
from holdfast.library.wordings import pack, read_wording

SHIPPED = Path(__file__).parents[2] / "packs" / "non-commercial"
DAST = (SHIPPED / "dast-10.yaml").read_text("utf-8")


def written(folder, text, name="one.yaml"):
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def refusal(folder, text):
    with pytest.raises(Refused) as refused:
        read_wording(written(folder, text))
    return refused.value.problems


def test_the_pack_holds_the_five_forms_that_stand_on_other_terms():
    found = pack(SHIPPED)

    assert set(found) == {"aaq-ii", "audit", "audit-c", "dast-10", "who-5"}
    for slug, wording in found.items():
        assert load(slug).licence.tier == "B"
        assert list(gaps(load(slug), wording)) == []
        assert wording.notice in (SHIPPED / f"{slug}.yaml").read_text("utf-8")


def test_every_file_of_the_pack_is_named_in_its_licence():
    terms = (SHIPPED / "LICENSE").read_text("utf-8")
    assert all(path.name in terms for path in SHIPPED.glob("*.yaml"))


def test_the_first_three_questions_of_the_audit_are_the_audit_c():
    found = pack(SHIPPED)
    short, whole = found["audit-c"], found["audit"]

    assert short.texts == {key: whole.texts[key] for key in ("q1", "q2", "q3")}
    assert short.labels == {key: whole.labels[key] for key in ("q1", "q2", "q3")}


def test_without_a_folder_there_is_no_pack():
    assert pack(None) == {}


def test_a_folder_that_is_not_there_is_said():
    with pytest.raises(
        Refused, match="HOLDFAST_FORM_PACK names lost: there is no such folder of forms"
    ):
        pack(Path("lost"))


def test_a_question_of_its_own_answers_keeps_them():
    assert pack(SHIPPED)["audit"].labels["q9"][4] == "Yes, during the last year"
    assert pack(SHIPPED)["audit"].labels["q4"][4] == "Daily or almost daily"


@pytest.mark.parametrize(
    ("was", "is_", "sentence"),
    [
        ("form: dast-10", "form: dast", "one.yaml, line 1: no form is called “dast”."),
        ("  q2: Do", "  q22: Do", "one.yaml, line 12: Question q2 has no words."),
        (
            'answers: {0: "No", 1: "Yes"}',
            'answers: {0: "No"}',
            "one.yaml, line 12: Question q1 is answered with 0, 1; give words for each.",
        ),
        ("notice:", "notes:", "one.yaml, line 1: "),
        ("form: dast-10", "form: [", "one.yaml, line "),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(tmp_path, was, is_, sentence):
    problems = refusal(tmp_path, DAST.replace(was, is_, 1))
    assert any(problem.startswith(sentence) for problem in problems), problems
