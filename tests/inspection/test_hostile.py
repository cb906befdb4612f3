"""Files that are made to bring a computer down: told as such, without holding much of them in memory."""

import gzip
import tracemalloc
from collections.abc import Callable
from email.message import EmailMessage

import pytest

from foidesk.findings.codes import Code
from foidesk.findings.finding import Verdict
from foidesk.inspection.engine import inspect
from foidesk.opening.file import File
from foidesk.opening.limits import MEGABYTE
from tests.opening import making
from tests.opening.making import packed

NOUGHTS = b"\0" * (40 * MEGABYTE)


def _nested() -> bytes:
    data = packed({"0.bin": NOUGHTS})
    for _ in range(3):
        data = packed({f"{n}.zip": data for n in range(16)})
    return data


def _letters_within_letters(depth: int) -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"], made["To"] = "a@example.com", "Hello", "b@example.com"
    made.set_content("Hello")
    for _ in range(depth):
        outer = EmailMessage()
        outer["From"], outer["Subject"], outer["To"] = "a@example.com", "Fwd: Hello", "b@example.com"
        outer.set_content("See below")
        outer.add_attachment(made)
        made = outer
    return bytes(made)


HOSTILE: dict[str, tuple[Callable[[], bytes], str, Code]] = {
    "one that unpacks to 40 times its limit": (
        lambda: packed({f"{n}.bin": NOUGHTS for n in range(4)}),
        "a.zip",
        Code.BOMB,
    ),
    "4,096 in 16 in 16 in 16": (_nested, "a.zip", Code.BOMB),
    "a size that lies": (lambda: making.lying(10, NOUGHTS * 2), "a.zip", Code.BOMB),
    "300 one in another": (
        lambda: _repeated(300, lambda data: packed({"a.zip": data})),
        "a.zip",
        Code.BOMB,
    ),
    "gzip of noughts": (lambda: gzip.compress(NOUGHTS * 2), "a.gz", Code.BOMB),
    "a workbook of nothing but room": (
        lambda: packed({"xl/workbook.xml": b"<workbook>" + b" " * (80 * MEGABYTE)}),
        "a.xlsx",
        Code.BOMB,
    ),
    "5,000 parts": (lambda: packed({f"{n}.txt": b"" for n in range(5_000)}), "a.zip", Code.UNREADABLE),
    "letters within letters": (lambda: _letters_within_letters(9), "a.eml", Code.UNREADABLE),
    "laughs": (
        lambda: b"<!DOCTYPE a [<!ENTITY b 'ha'><!ENTITY c '&b;&b;&b;&b;'>]><a>&c;</a>",
        "a.svg",
        Code.UNREADABLE,
    ),
}


def _repeated(times: int, wrap: Callable[[bytes], bytes]) -> bytes:
    data = b"x"
    for _ in range(times):
        data = wrap(data)
    return data


@pytest.mark.parametrize("name", HOSTILE)
def test_it_is_told_and_little_of_it_is_held(name: str) -> None:
    """At most a hundred megabytes, though the largest of these would fill a hundred thousand."""
    make, called, code = HOSTILE[name]
    data = make()
    tracemalloc.start()
    try:
        report = inspect(File(called, data=data))
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert report.verdict is Verdict.UNREADABLE
    assert code in {found.code for found in report.findings}
    assert len(report.findings) < 20
    assert most < 100 * MEGABYTE
    assert not report.faults
