"""The files in an archive come out of a process of its own, so many and so large as may be."""

import io
import zipfile
from pathlib import Path

import pytest

from foidesk.inspection import unpack
from foidesk.inspection.unpack import NotUnpacked, files_in


def packed(path: Path, **files: bytes) -> Path:
    """An archive with these files."""
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return path


def test_the_files_in_an_archive_come_out_as_they_lie(tmp_path: Path) -> None:
    path = packed(tmp_path / "a", **{"../x.txt": b"one\n{}", "b/ü.csv": b"", "c": b"\x00" * 5000})
    found = files_in(path, name="a.zip", most=10)
    assert [(one.name, one.data) for one in found] == [
        ("../x.txt", b"one\n{}"),
        ("b/ü.csv", b""),
        ("c", b"\x00" * 5000),
    ]
    assert len(files_in(path, name="a.zip", most=2)) == 2


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"words", b"\x00" * 100])
def test_what_can_not_be_opened_gives_nothing(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a").write_bytes(data)
    assert files_in(tmp_path / "a", name="a.zip", most=10) == ()


def test_a_lying_answer_is_not_believed() -> None:
    for line in (b'{"name": "a", "size": 9}\nshort', b'{"name": "a", "size": -1}\n', b"x\n", b"[]\n"):
        with pytest.raises((ValueError, TypeError, KeyError)):
            list(unpack._heard(io.BytesIO(line)))


def test_one_that_takes_too_long_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(unpack, "SECONDS", 0)
    with pytest.raises(NotUnpacked):
        files_in(packed(tmp_path / "a", x=b"x"), name="a.zip", most=10)
