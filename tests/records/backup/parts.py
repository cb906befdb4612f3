"""A small backup made by hand, and what reads one without a database."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO

from pyrage import x25519

from foidesk.records.backup import about, archive, rows, sealing
from foidesk.records.backup.trouble import Unreadable

AT = datetime(2025, 1, 6, 1, 30, tzinfo=UTC)
ABOUT = {
    "form": about.FORM,
    "foidesk": "0.3.0",
    "made_at": AT.isoformat(),
    "database": "sqlite",
    "files": True,
    "migrations": [["cases", "0001_initial"]],
    "tables": {"cases_case": ["id", "reference"]},
}
OFFICE = "0193a1b2-0000-7000-8000-000000000001"


def pieces(say: dict[str, object] | None = None) -> Iterator[bytes]:
    """The archive of an installation with three rows and one file."""
    part, _many = next(rows.parts([["a", 1], ["b", "two"], ["c", None]]))
    file = b"%PDF-1.7 not really"
    members = {
        archive.ABOUT: json.dumps(say or ABOUT).encode(),
        "tables/cases_case/000001.jsonl.gz": part,
        f"files/{OFFICE}/{sha256(file).hexdigest()}": file,
    }
    told = {
        "members": {name: {"sha256": sha256(data).hexdigest()} for name, data in members.items()},
        "rows": {"cases_case": 3},
        "damaged": [],
    }
    for name, data in {**members, archive.MANIFEST: about.write_told(told)}.items():
        yield archive.packed(name, data, at=AT.timestamp())
    yield archive.END


def written(*keys: x25519.Recipient) -> bytes:
    """That archive as a file, sealed where there are keys."""
    out = BytesIO()
    sealing.seal(pieces(), out, keys)
    return out.getvalue()


def read(data: bytes, *keys: x25519.Identity) -> dict[str, bytes]:
    """The members of a backup, all of them proved. Raises Stopped as a restore does."""
    found: dict[str, bytes] = {}
    unpacker = archive.Unpacker(found.__setitem__)
    sealing.unseal(BytesIO(data), unpacker, keys)
    unpacker.close()
    told = about.read_told(found.pop(archive.MANIFEST))
    about.read_about(found[archive.ABOUT])
    if told.digests != {name: sha256(member).hexdigest() for name, member in found.items()}:
        raise Unreadable("It holds something else than it says.")
    return found
