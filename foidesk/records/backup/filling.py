"""Filling an empty installation from a backup: its tables as they were, its rows, its files.

Nothing here replaces anything: whoever restores over an installation fills another beside it and switches.
"""

import hashlib
import uuid
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError, connection, models, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from pyrage import x25519

from foidesk.audit import triggers
from foidesk.law.refusal import Refused
from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.files.place import Place
from foidesk.plumbing.index import words
from foidesk.records.backup import archive, rows, sealing, snapshot
from foidesk.records.backup.about import About, Told, read_about, read_told
from foidesk.records.backup.trouble import Stopped, Unreadable

_AT_A_TIME = 500
_CHANGED = "The backup is damaged: what it holds is not what it says it holds. Take another one."


@dataclass(frozen=True)
class Filled:
    """What was restored: what the backup says of itself, and the heads of chains it was made with."""

    about: About
    rows: int
    files: int
    damaged: tuple[str, ...]
    heads: tuple[dict[str, Any], ...]


class _Enough(Exception):
    """The beginning was read, and no more was wanted."""


def beginning(path: Path, keys: Sequence[x25519.Identity]) -> About:
    """What a backup says of itself, with no more of it read. Raises Stopped."""
    found: list[About] = []

    def take(name: str, data: bytes) -> None:
        found.append(_first(name, data))
        raise _Enough

    with suppress(_Enough):
        _read(path, keys, take)
    return found[0]


def fill(path: Path, keys: Sequence[x25519.Identity]) -> Filled:
    """Make the tables of a backup and put in its rows and files. Raises Stopped; no file of it stays then.

    The tables are left in the shape they had: to bring them up to date is another step.
    """
    about = beginning(path, keys)
    shape = _make_tables(about)
    filler = _Filler(shape, of_installation())
    try:
        with _in_words(), transaction.atomic():
            _read(path, keys, filler.take)
            told = filler.compared()
        if shape.with_words:
            words.settle_places()
    except BaseException:
        filler.take_back()
        raise
    triggers.install(connection)
    held = sum(name.startswith("files/") for name in filler.digests)
    return Filled(about, sum(told.rows.values()), held, told.damaged, tuple(filler.heads))


def _read(path: Path, keys: Sequence[x25519.Identity], take: archive.Take) -> None:
    unpacker = archive.Unpacker(take)
    try:
        with path.open("rb") as file:
            sealing.unseal(file, unpacker, keys)
    except FileNotFoundError as trouble:
        raise Stopped(f"There is no file {path}. Give the backup's full name.") from trouble
    except IsADirectoryError as trouble:
        raise Stopped(f"{path} is a folder. Give the name of one backup in it.") from trouble
    except PermissionError as trouble:
        raise Stopped(f"{path} can't be read by this account of the machine.") from trouble
    unpacker.close()


def _first(name: str, data: bytes) -> About:
    if name != archive.ABOUT:
        raise Unreadable("The backup does not begin as one of FOI Desk does.")
    return read_about(data)


def _make_tables(about: About) -> snapshot.Shape:
    """The tables as they were when the backup was made. Raises Stopped where this version knows them not."""
    loader = MigrationLoader(connection)
    unknown = sorted(about.migrations - set(loader.graph.nodes))
    if unknown:
        raise Stopped(
            f"The backup was made by FOI Desk {about.version}, which is newer: this version does not know "
            f"{'.'.join(unknown[0])}. Install that version or a newer one, then restore."
        )
    last = [
        key
        for key in sorted(about.migrations)
        if not any(
            child.key[0] == key[0] and child.key in about.migrations for child in _children(loader, key)
        )
    ]
    MigrationExecutor(connection).migrate(last)
    shape = snapshot.shape_of(loader, set(about.migrations))
    made = {name: tuple(snapshot.columns(model)) for name, model in shape.tables().items()}
    if made != about.tables:
        raise Unreadable("The backup does not hold the tables that its version makes.")
    return shape


def _children(loader: MigrationLoader, key: tuple[str, str]) -> Any:
    return loader.graph.node_map[key].children


@contextmanager
def _in_words() -> Iterator[None]:
    """What the database or the store of files refuses, in a sentence."""
    try:
        yield
    except (IntegrityError, DataError, ValidationError) as trouble:
        raise Unreadable(
            f"A row of the backup can't be put back: {' '.join(str(trouble).split())}"
        ) from trouble
    except Refused as away:
        raise Stopped(f"The files could not be put back: {away}") from away


@dataclass
class _Filler:
    """Takes the members one by one; after the last, tells whether all were there and as they were made."""

    shape: snapshot.Shape
    place: Place
    digests: dict[str, str] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)
    heads: list[dict[str, Any]] = field(default_factory=list)
    written: list[tuple[uuid.UUID, str]] = field(default_factory=list)
    told: Told | None = None

    def take(self, name: str, data: bytes) -> None:
        """Put in what one member holds."""
        if self.told is not None or name in self.digests:
            raise Unreadable(_CHANGED)
        if name == archive.MANIFEST:
            self.told = read_told(data)
            return
        self.digests[name] = hashlib.sha256(data).hexdigest()
        kind, *rest = name.split("/")
        if kind == "files":
            self._file(uuid.UUID(rest[0]), rest[1], data)
        elif kind == "heads":
            self.heads += rows.unpacked(data)
        elif kind == "tables":
            self.rows[rest[0]] = self.rows.get(rest[0], 0) + self._rows(rest[0], rows.unpacked(data))

    def compared(self) -> Told:
        """What the end of the backup says, if all of it is true. Raises Unreadable."""
        if self.told is None:
            raise Unreadable("The backup breaks off before its end.")
        rows_told = {table: many for table, many in self.told.rows.items() if many}
        if self.told.digests != self.digests or rows_told != self.rows:
            raise Unreadable(_CHANGED)
        return self.told

    def take_back(self) -> None:
        """Take away the files that were put in."""
        for authority, sha256 in self.written:
            self.place.remove(authority, sha256)

    def _file(self, authority: uuid.UUID, sha256: str, data: bytes) -> None:
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Unreadable(_CHANGED)
        if not self.place.holds(authority, sha256):
            self.written.append((authority, sha256))
        self.place.write(authority, data)

    def _rows(self, table: str, found: list[Any]) -> int:
        if table == archive.WORDS and self.shape.with_words:
            for place, title, body in found:
                words.put_back(place, title, body)
            return len(found)
        model = self.shape.tables().get(table)
        if model is None:
            raise Unreadable(_CHANGED)
        made = _reader(model)
        for start in range(0, len(found), _AT_A_TIME):
            model._base_manager.bulk_create([made(row) for row in found[start : start + _AT_A_TIME]])
        return len(found)


def _reader(model: type[models.Model]) -> Callable[[Any], models.Model]:
    """Makes an instance of a row of JSON. It raises Unreadable for a row of another shape."""
    fields = [(field.attname, _of_json(field)) for field in model._meta.concrete_fields]

    def made(row: Any) -> models.Model:
        if not isinstance(row, list) or len(row) != len(fields):
            raise Unreadable(_CHANGED)
        return model(**{name: read(value) for (name, read), value in zip(fields, row, strict=True)})

    return made


def _of_json(field: Any) -> Callable[[Any], Any]:
    while isinstance(field, models.ForeignKey):
        field = field.target_field
    if isinstance(field, models.JSONField):
        return lambda value: value
    read: Callable[[Any], Any] = field.to_python
    return read
