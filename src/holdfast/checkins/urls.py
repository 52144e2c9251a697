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
    path("me/without-network/", views.without_network, name="without_network"),
    path("me/phone/", views.this_phone, name="this_phone"),
    path("me/phone/keep/", views.keep_this_phone, name="keep_phone"),
    path("me/phone/check-in/", views.kept_check_in, name="kept_check_in"),
    path("me/phone/<uuid:phone_id>/end/", views.end_kept_phone, name="end_phone"),
    path("phone/signal/", views.signal_of_phone, name="phone_signal"),
    path("phone/arrived/", views.signal_arrived, name="phone_signal_arrived"),
    path("phone/forget/", views.forget_this_phone, name="forget_phone"),
    path("phone/leave/", views.leave_this_phone, name="leave_phone"),
    path("service-worker.js", views.service_worker, name="service_worker"),
    path("day-notes.webmanifest", views.manifest, name="manifest"),
]
