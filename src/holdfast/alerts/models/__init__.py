from holdfast.alerts.models.alert import OPEN, UNSEEN, Alert, State
from holdfast.alerts.models.telling import Telling

__all__ = ["OPEN", "UNSEEN", "Alert", "State", "Telling"]
