"""`foidesk inspect`: one answer a file, in order, and nothing else on standard output."""

import json
import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from foidesk.cli.main import main
from tests.opening import making

KEYS = ["file", "verdict", "findings"]


def _asked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["inspect", *words])
    told = capsys.readouterr()
    return code, told.out, told.err


def _objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a clean file, one with a wrong ending and one nobody knows."""
    (tmp_path / "letter.txt").write_text("Thank you for your request.\n")
    (tmp_path / "answer.pdf").write_text("Thank you for your request.\n")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "what.xyz").write_bytes(b"\0\1\2" * 99)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_file_is_one_object_in_the_order_given(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With every key, and the file as it was given."""
    code, out, err = _asked(capsys, "--json", "deep/what.xyz", "./letter.txt", "answer.pdf")
    told = _objects(out)
    assert (code, err) == (1, "")
    assert [one["file"] for one in told] == ["deep/what.xyz", "./letter.txt", "answer.pdf"]
    assert [one["verdict"] for one in told] == ["unreadable", "clean", "blocked"]
    assert [list(one) for one in told] == [KEYS] * 3
    assert told[1]["findings"] == []
    (finding,) = told[2]["findings"]
    assert list(finding) == ["code", "where", "count", "sure", "says"]
    assert (finding["code"], finding["where"], finding["count"], finding["sure"]) == (
        "type-mismatch",
        "",
        1,
        1.0,
    )


def test_nothing_wrong_ends_with_nought(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For whoever calls it from a script."""
    code, out, _err = _asked(capsys, "letter.txt")
    assert code == 0
    assert out == "letter.txt: clean (nothing hidden was found)\n"


def test_a_folder_stands_for_its_files(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sorted, with those of its folders; links lead elsewhere and are not followed."""
    (folder / "link.txt").symlink_to("/etc/passwd")
    (folder / "way").symlink_to("/etc")
    _code, out, _err = _asked(capsys, "--json", str(folder))
    names = [str(Path(one["file"]).relative_to(folder)) for one in _objects(out)]
    assert names == ["answer.pdf", "letter.txt", "deep/what.xyz"]


def test_a_missing_file_is_named_and_the_others_are_told(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line each on standard error, and the code for what could not run."""
    os.mkfifo("pipe")
    code, out, err = _asked(capsys, "--json", "letter.txt", "gone.txt", "pipe")
    assert code == 2
    assert [one["file"] for one in _objects(out)] == ["letter.txt"]
    assert err.splitlines() == [
        "foidesk inspect: gone.txt can't be read: No such file or directory.",
        "foidesk inspect: pipe is neither a file nor a folder.",
    ]


def test_a_person_is_told_what_to_do(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In lines that fit, with a count at the end."""
    _code, out, _err = _asked(capsys, "answer.pdf", "letter.txt")
    assert out.startswith("answer.pdf: BLOCKED (1 finding)\n  Name and content disagree [type-mismatch]\n")
    assert "Give it the right ending" in " ".join(out.split())
    assert out.endswith("2 files: 1 clean, 1 blocked.\n")
    assert max(map(len, out.splitlines())) <= 100


@pytest.mark.parametrize("as_json", [True, False])
def test_a_name_of_any_bytes_is_told(tmp_path: Path, as_json: bool) -> None:
    """Even one that is no UTF-8, or would turn a terminal upside down."""
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text("hello")
    (tmp_path / "a\u202e\x1b[2Jb\n.txt").write_text("hello")
    done = subprocess.run(
        [sys.executable, "-m", "foidesk", "inspect", str(tmp_path), *(["--json"] if as_json else [])],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    lines = done.stdout.decode("utf-8").splitlines()
    if as_json:
        names = [json.loads(line)["file"] for line in lines]
        assert {os.path.basename(os.fsencode(name)) for name in names} == {
            b"caf\xe9.txt",
            "a\u202e\x1b[2Jb\n.txt".encode(),
        }
    assert "\x1b" not in done.stdout.decode("utf-8")


class _Page(HTMLParser):
    """What a page holds: its tags in order, and that each is closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[str] = []
        self.ids: list[str] = []
        self.targets: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what was opened."""
        self.tags.append(tag)
        told = dict(attrs)
        self.ids += [told["id"] or ""] if "id" in told else []
        self.targets += [told["href"] or ""] if "href" in told else []
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """It must be the last that was opened."""
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        """Words."""
        self.words += data


def test_a_page_tells_the_same(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """By itself: no script, nothing fetched, each finding with what to do, strange names as words."""
    (folder / "<script>alert(1)<b>.pdf").write_text("hello")
    code, _out, _err = _asked(capsys, ".", "gone", "--report", "out.html")
    text = (folder / "out.html").read_text(encoding="utf-8")
    page = _Page(text)
    assert code == 2
    assert page.open == []
    assert {"h1", "h2", "h3", "main", "table", "caption"} <= set(page.tags)
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert [target[1:] for target in page.targets] == page.ids
    assert "<script>alert(1)<b>.pdf" in page.words
    assert "gone can't be read" in page.words
    assert "Give it the right ending" in page.words
    assert 'lang="en-GB"' in text


def test_a_report_that_can_not_be_written_is_said(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """After the answers, which are not lost."""
    code, out, err = _asked(capsys, "letter.txt", "--report", "no/such/folder.html")
    assert (code, out[:17]) == (2, "letter.txt: clean")
    assert "can't be written" in err


def test_a_file_named_in_no_language_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    """A nought byte is in no name."""
    code, _out, err = _asked(capsys, "a\0b")
    assert code == 2
    assert "no name of a file" in err


def test_many_are_told_in_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Though several are read at a time, and some take longer."""
    names = [str(tmp_path / f"{n:02}.dat") for n in range(24)]
    for n, name in enumerate(names):
        Path(name).write_bytes(making.packed({"a.txt": b"x"}) if n % 5 == 0 else b"hello")
    _code, out, _err = _asked(capsys, "--json", *names)
    assert [one["file"] for one in _objects(out)] == names


def test_django_is_not_loaded(folder: Path) -> None:
    """It needs no desk and no settings."""
    script = (
        "import sys; from foidesk.cli.main import main; main(['inspect', 'letter.txt']); "
        "sys.exit(any(name.partition('.')[0] == 'django' for name in sys.modules))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r}); {script}"],
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
