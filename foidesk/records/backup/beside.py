"""A scratch place beside the installation, in which a backup is restored before anything is replaced.

On SQLite it is a database in a folder of its own; on PostgreSQL a schema of its own in the same database. The
switch is one transaction of the database: what stood before is kept under another name, or nothing happens.
"""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlencode, urlsplit

from django.db import DatabaseError, connection, transaction
from django.db.backends.utils import CursorWrapper

from foidesk.records.backup.archive import WORDS
from foidesk.records.backup.snapshot import NOT_KEPT, present
from foidesk.records.backup.trouble import Stopped

_FOLDER = ".restoring-"
_SCHEMA = "restoring_"
_STAMP = "%Y%m%dT%H%M%S"
_LEFT_AFTER = timedelta(days=1)
_TABLES = (
    "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
    "WHERE n.nspname = %s AND c.relkind IN ('r', 'p') ORDER BY 1"
)
_FUNCTION = (
    "SELECT 1 FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace "
    "WHERE n.nspname = %s AND p.proname = 'foidesk_record_refuses'"
)


def is_empty() -> bool:
    """Whether the installation holds nothing that a restore could replace."""
    there = set(connection.introspection.table_names())
    with connection.cursor() as cursor:
        for table in {"authorities_authority", "people_officer", "audit_event"} & there:
            cursor.execute(f"SELECT 1 FROM {table} LIMIT 1")  # noqa: S608 - our own three names
            if cursor.fetchone():
                return False
    return True


def stamp(at: datetime) -> str:
    """A moment as it stands in the names of what is made then."""
    return at.astimezone(UTC).strftime(_STAMP)


class Beside:
    """The scratch place. `env` lets a process work in it as if it were an installation."""

    def __init__(self, home: Path, at: datetime, *, files: str | None = None) -> None:
        """Make it. `files` is where the installation keeps its own; otherwise they go in here too.

        Raises Stopped where the machine or the database does not let us.
        """
        self._stamp = stamp(at)
        self.folder = home / f"{_FOLDER}{self._stamp}"
        self._on_postgresql = connection.vendor == "postgresql"
        self._schema = f"{_SCHEMA}{self._stamp.lower()}"
        try:
            _sweep(home, at)
            self.folder.mkdir(mode=0o700)
            if self._on_postgresql:
                with connection.cursor() as cursor:
                    cursor.execute(f'CREATE SCHEMA "{self._schema}"')
        except (OSError, DatabaseError) as trouble:
            self.remove()
            raise Stopped(
                f"No scratch place can be made: {' '.join(str(trouble).split())}. A restore needs room in "
                f"{home}, and on PostgreSQL the right to create schemas in the database."
            ) from trouble
        self._files = files or str(self.folder / "files")

    def env(self, url: str) -> dict[str, str]:
        """What to set for a process that is to work here; `url` is the installation's DATABASE_URL."""
        address = ""
        if self._on_postgresql:
            parts = urlsplit(url)
            query = [*parse_qsl(parts.query), ("options", f"-csearch_path={self._schema}")]
            address = parts._replace(query=urlencode(query)).geturl()
        return {"FOIDESK_HOME": str(self.folder), "DATABASE_URL": address, "FOIDESK_FILES": self._files}

    def switch(self, *, keep: bool) -> str:
        """Put the scratch place where the installation is. Gives where what stood before is kept, or "".

        Raises Stopped, and has changed nothing then.
        """
        try:
            if self._on_postgresql:
                return _switch_schemas(self._schema, f"before_restore_{self._stamp.lower()}", keep=keep)
            return _switch_files(
                self.folder / "foidesk.sqlite3", f"before-restore-{self._stamp}.sqlite3", keep=keep
            )
        except (sqlite3.Error, DatabaseError, OSError) as trouble:
            raise Stopped(
                f"What was restored can't be put in place: {' '.join(str(trouble).split())}. The "
                "installation is as it was. Stop its pages and worker, see that there is room, and try again."
            ) from trouble

    def remove(self) -> None:
        """Take the scratch place away."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._on_postgresql:
            _drop(self._schema)


def _switch_files(new: Path, before: str, *, keep: bool) -> str:
    """SQLite's own copying is one transaction for whoever has the database open."""
    live = Path(connection.settings_dict["NAME"])
    connection.close()
    kept = live.with_name(before)
    if keep:
        kept.touch(mode=0o600)
        _copy(live, kept)
    _copy(new, live)
    return str(kept) if keep else ""


def _copy(source: Path, target: Path) -> None:
    with closing(sqlite3.connect(source)) as old, closing(sqlite3.connect(target, timeout=20)) as copy:
        old.backup(copy)


def _switch_schemas(new: str, before: str, *, keep: bool) -> str:
    """Our tables go from where they are into `before`, and the new ones take their place."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT current_schema()")
        here = cursor.fetchone()[0]
        cursor.execute(f'CREATE SCHEMA "{before}"')
        ours = _ours() & set(_tables(cursor, here))
        for old, target, names in ((here, before, sorted(ours)), (new, here, _tables(cursor, new))):
            for name in names:
                cursor.execute(f'ALTER TABLE "{old}"."{name}" SET SCHEMA "{target}"')
            cursor.execute(_FUNCTION, [old])
            if cursor.fetchone():
                cursor.execute(f'ALTER FUNCTION "{old}".foidesk_record_refuses() SET SCHEMA "{target}"')
        if not keep:
            cursor.execute(f'DROP SCHEMA "{before}" CASCADE')
    return f"the schema {before} of the database" if keep else ""


def _tables(cursor: CursorWrapper, schema: str) -> list[str]:
    cursor.execute(_TABLES, [schema])
    return [name for (name,) in cursor.fetchall()]


def _ours() -> set[str]:
    """The tables of the installation: whoever keeps other things in the same database keeps them there."""
    return {*present().tables(), *NOT_KEPT, WORDS, "django_migrations"}


def _sweep(home: Path, at: datetime) -> None:
    """Take away the scratch places of restores that were killed."""
    for folder in home.glob(f"{_FOLDER}*"):
        if _is_left(folder.name.removeprefix(_FOLDER), at):
            shutil.rmtree(folder, ignore_errors=True)
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 'restoring\\_%%'")
            names = [name for (name,) in cursor.fetchall()]
        for name in names:
            if _is_left(name.removeprefix(_SCHEMA).upper(), at):
                _drop(name)


def _is_left(made: str, at: datetime) -> bool:
    try:
        return at - datetime.strptime(made, _STAMP).replace(tzinfo=UTC) > _LEFT_AFTER
    except ValueError:
        return False


def _drop(schema: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(f'DROP SCHEMA IF EXISTS "{schema}" CASCADE')
