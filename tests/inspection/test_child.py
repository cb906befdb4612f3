"""A file is read in a process that can do nothing else, and whose death is only an unreadable file."""

import os
import textwrap
import threading
from pathlib import Path

import pytest

from foidesk.findings.codes import Code
from foidesk.findings.finding import Verdict
from foidesk.inspection import child
from foidesk.inspection.child import examine
from foidesk.opening.limits import Limits
from foidesk.opening.types import Type
from foidesk.personal.known import Known
from tests.opening import making

READER = """
{before}
def findings(file):
    {body}
    yield from ()

def passages(file):
    yield from ()

inside = passages
"""
"""A reader that hostile bytes have taken over."""


def _taken_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str, before: str = "import os, socket, sys, time"
) -> Path:
    """A file whose reader, in the process that reads it, is one of our making."""
    text = READER.format(before=before, body=textwrap.indent(textwrap.dedent(body), "    ").strip())
    (tmp_path / "taken_over.py").write_text(text)
    (tmp_path / "taking.py").write_text(
        "from foidesk.inspection import alone, readers\n"
        "from foidesk.opening.types import Type\n"
        "readers.MODULES[Type.TEXT] = 'taken_over'\n"
        "main = alone.main\n"
    )
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(child, "ALONE", "taking")
    path = tmp_path / "a.txt"
    path.write_text("hello")
    return path


def test_a_report_comes_back_whole(tmp_path: Path) -> None:
    """With the pattern of each sentence, so that a page can say it in another language."""
    path = tmp_path / "x"
    path.write_bytes(making.packed({"ä.xyz": b"\0\1\2" * 99, "letter.txt": b"Thank you."}))
    report = examine(path, name="a.zip", known=Known(applicant=("Dana Example",)), limits=Limits(depth=2))
    assert (report.file, report.type, report.verdict) == ("a.zip", Type.ZIP, Verdict.UNREADABLE)
    assert report.text.startswith("Thank you.")
    (found,) = report.findings
    assert (found.code, found.where) == (Code.UNKNOWN_TYPE, "a.zip > ä.xyz")
    assert found.says.pattern


def test_its_type_alone_makes_no_mismatch_of_where_it_lies(tmp_path: Path) -> None:
    """Files are kept under names of their own; the name that counts is the one it came under."""
    path = tmp_path / "0f3a.pdf"
    path.write_text("hello")
    assert examine(path, name="letter.txt").verdict is Verdict.CLEAN
    assert examine(path, name="letter.pdf").findings[0].code is Code.TYPE_MISMATCH


def test_a_file_that_is_gone_is_unreadable(tmp_path: Path) -> None:
    """Never an exception."""
    assert examine(tmp_path / "gone", name="a.txt").verdict is Verdict.UNREADABLE


@pytest.mark.parametrize(
    "body",
    [
        "os._exit(0)",
        "os._exit(3)",
        "os.kill(os.getpid(), 11)",
        "held = bytearray(3 * 2**30)",
        "os.write(3, b'not what was asked for'); os._exit(0)",
    ],
)
def test_whatever_it_dies_of_is_an_unreadable_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str
) -> None:
    """A sentence says so."""
    report = examine(_taken_over(tmp_path, monkeypatch, body), name="a.txt")
    assert report.verdict is Verdict.UNREADABLE
    assert {found.code for found in report.findings} == {Code.UNREADABLE}
    assert report.findings[0].says


def test_a_process_that_can_not_be_begun_is_an_unreadable_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A full computer must not let a file pass, nor stop whoever asked."""
    path = tmp_path / "a.txt"
    path.write_text("hello")
    monkeypatch.setattr("sys.executable", str(tmp_path / "no python"))
    report = examine(path, name="a.txt")
    assert report.verdict is Verdict.UNREADABLE
    assert "try again" in report.findings[0].says.lower()


@pytest.mark.parametrize("body", ["while True: pass", "time.sleep(600)"])
def test_it_may_not_take_for_ever(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, body: str) -> None:
    """Neither of the processor's time nor of ours."""
    monkeypatch.setattr(child, "SECONDS", 1)
    report = examine(_taken_over(tmp_path, monkeypatch, body), name="a.txt")
    assert report.verdict is Verdict.UNREADABLE
    assert "longer" in report.findings[0].says


WANTED = {
    "its environment": "said(sorted(set(os.environ) - {'LC_CTYPE'}))",
    "its folder": "said(sorted(os.listdir('.')))",
    "a process": "said(tries(lambda: os.fork() and None or None))",
    "a large file": "said(tries(lambda: open('big', 'wb').write(b'x' * 300 * 2**20)))",
    "memory": "said(tries(lambda: len(bytearray(3 * 2**30)) and None))",
    "what we have open": "said(tries(lambda: os.read({handle}, 1)))",
    "many files": "said(tries(lambda: [open('/dev/null') for _ in range(200)] and None))",
}
_TRYING = """
import os
def tries(do):
    try:
        do()
    except (OSError, MemoryError) as why:
        return type(why).__name__
    return 'it could'
def said(what):
    raise Unreadable(Code.UNREADABLE, say('{what}', what=str(what)))
from foidesk.opening.limits import Unreadable
from foidesk.findings.codes import Code
from foidesk.language.sentence import say
"""
ANSWERS = {"its environment": "[]", "its folder": "[]", "memory": "MemoryError"}


@pytest.mark.parametrize("wanted", WANTED)
def test_it_can_reach_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wanted: str) -> None:
    """Who runs as the system's own administrator may start processes; nothing else is open to anybody."""
    if wanted == "a process" and os.geteuid() == 0:
        pytest.skip("the bound on processes does not hold for root")
    monkeypatch.setenv("FOIDESK_SECRET_KEY", "secret")
    with (tmp_path / "secret").open("w+") as handle:
        os.set_inheritable(handle.fileno(), True)
        body = WANTED[wanted].replace("{handle}", str(handle.fileno() + 40))
        os.dup2(handle.fileno(), handle.fileno() + 40, inheritable=True)
        try:
            report = examine(_taken_over(tmp_path, monkeypatch, body, _TRYING), name="a.txt")
        finally:
            os.close(handle.fileno() + 40)
    assert report.findings[0].says == ANSWERS.get(wanted, "OSError"), report


def test_what_it_prints_is_no_part_of_the_report(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Libraries print."""
    path = _taken_over(tmp_path, monkeypatch, "print('{}'); os.write(1, b'{}')")
    assert examine(path, name="a.txt").verdict is Verdict.CLEAN


def test_it_reads_a_folder_of_another_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A relative path is the caller's."""
    (tmp_path / "a.txt").write_text("hello")
    monkeypatch.chdir(tmp_path)
    assert examine(Path("a.txt"), name="a.txt").verdict is Verdict.CLEAN


def test_several_are_read_at_once(tmp_path: Path) -> None:
    """From threads, as the command does."""
    path = tmp_path / "a.txt"
    path.write_text("hello")
    seen: list[Verdict] = []
    threads = [
        threading.Thread(target=lambda: seen.append(examine(path, name="a.txt").verdict)) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == [Verdict.CLEAN] * 6
