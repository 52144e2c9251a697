from django.urls import path

from holdfast.suitability import views

urlpatterns = [
    path("me/about-you/", views.about_you, name="about_you"),
    path("me/about-you/check/", views.check_answers, name="check_about_you"),
    path("me/about-you/thanks/", views.told, name="told_about_you"),
    path("clients/<uuid:client_id>/suitability/", views.suitability, name="suitability"),
    path("clients/<uuid:client_id>/suitability/asked/", views.asked, name="asked"),
    path("clients/<uuid:client_id>/suitability/settle/", views.settle, name="settle"),
    path(
        "clients/<uuid:client_id>/suitability/prescriber/",
        views.prescribers_list,
        name="prescribers_list",
    ),
    path("clients/<uuid:client_id>/clearance/", views.clearance, name="clearance"),
]
