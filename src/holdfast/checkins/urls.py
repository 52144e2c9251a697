from django.urls import path

from holdfast.checkins import views

urlpatterns = [
    path("me/", views.home, name="client_home"),
    path("me/check-in/", views.check_in, name="check_in"),
    path("me/answer/<slug:slug>/", views.answer, name="answer"),
    path("me/more/", views.more, name="more"),
    path("me/thanks/", views.thanks, name="thanks"),
    path("me/support/", views.support, name="support"),
    path("me/told/", views.told, name="told"),
    path("me/help/", views.help_page, name="crisis_lines"),
]
