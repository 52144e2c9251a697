from django.urls import path

from holdfast.client.alert.views import alert_page, first_alert, move_alert
from holdfast.client.contact.views import record_contact
from holdfast.client.help.views import help_agreed
from holdfast.client.page.answer import answer_finding
from holdfast.client.page.views import client_page
from holdfast.client.record.entry import entry_page
from holdfast.client.record.views import record_page
from holdfast.client.score.views import choose_score, enter_score
from holdfast.client.where.views import where_client_lives

urlpatterns = [
    path("clients/<uuid:client_id>/", client_page, name="client_page"),
    path("clients/<uuid:client_id>/answer/", answer_finding, name="answer_finding"),
    path("clients/<uuid:client_id>/record/", record_page, name="client_record"),
    path("clients/<uuid:client_id>/record/<uuid:entry_id>/", entry_page, name="client_entry"),
    path("clients/<uuid:client_id>/where/", where_client_lives, name="where_client_lives"),
    path("clients/<uuid:client_id>/where/help/", help_agreed, name="help_agreed"),
    path("clients/<uuid:client_id>/contact/", record_contact, name="record_contact"),
    path("clients/<uuid:client_id>/scores/", choose_score, name="choose_score"),
    path("clients/<uuid:client_id>/scores/<slug:slug>/", enter_score, name="enter_score"),
    path("alerts/", first_alert, name="first_alert"),
    path("alerts/<uuid:alert_id>/", alert_page, name="alert"),
    path("alerts/<uuid:alert_id>/<slug:move>/", move_alert, name="move_alert"),
]
