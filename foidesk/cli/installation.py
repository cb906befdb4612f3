"""Getting at the installation a command works on: its settings and its database."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import django
from django.core.exceptions import ImproperlyConfigured
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor

from foidesk.cli.trouble import CouldNotRun
from foidesk.plumbing.files.place import Away


def set_up() -> None:
    """Read the settings and get Django ready. Raises `CouldNotRun` where they cannot be used."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "foidesk.config.settings")
    # Whatever is written from here on, database, files and backups, is for its owner alone.
    os.umask(0o077)
    try:
        django.setup()
    except OSError as trouble:
        where = trouble.filename or "The installation's folder"
        raise CouldNotRun(
            f"{where}: {trouble.strerror}. Set FOIDESK_HOME to a folder that can be written."
        ) from trouble
    except (ImproperlyConfigured, ValueError) as trouble:
        raise CouldNotRun(f"the settings cannot be used: {trouble}") from trouble


@contextmanager
def database() -> Iterator[None]:
    """Around work on database and files: what cannot be reached or read ends the command with a sentence."""
    try:
        yield
    except Away as away:
        raise CouldNotRun(f"the files cannot be used: {away} Look at FOIDESK_FILES.") from away
    except DatabaseError as trouble:
        raise CouldNotRun(
            f"the database cannot be used: {trouble}. Look at DATABASE_URL or FOIDESK_HOME, "
            "then run 'foidesk migrate'."
        ) from trouble


def waiting_migrations() -> list[str]:
    """The changes of the database's shape that are not made yet, as "room.name"."""
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _backwards in plan]
