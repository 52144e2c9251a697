from django.urls import path

from holdfast.circle import views

urlpatterns = [
    path("help/", views.help_page, name="help"),
    path("clients/", views.clients, name="clients"),
    path("clients/new/", views.register, name="register_client"),
    path("clients/find/", views.find_client, name="find_client"),
    path("clients/found/", views.found_clients, name="found_clients"),
    path("clients/<uuid:client_id>/break-glass/", views.break_glass_page, name="break_glass"),
    path("clients/<uuid:client_id>/circle/", views.circle_page, name="circle"),
    path("clients/<uuid:client_id>/circle/add/", views.bring_into_circle, name="bring_in"),
    path(
        "clients/<uuid:client_id>/circle/<uuid:member_id>/earlier/",
        views.told_earlier,
        name="told_earlier",
    ),
    path(
        "clients/<uuid:client_id>/circle/<uuid:member_id>/end/",
        views.end_place_in_circle,
        name="end_place",
    ),
    path(
        "clients/<uuid:client_id>/phones/<uuid:phone_id>/end/",
        views.end_clients_phone,
        name="end_clients_phone",
    ),
    path("clients/<uuid:client_id>/invitation/", views.invite_client, name="invite_client"),
    path(
        "clients/<uuid:client_id>/invitation/withdraw/",
        views.withdraw_clients_invitation,
        name="withdraw_clients_invitation",
    ),
    path("invitation/<str:token>/", views.accept_invitation, name="accept_invitation"),
]
