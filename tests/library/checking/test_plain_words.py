"""A question that a client would stumble over is refused by line, with how to say it."""

from __future__ import annotations

import pytest

from holdfast.library.checking.plain_words import plain_word_problems
from holdfast.library.refused import Refused

LONG = "A stroke, or a thing that was like one and went away again by itself within a single day"
SECTION = """\
id: body
title: The body
client_title: Your body
status: draft
review_due: 2027-05-23
groups:
  - id: vessels
    questions:
      - makes: {kind: condition, code: stroke}
        therapist: Stroke
        client: A stroke
        why: It matters.
        cites: US-SPR s4
"""


@pytest.fixture
def told(folder, tmp_path):
    def change(old, new):
        form = tmp_path / "form"
        form.mkdir()
        (form / "1-body.yaml").write_text(SECTION.replace(old, new), "utf-8")
        return list(plain_word_problems(folder / "forms" / "plain-words.yaml", form))

    return change


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("client: A stroke", f"client: {LONG}", "is long; say it in 18 words at most."),
        ("why: It matters.", "why: Cerebrovascular things.", "“cerebrovascular” is a long word"),
        ("why: It matters.", "why: Schizophrenia matters.", ""),
        ("code: stroke", "code: suicide_attempt", "nobody should answer “suicide_attempt” alone"),
        ("client: A stroke", f"part: therapist\n        client: {LONG}", ""),
    ],
)
def test_the_client_is_asked_plainly(told, old, new, says):
    found = told(old, new)

    assert bool(found) is bool(says)
    assert all(one.startswith("1-body.yaml, line 9: ") and says in one for one in found), found


def test_a_slip_in_what_is_plain_is_refused_by_line(faulty):
    folder = faulty("forms/plain-words.yaml", ("names:", "name:"))
    with pytest.raises(Refused, match=r"plain-words\.yaml, line "):
        list(plain_word_problems(folder / "forms" / "plain-words.yaml", folder / "forms"))
