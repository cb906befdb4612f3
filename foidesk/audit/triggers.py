"""The database's own refusal to change the record, on SQLite and on PostgreSQL.

SQLite rebuilds a table when a column changes and drops its triggers in silence; therefore our `migrate`
installs them anew each time, and `missing` is asked by `foidesk check` and `foidesk verify`.
"""

from dataclasses import dataclass

from django.db.backends.base.base import BaseDatabaseWrapper

_SAYS = "The record is only ever added to."
_BODY = f"BEGIN RAISE EXCEPTION '{_SAYS}'; END"
_STANDING_POSTGRESQL = (
    "SELECT t.tgname, c.relname, p.prosrc FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid "
    "JOIN pg_proc p ON p.oid = t.tgfoid WHERE NOT t.tgisinternal AND t.tgenabled <> 'D' "
    "AND pg_table_is_visible(c.oid)"
)
_STANDING_SQLITE = "SELECT name, tbl_name, sql FROM sqlite_master WHERE type = 'trigger'"


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
                f"$$ {_BODY} $$"
            )
        for trigger in expected(connection):
            for statement in _statements(connection.vendor, trigger):
                cursor.execute(statement)


def expected(connection: BaseDatabaseWrapper) -> tuple[Trigger, ...]:
    """The refusals that this database must hold."""
    return _ROWS + _STATEMENTS if connection.vendor == "postgresql" else _ROWS


def missing(connection: BaseDatabaseWrapper) -> list[str]:
    """The names of refusals that should stand in this database and do not, or refuse nothing any more."""
    postgresql = connection.vendor == "postgresql"
    with connection.cursor() as cursor:
        cursor.execute(_STANDING_POSTGRESQL if postgresql else _STANDING_SQLITE)
        present = {(name, table): " ".join(body.split()) for name, table, body in cursor.fetchall()}
    wanted = {
        trigger.name: _BODY if postgresql else _statements(connection.vendor, trigger)[1]
        for trigger in expected(connection)
    }
    return [
        trigger.name
        for trigger in expected(connection)
        if present.get((trigger.name, trigger.table)) != " ".join(wanted[trigger.name].split())
    ]


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
