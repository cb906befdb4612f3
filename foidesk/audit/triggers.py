"""The database's own refusal to change the record, on SQLite and on PostgreSQL.

SQLite rebuilds a table when a column changes and drops its triggers in silence; therefore our `migrate`
installs them anew each time, and `missing` is asked by `foidesk check` and `foidesk verify`.
"""

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

_SAYS = "The record is only ever added to."


@dataclass(frozen=True)
class Trigger:
    """One refusal: `on` is UPDATE, DELETE or TRUNCATE."""

    table: str
    on: str

    @property
    def name(self) -> str:
        return f"{self.table}_no_{self.on.lower()}"


_ROWS = (
    Trigger("audit_event", "UPDATE"),
    Trigger("audit_event", "DELETE"),
    Trigger("audit_words", "UPDATE"),
)
_STATEMENTS = (Trigger("audit_event", "TRUNCATE"), Trigger("audit_words", "TRUNCATE"))


def install(connection: BaseDatabaseWrapper) -> None:
    """Make every refusal anew. Harmless when they stand already."""
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            cursor.execute(
                "CREATE OR REPLACE FUNCTION foidesk_record_refuses() RETURNS trigger LANGUAGE plpgsql AS "
                f"$$ BEGIN RAISE EXCEPTION '{_SAYS}'; END $$"
            )
        for trigger in expected(connection):
            for statement in _statements(connection.vendor, trigger):
                cursor.execute(statement)


def expected(connection: BaseDatabaseWrapper) -> tuple[Trigger, ...]:
    """The refusals that this database must hold."""
    return _ROWS + _STATEMENTS if connection.vendor == "postgresql" else _ROWS


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of refusals that should stand in this database and do not."""
    query = (
        "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled <> 'D'"
        if connection.vendor == "postgresql"
        else "SELECT name FROM sqlite_master WHERE type = 'trigger'"
    )
    with connection.cursor() as cursor:
        cursor.execute(query)
        present = {row[0] for row in cursor.fetchall()}
    return [trigger.name for trigger in expected(connection) if trigger.name not in present]


def _statements(vendor: str, trigger: Trigger) -> tuple[str, ...]:
    if vendor == "postgresql":
        each = "STATEMENT" if trigger.on == "TRUNCATE" else "ROW"
        return (
            f"DROP TRIGGER IF EXISTS {trigger.name} ON {trigger.table}",
            (
                f"CREATE TRIGGER {trigger.name} BEFORE {trigger.on} ON {trigger.table} "
                f"FOR EACH {each} EXECUTE FUNCTION foidesk_record_refuses()"
            ),
        )
    return (
        f"DROP TRIGGER IF EXISTS {trigger.name}",
        (
            f"CREATE TRIGGER {trigger.name} BEFORE {trigger.on} ON {trigger.table} "
            f"BEGIN SELECT RAISE(ABORT, '{_SAYS}'); END"
        ),
    )
