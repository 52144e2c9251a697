from django.urls import path

from holdfast.circle import views

urlpatterns = [
    path("clients/<uuid:client_id>/invitation/", views.invite_client, name="invite_client"),
    path("invitation/<str:token>/", views.accept_invitation, name="accept_invitation"),
]
