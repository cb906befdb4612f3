"""One verdict on a file and all that lies in it."""

import gzip
import tarfile
from dataclasses import replace
from io import BytesIO

import openpyxl
import pytest

from foidesk.findings.codes import Code
from foidesk.findings.finding import Verdict
from foidesk.inspection.engine import MOST, inspect
from foidesk.inspection.report import Report
from foidesk.opening.file import File
from foidesk.opening.limits import MEGABYTE, Limits
from foidesk.opening.types import Type
from tests.opening import making
from tests.opening.making import packed

SMALL = Limits(expanded=8 * MEGABYTE, ratio_from=MEGABYTE, bytes=4 * MEGABYTE, inside=20, depth=3)


def _of(data: bytes, name: str = "a.zip", limits: Limits = SMALL) -> Report:
    return inspect(File(name, data=data, limits=limits))


def _told(report: Report) -> list[tuple[str, str]]:
    return [(found.code.value, found.where) for found in report.findings]


def _hiding() -> bytes:
    out = BytesIO()
    book = openpyxl.Workbook()
    book.active.append(["Year", "Total"])
    staff = book.create_sheet("Staff")
    staff.append(["surname", "rank"])
    staff.append(["Example", "Sergeant"])
    staff.sheet_state = "hidden"
    book.save(out)
    return out.getvalue()


def test_plain_words_are_clean() -> None:
    """And they are there to be searched."""
    report = _of("Thank you for your request.\nIt cost £25 in 2023.\n".encode(), "letter.txt")
    assert (report.verdict, report.type, report.findings) == (Verdict.CLEAN, Type.TEXT, ())
    assert "£25" in report.text


def test_what_is_hidden_in_an_archive_is_told_with_the_way_to_it() -> None:
    """As a person would go there."""
    report = _of(packed({"answers/b.xlsx": _hiding(), "letter.txt": b"Thank you."}))
    assert ("hidden-sheet", "a.zip > answers/b.xlsx > Staff") in _told(report)
    assert report.verdict is Verdict.BLOCKED
    assert [(one.name, one.type) for one in report.inside] == [
        ("a.zip > answers/b.xlsx", Type.XLSX),
        ("a.zip > letter.txt", Type.TEXT),
    ]
    assert "Thank you." in report.text


def _tar(parts: dict[str, bytes], *, link: str = "") -> bytes:
    out = BytesIO()
    with tarfile.open(fileobj=out, mode="w") as archive:
        for name, data in parts.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, BytesIO(data))
        if link:
            entry = tarfile.TarInfo(link)
            entry.type, entry.linkname = tarfile.SYMTYPE, "/etc/passwd"
            archive.addfile(entry)
    return out.getvalue()


def test_archives_of_other_kinds_are_opened_too() -> None:
    """One within another as well."""
    report = _of(gzip.compress(_tar({"b.xlsx": _hiding()})), "a.tgz")
    assert ("hidden-sheet", "a.tgz > a.tar > b.xlsx > Staff") in _told(report)
    assert _told(_of(_tar({"b.txt": b"x"}, link="c"), "a.tar")) == [("unreadable", "")]


@pytest.mark.parametrize(
    ("data", "name", "code"),
    [
        (b"7z\xbc\xaf\x27\x1c\x00\x04" + b"\0" * 40, "a.7z", Code.ARCHIVE),
        (b"Rar!\x1a\x07\x01\x00" + b"\0" * 40, "a.rar", Code.ARCHIVE),
        (b"RIFF\x24\x00\x00\x00WAVEfmt ", "memo.wav", Code.UNREADABLE),
        (b"\x00\x00\x00\x18ftypisom" + b"\0" * 40, "film.mp4", Code.UNREADABLE),
        (bytes(range(256)) * 20, "what.xyz", Code.UNKNOWN_TYPE),
        (b"MZ" + bytes(range(256)), "setup.exe", Code.UNKNOWN_TYPE),
        (packed({"Index/Document.iwa": b"x"}), "totals.numbers", Code.UNKNOWN_TYPE),
        (b"", "answer.docx", Code.TRUNCATED),
        (making.workbook()[:3000], "answer.xlsx", Code.TRUNCATED),
        (gzip.compress(b"hello" * 100, mtime=0)[:-9], "a.gz", Code.TRUNCATED),
        (b"words " * MEGABYTE, "long.txt", Code.UNREADABLE),
    ],
)
def test_what_nobody_can_examine_is_never_clean(data: bytes, name: str, code: Code) -> None:
    """It says why, and what to do."""
    report = _of(data, name)
    assert report.verdict is Verdict.UNREADABLE
    assert code.value in dict(_told(report))
    assert not report.faults


def test_an_empty_text_is_clean() -> None:
    """Nothing is hidden in nothing."""
    assert _of(b"", "notes.txt").verdict is Verdict.CLEAN


def _nested(levels: int, inmost: bytes = b"hello") -> bytes:
    data = packed({"a.txt": inmost})
    for _ in range(levels):
        data = packed({"a.zip": data}, stored=True)
    return data


def test_archives_may_nest_only_so_deep() -> None:
    """Beyond that they are made to keep a computer busy."""
    assert _of(_nested(2)).verdict is Verdict.CLEAN
    assert Code.BOMB.value in dict(_told(_of(_nested(6))))


def test_what_each_archive_may_unpack_counts_for_all_of_them_together() -> None:
    """Ten within limits are beyond them."""
    one = packed({"a.txt": b"\0" * (MEGABYTE - 1)})
    assert Code.BOMB.value in dict(_told(_of(packed({f"{n}.zip": one for n in range(10)}, stored=True))))


def test_only_so_many_files_are_examined() -> None:
    """The rest is not passed over in silence."""
    report = _of(packed({f"{n}.txt": b"x" for n in range(21)}))
    assert (report.verdict, len(report.inside)) == (Verdict.UNREADABLE, 20)


def test_one_damaged_file_does_not_hide_the_others() -> None:
    """What could be examined is told as well."""
    data = bytearray(packed({"a.txt": b"hello world", "b.xlsx": _hiding()}, stored=True))
    data[data.find(b"hello")] ^= 1
    assert {code for code, _ in _told(_of(bytes(data)))} >= {"truncated", "hidden-sheet"}


def test_names_of_strangers_are_cleaned() -> None:
    """No control character, and no turning of the direction, reaches a screen."""
    report = _of(packed({"a\u202etxt.exe\x1b[31m": b"\0\1\2" * 99, "b" * 500: b"\0\1\2" * 99}))
    places = [where for _, where in _told(report)]
    assert "a.zip > atxt.exe[31m" in places
    assert all(len(where) < 200 for where in places)


def test_thousands_of_findings_are_told_by_their_number() -> None:
    """A list nobody reads helps nobody."""
    parts = {f"{n}.xyz": b"\0\1\2" * 99 for n in range(MOST + 100)}
    report = _of(packed(parts), limits=replace(SMALL, inside=5000))
    assert len(report.findings) == MOST + 1
    assert (report.findings[-1].code, report.findings[-1].count) == (Code.UNKNOWN_TYPE, 100)


def test_a_fault_of_a_reader_is_unreadable_and_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file must not go because a reader fell over it; the fault is told without a word of the file."""

    def fall(_file: File) -> None:
        raise KeyError("a secret of the file")

    monkeypatch.setattr("foidesk.inspection.plain.findings", fall)
    report = _of(b"hello", "a.txt")
    assert report.verdict is Verdict.UNREADABLE
    assert report.faults
    assert "secret" not in str(report)


@pytest.mark.parametrize(
    "words",
    [
        "<!DOCTYPE a [<!ENTITY b 'ha'>]><a>&b;</a>",
        "<?xml version='1.0'?><?mso-application progid=\"Excel.Sheet\"?><Workbook/>",
        "<?xml version='1.0'?><office:document xmlns:office='x'/>",
    ],
)
def test_text_that_stands_for_something_else_is_not_clean(words: str) -> None:
    """A document in one long text hides as much as any."""
    assert _told(_of(words.encode(), "a.xml")) == [("unreadable", "")]
    assert _of(b"<?xml version='1.0'?><records><r>14</r></records>", "a.xml").verdict is Verdict.CLEAN


def test_what_a_mac_packs_beside_a_file_is_no_unknown_file() -> None:
    """But what is legible in it is searched."""
    beside = b"\0\5\x16\7\0\2\0\0Mac OS X        " + b"\0" * 40 + b"where it came from\0"
    report = _of(packed({"letter.txt": b"Thank you.", "__MACOSX/._letter.txt": beside}))
    assert report.verdict is Verdict.CLEAN
    assert "where it came from" in report.text


@pytest.mark.parametrize("name", ["long.txt", "long.csv"])
def test_more_words_than_are_searched_are_told_before_the_first_is(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def search(*_: object) -> None:
        pytest.fail("words were searched")

    monkeypatch.setattr("foidesk.personal.finder.spans", search)
    comma = "," if name.endswith("csv") else " "
    words = f"name{comma}note\n" + f"Wendy Weld{comma}none at all\n" * 10_000
    report = _of(words.encode(), name, replace(SMALL, text=100_000))
    assert _told(report) == [("unreadable", "")]
    assert "the most that is searched" in report.findings[0].says
