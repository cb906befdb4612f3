"""Every row of the installation as of one moment, in whatever shape its database is, while others write.

The tables are those of the migrations that were applied, not those of today's code: so a database is kept
before it is brought up to date as well as after.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, models, transaction
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.state import StateApps

from foidesk.plumbing.index import words
from foidesk.records.backup.archive import WORDS

NOT_KEPT = frozenset({"django_session"})
"""Whoever was signed in signs in again."""
_AT_A_TIME = 2000
_LONG_AT_A_TIME = 200

Migration = tuple[str, str]


@dataclass(frozen=True)
class Shape:
    """The shape of a database: its migrations, in no order, and the tables they make."""

    migrations: tuple[Migration, ...]
    apps: StateApps

    def tables(self) -> dict[str, type[models.Model]]:
        """The tables whose rows are kept, by name."""
        found = self.apps.get_models(include_auto_created=True)
        kept = [one for one in found if one._meta.managed and not one._meta.proxy]
        by_name = {one._meta.db_table: one for one in kept if one._meta.db_table not in NOT_KEPT}
        return dict(sorted(by_name.items()))

    @property
    def with_words(self) -> bool:
        """Whether the full text is there, whose table Django does not know."""
        return ("index", "0002_words") in self.migrations


def columns(table: type[models.Model]) -> list[str]:
    """The names of a table's columns as values of a row stand in it."""
    return [field.attname for field in table._meta.concrete_fields]


def present() -> Shape:
    """The shape the database is in now, as far as this version of the program knows it."""
    loader = MigrationLoader(connection)
    return shape_of(loader, set(loader.applied_migrations) & set(loader.graph.nodes))


def shape_of(loader: MigrationLoader, migrations: set[Migration]) -> Shape:
    """The shape that some migrations, all of them known, make."""
    done = tuple(sorted(migrations))
    return Shape(done, loader.project_state(list(done)).apps)


def rows(shape: Shape, table: str) -> Iterator[Sequence[Any]]:
    """All rows of a table; to be read within `one_moment`."""
    if table == WORDS:
        yield from _words()
        return
    model = shape.tables()[table]
    yield from (
        model._base_manager.order_by("pk").values_list(*columns(model)).iterator(chunk_size=_AT_A_TIME)
    )


@contextmanager
def one_moment() -> Iterator[None]:
    """Around reading: nothing that others write meanwhile is seen, and nobody waits for us."""
    postgresql = connection.vendor == "postgresql"
    ours: Any = connection
    connection.ensure_connection()
    usual = getattr(ours, "transaction_mode", None)
    ours.transaction_mode = "DEFERRED"  # of SQLite: the usual one would keep every writer out
    try:
        with transaction.atomic():
            with connection.cursor() as cursor:
                if postgresql:
                    cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
                cursor.execute(
                    "SELECT count(*) FROM django_migrations"
                )  # the moment is that of the first read
            yield
    finally:
        ours.transaction_mode = usual


def size() -> int:
    """How many bytes the database takes up."""
    sql = "SELECT page_count * page_size FROM pragma_page_count(), pragma_page_size()"
    if connection.vendor == "postgresql":
        sql = "SELECT pg_database_size(current_database())"
    with connection.cursor() as cursor:
        cursor.execute(sql)
        return int(cursor.fetchone()[0])


def _words() -> Iterator[Sequence[Any]]:
    after = -1
    while some := words.every(after, _LONG_AT_A_TIME):
        yield from some
        after = some[-1][0]
