from django.urls import path

from holdfast.client import views

urlpatterns = [
    path("clients/<uuid:client_id>/", views.client_page, name="client_page"),
    path("clients/<uuid:client_id>/answer/", views.answer_finding, name="answer_finding"),
    path("alerts/<uuid:alert_id>/", views.alert_page, name="alert"),
    path("alerts/<uuid:alert_id>/<slug:move>/", views.move_alert, name="move_alert"),
]
