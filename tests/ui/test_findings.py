"""A finding tells its reasons, who says so, what is missing, and takes an answer."""

from typing import Any

import pytest

from holdfast.ui.gallery.findings import answered, finding, now, unknown
from tests.ui.rendering import rendered, words


def shown(one: dict[str, Any], **variables: Any) -> str:
    return words("finding", finding=one, **variables)


def test_it_opens_with_its_urgency_and_its_sentence() -> None:
    assert shown(finding()).startswith("Today Clarithromycin before an oral dose")


def test_folded_it_says_what_to_consider_first() -> None:
    before = rendered("finding", finding=finding()).partition("<details")[0]
    assert "Consider asking the prescriber before Thursday." in before


def test_each_fact_leads_to_its_entry() -> None:
    html = rendered("finding", finding=finding(), record_url="/record/")
    assert 'href="/record/#entry-e1"' in html
    assert 'href="/record/#entry-e2"' in html


def test_without_a_record_to_lead_to_facts_are_words() -> None:
    html = rendered("finding", finding=finding())
    assert "#entry" not in html
    assert "Clarithromycin, taking since yesterday" in html


def test_authorities_stand_side_by_side_with_source_and_locator() -> None:
    text = shown(finding())
    assert "Invented source 2010, p. 4" in text
    assert "Invented label, s 5.2 · since March 2025" in text


def test_what_is_not_known_is_named() -> None:
    assert "Not known A reading at rest from the last seven days" in shown(unknown())


def test_it_says_whom_to_tell_in_words() -> None:
    assert "the medical partner, the emergency number" in shown(now())


def test_it_says_how_good_the_evidence_is() -> None:
    assert "the main source was read in part; what was recalled is to be" in shown(finding())


def test_a_draft_says_that_it_is_one() -> None:
    assert "Not yet reviewed by a clinician." in shown(finding())


def test_what_was_reviewed_carries_no_draft_notice() -> None:
    assert "Not yet reviewed" not in shown(now())


def test_it_says_what_would_change_it() -> None:
    assert "The course ends first." in shown(finding(), changes=["The course ends first."])


def test_an_answer_given_stands_with_who_and_why() -> None:
    text = shown(answered())
    assert "Answered: not relevant Tamsin, 20 November, 09:00" in text
    assert "Has stopped going" in text


def test_it_says_until_when_it_holds() -> None:
    assert "Holds until 1 December, 09:00 if nothing new comes." in shown(answered())


def test_without_an_address_there_is_no_answer_form() -> None:
    assert "<form" not in rendered("finding", finding=finding())


@pytest.mark.parametrize("answer", ["agree", "done", "not_relevant", "later"])
def test_each_answer_can_be_given(answer: str) -> None:
    html = rendered("finding", finding=finding(), answer_url="/answer/", anchor="f1")
    assert f'name="answer" value="{answer}"' in html


def test_an_answer_names_what_it_answers_and_its_cause() -> None:
    html = rendered("finding", finding=finding(), answer_url="/answer/", anchor="f1")
    assert 'name="finding" value="interaction.clarithromycin@clarithromycin"' in html
    assert 'name="cause" value="c0ffee"' in html


def test_two_on_one_page_share_no_id() -> None:
    one = rendered("finding", finding=finding(), answer_url="/a/", anchor="f1")
    assert 'id="f1"' in one
    assert 'for="f1-reason"' in one
    assert 'id="f1-reason"' in one


def test_its_words_are_never_taken_for_markup() -> None:
    html = rendered("finding", finding=finding(title="<b>bold</b>"))
    assert "<b>" not in html


def test_the_page_may_open_it() -> None:
    assert '<details class="reasons" open>' in rendered("finding", finding=finding(), is_open=True)
