"""Whether a newer version of the program has changed the database: then this one leaves it alone."""

from foidesk.plumbing import schema
from foidesk.records.backup.trouble import Stopped


def refuse_newer(version: str) -> None:
    """Raise Stopped where the database holds changes that this version of the program does not know."""
    for room, name in sorted(schema.unknown()):
        raise Stopped(
            f"the database was changed by a newer FOI Desk ({room}.{name}), which this version, {version}, "
            "does not know. Install that version again, or restore the copy that was kept before the change."
        )
