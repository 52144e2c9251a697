"""Each invented client's briefing tells the story they are named for, whenever it is asked."""

from __future__ import annotations

from collections import Counter
from functools import cache
from zoneinfo import ZoneInfo

import pytest
from tests.invented.moments import MOMENTS, TUESDAY_MORNING

from holdfast.invented.client import invented_client
from holdfast.invented.material import archetypes
from holdfast.kernel.briefing.brief import brief
from holdfast.kernel.briefing.situations import together
from holdfast.kernel.chart.chart import fold
from holdfast.kernel.content.urgency import RANK
from holdfast.library.content import load

KINDS = [kind.id for kind in archetypes()]
QUIET = ["ready", "dose_today", "day_after", "at_home", "between_doses", "quiet", "a_year"]
QUIET += ["old_wounds", "paused", "ended"]
at_each_moment = pytest.mark.parametrize("now", MOMENTS, ids=lambda now: now.strftime("%a-%d-%b"))
of_each_kind = pytest.mark.parametrize("number", range(len(KINDS)), ids=KINDS)


@cache
def briefed(number, now):
    client = invented_client(number, now)
    chart = fold([said.as_entry() for said in client.entries], now)
    return brief(chart, load(), now, ZoneInfo(client.place.zone))


def urgency(briefing):
    """Where the board puts it."""
    return min((one.stands_as for one in briefing.findings), key=RANK.get, default="know")


@at_each_moment
@of_each_kind
def test_the_briefing_tells_the_story(number, now):
    briefing, expects = briefed(number, now), archetypes()[number].expects
    open_findings = {one.id for one in briefing.findings if not one.is_folded}
    assert briefing.phase in expects.phases
    assert set(expects.findings) <= open_findings
    assert urgency(briefing) == expects.urgency


@at_each_moment
def test_the_morning_is_a_real_one(now):
    """One now, three to five today, some soon, most of them quiet."""
    board = Counter(urgency(briefed(number, now)) for number in range(len(KINDS)))
    assert board["now"] == 1
    assert 3 <= board["today"] <= 5
    assert 5 <= board["soon"] <= 9
    assert board["know"] >= 10


def test_there_is_a_client_at_every_stage():
    stages = {briefed(number, TUESDAY_MORNING).phase for number in range(len(KINDS))}
    assert stages == {
        "considering",
        "suitability",
        "preparation",
        "dosing_day",
        "after_dose",
        "integration",
        "aftercare",
        "paused",
        "ended",
    }


@of_each_kind
def test_whoever_comes_round_again_tells_the_same_story_in_other_numbers(number):
    again = number + len(KINDS)
    expects = archetypes()[number].expects
    assert briefed(again, TUESDAY_MORNING).phase in expects.phases
    assert urgency(briefed(again, TUESDAY_MORNING)) == expects.urgency


def test_the_quiet_course_has_nothing_beyond_know():
    quiet = briefed(KINDS.index("quiet"), TUESDAY_MORNING)
    assert {one.urgency for one in quiet.findings} == {"know"}
    assert all(one.state == "present" for one in quiet.findings)


@at_each_moment
@pytest.mark.parametrize("kind", QUIET)
def test_somebody_well_has_a_nearly_silent_page(kind, now):
    """At every stage at most one line besides what is quiet, a situation counted once."""
    briefing = briefed(KINDS.index(kind), now)
    beside = [
        parts
        for _situation, parts in together(briefing.findings, briefing.situations)
        if any(one.stands_as != "know" for one in parts)
    ]
    assert len(beside) <= 1, [one.title for parts in beside for one in parts]


def test_the_contradiction_is_one_condition_told_twice():
    client = invented_client(KINDS.index("two_answers"), TUESDAY_MORNING)
    said = [one.body["status"] for one in client.entries if one.body.get("code") == "aneurysm"]
    assert said == ["absent", "present"]


def test_the_answer_of_today_is_about_an_hour_old():
    client = invented_client(KINDS.index("answer_today"), TUESDAY_MORNING)
    newest = client.entries[-1]
    assert newest.body["instrument"] == "phq-9"
    assert newest.body["items"][8] > 0
    assert 3600 <= (TUESDAY_MORNING - newest.at).total_seconds() <= 5400
