"""Sign-in. allauth's views, each under a policy; those we do not list do not exist here."""

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as webauthn
from django.urls import path, re_path

from holdfast.people import views
from holdfast.people.policy import has_account, policy, public

anyone, own = policy(public), policy(has_account)

signing_in = [
    path("accounts/login/", anyone(account.login), name="account_login"),
    path("accounts/logout/", anyone(account.logout), name="account_logout"),
    path("accounts/inactive/", anyone(account.account_inactive), name="account_inactive"),
    path("accounts/2fa/authenticate/", anyone(mfa.authenticate), name="mfa_authenticate"),
    path("accounts/2fa/key/", anyone(webauthn.login_webauthn), name="mfa_login_webauthn"),
]
forgotten = [
    path(
        "accounts/password/reset/",
        anyone(account.password_reset),
        name="account_reset_password",
    ),
    path(
        "accounts/password/reset/done/",
        anyone(account.password_reset_done),
        name="account_reset_password_done",
    ),
    re_path(
        r"^accounts/password/reset/key/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        anyone(account.password_reset_from_key),
        name="account_reset_password_from_key",
    ),
    path(
        "accounts/password/reset/key/done/",
        anyone(account.password_reset_from_key_done),
        name="account_reset_password_from_key_done",
    ),
]
own_account = [
    path("account/", views.account, name="account_overview"),
    path("invite/", views.invite, name="invite"),
    path("account/practice/", views.choose_practice, name="choose_practice"),
    path("account/kept/<uuid:form_id>/", views.kept_form, name="kept_form"),
    path("account/sessions/", views.open_sessions, name="open_sessions"),
    path("account/sessions/others/end/", views.end_others, name="end_other_sessions"),
    path("account/sessions/<uuid:session_id>/end/", views.end_one, name="end_session"),
    path("account/again/", own(account.reauthenticate), name="account_reauthenticate"),
    path("account/password/", own(account.password_change), name="account_change_password"),
    path("account/password/set/", own(account.password_set), name="account_set_password"),
]
second_factor = [
    path("account/ways/", own(mfa.index), name="mfa_index"),
    path("account/ways/again/", own(mfa.reauthenticate), name="mfa_reauthenticate"),
    path("account/ways/app/", own(totp.activate_totp), name="mfa_activate_totp"),
    path("account/ways/app/away/", own(totp.deactivate_totp), name="mfa_deactivate_totp"),
    path("account/ways/codes/", own(recovery.view_recovery_codes), name="mfa_view_recovery_codes"),
    path(
        "account/ways/codes/new/",
        own(recovery.generate_recovery_codes),
        name="mfa_generate_recovery_codes",
    ),
    path("account/ways/keys/", own(webauthn.list_webauthn), name="mfa_list_webauthn"),
    path("account/ways/keys/add/", own(webauthn.add_webauthn), name="mfa_add_webauthn"),
    path(
        "account/ways/keys/again/",
        own(webauthn.reauthenticate_webauthn),
        name="mfa_reauthenticate_webauthn",
    ),
    path(
        "account/ways/keys/<int:pk>/away/",
        own(webauthn.remove_webauthn),
        name="mfa_remove_webauthn",
    ),
    path("account/ways/keys/<int:pk>/", own(webauthn.edit_webauthn), name="mfa_edit_webauthn"),
]
urlpatterns = signing_in + forgotten + own_account + second_factor
