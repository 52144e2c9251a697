"""Findings in their groups, each with since when, whom to tell by whose leave, and its alert."""

import pytest
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.client.year import a_year, released, risk_today
from tests.record.said import client_says, entry, phq9, therapist_says

from holdfast.record import Author, NewEntry, append

pytestmark = pytest.mark.django_db


@pytest.fixture
def now():
    return timezone.now()


def shown(here, who="tamsin"):
    return signed_in(getattr(here, who)).get(f"/clients/{here.client.id}/")


def aware(here, who="tamsin"):
    return shown(here, who).context["aware"]


def risk(found):
    every = [one for group in found.groups for one in group.items]
    return next(one for one in every if one.finding.id == "risk.item_nine")


def judge(here, finding, answer, now, **more):
    body = {"finding": finding.key, "cause": finding.cause, "answer": answer, **more}
    judgement = NewEntry(kind="judgement", body=body)
    append(here.client, [judgement], by=Author.of(here.tamsin.reader), at=now)


def test_groups_stand_from_the_most_urgent(now):
    here = a_year(now)
    risk_today(here, now)
    assert [group.urgency for group in aware(here).groups] == ["today", "soon", "know"]


def test_what_is_not_known_stands_apart_and_the_rest_folds_into_a_line_with_a_count(now):
    found = aware(a_year(now))
    assert 1 <= len(found.unknown) <= 5
    assert all(one.finding.state == "cannot_tell" for one in found.unknown)
    assert "more things are not known" in found.rest.title
    assert len(found.rest.missing) == int(found.rest.title.split()[0])


def test_a_skipped_question_of_risk_presses_and_is_not_folded_away(now):
    here = cast()
    client_says(here, phq9(None, at=now), at=now)
    pressing = [one.finding for group in aware(here).groups for one in group.items]
    assert any(one.state == "cannot_tell" and one.urgency == "today" for one in pressing)


def test_the_open_alert_is_offered_at_its_finding(now):
    here = a_year(now)
    risk_today(here, now)
    found = aware(here)
    assert risk(found).alert is not None
    assert found.loose == ()
    assert f"/alerts/{risk(found).alert.id}/" in shown(here).content.decode()


def test_an_alert_whose_finding_has_gone_is_still_offered(now):
    here = a_year(now)
    risk_today(here, now)
    cause = risk(aware(here)).finding.cause
    contact = entry("contact", way="phone", assessment="low", plan="call at ten", at=now)
    therapist_says(here, contact, at=timezone.now())
    found = aware(here)
    stands = {one.finding.cause for group in found.groups for one in group.items}
    assert (cause in stands) or len(found.loose) == 1


def test_since_is_the_time_of_the_newest_fact(now):
    here = cast()
    client_says(here, phq9(2, at=now), at=now)
    assert risk(aware(here)).since.startswith("Newest fact ")


def told(here):
    every = [one for group in aware(here).groups for one in group.items]
    return next(one for one in every if one.finding.id.startswith("interaction.")).tell


def test_whom_to_tell_looks_for_a_release_first(now):
    here = a_year(now)
    assert any("no release covers this" in words for words in told(here))


def test_with_a_release_it_names_who_may_see_it(now):
    here = a_year(now)
    released(here, now, "medicines", "plan", "doses")
    assert any("Petra Anders may see this by a release" in words for words in told(here))


@pytest.mark.parametrize("answer", ["done", "not_relevant"])
def test_what_was_answered_folds_with_who_answered(now, answer):
    here = a_year(now)
    finding = aware(here).groups[-1].items[0].finding
    judge(here, finding, answer, now, reason="spoken about")
    (one,) = aware(here).answered
    assert (one.finding.key, one.judged_by) == (finding.key, "Tamsin Reed")
    assert "spoken about" in shown(here).content.decode()


def test_agreeing_folds_nothing_away(now):
    here = a_year(now)
    judge(here, aware(here).groups[-1].items[0].finding, "agree", now)
    assert aware(here).answered == ()


def test_what_has_an_open_alert_is_not_folded_by_an_answer(now):
    here = a_year(now)
    risk_today(here, now)
    judge(here, risk(aware(here)).finding, "not_relevant", now, reason="no")
    assert risk(aware(here)).finding.judged is not None


def test_later_comes_back_on_its_day(now):
    here = a_year(now)
    finding = aware(here).groups[-1].items[0].finding
    judge(here, finding, "later", now, until="2026-01-01")
    assert aware(here).answered == ()


def test_the_draft_notice_stands_once_and_each_finding_says_its_status(now):
    page = shown(a_year(now)).content.decode()
    assert page.count("notice-draft") == 1
    assert page.count('<span class="tag">Draft</span>') > 3


def test_an_empty_chart_says_what_nothing_means():
    page = shown(cast()).content.decode()
    assert "not that there is nothing" in page
    assert "Nothing measured that you may see" in page
    assert "No dose that you may see" in page
