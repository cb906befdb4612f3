"""Whether a newer version of the program has changed the database: then this one leaves it alone."""

from pathlib import Path

from django.apps import apps
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from foidesk.records.backup.trouble import Stopped


def refuse_newer(version: str) -> None:
    """Raise Stopped where the database holds changes that this version of the program does not know.

    It looks for the files of the migrations, not into them, so that a start stays quick.
    """
    recorder = MigrationRecorder(connection)
    if not recorder.has_table():
        return
    places = {app.label: Path(app.path) / "migrations" for app in apps.get_app_configs()}
    for label, name in recorder.applied_migrations():
        if label not in places or not (places[label] / f"{name}.py").exists():
            raise Stopped(
                f"the database was changed by a newer FOI Desk ({label}.{name}), which this version, "
                f"{version}, does not know. Install that version again, or restore the copy that was kept "
                "before the change."
            )
