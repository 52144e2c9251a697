"""Findings in their groups, each with since when, whom to tell by whose leave, and its alert."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import cast, signed_in
from tests.client.year import a_year, released, risk_today
from tests.harness.flat import flat
from tests.record.said import client_says, entry, phq9, therapist_says

from holdfast.alerts.models import Alert
from holdfast.client.page.findings import Written
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
    every = [one for group in found.groups for one in group.every]
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
    pressing = [one.finding for group in aware(here).groups for one in group.every]
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
    stands = {one.finding.cause for group in found.groups for one in group.every}
    assert (cause in stands) or len(found.loose) == 1


def test_since_is_the_time_of_the_newest_fact(now):
    here = cast()
    client_says(here, phq9(2, at=now), at=now)
    assert risk(aware(here)).since.startswith("Last known ")


def told(here):
    every = [one for group in aware(here).groups for one in group.every]
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
    finding = aware(here).groups[-1].every[0].finding
    judge(here, finding, answer, now, reason="spoken about")
    (one,) = aware(here).answered
    assert (one.finding.key, one.judged_by) == (finding.key, "Tamsin Reed")
    assert "spoken about" in shown(here).content.decode()


def test_agreeing_folds_nothing_away(now):
    here = a_year(now)
    judge(here, aware(here).groups[-1].every[0].finding, "agree", now)
    assert aware(here).answered == ()


def test_what_has_an_open_alert_is_not_folded_by_an_answer(now):
    here = a_year(now)
    risk_today(here, now)
    judge(here, risk(aware(here)).finding, "not_relevant", now, reason="no")
    assert risk(aware(here)).finding.judged is not None


def later(here, finding, day):
    said = {"finding": finding.key, "cause": finding.cause, "answer": "later", "until": day}
    return signed_in(here.tamsin).post(f"/clients/{here.client.id}/answer/", said)


def test_a_day_that_is_over_is_refused_and_stays_written(now):
    here = a_year(now)
    answer = later(here, aware(here).groups[-1].every[0].finding, "2026-01-01")
    assert answer.status_code == 422
    assert "That day is over" in answer.content.decode()
    assert 'value="2026-01-01"' in answer.content.decode()


def test_later_says_until_when_and_who_answered(now):
    here, day = a_year(now), (timezone.now() + timedelta(days=3)).date()
    later(here, aware(here).groups[-1].every[0].finding, day.isoformat())
    (one,) = aware(here).answered
    assert (one.judged_by, one.judged_until) == ("Tamsin Reed", f"{day:%-d %B %Y}")
    assert f"Answered: later, until {day:%-d %B %Y}" in flat(shown(here).content)


def test_what_is_for_today_stays_in_its_group_when_it_is_put_off(now):
    here, day = a_year(now), (timezone.now() + timedelta(days=3)).date()
    risk_today(here, now)
    Alert.objects.update(state="closed")
    later(here, risk(aware(here)).finding, day.isoformat())
    assert risk(aware(here)).judged_until == f"{day:%-d %B %Y}"
    assert aware(here).answered == ()


def test_done_does_not_fold_a_risk_away_and_the_page_offers_what_answers_it(now):
    here = a_year(now)
    risk_today(here, now)
    Alert.objects.update(state="closed")
    judge(here, risk(aware(here)).finding, "done", now)
    assert risk(aware(here)).contact_url == f"/clients/{here.client.id}/contact/"
    page = shown(here).content.decode()
    assert "Record contact, assessment and plan" in page
    assert "None of these answers a risk" in page


def test_a_partner_is_not_offered_to_record_a_contact(now):
    here = a_year(now)
    released(here, now, "scores")
    risk_today(here, now)
    assert "Record contact" not in shown(here, "petra").content.decode()


def test_an_alert_says_who_was_told_and_that_nobody_has_looked(now):
    here = a_year(now)
    risk_today(here, now)
    page = shown(here).content.decode()
    assert "Tamsin Reed was told; nobody has it yet" in page
    assert "Delivered" not in page


def test_a_fact_says_whose_it_is_and_of_which_day(now):
    here = cast()
    client_says(here, phq9(2, at=now), at=now)
    (fact,) = risk(aware(here)).facts
    assert "the client’s form, " in fact.says


def test_a_fact_from_an_import_says_so_and_where_it_comes_from(now):
    here = cast()
    source = {"code": "bipolar_disorder", "status": "present", "source": "hospital letter of 2019"}
    new = NewEntry(kind="condition", body=source, at=now - timedelta(days=900))
    append(here.client, [new], by=Author("import"), at=now)
    every = [one for group in aware(here).groups for one in group.every]
    says = [fact.says for one in every for fact in one.facts]
    assert any("hospital letter of 2019" in one and "an import, of" in one for one in says)


def test_later_comes_back_on_its_day(now):
    here = a_year(now)
    finding = aware(here).groups[-1].every[0].finding
    judge(here, finding, "later", now, until="2026-01-01")
    assert aware(here).answered == ()


def test_the_draft_notice_stands_once_and_each_finding_says_its_status(now):
    page = shown(a_year(now)).content.decode()
    assert page.count("notice-draft") == 1
    assert page.count('<span class="tag">Draft</span>') > 3


def test_an_empty_chart_leads_with_what_is_not_known_and_how_much():
    answer = shown(cast())
    page, found = answer.content.decode(), answer.context["aware"]
    assert "Nothing is known yet" in page
    assert f"{found.gaps} questions have no answer so far" in page
    assert "does not mean that there is nothing" in page
    assert "Nothing measured that you may see" in page
    assert "No dose that you may see" in page


@pytest.mark.parametrize(("typed", "words"), [("2026-11-06", "6 November 2026"), ("soon", "soon")])
def test_a_day_that_was_typed_is_said_in_words_where_it_is_one(typed, words):
    written = Written(key="", anchor="", fields={"until": typed}, sentence="")
    assert written.until == words
