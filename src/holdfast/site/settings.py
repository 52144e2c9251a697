"""Settings of an installation. Everything that differs between two of them is in the environment.

HOLDFAST_HOME      folder of what the installation keeps (default ./var)
HOLDFAST_KEY_FILE  the installation key (default HOLDFAST_HOME/installation.key)
HOLDFAST_HOSTS     names it is reached by, with commas (default: this machine only)
HOLDFAST_HTTPS     1 or 0; default 1 as soon as a host other than this machine is named
HOLDFAST_PROXIES   how many proxies stand in front (default 0)
HOLDFAST_IDLE_MINUTES, HOLDFAST_IDLE_MINUTES_CLIENT   when who is away is signed out (20, 720)
HOLDFAST_SESSION_HOURS, HOLDFAST_SESSION_HOURS_CLIENT when a sign-in ends in any case (12, 336)
HOLDFAST_INVITATION_DAYS     how long an invitation works (7)
HOLDFAST_BREAK_GLASS_HOURS   how long a chart opened in an emergency stays open (8)
HOLDFAST_FORM_PACK           a folder with the words of forms on terms of their own (none)
HOLDFAST_ERASED_LIST         a second list of those who were erased, on another disk (none)
HOLDFAST_ADDRESS             the address that stands in messages, as https://holdfast.example/
DATABASE_URL       sqlite:///file or postgresql://user:password@host:port/name
EMAIL_HOST, EMAIL_PORT, EMAIL_HOST_USER, EMAIL_HOST_PASSWORD, EMAIL_FROM
EMAIL_USE_TLS, EMAIL_USE_SSL   encrypted after a plain beginning (STARTTLS), or from the beginning
DATABASE_URL_FILE, EMAIL_HOST_USER_FILE, EMAIL_HOST_PASSWORD_FILE   a file that holds it instead
"""

from __future__ import annotations

import os
import secrets
from pathlib import Path

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from holdfast.people.keys import KeyMissing, derived, read_key
from holdfast.site.database import database
from holdfast.site.environment import SettingNotUnderstood, is_on, secret, whole_number
from holdfast.site.rooms import built

LOOPBACK = ["localhost", "127.0.0.1", "[::1]"]

HOLDFAST_HOME = Path(os.environ.get("HOLDFAST_HOME", "var"))
HOLDFAST_KEY_FILE = Path(os.environ.get("HOLDFAST_KEY_FILE", HOLDFAST_HOME / "installation.key"))
HOLDFAST_IDLE_MINUTES = whole_number("HOLDFAST_IDLE_MINUTES", 20)
HOLDFAST_IDLE_MINUTES_CLIENT = whole_number("HOLDFAST_IDLE_MINUTES_CLIENT", 720)
HOLDFAST_SESSION_HOURS = whole_number("HOLDFAST_SESSION_HOURS", 12)
HOLDFAST_SESSION_HOURS_CLIENT = whole_number("HOLDFAST_SESSION_HOURS_CLIENT", 336)
HOLDFAST_INVITATION_DAYS = whole_number("HOLDFAST_INVITATION_DAYS", 7)
HOLDFAST_BREAK_GLASS_HOURS = whole_number("HOLDFAST_BREAK_GLASS_HOURS", 8)
HOLDFAST_ADDRESS = os.environ.get("HOLDFAST_ADDRESS", "")
HOLDFAST_FORM_PACK = Path(pack) if (pack := os.environ.get("HOLDFAST_FORM_PACK")) else None
HOLDFAST_ERASED_LIST = Path(aside) if (aside := os.environ.get("HOLDFAST_ERASED_LIST")) else None

try:
    SECRET_KEY = derived(read_key(HOLDFAST_KEY_FILE), "django").hex()
except KeyMissing:  # `migrate` and `check` run without one; `serve` refuses to
    SECRET_KEY = secrets.token_hex(32)

DEBUG = False
ALLOWED_HOSTS = [
    host.strip() for host in os.environ.get("HOLDFAST_HOSTS", "").split(",") if host.strip()
] or LOOPBACK
HOLDFAST_HTTPS = is_on("HOLDFAST_HTTPS", default=not set(ALLOWED_HOSTS) <= set(LOOPBACK))

INSTALLED_APPS = [
    *built(),
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.humanize",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "django_htmx",
    "csp",
]
AUTH_USER_MODEL = "people.Account"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"  # only for other people's tables

MIDDLEWARE = [
    "holdfast.site.request_id.named_request",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "holdfast.site.bare_answers.no_bare_answers",
    "holdfast.site.help_for_anybody.help_for_anybody",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "holdfast.people.middleware.known_again",
    "holdfast.people.middleware.practice_known_here",
    "holdfast.people.middleware.IdleSignOut",
    "holdfast.people.middleware.reader_of_request",
]
ROOT_URLCONF = "holdfast.site.urls"
WSGI_APPLICATION = "holdfast.site.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "holdfast.site.request_id.request_id",
                "holdfast.people.context.reader",
                "holdfast.circle.visitor_help.help_at_the_door",
                "holdfast.circle.any_hour.for_pages",
                "holdfast.invented.context.invented",
            ],
        },
    }
]

DATABASES = {"default": database(secret("DATABASE_URL"), HOLDFAST_HOME)}
CACHES = {
    "default": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "holdfast_cache",
    }
}

USE_TZ = True
TIME_ZONE = "UTC"
USE_I18N = True
LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English"))]

STATIC_URL = "/static/"
STATIC_ROOT = None
WHITENOISE_USE_FINDERS = True

EMAIL_HOST = os.environ.get("EMAIL_HOST", "localhost")
EMAIL_USE_TLS = is_on("EMAIL_USE_TLS", default=False)
EMAIL_USE_SSL = is_on("EMAIL_USE_SSL", default=False)
if EMAIL_USE_TLS and EMAIL_USE_SSL:
    raise SettingNotUnderstood(
        "EMAIL_USE_TLS begins in plain and then encrypts, EMAIL_USE_SSL encrypts from the "
        "beginning; please keep the one that the mail server wants."
    )
EMAIL_PORT = whole_number("EMAIL_PORT", 465 if EMAIL_USE_SSL else 25)
EMAIL_HOST_USER = secret("EMAIL_HOST_USER")
EMAIL_HOST_PASSWORD = secret("EMAIL_HOST_PASSWORD")
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = os.environ.get("EMAIL_FROM", "holdfast@localhost")
SERVER_EMAIL = DEFAULT_FROM_EMAIL

# Sign-in (docs/decisions/0004-sign-in.md)
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator",
        "OPTIONS": {"user_attributes": ("email", "name")},
    },
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "holdfast.people.adapters.account.AccountAdapter"
ACCOUNT_FORMS = {"login": "holdfast.people.sign_in_form.SignInForm"}
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"  # who has an account was invited at that address
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_NOTIFICATIONS = True
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_REDIRECT_URL = "account_login"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
# What counts tries is holdfast.people.guessing; the library's own limits lock by address or name,
# so that one stranger locks out a clinic. Those left count one's own presses after sign-in.
ACCOUNT_RATE_LIMITS = dict.fromkeys(
    ("login", "login_failed", "signup", "reset_password", "reset_password_from_key")
)
MFA_RATE_LIMITS = {"webauthn_login": None}
MFA_FORMS = {
    "authenticate": "holdfast.people.guessing.code_forms.CodeForm",
    "reauthenticate": "holdfast.people.guessing.code_forms.CodeAgainForm",
}
ALLAUTH_TRUSTED_PROXY_COUNT = whole_number("HOLDFAST_PROXIES", 0)
MFA_ADAPTER = "holdfast.people.adapters.second_factor.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "Holdfast"
MFA_TOTP_TOLERANCE = 1
MFA_RECOVERY_CODES_SHOW_ONCE = True
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not HOLDFAST_HTTPS

SESSION_COOKIE_NAME = "__Host-sessionid" if HOLDFAST_HTTPS else "sessionid"
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HOLDFAST_HTTPS
SESSION_COOKIE_AGE = 14 * 24 * 3600
CSRF_COOKIE_NAME = "__Host-csrftoken" if HOLDFAST_HTTPS else "csrftoken"
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "holdfast.site.errors.form_expired"
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if HOLDFAST_HTTPS else []
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HOLDFAST_HTTPS else None
SECURE_SSL_REDIRECT = HOLDFAST_HTTPS
SECURE_REDIRECT_EXEMPT = ["^healthz$", "^readyz$"]
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HOLDFAST_HTTPS else 0
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"quiet": {"()": "holdfast.site.quiet_log.NothingOfAPerson"}},
    "formatters": {"line": {"()": "holdfast.site.quiet_log.Line"}},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "filters": ["quiet"], "formatter": "line"}
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Django's own handlers would say it a second time, with the path in it.
    "loggers": {"django": {"handlers": [], "level": "WARNING", "propagate": True}},
}
