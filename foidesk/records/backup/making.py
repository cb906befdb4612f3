"""Making a backup: a draft that takes its name only when it is whole and safe on the disk."""

import errno
import hashlib
import json
import os
import re
import shutil
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, BinaryIO

from django.db import connection
from pyrage import x25519

from foidesk.law.refusal import Refused
from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.files.place import Damaged
from foidesk.plumbing.settling import settle
from foidesk.records.backup import about, archive, rows, sealing, snapshot
from foidesk.records.backup.trouble import Stopped

TRIES = 3
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DRAFT = re.compile(r"\.foidesk-.*\.draft")
_DRAFT_IS_LEFT = 3600
"""Seconds after which a draft that did not grow is taken to be left by a process that was killed."""


@dataclass(frozen=True)
class Made:
    """A backup that was made. `damaged` names the files that are missing in the installation itself."""

    path: Path
    size: int
    rows: int
    files: int
    damaged: tuple[str, ...]


@dataclass
class Ledger:
    """What went into a backup so far."""

    at: datetime
    members: dict[str, dict[str, Any]] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    damaged: list[str] = field(default_factory=list)

    def pack(self, name: str, data: bytes) -> bytes:
        """A member as it is written, noted down."""
        self.members[name] = {"sha256": hashlib.sha256(data).hexdigest(), "size": len(data)}
        return archive.packed(name, data, at=self.at.timestamp())


class _LetGo(Exception):
    """A file was let go after the rows were read: the rows are to be read again."""


def make(
    path: Path, *, version: str, at: datetime, keys: Sequence[x25519.Recipient], files: bool = True
) -> Made:
    """Write a backup under a name that is not taken yet. Raises Stopped, and leaves nothing behind then.

    Without keys it is not sealed; without `files` it holds the database alone.
    """
    if path.exists():
        raise Stopped(f"{path} is there already. A backup replaces none: wait a second, and try again.")
    for left in range(TRIES - 1, -1, -1):
        ledger = Ledger(at)
        try:
            _write(path, ledger, version, keys, files)
        except _LetGo:
            if not left:
                raise Stopped(
                    "Files go away while the backup is made. Try again at a quieter time."
                ) from None
        else:
            break
    held = sum(name.startswith("files/") for name in ledger.members)
    return Made(path, path.stat().st_size, sum(ledger.rows.values()), held, tuple(ledger.damaged))


def _write(path: Path, ledger: Ledger, version: str, keys: Sequence[x25519.Recipient], files: bool) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        _sweep(path.parent, ledger.at)
        _room(path.parent, files)
        with _draft(path) as out:
            sealing.seal(_pieces(ledger, version, files), out, keys)
    except OSError as trouble:
        raise Stopped(_says(trouble, path.parent)) from trouble
    except Refused as away:
        raise Stopped(f"The files could not be read: {away}") from away


@contextmanager
def _draft(path: Path) -> Iterator[BinaryIO]:
    """A file to write, which gets its name when all went well and is gone otherwise."""
    draft = path.with_name(f".{path.name}.{uuid.uuid4().hex[:8]}.draft")
    try:
        with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        os.replace(draft, path)
        settle(path.parent)
    finally:
        draft.unlink(missing_ok=True)


def _pieces(ledger: Ledger, version: str, files: bool) -> Iterator[bytes]:
    with snapshot.one_moment():
        shape = snapshot.present()
        yield ledger.pack(archive.ABOUT, _json(_about(shape, ledger, version, files)))
        stored = list(_stored(shape)) if files else []
        for table in (*shape.tables(), *([archive.WORDS] if shape.with_words else [])):
            ledger.rows[table] = 0
            name = archive.numbered(f"tables/{table}")
            for part, many in rows.parts(snapshot.rows(shape, table)):
                ledger.rows[table] += many
                yield ledger.pack(name(), part)
        name = archive.numbered("heads")
        for part, _many in rows.parts(_heads(shape)):
            yield ledger.pack(name(), part)
    yield from _files(ledger, shape, stored)
    told = {"members": ledger.members, "rows": ledger.rows, "damaged": ledger.damaged}
    yield archive.packed(archive.MANIFEST, about.write_told(told), at=ledger.at.timestamp())
    yield archive.END


def _about(shape: snapshot.Shape, ledger: Ledger, version: str, files: bool) -> dict[str, Any]:
    return {
        "form": about.FORM,
        "foidesk": version,
        "made_at": ledger.at.isoformat(),
        "database": connection.vendor,
        "files": files,
        "migrations": [list(one) for one in shape.migrations],
        "tables": {name: snapshot.columns(model) for name, model in shape.tables().items()},
    }


def _stored(shape: snapshot.Shape) -> Iterator[tuple[uuid.UUID, str]]:
    model = shape.tables()["files_storedfile"]
    found = model._base_manager.filter(uses__gt=0).order_by("pk").values_list("authority", "sha256")
    yield from found.iterator()


def _heads(shape: snapshot.Shape) -> Iterator[dict[str, Any]]:
    """Where every chain stood, in the form of `foidesk verify --heads`."""
    model = shape.tables()["audit_head"]
    for head in model._base_manager.order_by("pk").values("authority", "chain", "count", "digest").iterator():
        yield {name: value if name == "count" else str(value) for name, value in head.items()}


def _files(ledger: Ledger, shape: snapshot.Shape, stored: Sequence[tuple[uuid.UUID, str]]) -> Iterator[bytes]:
    """The files that the rows tell of. One that is damaged does not keep the others from being kept."""
    place = of_installation()
    model = shape.tables()["files_storedfile"]
    for authority, sha256 in stored:
        name = f"files/{authority}/{sha256}"
        try:
            data = place.read(authority, sha256)
        except Damaged:
            if not model._base_manager.filter(authority=authority, sha256=sha256, uses__gt=0).exists():
                raise _LetGo from None
            ledger.damaged.append(name)
        else:
            yield ledger.pack(name, data)


def _room(folder: Path, files: bool) -> None:
    """Raises Stopped where what is to be written will hardly fit. Rows take up a third or less, packed."""
    needed = snapshot.size() // 3 + 1_000_000
    if files:
        model = snapshot.present().tables()["files_storedfile"]
        needed += sum(model._base_manager.filter(uses__gt=0).values_list("size", flat=True).iterator())
    free = shutil.disk_usage(folder).free
    if free < needed:
        raise Stopped(
            f"The backup needs about {_megabytes(needed)}, and {folder} has {_megabytes(free)} left. "
            "Make room there, or name another folder with --to or FOIDESK_BACKUPS."
        )


def _megabytes(size: int) -> str:
    return f"{max(1, round(size / 1_000_000)):,} MB"


def _sweep(folder: Path, at: datetime) -> None:
    """Take away drafts that processes left which were killed."""
    for path in folder.iterdir():
        if _DRAFT.fullmatch(path.name) and at.timestamp() - path.stat().st_mtime > _DRAFT_IS_LEFT:
            path.unlink(missing_ok=True)


def _says(trouble: OSError, folder: Path) -> str:
    if trouble.errno in _FULL:
        return f"There is no room left in {folder}: no backup was made. Make room, or choose another folder."
    return (
        f"{folder} can't be written: {trouble.strerror}. Choose another folder with --to or FOIDESK_BACKUPS."
    )


def _json(value: object) -> bytes:
    return json.dumps(value, separators=(",", ":")).encode("ascii")
