from holdfast.circle.models.break_glass import BreakGlass
from holdfast.circle.models.care_member import CareMember, CareRole
from holdfast.circle.models.client import Client
from holdfast.circle.models.erasure import Erasure
from holdfast.circle.models.grant import Grant
from holdfast.circle.models.kept_phone import KeptPhone
from holdfast.circle.models.name_mark import NameMark

__all__ = [
    "BreakGlass",
    "CareMember",
    "CareRole",
    "Client",
    "Erasure",
    "Grant",
    "KeptPhone",
    "NameMark",
]
