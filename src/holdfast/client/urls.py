from django.urls import path

from holdfast.client import views
from holdfast.client.views.help_agreed import help_agreed
from holdfast.client.views.where import where_client_lives

urlpatterns = [
    path("clients/<uuid:client_id>/", views.client_page, name="client_page"),
    path("clients/<uuid:client_id>/answer/", views.answer_finding, name="answer_finding"),
    path("clients/<uuid:client_id>/record/", views.record_page, name="client_record"),
    path("clients/<uuid:client_id>/record/<uuid:entry_id>/", views.entry_page, name="client_entry"),
    path("clients/<uuid:client_id>/where/", where_client_lives, name="where_client_lives"),
    path("clients/<uuid:client_id>/where/help/", help_agreed, name="help_agreed"),
    path("clients/<uuid:client_id>/contact/", views.record_contact, name="record_contact"),
    path("clients/<uuid:client_id>/scores/", views.choose_score, name="choose_score"),
    path("clients/<uuid:client_id>/scores/<slug:slug>/", views.enter_score, name="enter_score"),
    path("alerts/", views.first_alert, name="first_alert"),
    path("alerts/<uuid:alert_id>/", views.alert_page, name="alert"),
    path("alerts/<uuid:alert_id>/<slug:move>/", views.move_alert, name="move_alert"),
]
