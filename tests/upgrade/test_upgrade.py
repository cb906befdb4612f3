"""What released versions left behind is taken over: every row is kept, and all of it verifies.

`script/keep_release.py` makes the folder of a version from its tag.
"""

import io
import json
import lzma
import sqlite3
import tarfile
from pathlib import Path

import psycopg
import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from foidesk.records.backup.newer import refuse_newer
from foidesk.records.backup.trouble import Stopped
from tests.installation import Installation, Postgres

HERE = Path(__file__).parent
RELEASES = sorted(path.name for path in HERE.iterdir() if path.name.startswith("v"))
# What grows when requests are dated again or a migration adds facts to look at, and the program's own books.
GROWS = {"audit_event", "audit_words", "audit_head", "authorities_datedfact", "django_migrations"}
DATED_AGAIN = {"cases_deadline"}
COUNTS = """
import json
from django.db import connection
cursor, counts = connection.cursor(), {}
for name in sorted(connection.introspection.table_names()):
    if not name.startswith("index_words_"):
        cursor.execute(f'SELECT count(*) FROM "{name}"')
        counts[name] = cursor.fetchone()[0]
print(json.dumps(counts))
"""
NEWER = """
from django.db import connection
with connection.cursor() as cursor:
    cursor.execute(
        "INSERT INTO django_migrations (app, name, applied) VALUES ('cases', '9999_later', '2030-01-01')"
    )
"""


def files(release: str, database: str, home: Path) -> None:
    """Put the files of a release where an installation keeps them."""
    packed = lzma.decompress((HERE / release / f"{database}-files.tar.xz").read_bytes())
    with tarfile.open(fileobj=io.BytesIO(packed)) as tree:
        tree.extractall(home / "files", filter="data")


def on_sqlite(release: str, home: Path) -> Installation:
    """An installation as a release left it on SQLite."""
    files(release, "sqlite", home)
    (home / "foidesk.sqlite3").write_bytes(lzma.decompress((HERE / release / "sqlite3.xz").read_bytes()))
    return Installation(home, "")


def on_postgresql(release: str, home: Path, server: Postgres, name: str) -> Installation:
    """An installation as a release left it on PostgreSQL."""
    files(release, "postgresql", home)
    url = server.create(name)
    with psycopg.connect(url, autocommit=True) as direct:
        direct.execute(lzma.decompress((HERE / release / "postgresql.sql.xz").read_bytes()))
    return Installation(home, url)


def taken_over(installation: Installation, counts: dict[str, int]) -> None:
    """It is brought up to date, after a copy was kept where that changes it; no row is lost, all is whole."""
    behind = "behind" in installation.run("check").stdout
    done = installation.run("migrate")
    assert (done.returncode, done.stderr) == (0, "")
    copies = list((installation.home / "backups").glob("before-*.tar"))
    assert len(copies) == behind
    assert all(f"Before the change the database was kept in {copy}" in done.stdout for copy in copies)
    now = json.loads(installation.python(COUNTS))
    kept = {name: many for name, many in counts.items() if name not in GROWS | DATED_AGAIN}
    assert {name: now[name] for name in kept} == kept
    assert all(now[name] >= counts[name] for name in GROWS & counts.keys())
    verified = installation.run("verify")
    assert (verified.returncode, "events: whole" in verified.stdout) == (0, True), verified.stdout
    assert installation.run("check").returncode == 0


def counts_of(release: str, database: str) -> dict[str, int]:
    """The rows of every table as the release left them."""
    found: dict[str, int] = json.loads((HERE / release / "counts.json").read_text())[database]
    return found


@pytest.mark.slow
@pytest.mark.parametrize("release", RELEASES)
def test_a_release_on_sqlite_is_taken_over(release: str, tmp_path: Path) -> None:
    taken_over(on_sqlite(release, tmp_path), counts_of(release, "sqlite"))


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.parametrize("release", RELEASES)
def test_a_release_on_postgresql_is_taken_over(release: str, tmp_path: Path, postgres: Postgres) -> None:
    name = f"upgrade_{release.replace('.', '_')}"
    taken_over(on_postgresql(release, tmp_path, postgres, name), counts_of(release, "postgresql"))
    postgres.drop(name)


@pytest.mark.slow
def test_the_copy_before_the_change_is_the_way_back(tmp_path: Path) -> None:
    old = on_sqlite(RELEASES[0], tmp_path)
    old.run("migrate")
    copy = next((tmp_path / "backups").glob("before-*.tar"))
    done = old.run("restore", str(copy), "--replace", "--as-it-was")
    assert (done.returncode, done.stderr) == (0, "")
    counts = counts_of(RELEASES[0], "sqlite")
    with sqlite3.connect(tmp_path / "foidesk.sqlite3") as database:
        for name in counts.keys() - {"django_migrations"}:
            assert database.execute(f"SELECT count(*) FROM {name}").fetchone() == (counts[name],)  # noqa: S608
    assert "behind" in old.run("check").stdout


@pytest.mark.django_db
def test_what_is_older_or_the_same_is_no_trouble() -> None:
    refuse_newer("0.3.0")


@pytest.mark.django_db
@pytest.mark.parametrize("room", ["cases", "a_room_of_later"])
def test_what_a_newer_version_did_is_named(room: str) -> None:
    MigrationRecorder(connection).record_applied(room, "9999_later")
    with pytest.raises(Stopped, match=rf"newer FOI Desk \({room}\.9999_later\), which this version, 0\.3\.0"):
        refuse_newer("0.3.0")


@pytest.mark.slow
def test_a_database_of_a_newer_version_is_left_alone(installation: Installation) -> None:
    installation.python(NEWER)
    for words in (["migrate"], ["serve", "--empty"], ["web", "--port", "0"], ["worker", "--once"]):
        done = installation.run(*words)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert "changed by a newer FOI Desk (cases.9999_later)" in done.stderr


def test_every_kept_release_is_small() -> None:
    for path in HERE.glob("v*/*"):
        assert path.stat().st_size < 300_000, path
