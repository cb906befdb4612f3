"""`foidesk check-letter`: one answer a letter, in order, and nothing else on standard output."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from foidesk.cli.main import main

_LETTERS = Path(__file__).parents[1] / "checking" / "letters" / "open"
REFUSAL = str(_LETTERS / "council-commercial-in-confidence.txt")
ACKNOWLEDGEMENT = str(_LETTERS / "clarification-cctv.txt")
WELSH = str(_LETTERS / "welsh-only-reply.txt")


def _asked(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(["check-letter", *words])
    told = capsys.readouterr()
    return code, told.out, told.err


def _objects(out: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.splitlines()]


def test_each_letter_is_one_object_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    names = [REFUSAL, ACKNOWLEDGEMENT, WELSH]
    code, out, err = _asked(capsys, "--json", *names)
    told = _objects(out)
    assert (code, err) == (1, "")
    assert [one["file"] for one in told] == names
    assert [one["verdict"] for one in told] == ["unsound", "sound", "unreadable"]
    for one in told:
        assert list(one) == ["file", "verdict", "findings", "provisions"]
        for finding in one["findings"]:
            assert list(finding) == ["code", "must", "where", "says", "provision"]
    assert told[0]["provisions"] == ["FOIA 43"]
    assert "no-subsection" in {finding["code"] for finding in told[0]["findings"]}


def test_people_are_told_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _err = _asked(capsys, REFUSAL, ACKNOWLEDGEMENT)
    assert code == 1
    assert f"{REFUSAL}: UNSOUND" in out
    assert f"{ACKNOWLEDGEMENT}: sound" in out
    assert "What to do:" in out
    assert "It relies on FOIA 43." in out
    assert out.endswith("2 letters: 1 sound, 1 unsound.\n")


def test_a_sound_letter_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    assert _asked(capsys, ACKNOWLEDGEMENT)[0] == 0


def test_what_is_not_there_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _asked(capsys, "--json", ACKNOWLEDGEMENT, str(tmp_path / "none.txt"))
    assert code == 2
    assert len(_objects(out)) == 1
    assert "none.txt" in err


@pytest.mark.parametrize(
    "words",
    [
        ["--sent", "yesterday"],
        ["--received", "2025-13-01"],
        ["--received", "2025-02-01", "--sent", "2025-01-01"],
    ],
)
def test_days_that_are_none(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    code, out, err = _asked(capsys, REFUSAL, *words)
    assert (code, out, len(err.splitlines())) == (2, "", 1)


def test_the_days_tell_whether_it_is_late(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text(
        "Dear Ms Lane\n\nThank you for your request for information. The council has twelve lorries.\n\n"
        "You may ask for an internal review at foi@wexcombe.example, and may complain to the Information "
        "Commissioner (ico.org.uk).\n\nYours sincerely\nInformation Officer\n"
    )

    def codes(*days: str) -> set[str]:
        return {
            one["code"] for one in _objects(_asked(capsys, "--json", str(letter), *days)[1])[0]["findings"]
        }

    assert codes() == set()
    assert codes("--received", "2025-01-06", "--sent", "2025-02-03") == set()
    assert codes("--received", "2025-01-06", "--sent", "2025-02-04") == {"late-unacknowledged"}


def test_django_is_not_loaded() -> None:
    """It needs no desk and no settings."""
    script = (
        f"import sys; from foidesk.cli.main import main; main(['check-letter', {REFUSAL!r}]); "
        "sys.exit(any(name.partition('.')[0] == 'django' for name in sys.modules))"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", f"import sys; sys.path.insert(0, {str(root)!r}); {script}"],
        capture_output=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
