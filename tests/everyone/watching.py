"""What tests of every page share: all the addresses, and all that is stored in one digest."""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.conf import settings
from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper
from django.urls import URLPattern, URLResolver, get_resolver

from foidesk.people.rules import Permission

SESSIONS = "django_session"
"""The only table that reading may touch: who is signed in."""


def names(namespace: str) -> list[str]:
    """The names of all addresses below a namespace, in the order in which they are tried."""
    return [pattern.name or "" for space, pattern in _patterns(get_resolver(), "") if space == namespace]


def namespaces() -> set[str]:
    """The namespaces of all addresses of the installation."""
    return {space for space, _pattern in _patterns(get_resolver(), "")}


def views(namespace: str) -> dict[str, Permission | None]:
    """The permission that the view behind each name carries; None where it asks for none."""
    return {
        pattern.name or "": getattr(pattern.callback, "permission", None)
        for space, pattern in _patterns(get_resolver(), "")
        if space == namespace
    }


def _patterns(resolver: URLResolver, namespace: str) -> Iterator[tuple[str, URLPattern]]:
    for found in resolver.url_patterns:
        if isinstance(found, URLResolver):
            yield from _patterns(found, found.namespace or namespace)
        else:
            yield namespace, found


def everything() -> dict[str, str]:
    """A digest of the rows of each table but the sessions, and the names of all files that are kept."""
    with connection.cursor() as cursor:
        tables = set(connection.introspection.table_names(cursor)) - {SESSIONS}
        told = {table: _digest(cursor, table) for table in sorted(tables)}
    kept = (path for folder in Path(settings.HOME).iterdir() if folder.is_dir() for path in folder.rglob("*"))
    return told | {"files": "\n".join(sorted(str(path) for path in kept))}


def _digest(cursor: CursorWrapper, table: str) -> str:
    cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608 - our own tables
    return hashlib.sha256("\n".join(sorted(repr(row) for row in cursor.fetchall())).encode()).hexdigest()


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is done inside is taken back afterwards."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
