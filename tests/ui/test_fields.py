"""A day, a time of day and a telephone number, as forms ask for them."""

from datetime import date, time

import pytest
from django import forms
from django.utils import translation

from holdfast.ui.fields import ClockField, DayField, TelephoneField


class Asked(forms.Form):
    day = DayField(required=False)
    clock = ClockField(required=False)
    telephone = TelephoneField(required=False)


@pytest.mark.parametrize("language", ["en", "en-gb", "de", "fr"])
def test_a_day_and_a_time_are_shown_as_a_browser_takes_them_in_every_language(language):
    form = Asked(initial={"day": date(2026, 11, 26), "clock": time(9, 5)})
    with translation.override(language):
        assert 'value="2026-11-26"' in str(form["day"])
        assert 'value="09:05"' in str(form["clock"])


@pytest.mark.parametrize("number", ["988", "+1 415 555 0100", "(415) 555-0100", "+49 30/1234.56"])
def test_a_number_is_taken_as_people_write_it(number):
    form = Asked({"telephone": number})
    assert form.is_valid()
    assert form.cleaned_data["telephone"] == number


@pytest.mark.parametrize("number", ["call me", "12", "+", "()-", "555 0100 evenings", "٣٣٣٣"])
def test_what_cannot_be_dialled_is_refused_with_how_to_write_it(number):
    form = Asked({"telephone": number})
    assert form.errors["telephone"] == ["Please write a telephone number, as +1 415 555 0100."]


def test_what_is_no_day_and_no_time_is_refused_with_how_to_write_it():
    form = Asked({"day": "soon", "clock": "nine"})
    assert form.errors["day"] == ["There is no such day; please write it as 2026-11-26."]
    assert form.errors["clock"] == ["Please write a time of day, as 09:00."]


def test_each_may_be_left_empty():
    assert Asked({}).is_valid()
