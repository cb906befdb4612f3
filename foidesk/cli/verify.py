"""`foidesk verify`: whether the record is whole, and whether what is stored follows from it."""

import argparse
import json
import uuid
from collections.abc import Sequence
from pathlib import Path

from foidesk.audit.queries import Fault
from foidesk.cli.installation import database
from foidesk.cli.trouble import CouldNotRun
from foidesk.records import queries
from foidesk.records.queries import Head, Verified


def register(parser: argparse.ArgumentParser) -> None:
    """How to answer, and what to compare with."""
    parser.add_argument("--json", action="store_true", help="one object a line")
    parser.add_argument(
        "--heads", metavar="FILE", help="write down where every chain stands, to keep elsewhere"
    )
    parser.add_argument("--against", metavar="FILE", help="compare with heads that were written down earlier")


def run(args: argparse.Namespace) -> int:
    """0 when all is whole, 1 when anything is not."""
    with database():
        written = _read(Path(args.against)) if args.against else []
        found = queries.verify()
        general = (*queries.missing_triggers(), *queries.not_as_written(written))
        if args.heads:
            _write(Path(args.heads), queries.heads())
    for line in _lines(found, general, as_json=args.json):
        print(line)
    return 1 if general or any(one.faults for one in found) else 0


def _lines(found: Sequence[Verified], general: Sequence[Fault], *, as_json: bool) -> list[str]:
    if as_json:
        rows = [_object(one.name, one.events, one.erased, one.faults) for one in found]
        whole = [_object(None, None, None, general)]
        return [json.dumps(row, ensure_ascii=False) for row in whole + rows]
    lines = [f"broken: {fault.where}: {fault.says}" for fault in general]
    for one in found:
        lines += [f"broken: {one.name}: {fault.where}: {fault.says}" for fault in one.faults]
        state = f"{len(one.faults)} faults" if one.faults else "whole"
        erased = f", the words of {one.erased} erased" if one.erased else ""
        lines.append(f"{one.name}: {one.events} events{erased}: {state}")
    return lines or ["No office has been set up yet: there is nothing to verify."]


def _object(
    name: str | None, events: int | None, erased: int | None, faults: Sequence[Fault]
) -> dict[str, object]:
    """One line of `--json`; the first, without an authority, is of the database as a whole."""
    return {
        "authority": name,
        "verdict": "broken" if faults else "whole",
        "events": events,
        "erased": erased,
        "findings": [{"where": fault.where, "says": fault.says} for fault in faults],
    }


def _write(path: Path, heads: Sequence[Head]) -> None:
    rows = [
        {"authority": str(h.authority), "chain": str(h.chain), "count": h.count, "digest": h.digest}
        for h in heads
    ]
    try:
        path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    except OSError as trouble:
        raise CouldNotRun(f"{path} can't be written: {trouble.strerror}. Choose another file.") from trouble


def _read(path: Path) -> list[Head]:
    try:
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
        return [
            Head(
                uuid.UUID(str(row["authority"])),
                uuid.UUID(str(row["chain"])),
                int(row["count"]),
                str(row["digest"]),
            )
            for row in rows
        ]
    except OSError as trouble:
        raise CouldNotRun(f"{path} can't be read: {trouble.strerror}. Give a file of --heads.") from trouble
    except (ValueError, KeyError, TypeError) as trouble:
        raise CouldNotRun(f"{path} is no file of heads. Give one that 'verify --heads' wrote.") from trouble
