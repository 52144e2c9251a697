"""A form that looks back over two weeks mixes the days before and after a dose."""

from datetime import UTC, datetime, timedelta

from holdfast.kernel.instruments.recall import Recall

DOSE = datetime(2026, 11, 10, 15, tzinfo=UTC)
TWO_WEEKS = Recall(days=14, words="over the last 2 weeks")


def test_three_days_after_a_dose_it_spans_the_dose():
    assert TWO_WEEKS.spans(DOSE + timedelta(days=3), DOSE) is True


def test_two_weeks_after_a_dose_it_no_longer_does():
    assert TWO_WEEKS.spans(DOSE + timedelta(days=14), DOSE) is False


def test_just_inside_two_weeks_it_does():
    assert TWO_WEEKS.spans(DOSE + timedelta(days=13, hours=23), DOSE) is True


def test_a_dose_still_to_come_is_not_spanned():
    assert TWO_WEEKS.spans(DOSE - timedelta(days=1), DOSE) is False


def test_a_form_about_a_whole_life_cannot_say():
    assert Recall(days=None, words="ever").spans(DOSE, DOSE) is None
