"""The board's rows, the record's entries, and what a client reads in need."""

from typing import Any

import pytest

from holdfast.ui.gallery.board import rows_now, rows_quiet, rows_today
from holdfast.ui.gallery.people import CRISIS, DIRECTORY, TOLD, moments
from tests.ui.rendering import rendered, words


def test_a_row_tells_who_why_since_when_and_what_next() -> None:
    text = words("board_row", row=rows_now()[0])
    for part in (
        "T. O.",
        "method in mind",
        "waiting for 24 minutes",
        "Nothing planned",
        "Call now",
    ):
        assert part in text


def test_a_row_tells_whether_someone_has_seen_its_alert() -> None:
    assert "Tamsin was told at 09:17; not seen yet" in words("board_row", row=rows_now()[0])


def test_its_one_action_names_the_person_for_those_who_listen() -> None:
    assert "Call now , T. O." in words("board_row", row=rows_now()[0])


def test_a_row_tells_for_whom_it_waits() -> None:
    assert "waits for the clinic" in words("board_row", row=rows_today()[1])


def test_a_row_without_a_course_draws_none() -> None:
    assert "<svg" not in rendered("board_row", row=rows_today()[1])


def test_the_course_is_told_in_words() -> None:
    assert 'aria-label="PHQ-9 fell from 19 to 9' in rendered("board_row", row=rows_now()[0])


def test_a_group_is_named_by_its_urgency() -> None:
    html = rendered("board_group", urgency="now", rows=rows_now())
    assert 'aria-labelledby="group-now"' in html
    assert html.count("<li") == 1


@pytest.mark.parametrize("group", ["board_group", "quiet_group"])
def test_a_group_of_nobody_is_not_there(group: str) -> None:
    assert words(group, urgency="now", rows=[]) == ""


def test_quiet_people_fold_to_a_line_each() -> None:
    html = rendered("quiet_group", rows=rows_quiet())
    assert '<details class="quiet" id="quiet" data-keep-open>' in html
    assert html.count("quiet-row") == 3


@pytest.mark.parametrize(("count", "people"), [(1, "Quiet: 1 person"), (3, "Quiet: 3 people")])
def test_quiet_people_are_counted(count: int, people: str) -> None:
    assert people in words("quiet_group", rows=rows_quiet()[:count])


def crisis(**changes: Any) -> str:
    return rendered("crisis_card", crisis=CRISIS | changes)


def test_the_line_can_be_called() -> None:
    assert 'href="tel:988"' in crisis()


def test_the_line_can_be_texted() -> None:
    assert 'href="sms:988"' in crisis()


def test_a_text_can_begin_with_the_lines_word() -> None:
    assert 'href="sms:988?body=HOME"' in crisis(text_body="HOME")


def test_a_number_is_shown_as_people_write_it() -> None:
    html = crisis(call="116123", shown="116 123")
    assert 'href="tel:116123">Call 116 123<' in html


def test_the_emergency_number_can_be_called() -> None:
    assert 'href="tel:911"' in crisis()


def test_without_a_number_the_emergency_word_is_plain() -> None:
    text = words("crisis_card", crisis=DIRECTORY)
    assert "call the emergency number where you are." in text


def test_where_no_line_is_known_it_leads_to_a_directory() -> None:
    html = rendered("crisis_card", crisis=DIRECTORY)
    assert "Find a line near you" in html
    assert "tel:" not in html


def test_it_says_who_was_told_when() -> None:
    text = words("told_card", title="Told", told=TOLD, honest="Not watched all the time.")
    assert "You asked for support, 21:18 Seen by Tamsin at 21:20." in text
    assert "Not watched all the time." in text


def test_an_entry_can_be_led_to() -> None:
    assert 'id="entry-e1"' in rendered("moment", moment=moments()[0])


def test_an_entry_tells_its_time_to_machines_too() -> None:
    assert 'datetime="2026-11-23T19:00:00+00:00"' in rendered("moment", moment=moments()[0])


def test_a_replaced_entry_says_so_and_leads_on() -> None:
    html = rendered("moment", moment=moments()[1])
    assert "moment-replaced" in html
    assert 'href="#entry-e1"' in html


def test_an_entry_of_another_label_carries_it() -> None:
    assert "psychotherapy note, yours alone" in words("moment", moment=moments()[3])


def test_entries_stand_in_the_order_given() -> None:
    html = rendered("timeline", moments=moments())
    places = [html.index(f'entry-{one["id"]}"') for one in moments()]
    assert places == sorted(places)
