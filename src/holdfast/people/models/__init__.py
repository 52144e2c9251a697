from holdfast.people.models.absence import Absence
from holdfast.people.models.account import Account
from holdfast.people.models.attested_form import AttestedForm
from holdfast.people.models.budget import Budget
from holdfast.people.models.invitation import Invitation
from holdfast.people.models.kept_form import KeptForm
from holdfast.people.models.membership import Membership, Role
from holdfast.people.models.open_session import OpenSession
from holdfast.people.models.practice import Practice

__all__ = [
    "Absence",
    "Account",
    "AttestedForm",
    "Budget",
    "Invitation",
    "KeptForm",
    "Membership",
    "OpenSession",
    "Practice",
    "Role",
]
