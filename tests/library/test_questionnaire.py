"""Instruments as FHIR R4 Questionnaires, held against two that other people published."""

import json
import re
from pathlib import Path

import pytest
from tests.kernel.instruments import forms

from holdfast.kernel.instruments.rule import ContextIs
from holdfast.library import instruments
from holdfast.library.questionnaire import LICENSING, LOINC, ORDINAL_VALUE, questionnaire

SLUGS = instruments.slugs()
PUBLISHED = Path(__file__).parents[2].parent / "shared" / "data" / "fhir-questionnaires"
needs_published = pytest.mark.skipif(
    not PUBLISHED.exists(), reason="the published questionnaires are not beside the repository"
)


def exported(slug):
    return questionnaire(instruments.load(slug))


def published(name):
    return json.loads((PUBLISHED / name).read_text("utf-8"))


def ordinal(option):
    found = option.get("extension", [])
    return next((each["valueDecimal"] for each in found if each["url"] == ORDINAL_VALUE), None)


def answers(item):
    """Code and score of each answer."""
    return {option["valueCoding"]["code"]: ordinal(option) for option in item["answerOption"]}


def questions(document):
    """By LOINC code, every question with answers to choose from."""
    return {
        item["code"][0]["code"]: item
        for item in document["item"]
        if item["type"] == "choice" and "code" in item
    }


def plain(text):
    return re.sub(r"[^a-z]+", " ", text.lower()).strip()


@pytest.mark.parametrize("slug", SLUGS)
def test_it_has_the_shape_of_an_r4_questionnaire(slug):
    made = exported(slug)
    assert made["resourceType"] == "Questionnaire"
    assert made["status"] in {"draft", "active", "retired", "unknown"}
    assert re.fullmatch(r"[A-Z]([A-Za-z0-9_]){0,254}", made["name"])
    assert re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", made["id"])
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize("slug", SLUGS)
def test_its_items_keep_the_invariants_of_r4(slug):
    items = exported(slug)["item"]
    links = [item["linkId"] for item in items]
    assert len(set(links)) == len(links)
    for item in items:
        assert item["type"] in {"display", "choice", "integer", "decimal", "time"}
        if item["type"] == "display":
            assert not {"code", "required", "readOnly", "answerOption"} & set(item)
        assert ("answerOption" in item) == (item["type"] == "choice")
        assert ("enableBehavior" in item) == ("enableWhen" in item)
        earlier = links[: links.index(item["linkId"])]
        assert all(each["question"] in earlier for each in item.get("enableWhen", []))


@pytest.mark.parametrize("slug", SLUGS)
def test_it_carries_its_copyright_and_licence_tier(slug):
    made = exported(slug)
    licence = instruments.load(slug).licence
    assert made["copyright"] == licence.notice
    assert {"url": LICENSING, "valueCode": licence.tier} in made["extension"]


@pytest.mark.parametrize("slug", SLUGS)
def test_every_answer_has_its_ordinal_value(slug):
    for item in exported(slug)["item"]:
        for option in item.get("answerOption", []):
            assert isinstance(ordinal(option), int)


def test_wording_that_may_not_be_shipped_is_not_exported():
    made = exported("c-ssrs-screener")
    asked = [item for item in made["item"] if item["type"] == "choice"]
    assert len(asked) == 7
    assert not any("text" in item for item in asked)
    assert not any("display" in o["valueCoding"] for item in asked for o in item["answerOption"])


def test_a_skip_rule_becomes_enable_when():
    (now,) = [item for item in exported("asq")["item"] if item["linkId"] == "right_now"]
    assert now["enableBehavior"] == "any"
    asked = {(each["question"], each["answerCoding"]["code"]) for each in now["enableWhen"]}
    keys = ("wished_dead", "better_off", "thoughts", "ever_tried")
    assert asked == {(key, code) for key in keys for code in ("1", "2")}


def test_a_skip_rule_that_fhir_cannot_say_is_left_out_and_the_question_stays():
    question = forms.item("a", 1, forms.YES_NO, asked_when=ContextIs("sex", "female"), skipped_as=0)
    (made,) = questionnaire(forms.form(question))["item"]
    assert "enableWhen" not in made


def test_a_turned_question_exports_the_score_it_counts_as():
    (made,) = questionnaire(forms.form(forms.item("a", 1, is_reversed=True)))["item"]
    assert answers(made) == {"0": 3, "1": 2, "2": 1, "3": 0}


def test_the_follow_up_of_the_asq_goes_with_it():
    assert "guidance" in {item["linkId"] for item in exported("asq")["item"]}


def test_the_panel_and_the_total_have_their_codes():
    made = exported("phq-9")
    assert made["code"] == [{"system": LOINC, "code": "44249-1"}]
    (total,) = [item for item in made["item"] if item["linkId"] == "total"]
    assert total["code"] == [{"system": LOINC, "code": "44261-6"}]
    assert total["readOnly"]


@needs_published
def test_the_phq_9_has_the_questions_answers_and_scores_of_the_national_library_of_medicine():
    ours, theirs = questions(exported("phq-9")), questions(published("lforms__phq9.json"))
    assert list(ours)[:9] == list(theirs)[:9]
    assert set(ours) == set(theirs)
    for code in list(theirs)[:9]:
        assert answers(ours[code]) == answers(theirs[code])
        assert plain(ours[code]["text"]) == plain(theirs[code]["text"])


@needs_published
def test_the_difficulty_question_has_the_same_answers():
    ours = questions(exported("phq-9"))["69722-7"]
    theirs = questions(published("lforms__phq9.json"))["69722-7"]
    codes = [option["valueCoding"]["code"] for option in theirs["answerOption"]]
    assert list(answers(ours)) == codes
    assert plain(theirs["text"]) in plain(ours["text"])


@needs_published
def test_the_phq_9_has_the_codes_of_the_german_medical_informatics_initiative():
    theirs = published("mii__Questionnaire-mii-qst-pro-phq-9.json")
    codes = [item["code"][0]["code"] for item in theirs["item"] if item["type"] == "choice"]
    assert codes == list(questions(exported("phq-9")))


@needs_published
def test_its_answers_are_those_of_the_german_answer_list():
    text = (PUBLISHED / "mii__ValueSet-mii-vs-pro-phq-9-answer-list-ll358-3.json").read_text(
        "utf-8"
    )
    first = questions(exported("phq-9"))["44250-9"]
    assert set(answers(first)) <= set(re.findall(r"LA\d+-\d", text))


@needs_published
def test_the_published_example_response_scores_27_here_too():
    from holdfast.kernel.instruments.score import score

    response = published("mii__QuestionnaireResponse-mii-exa-pro-phq-9-response.json")
    scores = answers(questions(exported("phq-9"))["44250-9"])
    given = [scores[item["answer"][0]["valueCoding"]["code"]] for item in response["item"][:9]]
    total = response["item"][-1]["answer"][0]["valueQuantity"]["value"]
    assert score(instruments.load("phq-9"), given).total == total == 27
