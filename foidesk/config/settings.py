"""Django's settings, read from the environment; without any, one desk on this machine with SQLite."""

import os
from typing import Any

import dj_database_url
from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from foidesk.config import logs
from foidesk.config.home import home, secret_key

HOME = home()
SECRET_KEY = secret_key(HOME)
SECRET_KEY_FALLBACKS = [key for key in os.environ.get("FOIDESK_OLD_SECRET_KEYS", "").split() if key]
DEBUG = False

# Addresses. Staff and public may stand under separate hosts; then each host serves only its own pages.
DESK_HOST = os.environ.get("FOIDESK_DESK_HOST", "")
PUBLIC_HOST = os.environ.get("FOIDESK_PUBLIC_HOST", "")
ADDRESS = os.environ.get("FOIDESK_ADDRESS", "")
HTTPS = os.environ.get("FOIDESK_HTTPS", "") == "1"
# The address of the server before this one, whose word on who visits is believed; without it, nobody's is.
PROXY = os.environ.get("FOIDESK_PROXY", "")
ALLOWED_HOSTS = [
    host.split(":")[0]
    for host in (*os.environ.get("FOIDESK_HOSTS", "").split(), DESK_HOST, PUBLIC_HOST)
    if host
] or ["localhost", "127.0.0.1", "[::1]"]
CSRF_TRUSTED_ORIGINS = [f"https://{host}" for host in ALLOWED_HOSTS] if HTTPS else []

INSTALLED_APPS = [
    "foidesk.pages",
    "foidesk.desk",
    "foidesk.public",
    "foidesk.audit",
    "foidesk.authorities",
    "foidesk.people",
    "foidesk.cases",
    "foidesk.handling",
    "foidesk.relations",
    "foidesk.documents",
    "foidesk.inbox",
    "foidesk.searches",
    "foidesk.weighing",
    "foidesk.notes",
    "foidesk.decisions",
    "foidesk.redaction",
    "foidesk.material",
    "foidesk.letters",
    "foidesk.proofreading",
    "foidesk.release",
    "foidesk.disclosure",
    "foidesk.oversight",
    "foidesk.records",
    "foidesk.plumbing.files",
    "foidesk.plumbing.post",
    "foidesk.plumbing.index",
    "foidesk.plumbing.trouble",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "foidesk.public.health.health",
    "foidesk.pages.watching.watch",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "foidesk.pages.middleware.refusals",
]

ROOT_URLCONF = "foidesk.config.urls"
WSGI_APPLICATION = "foidesk.config.wsgi.application"
FORM_RENDERER = "foidesk.pages.forms.Renderer"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "foidesk.pages.context.frame",
            ],
            "builtins": ["django.templatetags.i18n", "foidesk.pages.templatetags.foidesk"],
        },
    }
]


def _database() -> dict[str, Any]:
    """PostgreSQL by DATABASE_URL; otherwise SQLite, where writers queue from the start of a transaction."""
    url = os.environ.get("DATABASE_URL", "")
    if url:
        return dict(dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True))
    HOME.mkdir(parents=True, exist_ok=True, mode=0o700)
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": HOME / "foidesk.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 60,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


DATABASES = {"default": _database()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.Officer"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
CSRF_FAILURE_VIEW = "foidesk.pages.errors.page_too_old"
LOGIN_URL = "desk:sign-in"
SESSION_COOKIE_AGE = 12 * 60 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = SECURE_SSL_REDIRECT = HTTPS
# The prefix binds a cookie to its host; browsers accept it only over HTTPS.
SESSION_COOKIE_NAME = "__Host-desk" if HTTPS else "desk"
CSRF_COOKIE_NAME = "__Host-csrf" if HTTPS else "csrf"
SECURE_HSTS_SECONDS = 31_536_000 if HTTPS else 0
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if HTTPS else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "style-src": [SELF],
        "script-src": [SELF],
        "img-src": [SELF],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
    }
}

# What one upload may hold: a message of 30 MB is read, far larger ones are refused with a sentence.
DATA_UPLOAD_MAX_MEMORY_SIZE = 60 * 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 5_000

LANGUAGE_CODE = "en-gb"
LANGUAGES = [("en-gb", _("English"))]
USE_I18N = True
USE_TZ = True
TIME_ZONE = "Europe/London"

STATIC_URL = "static/"
# Static files are served from the package itself, so that a start needs no collecting step.
WHITENOISE_USE_FINDERS = True

FILES = os.environ.get("FOIDESK_FILES", str(HOME / "files"))
# How the store is reached where FOIDESK_FILES is s3://bucket/prefix.
FILES_ENDPOINT = os.environ.get("FOIDESK_FILES_ENDPOINT", "")
FILES_REGION = os.environ.get("FOIDESK_FILES_REGION", "")
FILES_KEY = os.environ.get("FOIDESK_FILES_KEY", "")
FILES_SECRET = os.environ.get("FOIDESK_FILES_SECRET", "")
FILES_HTTP = os.environ.get("FOIDESK_FILES_HTTP", "") == "1"

# Where a scanner for malware (clamd) listens, and whether no file is looked at before it has answered.
CLAMD = os.environ.get("FOIDESK_CLAMD", "")
CLAMD_REQUIRED = os.environ.get("FOIDESK_CLAMD_REQUIRED", "") == "1"

LOGGING = logs.settings(
    os.environ.get("FOIDESK_LOG", "plain"), os.environ.get("FOIDESK_LOG_LEVEL", "WARNING")
)
# Who is mailed when something of the system fails.
PROBLEMS_TO = os.environ.get("FOIDESK_PROBLEMS_TO", "")

# Where backups lie, when they are made (London time), how many days and weeks of them are kept, and how often
# one is restored as a test.
BACKUPS = os.environ.get("FOIDESK_BACKUPS", str(HOME / "backups"))
BACKUP_AT = os.environ.get("FOIDESK_BACKUP_AT", "01:30")
BACKUP_KEEP = os.environ.get("FOIDESK_BACKUP_KEEP", "14 8")
RESTORE_TEST_DAYS = os.environ.get("FOIDESK_RESTORE_TEST_DAYS", "7")

SILENCED_SYSTEM_CHECKS = [
    "security.W005",  # HSTS for every other name under the office's domain is not ours to decide
    "security.W021",  # nor is the list that browsers carry with them
    # These four have one cause, which `foidesk check --deploy` names: HTTPS is not set.
    *("security.W004", "security.W008", "security.W012", "security.W016"),
]
