"""A situation says that nothing was done only to one who would see it."""

from types import SimpleNamespace

from django.template.loader import render_to_string

from holdfast.client.page.groups import Told

WORSENING = Told(title="Getting worse", open=(), folded=(), done=())


def page(*, sees_all):
    return render_to_string(
        "client/page/told.html", {"told": WORSENING, "view": SimpleNamespace(sees_all=sees_all)}
    )


def test_who_sees_all_reads_that_nothing_was_done():
    assert "Nothing is recorded as done since" in page(sees_all=True)


def test_who_sees_a_part_reads_only_of_what_they_see():
    assert "Nothing that you may see is recorded as done since" in page(sees_all=False)
