"""Which forms come to whole numbers only."""

from holdfast.library import instruments


def test_forms_of_whole_numbers_are_known_and_those_of_means_are_not_among_them():
    whole = {slug for slug, form in instruments.load_all().items() if form.is_total_whole}
    assert {"phq-9", "gad-7", "pcl-5", "audit", "who-5"} <= whole
    assert not whole & {"eis", "promis-anxiety-4a", "meq-30", "ors"}
