"""`foidesk similar`: which requests of a file are most like one, in a form that changes only by addition."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from foidesk.cli.main import main

ROWS: list[dict[str, Any]] = [
    {"id": "a1", "title": "Taser use", "text": "How often were Tasers fired in 2023?"},
    {
        "id": "b2",
        "title": "Use of Tasers",
        "text": "Please give me the number of Taser discharges.",
        "more": 1,
    },
    {"id": "c3", "title": "Expenses", "text": "What did the Commissioner spend on hotels?"},
    {"id": 4, "title": "Hotels", "text": "Hotel bills of the Commissioner since 2021"},
]


@pytest.fixture
def requests(tmp_path: Path) -> Path:
    path = tmp_path / "requests.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    return path


def answers(capsys: pytest.CaptureFixture[str], *words: object) -> list[dict[str, Any]]:
    assert main(["similar", "--json", *(str(word) for word in words)]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_the_nearest_come_first_and_never_the_request_itself(
    requests: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (found,) = answers(capsys, "--in", requests, "--to", "a1")
    assert found.keys() == {"query", "near"}
    assert found["query"] == "a1"
    assert found["near"][0].keys() == {"id", "score"}
    assert found["near"][0]["id"] == "b2"
    assert "a1" not in [one["id"] for one in found["near"]]
    scores = [one["score"] for one in found["near"]]
    assert scores == sorted(scores, reverse=True)


def test_ids_are_given_back_as_they_were_written(requests: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = answers(capsys, "--in", requests, "--to", "4", "-k", 1)
    assert found["query"] == 4
    assert [one["id"] for one in found["near"]] == ["c3"]


def test_a_text_is_compared_with_all(requests: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = answers(capsys, "--in", requests, "--text", "Taser discharges", "-k", "2")
    assert found["query"] == "Taser discharges"
    assert [one["id"] for one in found["near"]] == ["b2", "a1"]


def test_each_id_is_answered_in_its_order(
    requests: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ids = tmp_path / "ids.txt"
    ids.write_text("c3\n\na1\n4\n", encoding="utf-8")
    found = answers(capsys, "--in", requests, "--each", ids, "-k", "1")
    assert [one["query"] for one in found] == ["c3", "a1", 4]
    assert [one["near"][0]["id"] for one in found] == [4, "b2", "c3"]


def test_an_unknown_id_keeps_its_place_and_is_named(
    requests: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ids = tmp_path / "ids.txt"
    ids.write_text("zz\na1\n", encoding="utf-8")
    assert main(["similar", "--json", "--in", str(requests), "--each", str(ids)]) == 1
    told = capsys.readouterr()
    assert json.loads(told.out.splitlines()[0]) == {"query": "zz", "near": []}
    assert json.loads(told.out.splitlines()[1])["query"] == "a1"
    assert told.err == "foidesk similar: no request has the id zz.\n"


def test_people_read_a_line_for_each(requests: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["similar", "--in", str(requests), "--to", "a1", "-k", "1"]) == 0
    assert capsys.readouterr().out.startswith("a1: b2 (0.")
    assert main(["similar", "--in", str(requests), "--text", "Zebra"]) == 0
    assert capsys.readouterr().out == "Zebra: nothing alike\n"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "line 2 of {path} is not JSON"),
        ("[" * 100_000, "line 2 of {path} is not JSON"),
        ("7", 'line 2 of {path} is not an object with an "id"'),
        ('{"title": "x"}', 'line 2 of {path} is not an object with an "id"'),
        ('{"id": true}', 'line 2 of {path} is not an object with an "id"'),
        ('{"id": "x", "text": 7}', '"title" and "text" must be words'),
        ('{"id": "a1"}', "has the id a1 a second time"),
    ],
)
def test_a_bad_line_ends_it_in_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], line: str, says: str
) -> None:
    path = tmp_path / "bad.jsonl"
    path.write_text(f'{{"id": "a1"}}\n{line}\n', encoding="utf-8")
    assert main(["similar", "--in", str(path), "--text", "x"]) == 2
    told = capsys.readouterr()
    assert says.format(path=path) in told.err
    assert told.err.count("\n") == 1
    assert told.out == ""


def test_what_cannot_be_read_is_said(
    tmp_path: Path, requests: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    latin = tmp_path / "latin.jsonl"
    latin.write_bytes('{"id": "é"}'.encode("latin-1"))
    for words, says in (
        (["--in", str(tmp_path / "none"), "--text", "x"], "cannot be read: No such file"),
        (["--in", str(latin), "--text", "x"], "is not in UTF-8"),
        (["--in", str(requests), "--to", "zz"], "has the id zz"),
    ):
        assert main(["similar", *words]) == 2
        assert says in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [[], ["--to", "a1", "--text", "x"], ["--to", "a1", "-k", "0"], ["--to", "a1", "-k", "many"]]
)
def test_wrong_arguments_end_with_2(requests: Path, words: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["similar", "--in", str(requests), *words])
    assert ended.value.code == 2


def test_no_request_at_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    empty = tmp_path / "empty.jsonl"
    empty.write_text("\n", encoding="utf-8")
    assert answers(capsys, "--in", empty, "--text", "x") == [{"query": "x", "near": []}]


def test_it_needs_no_installation(requests: Path, tmp_path: Path) -> None:
    """Django is not loaded, and no folder is made."""
    code = "import sys; from foidesk.cli.main import main; main(sys.argv[1:]); print('django' in sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, "similar", "--json", "--in", str(requests), "--to", "a1"],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "FOIDESK_HOME": str(tmp_path / "none")},
    )
    assert done.stdout.splitlines()[-1] == "False"
    assert not (tmp_path / "none").exists()
