"""The same content is the same bytes, whoever wrote it down."""

from hypothesis import given
from hypothesis import strategies as st

from holdfast.record.entry.canonical_form import canonical, said_in

plain = st.recursive(
    st.booleans() | st.integers(-1000, 1000) | st.text(max_size=12),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=8,
)
bodies = st.dictionaries(st.text(max_size=8), plain, max_size=6)


@given(bodies)
def test_the_order_of_names_makes_no_difference(body):
    assert canonical(dict(reversed(body.items()))) == canonical(body)


@given(bodies)
def test_what_was_written_is_read_again(body):
    assert said_in(canonical(body)) == body


def test_what_was_not_answered_is_left_out():
    assert canonical({"mood": 3, "text": None}) == canonical({"mood": 3})


def test_an_unanswered_item_of_a_form_stays():
    assert said_in(canonical({"items": [1, None, 2]})) == {"items": [1, None, 2]}
