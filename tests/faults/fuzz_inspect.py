"""Damages files of every type for as long as it is told, and inspects each: there is always a verdict.

``python -m tests.faults.fuzz_inspect SECONDS [SEED]``. Ends with 1 where a reader fell over a file or took
too long; those files lie in a folder that it names.
"""

import faulthandler
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from io import BytesIO
from pathlib import Path

from foidesk.inspection.engine import inspect
from foidesk.opening.file import File
from foidesk.opening.limits import MEGABYTE, Limits
from tests.inspection.seeds import seeds

LIMITS = Limits(expanded=64 * MEGABYTE, bytes=16 * MEGABYTE, ratio_from=8 * MEGABYTE)
SLOW = 10.0
WORDS = (
    b"\0",
    b"\xff\xff\xff\xff",
    b"<",
    b">",
    b"&x;",
    b'"',
    b"PK\3\4",
    b"<!DOCTYPE a [",
    b"hidden",
    b"\x7f\xff",
)


def main(seconds: float, seed: int) -> int:
    """Fuzz, and tell what came of it."""
    faulthandler.enable()
    chance = random.Random(seed)  # noqa: S311 - not for secrets
    kept = Path(tempfile.mkdtemp(prefix="foidesk-fuzz-"))
    verdicts: Counter[str] = Counter()
    faults: Counter[str] = Counter()
    slow: Counter[str] = Counter()
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        name = chance.choice(sorted(seeds()))
        data = damaged(seeds()[name], chance)
        (kept / "last").write_bytes(data)
        began = time.monotonic()
        report = inspect(File(name, data=data, limits=LIMITS))
        if time.monotonic() - began > SLOW:
            slow[name] += 1
            (kept / f"slow-{sum(slow.values())}-{name}").write_bytes(data)
        verdicts[f"{name.rpartition('.')[2]} {report.verdict}"] += 1
        for fault in report.faults:
            if not faults[fault]:
                (kept / f"fault-{len(faults)}-{name}").write_bytes(data)
            faults[fault] += 1
    (kept / "last").unlink(missing_ok=True)
    _tell(verdicts, faults, slow, kept)
    return 1 if faults or slow else 0


def damaged(data: bytes, chance: random.Random) -> bytes:
    """Bytes with a few faults; an archive more often within one of its parts than without."""
    if data.startswith(b"PK") and chance.random() < 0.8:
        return _part_damaged(data, chance)
    return _flipped(data, chance)


def _part_damaged(data: bytes, chance: random.Random) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        names = old.namelist()
        chosen = chance.sample(names, min(len(names), chance.randint(1, 2)))
        for name in names:
            part = old.read(name)
            if name in chosen and chance.random() < 0.1:
                continue
            new.writestr(name, _flipped(part, chance) if name in chosen else part)
    return out.getvalue()


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 6)):
        at = chance.randrange(len(changed) + 1)
        what = chance.randrange(6)
        if what == 0 and changed:
            changed[at % len(changed)] ^= 1 << chance.randrange(8)
        elif what == 1:
            changed[at:at] = chance.choice(WORDS)
        elif what == 2:
            changed[at : at + 4] = chance.randbytes(4)
        elif what == 3:
            del changed[at : at + chance.randint(1, 64)]
        elif what == 4:
            changed[at:at] = changed[max(0, at - chance.randint(1, 512)) : at]
        elif chance.random() < 0.2:
            del changed[at:]
    return bytes(changed)


def _tell(verdicts: Counter[str], faults: Counter[str], slow: Counter[str], kept: Path) -> None:
    for name, count in sorted(verdicts.items()):
        print(f"{count:>8,}  {name}")
    print(f"{sum(verdicts.values()):>8,}  files, {sum(faults.values()):,} faults, {sum(slow.values())} slow")
    for fault, count in faults.most_common():
        print(f"{count:>8,}  {fault}")
    if faults or slow:
        print(f"The files lie in {kept}.")


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else time.monotonic_ns()))
