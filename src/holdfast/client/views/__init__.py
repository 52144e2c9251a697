from holdfast.client.views.alert import alert_page, move_alert
from holdfast.client.views.answer import answer_finding
from holdfast.client.views.page import client_page

__all__ = ["alert_page", "answer_finding", "client_page", "move_alert"]
