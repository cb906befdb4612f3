"""Whether the database is one that may be relied on."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.db import connection

from foidesk.cli.safety.finding import Finding, must
from foidesk.plumbing.trouble import queries as trouble

OLDEST_POSTGRES = 15
# Where two machines may write, and locks are not to be relied on.
NETWORKED = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "glusterfs", "fuse.sshfs", "lustre"}
MOUNTS = Path("/proc/self/mounts")


def look(*, at: datetime) -> Iterator[Finding]:
    """What SQLite can't carry, and what PostgreSQL must be."""
    if connection.vendor == "sqlite":
        yield from _sqlite(Path(str(connection.settings_dict["NAME"])), at)
    else:
        yield from _postgres()


def _sqlite(path: Path, at: datetime) -> Iterator[Finding]:
    kind = filesystem(path, MOUNTS.read_text() if MOUNTS.exists() else "")
    if kind in NETWORKED:
        yield must(
            f"The SQLite database lies on a network filesystem ({kind}), where it can be destroyed. "
            "Move FOIDESK_HOME to a disk of this machine, or set DATABASE_URL to a PostgreSQL."
        )
    workers = trouble.workers(at=at)
    if len(workers) > 1:
        yield must(
            f"{len(workers)} workers run on one SQLite database. Stop all but one, or set DATABASE_URL to a "
            "PostgreSQL."
        )


def filesystem(path: Path, mounts: str) -> str:
    """The kind of filesystem on which a path lies, by the system's table of mounts; "" when not known."""
    folders = {str(folder) for folder in (path.resolve(), *path.resolve().parents)}
    found = [line.split()[1:3] for line in mounts.splitlines() if len(line.split()) >= 3]
    on = [(len(place), kind) for place, kind in found if place.replace("\\040", " ") in folders]
    return max(on, default=(0, ""))[1]


def _postgres() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        number = int(cursor.fetchone()[0]) // 10_000
        cursor.execute("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")
        row = cursor.fetchone()
    if number < OLDEST_POSTGRES:
        yield must(f"PostgreSQL {number} is older than {OLDEST_POSTGRES}. Upgrade it first.")
    if row is not None and row[0]:
        yield must(
            "FOI Desk is a superuser of the database and could undo the refusals that guard the record. "
            "Give it a role of its own that owns this database alone."
        )
    if _crosses_network_unprotected():
        yield must("The way to the database is not encrypted. Add ?sslmode=verify-full to DATABASE_URL.")


def _crosses_network_unprotected() -> bool:
    host = str(connection.settings_dict["HOST"])
    options = dict(connection.settings_dict.get("OPTIONS", {}))
    here = not host or host.startswith("/") or host in ("localhost", "127.0.0.1", "::1")
    return not here and options.get("sslmode") not in ("require", "verify-ca", "verify-full")
