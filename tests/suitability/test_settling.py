"""What is said in two ways is settled by a statement with a reason, and leaves a trace."""

import re
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.utils import timezone
from tests.cast import cast, make_person, signed_in
from tests.record.said import client_says, entry, petra_says, therapist_says
from tests.suitability.telling import answer, screen, send, states, told

from holdfast.circle import team
from holdfast.record import entries_of
from holdfast.record.appending import drafts
from holdfast.record.models import Entry
from holdfast.record.reading.client_record import view_of
from holdfast.suitability.settling import unsettled_in
from holdfast.suitability.statements import statements_in

pytestmark = pytest.mark.django_db
WHY = "The clinic's letter of 3 May says so."


@pytest.fixture
def here():
    found = cast()
    disputed(found)
    return found


def disputed(here, code="aneurysm", **more):
    now = timezone.now()
    client_says(here, entry("condition", code=code, status="absent", at=now, **more), at=now)
    now = timezone.now()
    petra_says(here, entry("condition", code=code, status="present", at=now), at=now)


def page_of(here):
    return f"/clients/{here.client.id}/suitability/"


def form_in(page):
    text = page.content.decode()
    form = text[text.index("/suitability/settle/") :]
    return {
        name: re.search(rf'name="{name}" value="([^"]*)"', form)[1] for name in ("token", "seen")
    }


def settled(here, answer, reason=WHY, *, form=None, person=None):
    browser = signed_in(person or here.tamsin)
    form = form or form_in(browser.get(page_of(here)))
    sent = {**form, "answer": answer, "reason": reason}
    return browser.post(f"{page_of(here)}settle/", sent, follow=True)


def of_code(here, code="aneurysm"):
    every = entries_of(here.client, here.tamsin.reader, timezone.now())
    return [one for one in every if one.kind == "condition" and one.body.code == code]


def test_both_stand_side_by_side_with_one_form_and_two_equal_buttons(here):
    text = signed_in(here.tamsin).get(page_of(here)).content.decode()
    apart = text[text.index('id="disagree"') : text.index('id="present"')]
    assert "Aneurysm: absent" in apart
    assert "Petra Anders" in apart
    (present,) = re.findall(r'<button[^>]*class="([^"]*)"[^>]*value="present"', apart)
    (absent,) = re.findall(r'<button[^>]*class="([^"]*)"[^>]*value="absent"', apart)
    assert present == absent
    assert "The chart says two things" not in text[text.index('id="present"') :]


@pytest.mark.parametrize("says", ["present", "absent"])
def test_either_answer_ends_it_and_is_kept_with_reason_author_and_time(here, says):
    before = of_code(here)
    text = settled(here, says).content.decode()
    assert "Kept, with your reason." in text
    (new,) = [one for one in of_code(here) if one.id not in {old.id for old in before}]
    (contrary,) = [one for one in before if one.body.status != says]
    assert (new.body.status, new.body.note, new.by) == (says, WHY, "therapist")
    assert new.replaces == contrary.id
    assert states(here)["chart.contradiction"] == "absent"
    assert states(here)["suitability.aneurysm"] == says


def test_what_was_said_before_stays_visible_with_who_said_it(here):
    text = settled(here, "present").content.decode()
    trace = text[text.index("How others were settled") : text.index('id="present"')]
    assert "Tamsin Reed" in trace
    assert "letter of 3 May says so." in trace
    assert "Aneurysm: absent – the client" in trace
    assert "Aneurysm: present – Petra Anders" in trace


def test_each_that_says_the_contrary_is_replaced(here):
    now = timezone.now()
    therapist_says(here, entry("condition", code="aneurysm", status="absent", at=now), at=now)
    settled(here, "present")
    assert states(here)["chart.contradiction"] == "absent"
    assert len([one for one in of_code(here) if one.body.note == WHY]) == 2


def test_what_was_known_besides_stays_with_what_is_present(here):
    now = timezone.now()
    more = {"since": "2011", "detail": {"controlled": True}}
    client_says(here, entry("condition", code="hypertension", status="present", **more), at=now)
    therapist_says(
        here, entry("condition", code="hypertension", status="absent"), at=timezone.now()
    )
    browser = signed_in(here.tamsin)
    page = browser.get(page_of(here)).content.decode()
    form = page[page.index("settle-hypertension") - 800 :]
    found = {n: re.search(rf'name="{n}" value="([^"]*)"', form)[1] for n in ("token", "seen")}
    settled(here, "present", form=found)
    new = next(one for one in of_code(here, "hypertension") if one.body.note == WHY)
    assert str(new.body.since) == "2011"
    assert new.body.detail == {"controlled": True}


def test_without_a_reason_nothing_is_kept_and_it_says_where_to_write_one(here):
    page = settled(here, "absent", reason="  ")
    assert page.status_code == 422
    assert '<a href="#settle-aneurysm">Please write why' in page.content.decode()
    assert len(of_code(here)) == 2


@pytest.mark.parametrize("changed", [{"token": ""}, {"answer": "perhaps"}])
def test_an_old_page_or_another_answer_keeps_nothing(here, changed):
    browser = signed_in(here.tamsin)
    sent = {**form_in(browser.get(page_of(here))), "answer": "present", "reason": WHY} | changed
    page = browser.post(f"{page_of(here)}settle/", sent)
    assert "This page had grown old" in page.content.decode()
    assert len(of_code(here)) == 2


def test_a_new_word_against_it_opens_it_again_and_it_can_be_settled_anew(here):
    settled(here, "present")
    now = timezone.now()
    client_says(here, entry("condition", code="aneurysm", status="absent", at=now), at=now)
    assert states(here)["chart.contradiction"] == "present"
    assert "Kept, with your reason." in settled(here, "absent").content.decode()
    assert states(here)["chart.contradiction"] == "absent"
    assert states(here)["suitability.aneurysm"] == "absent"


def test_the_same_client_saying_no_once_more_opens_it_again(here):
    settled(here, "present")
    (contrary,) = [one for one in of_code(here) if one.by == "client"]
    (statement,) = [one for one in of_code(here) if one.body.note == WHY]
    again = entry("condition", code="aneurysm", status="absent", replaces=statement.id)
    client_says(here, again, at=timezone.now())
    assert states(here)["chart.contradiction"] == "present"
    assert "Kept, with your reason." in settled(here, "present").content.decode()
    assert contrary.id in {one.id for one in of_code(here)}


def test_the_clients_form_does_not_take_back_what_a_professional_said():
    here = cast()
    told(here)
    therapist_says(here, entry("condition", code="epilepsy", status="present"), at=timezone.now())
    browser = signed_in(here.clem)
    answer(browser, screen(browser, "nerves"), **{"gate.nerves": "none"})
    send(browser, browser.get("/me/about-you/check/"))
    assert states(here)["chart.contradiction"] == "present"


def test_what_somebody_said_since_the_page_was_opened_is_looked_at_first(here):
    form = form_in(signed_in(here.tamsin).get(page_of(here)))
    now = timezone.now()
    therapist_says(here, entry("condition", code="aneurysm", status="absent", at=now), at=now)
    page = settled(here, "present", form=form)
    assert page.status_code == 422
    text = page.content.decode()
    assert "Something was said about this in the meantime" in text
    assert "letter of 3 May says so." in text
    assert states(here)["chart.contradiction"] == "present"


@pytest.fixture
def a_risk():
    here = cast()
    disputed(here, "suicide_attempt", detail={"event_on": timezone.now().date().isoformat()})
    return here


def seen_of(here):
    view = view_of(here.client, here.tamsin.reader, timezone.now(), show_all=True)
    (found,) = unsettled_in(view, here.client.id, statements_in(view))
    return str(found.seen)


def test_a_risk_is_not_settled_away(a_risk):
    page = signed_in(a_risk.tamsin).get(page_of(a_risk))
    text = page.content.decode()
    assert "It can be settled once contact, assessment and plan are recorded." in text
    assert "/suitability/settle/" not in text
    token = drafts.new_token(a_risk.tamsin.reader, a_risk.client, "settle")
    form = {"token": token, "seen": seen_of(a_risk)}
    answer = settled(a_risk, "absent", form=form).content.decode()
    assert "Please record contact, assessment and plan first." in answer
    assert len(of_code(a_risk, "suicide_attempt")) == 2


def test_a_risk_that_was_assessed_can_be_settled(a_risk):
    full = {"way": "phone", "assessment": "Talked it over.", "plan": "Again tomorrow."}
    now = timezone.now()
    therapist_says(a_risk, entry("contact", at=now, **full), at=now)
    assert "Kept, with your reason." in settled(a_risk, "absent").content.decode()


def test_what_was_protected_is_settled_under_the_same_protection():
    here = cast()
    disputed(here, "opioid_use_disorder", label="part2")
    settled(here, "present")
    assert {one.label for one in of_code(here, "opioid_use_disorder") if one.body.note} == {"part2"}


@pytest.mark.parametrize("who", ["clem", "petra", "ada", "otto"])
def test_only_the_therapist_settles(here, who):
    assert signed_in(getattr(here, who)).post(f"{page_of(here)}settle/").status_code == 404


@pytest.mark.django_db(transaction=True)
def test_of_two_who_settle_at_once_one_answer_stands_and_the_other_is_told(here):
    other = make_person(here.practice, "therapist", "Theo Marsh", "theo@kelp.example", 2)
    team.add_to_circle(
        here.client, other.account, "therapist", by=here.tamsin.reader, at=timezone.now()
    )
    people = {"present": here.tamsin, "absent": other}
    forms = {who: form_in(signed_in(person).get(page_of(here))) for who, person in people.items()}
    start, pages = Barrier(2), {}

    def press(says):
        try:
            browser = signed_in(people[says])
            start.wait()
            sent = {**forms[says], "answer": says, "reason": WHY}
            pages[says] = browser.post(f"{page_of(here)}settle/", sent)
        finally:
            connection.close()

    threads = [Thread(target=press, args=(says,)) for says in people]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    (kept,) = [says for says, page in pages.items() if page.status_code == 302]
    (told_so,) = [page for page in pages.values() if page.status_code == 422]
    assert "Something was said about this in the meantime" in told_so.content.decode()
    assert Entry.objects.filter(client=here.client, kind="condition").count() == 3
    assert states(here)["suitability.aneurysm"] == kept
    assert states(here)["chart.contradiction"] == "absent"
