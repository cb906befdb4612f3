"""What only the doors may use is seen everywhere else: HTTP, signals, and every way of reading the clock."""

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from tests.architecture.house import DOORS, PACKAGE, PROJECT, ROOT

BANNED: dict[str, object] = PROJECT["tool"]["ruff"]["lint"]["flake8-tidy-imports"]["banned-api"]
USES = {
    "django.http": "from django.http import HttpResponse",
    "django.forms": "from django import forms",
    "django.urls": "from django.urls import reverse",
    "django.shortcuts": "from django.shortcuts import render",
    "django.views": "from django.views import View",
    "datetime.date.today": "import datetime; datetime.date.today()",
    "datetime.datetime.now": "from datetime import datetime; datetime.now(None)",
    "datetime.datetime.today": "from datetime import datetime; datetime.today()",
    "datetime.datetime.utcnow": "from datetime import datetime; datetime.utcnow()",
    "django.utils.timezone.now": "from django.utils import timezone; timezone.now()",
    "django.utils.timezone.localdate": "from django.utils.timezone import localdate",
    "django.utils.timezone.localtime": "from django.utils.timezone import localtime",
    "django.db.models.functions.Now": "from django.db.models.functions import Now",
    "django.core.signing.TimestampSigner": "from django.core.signing import TimestampSigner",
    "time.time": "import time; time.time()",
    "time.time_ns": "from time import time_ns",
    "django.db.models.signals": "from django.db.models.signals import post_save",
    "django.dispatch": "from django.dispatch import receiver",
}


@cache
def seen(file: str) -> set[str]:
    """Which uses ruff refuses in a file of that name."""
    lines = list(USES.values())
    ruff = str(Path(sys.executable).parent / "ruff")
    command = [ruff, "check", "--select", "TID251", "--output-format", "json", "--stdin-filename", file, "-"]
    done = subprocess.run(
        command, cwd=ROOT, input="\n".join(lines), capture_output=True, text=True, check=False
    )
    rows = {found["location"]["row"] for found in json.loads(done.stdout)}
    return {name for row, name in enumerate(USES, start=1) if row in rows}


@pytest.mark.parametrize("name", BANNED)
def test_it_is_refused_in_a_room(name: str) -> None:
    assert name in seen("foidesk/cases/planted.py")


def test_doors_pages_and_settings_may() -> None:
    for room in (*(door for door in DOORS if (PACKAGE / door).is_dir()), "pages", "config"):
        assert seen(f"foidesk/{room}/planted.py") == set()


def test_every_banned_name_has_a_use_that_is_refused() -> None:
    assert set(USES) == set(BANNED)
