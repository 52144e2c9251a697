"""An alert is seen, acted on and closed by a person, in pages."""

from datetime import timedelta

import pytest
from django.utils import timezone
from tests.cast import cast, make_person, signed_in
from tests.client.year import items_of
from tests.record.said import client_says, entry, phq9, therapist_says

from holdfast import alerts
from holdfast.alerts.models import Alert, State
from holdfast.circle import team
from holdfast.record import entries_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def here():
    found = cast()
    now = timezone.now()
    client_says(found, phq9(2, at=now), at=now)
    return found


def alert_of(here):
    return Alert.objects.get(client=here.client)


def page_of(here):
    return f"/alerts/{alert_of(here).id}/"


def contacts(here):
    entries = entries_of(here.client, here.tamsin.reader, timezone.now())
    return [one for one in entries if one.kind == "contact"]


def test_it_says_what_it_is_about_and_who_was_told(here):
    page = signed_in(here.tamsin).get(page_of(here)).content.decode()
    assert "Clementine Hale" in page
    assert "Tamsin Reed" in page


def test_opening_it_moves_nothing(here):
    signed_in(here.tamsin).get(page_of(here))
    assert alert_of(here).seen_at is None


def test_seen_twice_stays_seen(here):
    tamsin = signed_in(here.tamsin)
    assert [tamsin.post(page_of(here) + "see/").status_code for _ in range(2)] == [302, 302]
    assert alert_of(here).seen_by == here.tamsin.account


def test_acting_twice_tells_the_chart_once(here):
    tamsin = signed_in(here.tamsin)
    token = tamsin.get(page_of(here)).context["act_token"]
    for _ in range(2):
        tamsin.post(page_of(here) + "act/", {"token": token, "way": "phone"})
    assert alert_of(here).state == State.ACTING
    assert len(contacts(here)) == 1


def test_closing_leaves_what_was_done_in_the_record(here):
    tamsin = signed_in(here.tamsin)
    address = page_of(here)
    sent = {"token": tamsin.get(address).context["close_token"], "done": "Spoke for an hour"}
    assert [tamsin.post(address + "close/", sent).status_code for _ in range(2)] == [302, 302]
    assert alert_of(here).state == State.CLOSED
    assert [one.body.outcome for one in contacts(here)] == ["Spoke for an hour"]


def test_closing_without_a_word_keeps_what_was_written(here):
    sent = {"done": " ", "plan": "call at ten"}
    response = signed_in(here.tamsin).post(page_of(here) + "close/", sent)
    assert response.status_code == 422
    assert b"call at ten" in response.content
    assert alert_of(here).state != State.CLOSED


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
@pytest.mark.parametrize("move", ["", "see/", "act/", "close/"])
def test_for_others_it_is_not_there(here, who, move):
    browser = signed_in(getattr(here, who))
    send = browser.post if move else browser.get
    assert send(page_of(here) + move).status_code == 404
    assert alert_of(here).seen_at is None


def test_a_move_that_is_none_is_not_there(here):
    assert signed_in(here.tamsin).post(page_of(here) + "forget/").status_code == 404


def test_a_colleague_outside_the_circle_and_not_told_has_no_such_page(here):
    rosa = make_person(here.practice, "therapist", "Rosa Lind", "rosa@kelp.example", None)
    assert signed_in(rosa).get(page_of(here)).status_code == 404


@pytest.fixture
def rosa(here):
    """A second therapist of Clem's."""
    person = make_person(here.practice, "therapist", "Rosa Lind", "rosa@kelp.example", None)
    team.add_to_circle(
        here.client, person.account, "therapist", by=here.tamsin.reader, at=timezone.now()
    )
    return person


def text_of(here, who=None):
    return signed_in(who or here.tamsin).get(page_of(here)).content.decode()


def test_what_was_answered_stands_first_in_words(here):
    page = text_of(here)
    assert "PHQ-9: 10 of 27, moderate" in page
    assert "question 9: more than half the days" in page
    assert page.index("question 9") < page.index("What you do")


def test_what_is_not_known_of_reaching_them_is_said(here):
    page = text_of(here)
    assert "No telephone number is known here." in page
    assert "No safe way or time" in page


def test_the_safe_way_and_the_number_are_there_when_they_are_known(here):
    now = timezone.now()
    contact = {
        "safe_way": "text first",
        "phone": "+1 555 0100",
        "voicemail_ok": False,
        "door": "3b",
    }
    therapist_says(here, entry("person", contact=contact, at=now), at=now)
    page = text_of(here)
    assert 'href="tel:+15550100"' in page
    assert "Safe way: text first" in page
    assert "No voicemail" in page
    assert "door: 3b" in page


def test_the_line_of_their_country_is_in_reach(here):
    page = text_of(here)
    assert 'href="tel:988"' in page
    assert 'href="tel:911"' in page


def test_where_no_line_is_known_the_directory_is(here):
    here.client.country = ""
    here.client.save(update_fields=["country"])
    page = text_of(here)
    assert "findahelpline" in page
    assert "use the local one" in page


def test_when_another_acts_already_it_is_said_and_what_was_written_is_kept(here, rosa):
    tamsin, lind = signed_in(here.tamsin), signed_in(rosa)
    token = tamsin.get(page_of(here)).context["act_token"]
    lind.post(page_of(here) + "act/", {"way": "phone"})
    sent = {"token": token, "way": "message"}
    page = tamsin.post(page_of(here) + "act/", sent, follow=True).content.decode()
    assert "Rosa Lind has been acting since" in page
    assert alert_of(here).acting_by == rosa.account
    assert [one.body.way for one in contacts(here)] == ["phone", "message"]


def test_when_another_closed_it_meanwhile_nothing_written_is_lost(here, rosa):
    tamsin = signed_in(here.tamsin)
    token = tamsin.get(page_of(here)).context["close_token"]
    signed_in(rosa).post(page_of(here) + "close/", {"done": "we spoke"})
    sent = {"token": token, "done": "left a message", "plan": "call at ten"}
    response = tamsin.post(page_of(here) + "close/", sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Rosa Lind closed this alert" in page
    assert "left a message" in page
    assert "call at ten" in page
    assert [one.body.outcome for one in contacts(here)] == ["we spoke"]


def test_a_closed_alert_says_who_closed_it_and_leads_to_what_was_done(here):
    tamsin = signed_in(here.tamsin)
    tamsin.post(page_of(here) + "close/", {"done": "we spoke"})
    page = tamsin.get(page_of(here))
    assert "Tamsin Reed closed this alert" in page.content.decode()
    assert "<textarea" not in page.content.decode()
    entry_page = f"/clients/{here.client.id}/record/{alert_of(here).closing_entry}/"
    assert entry_page in page.content.decode()
    assert tamsin.get(entry_page).status_code == 200


def test_what_was_refused_stays_in_the_same_entry_when_it_is_sent_again(here):
    tamsin = signed_in(here.tamsin)
    token = tamsin.get(page_of(here)).context["close_token"]
    refused = tamsin.post(page_of(here) + "close/", {"token": token, "done": "", "way": "phone"})
    assert refused.context["close_token"] == token
    assert refused.context["act_token"] != token
    assert 'id="id_done_error"' in refused.content.decode()


def test_one_who_was_told_outside_the_circle_reads_the_call_sheet_and_no_more(here):
    noa = make_person(here.practice, "therapist", "Noa Berg", "noa@kelp.example", 2)
    late = timezone.now() + timedelta(days=3)
    Alert.objects.update(escalates_at=late)
    alerts.escalate_due(late)
    page = text_of(here, noa)
    assert "Clementine Hale" in page
    assert "988" in page
    assert "The first half minute" in page
    assert signed_in(noa).get(f"/clients/{here.client.id}/").status_code == 404
    assert signed_in(noa).get(f"/clients/{here.client.id}/record/").status_code == 404


def test_the_title_names_nobody(here):
    assert "<title>An alert · Holdfast</title>" in text_of(here)


def test_an_answer_that_was_replaced_since_is_still_what_rang(here):
    now = timezone.now()
    first = next(e for e in entries_of(here.client, here.tamsin.reader) if e.kind == "answers")
    calm = entry("answers", instrument="phq-9", items=items_of(3), replaces=first.id, at=now)
    client_says(here, calm, at=now)
    assert "question 9: more than half the days" in text_of(here)


def test_reading_what_was_answered_here_counts_as_seeing_the_entry(here):
    tamsin = signed_in(here.tamsin)
    tamsin.get(page_of(here))
    record = tamsin.get(f"/clients/{here.client.id}/record/", {"kind": "answers"})
    assert "Seen by you" in record.content.decode()


FULL = {"way": "phone", "done": "Spoke", "assessment": "no plan", "plan": "call at ten"}


def test_what_answers_a_risk_leads_back_to_the_board(here):
    response = signed_in(here.tamsin).post(page_of(here) + "close/", FULL)
    assert response.url == "/"


@pytest.mark.parametrize(
    ("short_of", "missing"),
    [
        ({"way": "message"}, "that you spoke with them (phone, video, in person)."),
        ({"way": "not_reached"}, "that you spoke with them (phone, video, in person)."),
        ({"way": ""}, "that you spoke with them (phone, video, in person)."),
        ({"assessment": ""}, "Still missing: your assessment."),
        ({"plan": ""}, "Still missing: your plan."),
    ],
)
def test_a_close_that_did_not_answer_the_risk_says_what_is_missing(here, short_of, missing):
    tamsin = signed_in(here.tamsin)
    page = tamsin.post(page_of(here) + "close/", FULL | short_of, follow=True).content.decode()
    assert alert_of(here).state == State.CLOSED
    assert "The risk does not count as answered yet." in page
    assert missing in page
    assert f"/clients/{here.client.id}/contact/" in page


def test_before_it_is_closed_the_form_says_what_a_risk_needs(here):
    page = text_of(here)
    assert "A risk counts as answered when all three are there." in page
    assert "that you spoke with them (phone, video, in person)" in page


@pytest.mark.parametrize("move", ["act/", "close/"])
def test_a_way_that_nobody_offered_is_refused_and_what_was_written_stays(here, move):
    sent = FULL | {"way": "phone, 18:10", "words": "call at ten"}
    response = signed_in(here.tamsin).post(page_of(here) + move, sent)
    assert response.status_code == 422
    assert "Please choose one of these ways." in response.content.decode()
    assert "call at ten" in response.content.decode()
    assert contacts(here) == []


def test_what_is_said_while_acting_is_kept(here):
    sent = {"way": "not_reached", "words": "no answer, trying again"}
    signed_in(here.tamsin).post(page_of(here) + "act/", sent)
    assert [one.body.outcome for one in contacts(here)] == ["no answer, trying again"]


@pytest.fixture
def two(here):
    """A second alert of Clem's on the same evening."""
    now = timezone.now()
    client_says(here, entry("signal", level="urgent", at=now), at=now)
    first, second = Alert.objects.filter(client=here.client).order_by("raised_at")
    return first, second


def test_the_other_open_alerts_stand_there_by_what_they_are_about(here, two):
    first, second = two
    page = signed_in(here.tamsin).get(f"/alerts/{first.id}/").content.decode()
    assert "Other open alerts of this client" in page
    assert alerts.about(second).title in page


def test_one_contact_closes_several_and_is_one_entry(here, two):
    first, second = two
    tamsin = signed_in(here.tamsin)
    token = tamsin.get(f"/alerts/{first.id}/").context["close_token"]
    sent = FULL | {"token": token, "also": [str(second.id)]}
    for _ in range(2):
        assert tamsin.post(f"/alerts/{first.id}/close/", sent).status_code == 302
    (contact,) = contacts(here)
    closed = Alert.objects.filter(state=State.CLOSED)
    assert {str(one.closing_entry) for one in closed} == {contact.id}
    assert closed.count() == 2


def test_what_is_not_ticked_stays_open(here, two):
    first, second = two
    signed_in(here.tamsin).post(f"/alerts/{first.id}/close/", FULL)
    second.refresh_from_db()
    assert second.state != State.CLOSED


def test_the_newest_answer_stands_above_the_first(here):
    now = timezone.now()
    first = next(e for e in entries_of(here.client, here.tamsin.reader) if e.kind == "answers")
    calm = entry("answers", instrument="phq-9", items=items_of(3), replaces=first.id, at=now)
    client_says(here, calm, at=now)
    page = text_of(here)
    assert page.index("PHQ-9: 3 of 27") < page.index("It replaced what was answered first")
    assert page.index("It replaced") < page.index("question 9: more than half the days")
