from django.urls import path

from holdfast.practice import views

urlpatterns = [
    path("practice/", views.overview, name="practice"),
    path("practice/people/", views.people, name="practice_people"),
    path("practice/people/<uuid:membership_id>/end/", views.end, name="end_membership"),
    path(
        "practice/invitations/<uuid:invitation_id>/withdraw/",
        views.withdraw,
        name="withdraw_invitation",
    ),
    path("practice/on-call/", views.on_call, name="practice_on_call"),
    path(
        "practice/on-call/<uuid:membership_id>/<slug:move>/",
        views.move_on_call,
        name="move_on_call",
    ),
    path("practice/hours/", views.hours, name="practice_hours"),
    path("practice/cover/", views.cover, name="practice_cover"),
    path("practice/cover/<slug:settled>/", views.settle_cover, name="settle_cover"),
    path("practice/emergencies/", views.emergencies, name="practice_emergencies"),
    path("away/", views.away, name="away"),
    path("away/<uuid:absence_id>/<slug:answer>/", views.answer_cover, name="answer_cover"),
    path("practice/rules/", views.rules, name="practice_rules"),
    path("practice/forms/", views.forms, name="practice_forms"),
    path("practice/forms/<slug:slug>/", views.form, name="practice_form"),
    path("practice/forms/<slug:slug>/end/", views.end_form, name="end_form"),
    path("practice/phones/", views.phones, name="practice_phones"),
    path("practice/phones/<uuid:phone_id>/end/", views.end_phone_here, name="end_phone_here"),
    path("practice/messages/", views.messages, name="practice_messages"),
    path("practice/messages/<slug:move>/", views.move_messages, name="move_messages"),
    path("practice/audit/", views.audit_page, name="practice_audit"),
    path("practice/audit/export/", views.audit_export, name="export_audit"),
]
