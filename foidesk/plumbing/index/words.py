"""The table of words, `index_words`, in SQL: full text of SQLite (FTS5) or of PostgreSQL (a vector)."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import connection

from foidesk.plumbing.index.rules import END, HIT, words_in

EXCERPT_WORDS = 30


@dataclass(frozen=True)
class Statements:
    """What is said to one kind of database. A match joins `index_words` with `index_indexed` as `i`."""

    add: str
    match: str
    best_first: str
    excerpt: str


SQLITE = Statements(
    add="INSERT INTO index_words (title, body) VALUES (%s, %s)",
    match="index_words JOIN index_indexed i ON i.place = index_words.rowid WHERE index_words MATCH %s",
    best_first="bm25(index_words, 8.0, 1.0), i.key DESC",
    excerpt=f"snippet(index_words, 1, char({ord(HIT)}), char({ord(END)}), '', {EXCERPT_WORDS})",
)
POSTGRESQL = Statements(
    add=(
        "INSERT INTO index_words (title, body, searched) VALUES (%s, %s, "
        "setweight(to_tsvector('english', %s), 'A') || setweight(to_tsvector('english', %s), 'D')) "
        "RETURNING rowid"
    ),
    match=(
        "index_words JOIN index_indexed i ON i.place = index_words.rowid "
        "CROSS JOIN plainto_tsquery('english', %s) AS asked WHERE index_words.searched @@ asked"
    ),
    best_first="ts_rank(index_words.searched, asked) DESC, i.key DESC",
    excerpt=(
        "ts_headline('english', index_words.body, asked, "
        f'\'StartSel="{HIT}", StopSel="{END}", MaxFragments=1, '
        f"MaxWords={EXCERPT_WORDS}, MinWords={EXCERPT_WORDS // 2}')"
    ),
)

_PUT_BACK = (
    POSTGRESQL.add.replace("(title", "(rowid, title")
    .replace("VALUES (", "VALUES (%s, ")
    .split(" RETURNING")[0]
)
_NEXT_PLACE = (
    "SELECT setval(pg_get_serial_sequence('index_words', 'rowid'), "
    "(SELECT coalesce(max(rowid), 0) + 1 FROM index_words), false)"
)


def _on_postgresql() -> bool:
    return connection.vendor == "postgresql"


def statements() -> Statements:
    """Those of the database in use."""
    return POSTGRESQL if _on_postgresql() else SQLITE


def asked(words: Sequence[str]) -> str:
    """Words as the database's own search asks for all of them; each is letters and figures only."""
    return " ".join(words) if _on_postgresql() else " ".join(f'"{word}"' for word in words)


def add(title: str, body: str) -> int:
    """Store clean words; gives their place."""
    with connection.cursor() as cursor:
        if not _on_postgresql():
            cursor.execute(SQLITE.add, [title, body])
            return int(cursor.lastrowid)
        cursor.execute(POSTGRESQL.add, [title, body, " ".join(words_in(title)), " ".join(words_in(body))])
        return int(cursor.fetchone()[0])


def remove(place: int) -> None:
    """Take words away. Harmless when they are gone."""
    with connection.cursor() as cursor:
        cursor.execute("DELETE FROM index_words WHERE rowid = %s", [place])


def every(after: int, most: int) -> list[tuple[int, str, str]]:
    """Some of all words with their places, in order of place, from behind one on."""
    sql = "SELECT rowid, title, body FROM index_words WHERE rowid > %s ORDER BY rowid LIMIT %s"
    return [(int(place), title, body) for place, title, body in rows(sql, after, most)]


def put_back(place: int, title: str, body: str) -> None:
    """Store clean words at the place they had in another database."""
    with connection.cursor() as cursor:
        if not _on_postgresql():
            sql = "INSERT INTO index_words (rowid, title, body) VALUES (%s, %s, %s)"
            cursor.execute(sql, [place, title, body])
            return
        split = [" ".join(words_in(title)), " ".join(words_in(body))]
        cursor.execute(_PUT_BACK, [place, title, body, *split])


def settle_places() -> None:
    """After words were put back: let the next words have a place behind them all."""
    if _on_postgresql():
        with connection.cursor() as cursor:
            cursor.execute(_NEXT_PLACE)


def rows(sql: str, *values: Any) -> list[Any]:
    """What a query gives; keys are given and taken as UUIDs."""
    with connection.cursor() as cursor:
        cursor.execute(sql, [_plain(value) for value in values])
        return list(cursor.fetchall())


def as_key(value: Any) -> uuid.UUID:
    """A key as the database gave it: SQLite keeps it in hexadecimal."""
    return value if isinstance(value, uuid.UUID) else uuid.UUID(value)


def _plain(value: Any) -> Any:
    return value.hex if isinstance(value, uuid.UUID) and not _on_postgresql() else value
