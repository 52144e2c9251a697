from holdfast.suitability.views.about_you import about_you, check_answers, told
from holdfast.suitability.views.asked import asked
from holdfast.suitability.views.clearance import clearance
from holdfast.suitability.views.prescribers_list import prescribers_list
from holdfast.suitability.views.settle import settle
from holdfast.suitability.views.suitability import suitability

__all__ = [
    "about_you",
    "asked",
    "check_answers",
    "clearance",
    "prescribers_list",
    "settle",
    "suitability",
    "told",
]
