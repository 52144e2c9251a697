"""Minutes as people say them."""

import pytest

from holdfast.command.minutes_words import minute_words, span_words


@pytest.mark.parametrize(
    ("span", "words"),
    [
        ((5, 5), "about 5 minutes"),
        ((15, 30), "15 to 30 minutes"),
        ((80, 110), "80 to 110 minutes"),
        ((60, 120), "1 to 2 hours"),
        ((90, 150), "1.5 to 2.5 hours"),
        ((100, 180), "100 minutes to 3 hours"),
        ((120, 120), "about 2 hours"),
        ((90, 90), "about 90 minutes"),
    ],
)
def test_a_span_is_said_as_people_say_it(span, words):
    assert span_words(span) == words


@pytest.mark.parametrize(
    ("minute", "words"),
    [(5, "5 min"), (90, "90 min"), (120, "2 h"), (131, "131 min"), (1440, "24 h")],
)
def test_a_minute_has_a_short_name(minute, words):
    assert minute_words(minute) == words
