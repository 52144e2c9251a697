"""The thread of one client is had, tried, handed on and closed by people, in pages."""

from datetime import timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone
from tests.cast import cast, make_person, signed_in
from tests.client.year import items_of
from tests.record.said import client_says, entry, phq9, therapist_says

from holdfast import alerts
from holdfast.alerts.models import Alert, State
from holdfast.circle import team
from holdfast.record import alarm, entries_of

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


def test_opening_it_is_looking_and_nobody_has_it(here):
    page = text_of(here)
    assert alert_of(here).seen_by == here.tamsin.account
    assert "Nobody has it." in page
    assert "Tamsin Reed looked" in page


def test_had_twice_it_is_had_once(here):
    tamsin = signed_in(here.tamsin)
    assert [tamsin.post(page_of(here) + "have/").status_code for _ in range(2)] == [302, 302]
    assert alert_of(here).had_by == here.tamsin.account
    assert len(contacts(here)) == 1
    assert "You have it until" in text_of(here)


def test_taken_back_within_the_minute(here):
    tamsin = signed_in(here.tamsin)
    tamsin.post(page_of(here) + "have/")
    assert "Undo" in text_of(here)
    tamsin.post(page_of(here) + "undo/")
    assert alert_of(here).state == State.SEEN
    assert "Nobody has it." in text_of(here)


def test_more_time_wants_a_word_and_keeps_the_page(here):
    tamsin = signed_in(here.tamsin)
    tamsin.post(page_of(here) + "have/")
    until = alert_of(here).had_until
    refused = tamsin.post(page_of(here) + "more/", {"why": " "})
    assert refused.status_code == 422
    assert 'href="#why"' in refused.content.decode()
    assert tamsin.post(page_of(here) + "more/", {"why": "on the phone"}).status_code == 302
    assert alert_of(here).had_until == until + timedelta(minutes=10)


def form_of(browser, here, **said):
    """The contact form as the page hands it out, everything ticked."""
    page = browser.get(page_of(here))
    return {"token": page.context["token"], "about": page.context["ticked"]} | said


FULL = {"way": "phone", "done": "Spoke", "assessment": "no plan", "plan": "call at ten"}


def test_closing_leaves_what_was_done_in_the_record(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, **FULL)
    address = page_of(here) + "contact/"
    assert [tamsin.post(address, sent).status_code for _ in range(2)] == [302, 302]
    assert alert_of(here).state == State.CLOSED
    assert [one.body.outcome for one in contacts(here)] == ["Spoke"]


def test_closing_without_a_word_keeps_what_was_written(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, done=" ", plan="call at ten")
    response = tamsin.post(page_of(here) + "contact/", sent)
    assert response.status_code == 422
    assert b"call at ten" in response.content
    assert alert_of(here).state != State.CLOSED


def test_not_reached_asks_what_comes_next_and_keeps_what_was_written(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, way="not_reached", done="Rang twice")
    response = tamsin.post(page_of(here) + "contact/", sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Not reached is not done" in page
    assert 'href="#id_next"' in page
    assert "Rang twice" in page
    assert contacts(here) == []


def test_not_reached_with_a_time_stays_open_and_says_so(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, way="not_reached", again_at="19:10", again_way="phone")
    page = tamsin.post(page_of(here) + "contact/", sent, follow=True).content.decode()
    there = alert_of(here).again_at.astimezone(ZoneInfo(here.practice.time_zone))
    assert f"{there:%H:%M}" == "19:10"
    assert there > timezone.now()
    assert "It stays open, and the clock runs on." in page
    assert "Tamsin Reed tried and did not reach them, again" in page


def test_handed_on_by_name(here, rosa):
    tamsin = signed_in(here.tamsin)
    refused = tamsin.post(page_of(here) + "hand/", {"hand_to": ""})
    assert refused.status_code == 422
    sent = {"hand_to": str(rosa.account.id)}
    page = tamsin.post(page_of(here) + "hand/", sent, follow=True).content.decode()
    assert "Rosa Lind is being told now." in page
    assert "Tamsin Reed handed it on to Rosa Lind" in page
    assert alert_of(here).handed_to == rosa.account


def test_a_move_asked_for_without_a_press_leads_to_the_page(here):
    response = signed_in(here.tamsin).get(page_of(here) + "contact/")
    assert (response.status_code, response.url) == (302, page_of(here))


def test_a_message_leads_to_what_nobody_has(here):
    tamsin = signed_in(here.tamsin)
    assert tamsin.get("/alerts/").url == page_of(here)
    tamsin.post(page_of(here) + "have/")
    now = timezone.now()
    client_says(here, entry("signal", level="urgent", at=now), at=now)
    free = next(one for one in alerts.open_of(here.client) if not one.is_had(now))
    assert tamsin.get("/alerts/").url == f"/alerts/{free.id}/"
    assert signed_in(here.otto).get("/alerts/").url == "/"
    assert signed_in(here.clem).get("/alerts/").url == "/"


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
@pytest.mark.parametrize("move", ["", "have/", "contact/", "hand/"])
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
    assert page.index("question 9") < page.index("What happened")


def test_what_is_not_known_of_reaching_them_is_said(here):
    page = text_of(here)
    assert "No telephone number is known here." in page
    assert "No safe way is known here." in page


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
    assert "text first" in page
    assert "No voicemail" in page


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


def test_when_another_has_it_already_the_page_says_who(here, rosa):
    signed_in(rosa).post(page_of(here) + "have/")
    response = signed_in(here.tamsin).post(page_of(here) + "have/")
    page = response.content.decode()
    assert response.status_code == 422
    assert "Rosa Lind has it since" in page
    assert "I have it" not in page
    assert alert_of(here).had_by == rosa.account


def test_when_another_closed_it_meanwhile_nothing_written_is_lost(here, rosa):
    tamsin, lind = signed_in(here.tamsin), signed_in(rosa)
    sent = form_of(tamsin, here, **FULL) | {"done": "left a message"}
    lind.post(page_of(here) + "contact/", form_of(lind, here, **FULL))
    response = tamsin.post(page_of(here) + "contact/", sent)
    page = response.content.decode()
    assert response.status_code == 422
    assert "Rosa Lind closed this alert" in page
    assert "left a message" in page
    assert "call at ten" in page
    assert [one.body.outcome for one in contacts(here)] == ["Spoke"]


def test_a_closed_alert_says_who_closed_it_and_leads_to_what_was_done(here):
    tamsin = signed_in(here.tamsin)
    tamsin.post(page_of(here) + "contact/", form_of(tamsin, here, **FULL))
    page = tamsin.get(page_of(here))
    assert "Tamsin Reed closed this alert" in page.content.decode()
    assert "<textarea" not in page.content.decode()
    entry_page = f"/clients/{here.client.id}/record/{alert_of(here).closing_entry}/"
    assert entry_page in page.content.decode()
    assert tamsin.get(entry_page).status_code == 200


def test_what_was_refused_stays_in_the_same_entry_when_it_is_sent_again(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, done="", way="phone")
    refused = tamsin.post(page_of(here) + "contact/", sent)
    assert refused.context["token"] == sent["token"]
    assert 'href="#id_done"' in refused.content.decode()


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


def send(here, **said):
    tamsin = signed_in(here.tamsin)
    return tamsin.post(page_of(here) + "contact/", form_of(tamsin, here, **said), follow=True)


def test_what_answers_a_risk_leads_back_to_the_board(here):
    assert send(here, **FULL).redirect_chain == [("/", 302)]


@pytest.mark.parametrize(
    ("short_of", "missing"),
    [
        ({"way": "message"}, "that you spoke with them (phone, video, in person)."),
        ({"way": ""}, "that you spoke with them (phone, video, in person)."),
        ({"assessment": ""}, "Still missing: your assessment."),
        ({"plan": ""}, "Still missing: your plan."),
    ],
)
def test_a_contact_that_did_not_answer_the_risk_says_what_is_missing(here, short_of, missing):
    page = send(here, **(FULL | short_of)).content.decode()
    assert alert_of(here).state != State.CLOSED
    assert len(contacts(here)) == 1
    assert "This does not count as answered yet: " in page
    assert missing in page


def test_before_it_is_closed_the_form_says_what_a_risk_needs(here):
    page = text_of(here)
    assert "A risk counts as answered when all three are there." in page
    assert "that you spoke with them (phone, video, in person)" in page


def test_a_way_that_nobody_offered_is_refused_and_what_was_written_stays(here):
    response = send(here, **(FULL | {"way": "phone, 18:10"}))
    assert response.status_code == 422
    assert "Please choose one of these ways." in response.content.decode()
    assert "call at ten" in response.content.decode()
    assert contacts(here) == []


def test_a_contact_about_nothing_is_refused(here):
    tamsin = signed_in(here.tamsin)
    sent = form_of(tamsin, here, **FULL) | {"about": []}
    response = tamsin.post(page_of(here) + "contact/", sent)
    assert response.status_code == 422
    assert "Please tick what this contact was about." in response.content.decode()


@pytest.fixture
def two(here):
    """A second alert of Clem's on the same evening."""
    now = timezone.now()
    client_says(here, entry("signal", level="urgent", at=now), at=now)
    first, second = Alert.objects.filter(client=here.client).order_by("raised_at")
    return first, second


def test_all_that_is_open_stands_together_what_nobody_has_first(here, two):
    first, second = two
    tamsin = signed_in(here.tamsin)
    alarm.have([second], here.tamsin.reader, timezone.now())
    page = tamsin.get(f"/alerts/{first.id}/")
    assert [one.alert.id for one in page.context["signals"]] == [first.id, second.id]
    assert "2 signals, one thread" in page.content.decode()
    assert alerts.about(second).title in page.content.decode()


def test_one_contact_closes_several_and_is_one_entry(here, two):
    first, _second = two
    tamsin = signed_in(here.tamsin)
    address = f"/alerts/{first.id}/"
    page = tamsin.get(address)
    sent = FULL | {"token": page.context["token"], "about": page.context["ticked"]}
    for _ in range(2):
        assert tamsin.post(f"{address}contact/", sent).status_code == 302
    (contact,) = contacts(here)
    closed = Alert.objects.filter(state=State.CLOSED)
    assert {str(one.closing_entry) for one in closed} == {contact.id}
    assert closed.count() == 2


def test_what_is_not_ticked_stays_open(here, two):
    first, second = two
    sent = FULL | {"about": [str(first.id)]}
    signed_in(here.tamsin).post(f"/alerts/{first.id}/contact/", sent)
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
