"""Instrument files: what is read, and what is refused with which sentence."""

import copy

import pytest
import yaml

from holdfast.kernel.instruments.rule import ContextIs, HowMany, ItemAtLeast, Not, ScaleAtLeast
from holdfast.library import instruments
from holdfast.library.instruments.check import problems_in
from holdfast.library.instruments.folder import CONTENT
from holdfast.library.instruments.read import definition_of, read_shape
from holdfast.library.instruments.rules import rule
from holdfast.library.refused import Refused

SOURCES = frozenset(yaml.safe_load((CONTENT / "sources.yaml").read_text("utf-8")))


@pytest.fixture
def written():
    """The PHQ-9 as it stands in its file, to be spoilt by a test."""
    return copy.deepcopy(
        yaml.safe_load((CONTENT / "instruments" / "phq-9.yaml").read_text("utf-8"))
    )


@pytest.fixture
def problems(tmp_path):
    def found(document):
        path = tmp_path / "phq-9.yaml"
        path.write_text(yaml.safe_dump(document), "utf-8")
        shape = read_shape(path)
        return problems_in(definition_of(shape), shape, SOURCES, frozenset(instruments.slugs()))

    return found


def test_an_untouched_file_has_no_problems(written, problems):
    assert problems(written) == []


def test_all_of_them_load_by_their_names():
    loaded = instruments.load_all()
    assert {"phq-9", "phq-2", "gad-7", "gad-2", "pcl-5", "asq", "c-ssrs-screener"} <= set(loaded)
    assert all(slug == definition.id for slug, definition in loaded.items())


def test_an_unknown_name_is_told_similar_ones():
    with pytest.raises(Refused, match="did you mean phq-9"):
        instruments.load("phq9")


def test_a_name_like_no_other_is_told_all_of_them():
    with pytest.raises(Refused, match="the names are aaq-ii, asq, asrm"):
        instruments.load("zzzzz")


def test_a_name_never_leads_out_of_the_folder():
    with pytest.raises(Refused):
        instruments.load("../sources")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("{item: a, at_least: 1}", ItemAtLeast("a", 1)),
        ("{scale: total, at_least: 10}", ScaleAtLeast("total", 10)),
        ("{fact: retired, is: true}", ContextIs("retired", "true")),
        ("{not: {item: a, at_least: 1}}", Not(ItemAtLeast("a", 1))),
        (
            "{count: 2, items: [a, b], at_least: 1}",
            HowMany((ItemAtLeast("a", 1), ItemAtLeast("b", 1)), 2),
        ),
        ("{any: [{item: a, at_least: 1}]}", HowMany((ItemAtLeast("a", 1),), 1)),
        (
            "{all: [{item: a, at_least: 1}, {item: b, at_least: 2}]}",
            HowMany((ItemAtLeast("a", 1), ItemAtLeast("b", 2)), 2),
        ),
        ("{count: 1, of: [{item: a, at_least: 1}]}", HowMany((ItemAtLeast("a", 1),), 1)),
    ],
)
def test_a_rule_reads_as_it_is_written(text, read):
    assert rule(yaml.safe_load(text)) == read


def test_a_rule_of_no_known_shape_is_refused():
    with pytest.raises(ValueError, match="at_most, item"):
        rule({"item": "a", "at_most": 1})


def test_an_unknown_field_is_refused_by_name(written, problems):
    written["colour"] = "blue"
    with pytest.raises(Refused, match="colour"):
        problems(written)


def test_a_missing_field_is_refused_by_name(written, problems):
    del written["licence"]["holder"]
    with pytest.raises(Refused, match="holder"):
        problems(written)


def test_a_broken_file_is_refused_by_name(tmp_path):
    path = tmp_path / "broken.yaml"
    path.write_text("id: [unclosed", "utf-8")
    with pytest.raises(Refused, match=r"broken\.yaml, line 2: this is not readable as YAML"):
        read_shape(path)


def test_an_answer_list_that_is_not_there_is_refused(written, problems):
    written["items"][0]["options"] = "colours"
    with pytest.raises(Refused, match="colours"):
        problems(written)


def spoil(path, value):
    def spoilt(document):
        place = document
        for step in path[:-1]:
            place = place[step]
        place[path[-1]] = value

    return spoilt


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (spoil(["items", 1, "key"], "interest"), "two questions have the same key"),
        (spoil(["options", "frequency"], [{"code": 0, "label": "x"}]), "two or more different"),
        (spoil(["items", 2, "skipped_as"], 0), "both asked_when and skipped_as"),
        (spoil(["scales", 0, "items"], ["nobody"]), "names a question that is not there"),
        (spoil(["scales", 0, "operation"], "guess"), "which nobody can compute"),
        (spoil(["scales", 0, "weights"], [1]), "one weight a question"),
        (spoil(["total"], "nothing"), "the total must name one scale"),
        (spoil(["items", 0, "text"], ""), "some of it is not here"),
        (spoil(["licence", "tier"], "C2"), "its wording may not be shipped"),
        (spoil(["status"], "reviewed"), "reviewed needs a reviewer"),
        (spoil(["reviewer"], "Nobody"), "a draft has neither"),
        (spoil(["bands", 1, "from"], 6), "leaves a gap or an overlap at 5"),
        (spoil(["bands", 4, "to"], 26), "the bands end at 26 and the total at 27"),
        (spoil(["steps"], [{"word": "x", "when": {"item": "mood", "at_least": 1}}]), "last step"),
        (spoil(["safety_items", 0, "item"], "nobody"), "safety item nobody is not there"),
        (spoil(["safety_items", 0, "offer"], "tarot"), "offers tarot"),
        (spoil(["changes", 0, "test"], "felt"), "which nobody can test"),
        (spoil(["changes", 0, "source"], "HEARSAY"), "source HEARSAY is not in sources.yaml"),
        (spoil(["missing", "source"], "HEARSAY"), "source HEARSAY is not in sources.yaml"),
        (spoil(["sources"], []), "it cites nothing"),
        (spoil(["cases"], []), "no case of the kind boundary"),
        (spoil(["cases", 0, "expect", "total"], 3), "total should be 3"),
        (spoil(["cases", 0, "expect", "flags", "item9_positive"], True), "should be True"),
        (spoil(["cases", 0, "answers"], [9] * 9), "should be"),
        (spoil(["change_cases", 0, "expect", "difference"], 6), "difference should be 6"),
    ],
)
def test_each_breach_is_one_sentence(written, problems, change, sentence):
    change(written)
    found = problems(written)
    assert any(sentence in problem for problem in found), found
    assert all(problem.startswith("phq-9: ") for problem in found)


def test_a_rule_that_names_what_is_not_there(written, problems):
    written["flags"][0]["when"] = {"item": "nobody", "at_least": 1}
    assert problems(written) == ["phq-9: a rule names nobody, which is not there."]


def test_a_question_may_only_depend_on_one_before_it(written, problems):
    written["items"][0] |= {"asked_when": {"item": "mood", "at_least": 1}, "skipped_as": 0}
    assert any("does not come before it" in problem for problem in problems(written))


def test_a_file_must_bear_the_name_of_its_instrument(tmp_path, monkeypatch):
    from holdfast.library.instruments import folder

    place = tmp_path / "instruments"
    place.mkdir()
    text = (CONTENT / "instruments" / "gad-2.yaml").read_text("utf-8")
    (place / "gad-two.yaml").write_text(text, "utf-8")
    (place / "broken.yaml").write_text("id: [", "utf-8")
    (tmp_path / "sources.yaml").write_text((CONTENT / "sources.yaml").read_text("utf-8"), "utf-8")
    monkeypatch.setattr(folder, "CONTENT", tmp_path)
    broken, misnamed = folder.check_all()
    assert broken.startswith("broken.yaml, line 2: this is not readable")
    assert misnamed == (
        "gad-two.yaml, line 2: it holds the instrument gad-2; name the file after it."
    )


def test_the_cases_of_a_file_can_be_read_by_themselves():
    assert instruments.cases("phq-2")[0].name == "below the cut"


def test_a_form_without_a_total_can_have_no_change_in_points(written, problems):
    written["total"] = None
    written["bands"] = written["cases"] = written["change_cases"] = []
    assert any("can have no rules of change" in problem for problem in problems(written))
