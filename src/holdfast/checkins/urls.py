from django.urls import path

from holdfast.checkins import views

urlpatterns = [
    path("me/", views.home, name="client_home"),
    path("me/answer/<slug:slug>/", views.answer, name="answer"),
    path("me/thanks/", views.thanks, name="thanks"),
    path("me/support/", views.support, name="support"),
    path("me/help/", views.help_page, name="crisis_lines"),
]
