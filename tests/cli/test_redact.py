"""``foidesk redact``: a proved copy, or none."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from foidesk.cli.main import main
from tests.redaction.documents import SECRET, anywhere, content, document, line, saved


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.pdf"
    path.write_bytes(saved(document(content(f"It was {SECRET}", "In May"))))
    return path


def marks(folder: Path, *boxes: list[float]) -> Path:
    path = folder / "marks.json"
    path.write_text(json.dumps([{"page": 1, "box": box, "provision": "FOIA 40(2)"} for box in boxes]))
    return path


def test_a_copy_is_written_and_told_of(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = source.with_name("out.pdf")
    code = main(
        ["redact", str(source), "--marks", str(marks(source.parent, line(0))), "--out", str(out), "--json"]
    )
    assert code == 0
    assert json.loads(capsys.readouterr().out) == {
        "out": str(out),
        "pages": 1,
        "marks": 1,
        "verified": True,
        "findings": [],
    }
    assert anywhere(out.read_bytes(), SECRET) == []
    assert sorted(path.name for path in source.parent.iterdir()) == ["in.pdf", "marks.json", "out.pdf"]


@pytest.mark.parametrize(
    ("boxes", "said"),
    [
        ([line(0)], "1 page, 1 box. Nothing that was struck out is in it."),
        ([line(0), line(1)], "1 page, 2 boxes. Nothing that was struck out is in it."),
        ([], "1 page, 0 boxes. No box was given, so nothing was struck out."),
    ],
)
def test_what_was_struck_out_is_told_in_words(
    boxes: list[list[float]], said: str, source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = source.with_name("out.pdf")
    assert main(["redact", str(source), "--marks", str(marks(source.parent, *boxes)), "--out", str(out)]) == 0
    assert capsys.readouterr().out == f"{out}: {said}\n"


def test_what_can_still_be_read_elsewhere_is_not_called_gone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, out = tmp_path / "in.pdf", tmp_path / "out.pdf"
    source.write_bytes(saved(document(content(f"It was {SECRET}", f"Thanks, {SECRET}"))))
    assert main(["redact", str(source), "--marks", str(marks(tmp_path, line(0))), "--out", str(out)]) == 0
    told = capsys.readouterr().out
    assert "can still be read here" in told
    assert told.endswith("What stood under the boxes is gone. Look at what is pointed out above.\n")


def test_where_there_is_no_copy_an_earlier_one_stays(
    source: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = source.with_name("out.pdf")
    out.write_bytes(b"earlier")
    code = main(
        [
            "redact",
            str(source),
            "--marks",
            str(marks(source.parent, [9, 9, 1, 1])),
            "--out",
            str(out),
            "--json",
        ]
    )
    told = json.loads(capsys.readouterr().out)
    assert (code, told["verified"], told["out"]) == (1, False, None)
    assert "wrong way round" in told["findings"][0]["says"]
    assert out.read_bytes() == b"earlier"


def test_a_file_that_is_no_pdf(source: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source.write_bytes(b"Dear Sir")
    out = source.with_name("out.pdf")
    assert (
        main(["redact", str(source), "--marks", str(marks(source.parent, line(0))), "--out", str(out)]) == 1
    )
    assert "There is no copy." in capsys.readouterr().err
    assert not out.exists()


@pytest.mark.parametrize(
    ("given", "says"),
    [
        (["nowhere.pdf", "--marks", "marks.json", "--out", "out.pdf"], "there is no file nowhere.pdf"),
        (["in.pdf", "--marks", "nowhere.json", "--out", "out.pdf"], "the marks can't be read"),
        (["in.pdf", "--marks", "marks.json", "--out", "in.pdf"], "can't take the place"),
        (["in.pdf", "--marks", "marks.json", "--out", "no/out.pdf"], "nothing can be written"),
        (["in.pdf", "--marks", "in.pdf", "--out", "out.pdf"], "not UTF-8"),
    ],
)
def test_what_it_cannot_begin_with(
    given: list[str],
    says: str,
    source: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    marks(source.parent, line(0))
    monkeypatch.chdir(source.parent)
    assert main(["redact", *given]) == 2
    assert says in capsys.readouterr().err


def test_it_needs_no_django(source: Path) -> None:
    words = [
        "redact",
        str(source),
        "--marks",
        str(marks(source.parent, line(0))),
        "--out",
        str(source) + ".out",
    ]
    code = f"import sys; from foidesk.cli.main import main; main({words!r}); print('django' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "False"
