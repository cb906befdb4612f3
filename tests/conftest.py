"""What all tests stand on: a folder of their own, no network, and whole installations."""

import atexit
import ipaddress
import os
import shutil
import socket
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django
import hypothesis
import pytest

from tests.installation import Installation, Postgres, migrated

# Nothing of the machine's own desk may be read or touched, and each test process has a folder to itself.
# Django reads its settings after this file.
FOLDER = Path(tempfile.mkdtemp(prefix="foidesk-tests-"))
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
for name in [name for name in os.environ if name.startswith("FOIDESK_") and name != "FOIDESK_CHROMIUM"]:
    del os.environ[name]
os.environ["FOIDESK_HOME"] = str(FOLDER / "home")
os.environ["DJANGO_SETTINGS_MODULE"] = "foidesk.config.settings"
django.setup()
# A test process that starts others must not tell them: they would read their settings with its folder.
del os.environ["DJANGO_SETTINGS_MODULE"]

# On a busy machine one example may take long; how long says nothing about the code.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")


@pytest.fixture(autouse=True, scope="session")
def no_network() -> Iterator[None]:
    """Tests reach this machine and nothing else."""
    really: dict[str, Any] = {"connect": socket.socket.connect, "connect_ex": socket.socket.connect_ex}

    def guarded(way: str) -> Any:
        def connect(self: socket.socket, address: Any) -> Any:
            if self.family != getattr(socket, "AF_UNIX", None) and not _is_here(address[0]):
                raise PermissionError(f"A test wanted to reach {address[0]}: tests have no network.")
            return really[way](self, address)

        return connect

    with pytest.MonkeyPatch.context() as patch:
        for way in really:
            patch.setattr(socket.socket, way, guarded(way))
        yield


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@pytest.fixture(scope="session")
def chromium() -> str:
    """The path of a Chromium that is installed on this machine."""
    found = os.environ.get("FOIDESK_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if found is None:
        pytest.skip("No Chromium was found. Install one, or set FOIDESK_CHROMIUM to its path.")
    return found


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A real PostgreSQL, started when it is first asked for, or that of DATABASE_URL."""
    with Postgres.running(FOLDER, os.environ.get("DATABASE_URL", "")) as server:
        yield server


@pytest.fixture(scope="session")
def postgres_url(postgres: Postgres) -> str:
    """The address of the real PostgreSQL: of its database for whoever makes others."""
    return postgres.url


@pytest.fixture(scope="session")
def sqlite_template() -> Path:
    """The folder of a migrated installation on SQLite, to be copied."""
    return migrated(Installation(FOLDER / "template-sqlite", "")).home


@pytest.fixture(scope="session")
def postgres_template(postgres: Postgres) -> str:
    """The name of a migrated database, to be copied."""
    name = f"template_{os.getpid()}"
    migrated(Installation(FOLDER / "template-postgres", postgres.create(name)))
    return name


@pytest.fixture
def installation_sqlite(sqlite_template: Path, tmp_path: Path) -> Installation:
    """A migrated, empty installation on SQLite, for tests that start real processes."""
    shutil.copytree(sqlite_template, tmp_path / "home")
    return Installation(tmp_path / "home", "")


@pytest.fixture
def installation_pg(postgres: Postgres, postgres_template: str, tmp_path: Path) -> Iterator[Installation]:
    """A migrated, empty installation on PostgreSQL, for tests that start real processes."""
    name = f"copy_{os.getpid()}_{tmp_path.name}".lower()[:60]
    home = shutil.copytree(FOLDER / "template-postgres", tmp_path / "home-postgres")
    yield Installation(home, postgres.create(name, template=postgres_template))
    postgres.drop(name)


@pytest.fixture
def installation(request: pytest.FixtureRequest) -> Installation:
    """A migrated, empty installation on SQLite unless DATABASE_URL names another database."""
    name = "installation_pg" if os.environ.get("DATABASE_URL") else "installation_sqlite"
    found: Installation = request.getfixturevalue(name)
    return found


@pytest.fixture(autouse=True)
def quick_passwords(settings: Any) -> None:
    """Passwords are hashed quickly in tests: how slowly is Django's concern, not ours."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
