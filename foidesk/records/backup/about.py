"""What a backup says of itself at its beginning and at its end, and whether it can be read here. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from typing import Any

from foidesk.records.backup.trouble import Stopped, Unreadable

FORM = 1
"""The form of what is written; a higher number is refused."""


@dataclass(frozen=True)
class About:
    """What a backup says of itself before anything else."""

    version: str
    made_at: datetime
    database: str
    files: bool
    migrations: frozenset[tuple[str, str]]
    tables: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Told:
    """What a backup says at its end: the digest of every member before it, the rows of every table."""

    digests: Mapping[str, str]
    rows: Mapping[str, int]
    damaged: tuple[str, ...]


def read_about(data: bytes) -> About:
    """The beginning. Raises Stopped for a form of a later version, Unreadable for what is none."""
    try:
        said: Any = json.loads(data)
        if said["form"] > FORM:
            raise Stopped(
                f"The backup was made by FOI Desk {said['foidesk']}, in a form unknown to this version. "
                "Install that version or a newer one, then restore."
            )
        return About(
            version=str(said["foidesk"]),
            made_at=datetime.fromisoformat(said["made_at"]),
            database=str(said["database"]),
            files=bool(said["files"]),
            migrations=frozenset((str(app), str(name)) for app, name in said["migrations"]),
            tables={str(name): tuple(map(str, columns)) for name, columns in said["tables"].items()},
        )
    except (ValueError, KeyError, TypeError, AttributeError) as trouble:
        raise Unreadable("The backup does not begin as one of FOI Desk does.") from trouble


def write_told(told: Mapping[str, Any]) -> bytes:
    """The end, with a digest of itself."""
    text = json.dumps(told, separators=(",", ":"))
    return json.dumps({**told, "digest": sha256(text.encode()).hexdigest()}, separators=(",", ":")).encode()


def read_told(data: bytes) -> Told:
    """The end. Raises Unreadable for what is none, or was changed."""
    try:
        said: Any = json.loads(data)
        if write_told({name: value for name, value in said.items() if name != "digest"}) != data:
            raise Unreadable("The end of the backup was changed after it was made.")
        return Told(
            digests={str(name): str(one["sha256"]) for name, one in said["members"].items()},
            rows={str(table): int(many) for table, many in said["rows"].items()},
            damaged=tuple(map(str, said["damaged"])),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as trouble:
        raise Unreadable("The backup does not end as one of FOI Desk does.") from trouble
