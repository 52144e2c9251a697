from holdfast.circle.views.accept import accept_invitation
from holdfast.circle.views.break_glass import break_glass_page
from holdfast.circle.views.circle import circle_page
from holdfast.circle.views.clients import clients
from holdfast.circle.views.door_help import help_page
from holdfast.circle.views.find import find_client, found_clients
from holdfast.circle.views.invite import invite_client, withdraw_clients_invitation
from holdfast.circle.views.phones import end_clients_phone
from holdfast.circle.views.places import bring_into_circle, end_place_in_circle, told_earlier
from holdfast.circle.views.register import register

__all__ = [
    "accept_invitation",
    "break_glass_page",
    "bring_into_circle",
    "circle_page",
    "clients",
    "end_clients_phone",
    "end_place_in_circle",
    "find_client",
    "found_clients",
    "help_page",
    "invite_client",
    "register",
    "told_earlier",
    "withdraw_clients_invitation",
]
