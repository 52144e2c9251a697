from holdfast.alerts.models.alert import NOBODY_HAS, OPEN, PEOPLE, Alert, State
from holdfast.alerts.models.deed import Deed, Did
from holdfast.alerts.models.recurrence import Recurrence
from holdfast.alerts.models.telling import Telling

__all__ = [
    "NOBODY_HAS",
    "OPEN",
    "PEOPLE",
    "Alert",
    "Deed",
    "Did",
    "Recurrence",
    "State",
    "Telling",
]
