"""An expected course for machines and professionals: with levels, and the model they are of."""

from __future__ import annotations

from typing import Any

from holdfast.kernel.course.course import Course

PLACES = 3


def as_json(course: Course) -> dict[str, Any]:
    """``low`` and ``high`` are in percent of the typical curve's peak, as ``percent_of_peak`` is.

    ``auc_ng_h_ml`` goes to ``auc_to_h`` hours, or without end where that is null.
    """
    tmax_min, cmax = course.curve.peak
    sources = dict.fromkeys(cited.source for cited in course.model.cited)
    return {
        "product": course.given.product,
        "route": course.given.route,
        "model": course.model.title,
        "source": ", ".join(sources),
        "cmax_ng_ml": _round(cmax),
        "tmax_min": tmax_min,
        "auc_ng_h_ml": _round(course.curve.auc_ng_h_per_ml),
        "auc_to_h": course.curve.auc_to_h,
        "terminal_half_life_h": _round(course.curve.half_life_h),
        "infusion_min": course.infusion_min,
        "points": _points(course),
        "windows": {f"{name}_min": span for name, span in course.windows.items()},
        "notes": [sentence for sentence, _ in course.remarks],
    }


def _points(course: Course) -> list[dict[str, Any]]:
    _, cmax = course.curve.peak
    return [
        {
            "min": point.minute,
            "ng_ml": _round(cmax * point.percent / 100),
            "percent_of_peak": _round(point.percent),
            "low": _round(point.low),
            "high": _round(point.high),
        }
        for point in course.points
    ]


def _round(value: float) -> float:
    return round(value, PLACES)
