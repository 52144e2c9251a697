"""What a colleague who stands in reads before they call, and what they never read."""

import pytest
from tests.cast import make_person
from tests.client.call_sheet.told import NUMBER, WORDS, told
from tests.record.said import (
    NOON,
    SECRET,
    after,
    check_in,
    client_says,
    entry,
    note,
    phq9,
    therapist_says,
)

from holdfast import alerts, audit
from holdfast.alerts import transitions
from holdfast.alerts.models import Alert, State, Telling
from holdfast.audit.models import AuditEvent
from holdfast.circle.break_glass import has_broken_glass, openings
from holdfast.circle.models import BreakGlass
from holdfast.circle.roles import circle_role
from holdfast.post.models import Delivery
from holdfast.record import alarm, new_id
from holdfast.record.models import Entry

pytestmark = pytest.mark.django_db
DRINKS = "drinks a litre of gin"


@pytest.fixture
def found():
    return told()


def test_they_read_whom_to_call_how_and_in_which_language(found):
    sheet = found.sheet()
    assert sheet.name == "Clementine Hale"
    assert (sheet.reach.phone, sheet.reach.way) == (NUMBER, "call, then text")
    assert sheet.reach.voicemail_ok is True
    assert sheet.reach.language == "Spanish"


def test_they_read_the_clients_own_words_with_when_and_how(found):
    (said,) = found.sheet().words
    assert said.words == WORDS
    assert "12:00" in said.when
    assert said.how


def test_words_of_another_day_are_never_taken_for_tonights(found):
    client_says(found.here, check_in(text="may my sister wait", at=after(days=-3)))
    client_says(found.here, entry("message", text="for the clinic", at=after(minutes=2)))
    assert [one.words for one in found.sheet().words] == [WORDS]


def test_where_no_words_came_with_it_the_page_says_so(found):
    transitions.close(
        found.alert, by=found.here.tamsin.account.id, at=after(minutes=1), entry=new_id()
    )
    client_says(found.here, phq9(2, at=after(minutes=4)), at=after(minutes=4))
    answers = alerts.open_of(found.here.client)[0]
    found.tell_sol(answers)
    assert found.sheet(of=answers).words == ()
    assert "No words of theirs came with it." in found.page(answers)


def test_what_was_answered_stands_with_what_rang(found):
    client_says(found.here, phq9(2, at=after(minutes=4)), at=after(minutes=4))
    answers = alerts.open_of(found.here.client)[-1]
    found.tell_sol(answers)
    assert "more than half the days" in found.page(answers)
    place = Entry.objects.get(client=found.here.client, kind="answers").seq
    shown = audit.sightings(found.here.practice.id, found.here.client.id, of="entries ", since=NOON)
    assert any(str(place) in one.what for one in shown)


def test_a_language_written_as_a_code_is_read_by_its_name(found):
    client_says(found.here, entry("person", language="es"))
    assert found.sheet().reach.language == "Spanish"


def test_who_had_it_when_is_no_contact(found):
    for day in (9, 6, 4):
        said = entry("contact", way="phone", outcome=f"day {day}", at=after(days=-day))
        therapist_says(found.here, said, at=after(days=-day))
    tamsin, thread = found.here.tamsin.reader, [found.alert]
    alarm.have(thread, tamsin, after(minutes=3))
    alarm.lengthen(thread, tamsin, after(minutes=4), "on another line")
    again = alarm.NextSteps(again_at=after(minutes=40))
    alarm.tried(thread, tamsin, after(minutes=5), again, words="rang twice")
    assert [one.outcome for one in found.sheet().contacts] == ["rang twice", "day 4", "day 6"]


def test_what_is_known_stands_in_five_lines(found):
    client_says(found.here, entry("dose", route="im", at=after(days=-12)))
    client_says(found.here, phq9(at=after(days=-3)))
    therapist_says(found.here, entry("medication", ingredient="sertraline", status="taking"))
    lines = found.sheet().known
    assert len(lines) == 5
    assert "12 Nov" in lines[0]
    assert "8 of 27 on 21 Nov" in lines[1]
    assert "sertraline" in lines[3]
    assert lines[4].startswith("Not known")


def test_what_they_last_pressed_stands_there_with_its_time_and_without_words(found):
    client_says(found.here, check_in(mood=1, distress=9, sleep_hours=1, at=after(minutes=9)))
    assert "mood 1, distress 9, 1 h of sleep, 24 Nov 12:09." in found.sheet().known[1]
    assert SECRET not in found.sheet().known[1]


def test_what_nobody_knows_is_said_and_not_left_out(found):
    treatment, measure, risk, _home, _rest = found.sheet().known
    assert treatment == "No dose is known here."
    assert measure == "No score is known here."
    assert "Whether there was an attempt is not known here" in risk


def test_the_last_three_contacts_say_what_came_of_them(found):
    for day in (9, 6, 4, 2):
        said = entry("contact", way="phone", outcome=f"day {day}", at=after(days=-day))
        therapist_says(found.here, said, at=after(days=-day))
    assert [one.outcome for one in found.sheet().contacts] == ["day 2", "day 4", "day 6"]
    assert {one.who for one in found.sheet().contacts} == {"Tamsin Reed"}


def test_the_country_has_its_line_and_its_emergency_number(found):
    assert found.sheet().crisis["emergency"] == "911"
    assert found.sheet().crisis["call"] == "988"


def test_the_script_has_both_names_and_asks_plainly(found):
    said = found.sheet().script
    assert "Clementine Hale" in said.hello
    assert "Sol Marin" in said.hello
    assert "ending your life" in said.ask
    assert said.content.status == "draft"
    assert "support" not in said.voicemail


def test_without_leave_for_a_voicemail_there_is_no_script_for_one(found):
    client_says(found.here, entry("person", contact={"phone": NUMBER}, at=after(minutes=1)))
    assert found.sheet().script.voicemail == ""


HIDDEN = [
    ("substance", {"substance": "alcohol", "use": "disorder"}, "part2"),
    ("note", {"text": DRINKS, "form": "progress"}, "part2"),
    ("contact", {"way": "phone", "outcome": DRINKS, "assessment": DRINKS}, "part2"),
    ("medication", {"ingredient": "naltrexone", "status": "taking"}, "part2"),
    ("check_in", {"text": DRINKS, "mood": 1}, "part2"),
    ("signal", {"text": DRINKS}, "part2"),
    ("person", {"contact": {"phone": DRINKS}, "language": DRINKS}, "part2"),
    ("condition", {"code": "suicide_attempt", "status": "past"}, "part2"),
    ("note", {"text": DRINKS, "form": "psychotherapy"}, "psychotherapy_note"),
    ("insight", {"text": DRINKS, "share": "private"}, "client_private"),
]


@pytest.mark.parametrize(("kind", "body", "label"), HIDDEN)
def test_nothing_of_what_is_not_a_covers_to_read_changes_a_word_of_the_sheet(
    found, kind, body, label
):
    before = found.sheet()
    says = therapist_says if label == "psychotherapy_note" else client_says
    says(found.here, entry(kind, label=label, at=after(minutes=2), **body), at=after(minutes=2))
    now = found.sheet()
    assert said_of(now) == said_of(before)
    assert DRINKS not in str(said_of(now))


def said_of(sheet):
    """Everything on it but where the entries stand in the chain, and alerts that rang since."""
    kept = (sheet.name, sheet.who, sheet.reach, sheet.known, sheet.help, sheet.script)
    spoken = [(one.words, one.when) for one in sheet.words]
    return kept, spoken, [one.outcome for one in sheet.contacts]


def test_an_alert_that_rests_on_protected_records_has_no_title_and_no_words_for_a_cover(found):
    client_says(found.here, entry("signal", text=DRINKS, label="part2"), at=after(minutes=3))
    newest = Alert.objects.order_by("-raised_at").first()
    Telling.objects.create(
        practice=found.here.practice, alert=newest, step=9, account=found.sol.account, at=NOON
    )
    sheet = found.sheet()
    assert sheet.is_partly_hidden
    assert "" in [one.title for one in sheet.rang]
    assert [one.words for one in sheet.words] == [WORDS]
    own = found.sheet(found.here.tamsin)
    assert not own.is_partly_hidden
    assert DRINKS in [one.words for one in own.words]


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
def test_for_nobody_else_is_there_a_sheet(found, who):
    assert found.sheet(getattr(found.here, who)) is None


def test_a_colleague_who_was_not_told_has_no_sheet(found):
    noa = make_person(found.here.practice, "therapist", "Noa", "noa@kelp.example", None)
    assert found.sheet(noa) is None


def test_no_reason_is_asked_and_it_is_an_emergency_opening_shown_to_the_therapist(found):
    found.sheet()
    found.sheet()
    (opening,) = openings(found.here.client)
    assert (opening.who, opening.until) == ("Sol Marin", None)
    told_of_it = Delivery.objects.filter(template="glass_broken").values_list("to", flat=True)
    assert list(told_of_it) == [str(found.here.tamsin.account.id)]
    assert AuditEvent.objects.filter(what="open call sheet").count() == 1


def test_it_opens_the_sheet_and_nothing_else_of_the_chart(found):
    found.sheet()
    at = after(minutes=31)
    assert not has_broken_glass(found.sol.reader, found.here.client.id, at)
    assert circle_role(found.sol.reader, found.here.client, at) is None


def test_it_closes_with_the_alert(found):
    found.sheet()
    transitions.close(
        found.alert, by=found.here.tamsin.account.id, at=after(minutes=40), entry=new_id()
    )
    assert BreakGlass.objects.get().until == after(minutes=40)
    assert found.sheet(at=after(minutes=41)) is None


def test_for_the_clients_own_therapist_it_is_no_emergency(found):
    assert found.sheet(found.here.tamsin).is_cover is False
    assert openings(found.here.client) == []


def test_which_entries_were_shown_is_written_down(found):
    found.sheet()
    shown = audit.sightings(found.here.practice.id, found.here.client.id, of="entries ", since=NOON)
    assert [one.account_id for one in shown] == [found.sol.account.id]


def test_a_psychotherapy_note_is_on_nobodys_sheet_not_even_its_authors(found):
    therapist_says(found.here, note(label="psychotherapy_note"))
    assert SECRET not in str(said_of(found.sheet(found.here.tamsin)))


def test_a_closed_alert_has_no_sheet_for_anyone(found):
    Alert.objects.update(state=State.CLOSED)
    assert found.sheet() is found.sheet(found.here.tamsin) is None
