from holdfast.suitability.views.about_you import about_you, check_answers, told
from holdfast.suitability.views.clearance import clearance
from holdfast.suitability.views.suitability import suitability

__all__ = ["about_you", "check_answers", "clearance", "suitability", "told"]
