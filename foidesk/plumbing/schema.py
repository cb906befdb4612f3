"""Whether the database has the shape that this release works on."""

from pathlib import Path

from django.apps import apps
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

Change = tuple[str, str]
"""A change of the shape: its room and its name."""


def waiting() -> set[Change]:
    """Changes that this release makes and the database has not. Found by name, none is loaded."""
    return _ours() - _made()


def unknown() -> set[Change]:
    """Changes that the database has and this release does not know: a newer one made them."""
    return _made() - _ours()


def _ours() -> set[Change]:
    return {
        (app.label, path.stem)
        for app in apps.get_app_configs()
        for path in Path(app.path, "migrations").glob("[0-9]*.py")
    }


def _made() -> set[Change]:
    recorder = MigrationRecorder(connection)
    return set(recorder.applied_migrations()) if recorder.has_table() else set()
