"""Invented clients: the same from the same seed, believable, and nobody's namesake."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from zoneinfo import ZoneInfo

import pytest
from tests.invented.moments import MOMENTS, TUESDAY_MORNING

from holdfast.invented.client import SEED, invented_client, invented_clients
from holdfast.invented.material import archetypes, lines, names, practice_sheet
from holdfast.kernel.instruments.score import score
from holdfast.library.content import load

KINDS = [kind.id for kind in archetypes()]
EVERYONE = invented_clients(len(KINDS), TUESDAY_MORNING)
of_everyone = pytest.mark.parametrize("client", EVERYONE, ids=KINDS)
WORKING = ("therapist", "medical", "practice")


def here(client, said):
    return said.at.astimezone(ZoneInfo(client.place.zone))


def of_kind(client, kind):
    return [said for said in client.entries if said.kind == kind]


def test_the_same_seed_and_moment_give_the_same_practice():
    assert invented_clients(24, TUESDAY_MORNING) == EVERYONE


def test_another_seed_gives_other_people():
    others = invented_clients(24, TUESDAY_MORNING, SEED + 1)
    assert {one.name for one in others} != {one.name for one in EVERYONE}
    assert all(one.entries != other.entries for one, other in zip(EVERYONE, others, strict=True))


def test_a_larger_practice_begins_with_the_smaller_one():
    assert invented_clients(30, TUESDAY_MORNING)[:24] == EVERYONE


def test_global_chance_is_never_asked():
    import random

    random.seed(1)
    before = random.getstate()
    invented_client(5, TUESDAY_MORNING)
    assert random.getstate() == before


def test_no_two_of_a_thousand_have_one_name():
    from holdfast.invented.client import name_of

    assert len({name_of(number) for number in range(1000)}) == 1000


@of_everyone
def test_every_entry_is_known_to_the_kernel_and_has_an_id_of_its_own(client):
    entries = [said.as_entry() for said in client.entries]
    assert len({entry.id for entry in entries}) == len(entries)


@of_everyone
def test_nothing_has_happened_that_lies_ahead_and_all_within_a_little_over_a_year(client):
    assert all(said.at <= TUESDAY_MORNING for said in client.entries)
    assert all(said.at > TUESDAY_MORNING - timedelta(days=370) for said in client.entries)


@pytest.mark.parametrize("now", MOMENTS, ids=str)
def test_people_work_by_day_and_answer_while_awake(now):
    odd = [
        (client.archetype.id, said.kind, here(client, said))
        for client in invented_clients(len(KINDS), now)
        for said in client.entries
        if said.at < now - timedelta(days=1)
        and not (8 <= here(client, said).hour < 19 if said.by in WORKING else True)
    ]
    assert odd == []


@of_everyone
def test_sessions_are_on_working_days(client):
    days = {here(client, said).weekday() for said in of_kind(client, "session")}
    assert days <= {0, 1, 2, 3, 4}


@of_everyone
def test_answers_are_ones_the_form_allows(client):
    for said in of_kind(client, "answers"):
        if own := load().check_ins.get(said.body["instrument"]):
            assert said.body["items"].keys() == {one.key for one in own.questions if one.options}
            continue
        assert score(load().instruments[said.body["instrument"]], said.body["items"], {}).scorable


@of_everyone
def test_doses_are_given_on_the_days_the_plan_said(client):
    planned = {said.body.get("next_on") or said.body.get("first_on") for said in client.entries}
    given = [here(client, said).date() for said in of_kind(client, "dose")]
    assert {str(day) for day in given} <= planned
    assert [said.body["number"] for said in of_kind(client, "dose")] == list(
        range(1, len(given) + 1)
    )


@of_everyone
def test_a_dose_comes_after_consent_and_a_yes(client):
    for dose in of_kind(client, "dose"):
        before = [said for said in client.entries if said.at < dose.at]
        assert any(said.kind == "consent" for said in before)
        assert [said for said in before if said.kind == "clearance"][-1].body[
            "decision"
        ] == "cleared"


def test_every_route_and_both_places_are_there():
    doses = [said.body for client in EVERYONE for said in of_kind(client, "dose")]
    assert {dose["route"] for dose in doses} == {
        "iv", "im", "sc", "intranasal", "oral", "sublingual",
    }  # fmt: skip
    assert {dose["setting"] for dose in doses} == {"clinic", "home"}


def test_there_are_several_zones_and_countries():
    assert {client.place.country for client in EVERYONE} == {"US", "CA", "GB"}
    assert len({client.place.zone for client in EVERYONE}) >= 4


def totals(name):
    client = EVERYONE[KINDS.index(name)]
    forms = [said for said in of_kind(client, "answers") if said.body["instrument"] == "phq-9"]
    return [sum(said.body["items"]) for said in forms]


def test_a_course_that_remits_stays_below_five_at_the_end():
    assert totals("quiet")[0] >= 15
    assert max(totals("quiet")[-4:]) < 5


def test_a_course_without_response_stays_where_it_was():
    found = totals("no_response")
    assert min(found) >= found[0] - 4


def test_a_relapse_halves_first_and_comes_back():
    found = totals("relapse")
    assert min(found) <= found[0] / 2
    assert found[-1] >= min(found) + 5


def test_a_gap_holds_no_word_of_the_client():
    client = EVERYONE[KINDS.index("relapse")]
    begun, ended = client.archetype.silent
    today = TUESDAY_MORNING.astimezone(ZoneInfo(client.place.zone)).date()
    gap = range(ended, begun + 1)
    answered = Counter(
        (today - here(client, s).date()).days for s in client.entries if s.by == "client"
    )
    assert not any(answered[days] for days in gap)


def test_every_line_of_words_is_whole():
    """A comma in an unquoted list would cut a sentence in two."""
    from importlib.resources import files

    import msgspec

    written = files("holdfast").joinpath("content/invented/words.yaml").read_bytes()
    for about in msgspec.yaml.decode(written):
        assert all(line[-1] in ".”" or "so that" in line for line in lines(about)), about


def test_someone_is_born_before_today():
    people = (said.body for client in EVERYONE for said in of_kind(client, "person"))
    born = [body["born"] for body in people if "born" in body]
    ages = [(TUESDAY_MORNING.date() - date.fromisoformat(day)).days // 365 for day in born]
    assert min(ages) >= 18


@of_everyone
def test_a_session_is_by_day_for_both_who_are_in_it(client):
    therapist = ZoneInfo(practice_sheet().time_zone)
    hours = {said.at.astimezone(therapist).hour for said in of_kind(client, "session")}
    assert hours <= set(range(7, 18))


def test_a_name_agrees_with_what_is_told_of_its_bearer():
    given = names().given
    assert all(one.name.split()[0] in given[one.archetype.sex] for one in EVERYONE)


@of_everyone
def test_whoever_filled_in_the_form_can_be_reached(client):
    for said in of_kind(client, "person")[:1]:
        assert said.body["contact"]["phone"].startswith("+")
        assert said.body["contact"]["safe_way"]


@pytest.mark.parametrize("now", MOMENTS, ids=str)
@pytest.mark.parametrize("number", range(len(KINDS)), ids=KINDS)
def test_preparation_is_booked_before_the_dose_it_prepares_for(number, now):
    client = invented_client(number, now)
    plans = [said.body for said in client.entries if said.kind == "plan"]
    days = [plan.get("next_on") or plan.get("first_on") for plan in plans]
    for said in of_kind(client, "appointment"):
        if said.body["purpose"] == "preparation" and any(days):
            assert said.body["starts_at"][:10] < [day for day in days if day][-1]


@pytest.mark.parametrize(("hour", "doses"), [(7, 2), (13, 3), (20, 3)])
def test_on_the_day_of_a_dose_the_chart_holds_what_is_over_by_then(hour, doses):
    here_ = TUESDAY_MORNING.astimezone(ZoneInfo("America/Los_Angeles"))
    now = here_.replace(hour=hour)
    client = invented_client(KINDS.index("dose_today"), now)
    given = of_kind(client, "dose")
    assert len(given) == doses
    assert hour < 13 or given[-1].body["landed_at"] < now.isoformat()
