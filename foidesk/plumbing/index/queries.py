"""Finding what was indexed."""

import uuid
from collections.abc import Mapping, Sequence

from foidesk.plumbing.index import words
from foidesk.plumbing.index.rules import Piece, pieces, sought

MOST = 1000
"""The most that one search gives; the best of them are among these."""


def search(authority: uuid.UUID, kind: str, query: str, *, public_only: bool) -> list[uuid.UUID]:
    """The keys of what holds every word of a query, the best first. A query without words finds nothing."""
    looked_for = sought(query)
    if not looked_for:
        return []
    said = words.statements()
    public = " AND i.public" if public_only else ""
    # All that is put together here is ours; what was typed goes in as a value.
    sql = (
        f"SELECT i.key FROM {said.match} AND i.authority = %s AND i.kind = %s{public} "  # noqa: S608
        f"ORDER BY {said.best_first} LIMIT %s"
    )
    found = words.rows(sql, words.asked(looked_for), authority, kind, MOST)
    return [words.as_key(key) for (key,) in found]


def excerpts(
    authority: uuid.UUID, kind: str, query: str, keys: Sequence[uuid.UUID]
) -> Mapping[uuid.UUID, tuple[Piece, ...]]:
    """For some keys the passage that answers a query best, in pieces that tell which words were found."""
    looked_for = sought(query)
    if not looked_for or not keys:
        return {}
    said = words.statements()
    these = ", ".join(["%s"] * len(keys))
    sql = (
        f"SELECT i.key, {said.excerpt} FROM {said.match} "  # noqa: S608
        f"AND i.authority = %s AND i.kind = %s AND i.key IN ({these})"
    )
    found = words.rows(sql, words.asked(looked_for), authority, kind, *keys)
    return {words.as_key(key): pieces(excerpt) for key, excerpt in found}


def kept(authority: uuid.UUID, kind: str) -> Mapping[uuid.UUID, bool]:
    """What is indexed with its words in place: its key, and whether it is public."""
    sql = (
        "SELECT i.key, i.public FROM index_indexed i JOIN index_words ON index_words.rowid = i.place "
        "WHERE i.authority = %s AND i.kind = %s"
    )
    return {words.as_key(key): bool(public) for key, public in words.rows(sql, authority, kind)}
