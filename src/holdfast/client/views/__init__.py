from holdfast.client.views.alert import alert_page, first_alert, move_alert
from holdfast.client.views.answer import answer_finding
from holdfast.client.views.contact import record_contact
from holdfast.client.views.entry import entry_page
from holdfast.client.views.page import client_page
from holdfast.client.views.record import record_page
from holdfast.client.views.score import choose_score, enter_score
from holdfast.client.views.where import where_client_lives

__all__ = [
    "alert_page",
    "answer_finding",
    "choose_score",
    "client_page",
    "enter_score",
    "entry_page",
    "first_alert",
    "move_alert",
    "record_contact",
    "record_page",
    "where_client_lives",
]
