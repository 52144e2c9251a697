"""What cannot be is said beside its field, and nothing is half-written."""

from datetime import timedelta
from uuid import uuid4

import pytest
from tests.cast import cast
from tests.record.said import NOON, SECRET, check_in, client_says, entry, note, phq9

from holdfast import record
from holdfast.alerts.models import Alert
from holdfast.audit.models import AuditEvent
from holdfast.record import Refused
from holdfast.record.models import Entry, KeptBriefing, Standing

pytestmark = pytest.mark.django_db

CANNOT_BE = {
    "a kind nobody knows": (entry("horoscope"), "kind"),
    "a word where a number belongs": (check_in(mood=SECRET), "mood"),
    "a choice that is not offered": (entry("dose", route=SECRET), "route"),
    "a field that is needed": (entry("condition", status="present"), "code"),
    "a form nobody knows": (entry("answers", instrument="tea-leaves", items=[1]), "instrument"),
    "too few answers": (entry("answers", instrument="phq-9", items=[1, 2]), "items"),
    "an answer out of range": (phq9(7), "items"),
    "a pressure nobody has": (
        entry("reading", name="blood_pressure", systolic_mmhg=1880),
        "systolic_mmhg",
    ),
    "a dose below nothing": (entry("dose", route="im", dose_mg=-500), "dose_mg"),
    "a total its form cannot come to": (entry("score", instrument="phq-9", total=1850), "total"),
    "half a point where points are whole": (
        entry("score", instrument="phq-9", total=12.5),
        "total",
    ),
    "a time zone that is not there": (entry("person", time_zone="Kelp/Forest"), "time_zone"),
    "a region that is not there": (entry("person", jurisdiction="US-XX"), "jurisdiction"),
    "a date that is none": (entry("person", born="1980-13-45"), "born"),
    "a time without an offset": (check_in(at=NOON.replace(tzinfo=None)), "at"),
    "a time to come": (check_in(at=NOON + timedelta(days=1)), "at"),
    "a birth to come": (entry("person", born="2031-01-01"), "born"),
    "a dose to come": (entry("dose", route="im", started_at="2026-11-25T21:00:00Z"), "started_at"),
    "an id that is none": (check_in(id="the first one"), "id"),
    "replacing what is no id": (check_in(replaces="that one"), "replaces"),
    "replacing what is not there": (check_in(replaces=uuid4()), "replaces"),
    "a label nobody knows": (check_in(label="hush"), "label"),
    "a private check-in": (check_in(label="client_private"), "label"),
    "a private risk answer": (phq9(3, label="client_private"), "label"),
    "a dose as psychotherapy note": (
        entry("dose", route="im", label="psychotherapy_note"),
        "label",
    ),
}
each = pytest.mark.parametrize(("wrong", "field"), CANNOT_BE.values(), ids=CANNOT_BE)


@each
def test_it_is_refused_beside_its_field(wrong, field):
    here = cast()
    with pytest.raises(Refused) as refused:
        client_says(here, wrong)
    assert field in {problem.field for problem in refused.value.problems}


@each
def test_the_sentence_is_a_sentence_and_repeats_nothing_that_was_written(wrong, field):
    here = cast()
    with pytest.raises(Refused) as refused:
        client_says(here, wrong)
    for problem in refused.value.problems:
        assert problem.sentence.endswith(".")
        assert problem.sentence[0].isupper()
        assert SECRET not in problem.sentence
        assert "`" not in problem.sentence


@each
def test_nothing_of_the_whole_hand_is_written(wrong, field):
    here = cast()
    with pytest.raises(Refused):
        client_says(here, check_in(), wrong, phq9(3))
    for table in (Entry, Standing, KeptBriefing, Alert):
        assert not table.objects.exists()
    assert not AuditEvent.objects.filter(what__startswith="append").exists()


def test_every_problem_is_told_at_once_with_its_place():
    here = cast()
    with pytest.raises(Refused) as refused:
        client_says(here, entry("horoscope"), check_in(), check_in(mood="low"))
    assert [(p.place, p.field) for p in refused.value.problems] == [(0, "kind"), (2, "mood")]


def test_an_entry_of_another_client_cannot_be_replaced():
    from tests.cast import make_client

    here, theirs = cast(), uuid4()
    other = make_client(here.practice, here.tamsin, "Someone Else")
    by = record.Author.of(here.tamsin.reader)
    record.append(other, [check_in(id=theirs)], by=by, at=NOON)
    with pytest.raises(Refused) as refused:
        client_says(here, check_in(replaces=theirs))
    assert refused.value.field == "replaces"


def test_what_stands_is_replaced_by_its_own_kind_alone():
    here, once = cast(), uuid4()
    client_says(here, entry("condition", code="suicidal_ideation", status="present", id=once))
    with pytest.raises(Refused) as refused:
        client_says(here, check_in(replaces=once))
    assert refused.value.field == "replaces"
    assert "another kind" in refused.value.sentence
    assert Entry.objects.count() == 1


def test_so_it_is_within_one_hand():
    here, once = cast(), uuid4()
    with pytest.raises(Refused) as refused:
        client_says(here, check_in(id=once), phq9(3, replaces=once))
    assert [(one.place, one.field) for one in refused.value.problems] == [(1, "replaces")]
    assert not Entry.objects.exists()


def test_a_clock_that_runs_a_little_fast_is_forgiven():
    here = cast()
    assert client_says(here, check_in(at=NOON + timedelta(minutes=5))).fresh


def test_a_day_is_over_where_the_client_lives():
    """At 20:00 UTC it is still the 24th in Los Angeles, and the 25th has not come."""
    here = cast()
    client_says(
        here, entry("medication", ingredient="lithium", status="taking", since="2026-11-24")
    )
    with pytest.raises(Refused) as refused:
        client_says(
            here, entry("medication", ingredient="lithium", status="taking", since="2026-11-25")
        )
    assert refused.value.field == "since"


def test_what_is_planned_may_lie_ahead():
    here = cast()
    plan = entry("plan", route="im", next_on="2026-12-01", review_on="2027-01-10")
    appointment = entry("appointment", starts_at="2026-12-02T09:00:00-08:00")
    assert len(client_says(here, plan, appointment).fresh) == 2


def test_what_is_not_from_a_form_may_be_in_the_future_when_the_caller_says_so():
    here = cast()
    assert client_says(here, check_in(at=NOON + timedelta(days=1)), may_be_future=True).fresh


@pytest.mark.parametrize("kind", ["experience", "insight", "goal", "practice_done"])
def test_the_clients_own_story_may_be_private(kind):
    here = cast()
    assert client_says(here, entry(kind, text=SECRET, label="client_private")).fresh


def test_a_note_may_be_a_psychotherapy_note():
    from tests.record.said import therapist_says

    here = cast()
    assert therapist_says(here, note(label="psychotherapy_note")).fresh
