"""Charts that Hypothesis makes up: every kind that a decision rests on, at any time of a year."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import strategies as st

from holdfast.kernel.entries import Entry
from holdfast.library.entry_json import decode_body

START = datetime(2026, 1, 1, tzinfo=UTC)
HOURS_OF_A_YEAR = 24 * 365
MAYBE = st.sampled_from([True, False, None])
YES_NO = st.sampled_from([True, False, None])


def moments() -> st.SearchStrategy[datetime]:
    return st.integers(0, HOURS_OF_A_YEAR).map(lambda hours: START + timedelta(hours=hours))


def entries() -> st.SearchStrategy[list[Entry]]:
    return st.lists(entry(), max_size=14).map(_numbered)


@st.composite
def entry(draw: st.DrawFn) -> Entry:
    kind, body = draw(st.one_of(*(bodies.map(lambda b, k=k: (k, b)) for k, bodies in BODIES)))
    at = draw(moments())
    return Entry(
        id="",
        kind=kind,
        at=at,
        recorded_at=at,
        by=draw(st.sampled_from(["client", "therapist", "medical"])),
        body=decode_body(kind, body),
        replaces=draw(st.sampled_from([None, None, None, "e0", "e1", "e2"])),
    )


def odd_entries() -> st.SearchStrategy[list[Entry]]:
    """Charts that no form of ours would give: answers of every shape, details of any kind."""
    odd = st.builds(_odd, st.sampled_from(ODD_BODIES), moments())
    return st.lists(st.one_of(entry(), odd), max_size=12).map(_numbered)


def _odd(body: tuple[str, dict[str, Any]], at: datetime) -> Entry:
    kind, said = body
    decoded = decode_body(kind, said)
    return Entry(id="", kind=kind, at=at, recorded_at=at, by="import", body=decoded)


def _numbered(made: list[Entry]) -> list[Entry]:
    names = (field for field in Entry.__dataclass_fields__ if field != "id")
    fields = tuple(names)
    return [
        Entry(id=f"e{number}", **{name: getattr(one, name) for name in fields})
        for number, one in enumerate(made)
    ]


def _said(**parts: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A body with what was said; None is not said."""
    said = st.fixed_dictionaries(parts)
    return said.map(lambda body: {name: part for name, part in body.items() if part is not None})


DAYS = st.integers(0, 400).map(lambda days: (START + timedelta(days=days)).date().isoformat())
PLANNED = st.one_of(st.none(), DAYS, moments().map(lambda moment: moment.isoformat()))
ROUTE = st.sampled_from(["iv", "im", "sc", "intranasal", "oral", "sublingual", "rectal"])
CODES = st.sampled_from(["aneurysm", "hypertension", "myocardial_infarction", "cystitis", "odd"])
SCREENER = ("1", "2", "3", "4", "5", "6", "6_past_3_months")

BODIES: list[tuple[str, st.SearchStrategy[dict[str, Any]]]] = [
    (
        "condition",
        _said(
            code=CODES,
            status=st.sampled_from(["present", "past", "absent", "unknown"]),
            detail=st.sampled_from(
                [None, {"controlled": True}, {"event_on": "2026-05"}, {"event_on": "2026-06-10"}]
            ),
        ),
    ),
    (
        "medication",
        _said(
            ingredient=st.sampled_from(["clarithromycin", "clonazepam", "moonroot"]),
            status=st.sampled_from(["taking", "stopped", "unknown"]),
            until=st.one_of(st.none(), DAYS),
        ),
    ),
    (
        "substance",
        _said(
            substance=st.just("alcohol"),
            use=st.sampled_from(["none", "past", "occasional", "regular", None]),
            last_used=PLANNED,
        ),
    ),
    (
        "reading",
        _said(
            name=st.just("blood_pressure"),
            systolic_mmhg=st.sampled_from([None, 120.0, 155.0, 190.0]),
            diastolic_mmhg=st.sampled_from([None, 70.0, 95.0]),
            context=st.sampled_from(["rest", "during", "pre_dose"]),
        ),
    ),
    (
        "reading",
        _said(
            name=st.just("liver_tests"),
            alt_u_l=st.sampled_from([None, 30.0]),
            finding=st.sampled_from([None, "normal", "abnormal"]),
        ),
    ),
    (
        "answers",
        st.fixed_dictionaries(
            {
                "instrument": st.just("phq-9"),
                "items": st.lists(st.sampled_from([0, 1, 3, None]), min_size=9, max_size=9),
            }
        ),
    ),
    (
        "answers",
        st.fixed_dictionaries(
            {
                "instrument": st.just("c-ssrs-screener"),
                "items": st.fixed_dictionaries(dict.fromkeys(SCREENER, YES_NO)),
            }
        ),
    ),
    ("score", _said(instrument=st.just("phq-9"), total=st.integers(0, 27))),
    (
        "plan",
        _said(
            route=st.one_of(st.none(), ROUTE),
            setting=st.sampled_from([None, "clinic", "home"]),
            first_on=PLANNED,
            next_on=PLANNED,
            review_on=st.one_of(st.none(), DAYS),
            escort=MAYBE,
            sitter=MAYBE,
            near_water=MAYBE,
            touch_agreed=MAYBE,
            consent=MAYBE,
            status=st.sampled_from([None, None, None, "paused", "ended"]),
        ),
    ),
    (
        "clearance",
        _said(
            decision=st.sampled_from(["cleared", "not_cleared", "pending"]),
            until=st.one_of(st.none(), DAYS),
        ),
    ),
    (
        "dose",
        _said(
            route=ROUTE,
            product=st.sampled_from([None, "esketamine", "racemic_ketamine"]),
            dose_mg=st.sampled_from([None, 40.0, 50.0, 56.0]),
            weight_kg=st.sampled_from([None, 70.0]),
            number=st.sampled_from([None, None, 1, 7]),
        ),
    ),
    (
        "reaction",
        _said(
            code=st.sampled_from(["panic", "dissociation", "chest_pain", "dysuria", "odd"]),
            severity=st.sampled_from([None, "mild", "severe"]),
        ),
    ),
    ("check_in", _said(mood=st.sampled_from([None, 3.0]), wants_contact=MAYBE)),
    ("session", _said(purpose=st.sampled_from(["preparation", "integration"]), attended=MAYBE)),
    ("signal", _said(level=st.just("high"))),
    (
        "contact",
        _said(
            way=st.sampled_from(["phone", "letter"]),
            assessment=st.sampled_from([None, "spoken about"]),
            plan=st.sampled_from([None, "made"]),
        ),
    ),
    ("consent", _said(until=st.one_of(st.none(), DAYS))),
    ("release", _said(to=st.sampled_from([None, "medical", "sister"]), until=PLANNED)),
    ("person", _said(born=st.sampled_from([None, "1961-07-01", "2008-03-01", "2004-02-29"]))),
    ("note", _said(text=st.just("a note"))),
]

SHAPES: tuple[Any, ...] = (
    [],
    [None],
    ["yes", "no", "", "x", True],
    [[1], {}, 2],
    [9] * 40,
    {},
    {"self_harm": "often", "9": 7},
    {"4": "yes", "6": 1, "other": [None]},
)
ODD_BODIES: list[tuple[str, dict[str, Any]]] = [
    *(
        ("answers", {"instrument": form, "items": shape})
        for form in ("phq-9", "asq", "c-ssrs-screener", "pcl-5", "never-heard-of")
        for shape in SHAPES
    ),
    *(
        ("condition", {"code": code, "status": "present", "detail": detail})
        for code in ("hypertension", "hepatic_impairment", "myocardial_infarction", "")
        for detail in (
            {},
            {"controlled": "no", "child_pugh": 3, "event_on": 12},
            {"controlled": [], "child_pugh": {}, "event_on": "9999-12-31"},
            {"event_on": "0001"},
            {"event_on": ""},
        )
    ),
    ("person", {"born": "1900-02-28"}),
    ("person", {"born": "2199-12-31"}),
    ("substance", {"substance": "alcohol", "last_used": "2199"}),
    ("plan", {"next_on": "2199-12-31", "first_on": "1900"}),
    ("score", {"instrument": "", "total": -3}),
    ("dose", {"route": "iv", "started_at": "1900-01-01T00:00:00+14:00"}),
    ("dose", {"route": "iv", "started_at": "2199-12-31T23:59:00-12:00"}),
    ("medication", {"ingredient": " CLONAZEPAM ", "status": "taking", "until": "2199-12-31"}),
    ("judgement", {"finding": "", "cause": "", "answer": "later", "until": "1900"}),
    ("consent", {"withdrawn_at": "2199-12-31T23:59:00-12:00"}),
]
