"""One invented person's autumn as pictures."""

from __future__ import annotations

from datetime import datetime, timedelta

from holdfast.ui.gallery.moments import NOW, on
from holdfast.ui.pictures.course import Band, Course, Event, Expected, Line, Measured
from holdfast.ui.pictures.dose_course import (
    CourseLabels,
    DoseCourse,
    DrawnDoseCourse,
    Felt,
    Level,
    dose_course,
)
from holdfast.ui.pictures.journey import Gap, Journey, Kind, Moment
from holdfast.ui.pictures.qr import Square, qr
from holdfast.ui.pictures.ribbon import Ribbon, ribbon
from holdfast.ui.pictures.rows import Row
from holdfast.ui.pictures.trajectory import Trajectory, trajectory

LINK = "https://holdfast.example/i/invented"
MONTHS = ("", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")

PAST: tuple[tuple[int, int, Kind, str], ...] = (
    (9, 12, "contact", "First call 12 Sep"),
    (9, 20, "session", "First session"),
    (9, 24, "measure", "PHQ-9"),
    (9, 27, "signature", "Consent signed"),
    (10, 1, "stage", "Suitability"),
    (10, 4, "session", "Session"),
    (10, 15, "session", "Session"),
    (10, 16, "measure", "PHQ-9"),
    (10, 22, "dose", "Dose 1"),
    (10, 23, "session", "Integration"),
    (10, 30, "dose", "Dose 2"),
    (11, 2, "medicine", "Clonazepam lowered"),
    (11, 20, "measure", "PHQ-9"),
    (11, 23, "alert_today", "Alert"),
    (11, 26, "planned_dose", "Dose 3 Thu"),
    (12, 3, "planned_dose", "Dose 4"),
    (12, 10, "planned_dose", "Dose 5"),
    (12, 17, "planned_dose", "Dose 6"),
)


def words(at: datetime) -> str:
    return f"{at.day} {MONTHS[at.month]} {at.year}"


def moment(at: datetime, kind: Kind, label: str) -> Moment:
    return Moment(at=at, kind=kind, label=label, when=words(at))


def journey() -> Journey:
    review = moment(on(1, 20, year=2027), "review", "Review 20 Jan")
    return Journey(
        first_at=on(9, 12),
        now=NOW,
        until=on(1, 25, year=2027),
        now_when=words(NOW),
        moments=(*(moment(on(m, d), kind, label) for m, d, kind, label in PAST), review),
        gaps=(
            Gap(start=on(11, 4), end=on(11, 18), label="Nothing heard", when="4 to 18 Nov 2026"),
        ),
    )


def long_journey() -> Journey:
    """A year and twenty-four doses: what must still be readable."""
    doses = tuple(
        moment(on(1, 10) + timedelta(days=13 * n), "dose", f"Dose {n + 1}") for n in range(24)
    )
    first = moment(on(11, 20, year=2025), "contact", "First call 20 Nov")
    return Journey(
        first_at=on(11, 20, year=2025),
        now=NOW,
        until=on(12, 20),
        now_when=words(NOW),
        moments=(first, *doses, moment(on(12, 8), "planned_dose", "Dose 25")),
    )


BANDS = (
    Band(low=0, high=5, label="minimal"),
    Band(low=5, high=10, label="mild"),
    Band(low=10, high=15, label="moderate"),
    Band(low=15, high=20, label="moderately severe"),
    Band(low=20, high=27, label="severe"),
)
VALUES = (
    (9, 14, 18),
    (9, 24, 19),
    (10, 4, 18),
    (10, 16, 18),
    (10, 24, 14),
    (11, 1, 12),
    (11, 20, 13),
)


def band_of(value: float) -> str:
    return next(band.label for band in reversed(BANDS) if value >= band.low)


def course() -> Course:
    return Course(
        name="PHQ-9",
        lowest=0,
        highest=27,
        start=on(9, 12),
        end=on(12, 24),
        points=tuple(
            Measured(at=on(m, d), value=v, when=words(on(m, d)), says=band_of(v))
            for m, d, v in VALUES
        ),
        bands=BANDS,
        events=(
            Event(at=on(10, 22), kind="dose", label="Dose 1", when="22 Oct 2026"),
            Event(at=on(10, 30), kind="dose", label="Dose 2", when="30 Oct 2026"),
            Event(at=on(11, 2), kind="medicine", label="Clonazepam lowered", when="2 Nov 2026"),
            Event(at=on(10, 6), kind="life", label="Moved house", when="6 Oct 2026"),
        ),
        expected=(
            Expected(at=on(11, 20), low=11, high=15),
            Expected(at=on(12, 5), low=8, high=13),
            Expected(at=on(12, 24), low=5, high=11),
        ),
        expected_label="Expected, 8 in 10 such courses",
        reliable=Line(value=12, label="Change beyond chance from here down"),
        gap_after=timedelta(days=15),
    )


PERCENTS = ((0, 0), (5, 20), (10, 54), (15, 89), (20, 100), (30, 82), (40, 64), (60, 42), (90, 27),
            (120, 20), (180, 13))  # fmt: skip
FELT = (
    Felt(label="First felt", says="about 5 min", from_min=5, to_min=5),
    Felt(label="Strongest", says="15 to 30 min", from_min=15, to_min=30),
    Felt(label="Largely over", says="1 to 3 h", from_min=60, to_min=180),
)


def expected_of_dose(felt: tuple[Felt, ...], highest: float = 1.55) -> DoseCourse:
    return DoseCourse(
        levels=tuple(
            Level(minute=minute, percent=share, low=share * 0.65, high=share * highest)
            for minute, share in PERCENTS
        ),
        felt=felt,
        labels=CourseLabels(
            scale="Percent of typical peak",
            line="Typical curve",
            band="Nine people in ten",
            felt="When it is felt" if felt else "When it is felt: not known",
        ),
        rows=(
            *(Row(one.says, one.label) for one in felt),
            *(Row(f"{minute} min", f"{share} %") for minute, share in PERCENTS),
        ),
    )


def drawn() -> dict[str, DrawnDoseCourse | Ribbon | Trajectory | Square | str]:
    empty = Course(name="GAD-7", lowest=0, highest=21, start=on(9, 12), end=NOW)
    return {
        "ribbon": ribbon(journey()),
        "long_ribbon": ribbon(long_journey()),
        "trajectory": trajectory(course()),
        "empty_trajectory": trajectory(empty),
        "dose_course": dose_course(expected_of_dose(FELT)),
        "unfelt_dose_course": dose_course(expected_of_dose((), highest=3.1)),
        "square": qr(LINK),
        "link": LINK,
    }
