"""`foidesk clock`, for one request and for a file of them."""

import argparse
import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from foidesk.cli.clock import command as clock
from foidesk.cli.trouble import CouldNotRun


def run(*words: str) -> int:
    """The command with these words."""
    parser = argparse.ArgumentParser()
    clock.register(parser)
    return clock.run(parser.parse_args(words))


def answer(capsys: pytest.CaptureFixture[str], *words: str) -> dict[str, object]:
    """What --json prints: one object on one line."""
    assert run(*words, "--json") == 0
    printed = capsys.readouterr().out
    assert printed.count("\n") == 1
    found: dict[str, object] = json.loads(printed)
    return found


def batch(capsys: pytest.CaptureFixture[str], file: Path, content: bytes) -> tuple[int, list[dict[str, str]]]:
    """The exit code and the rows that --batch gives for a file of that content."""
    file.write_bytes(content)
    code = run("--batch", str(file))
    return code, list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Where the CSV goes."""
    return tmp_path / "requests.csv"


def test_one_request_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    found = answer(capsys, "--received", "2024-06-24", "--as-of", "2024-07-01")
    assert list(found) == ["due", "provisional", "state", "deadlines", "steps"]
    assert (found["due"], found["provisional"], found["state"]) == ("2024-07-23", False, "running")
    deadlines, steps = found["deadlines"], found["steps"]
    assert isinstance(deadlines, list) and isinstance(steps, list)
    assert deadlines[0] == {
        "kind": "response",
        "due": "2024-07-23",
        "provision": "FOIA 10(1)",
        "provisional": False,
        "statutory": True,
    }
    assert list(steps[0]) == ["on", "n", "what", "provision"]
    assert [step["on"] for step in steps if step["n"] in (1, 20)] == ["2024-06-25", "2024-07-23"]


@pytest.mark.parametrize(
    ("events", "due", "state"),
    [
        (("clarification-asked:2025-01-10",), None, "awaiting-requester"),
        (("clarification_asked:2025-01-10", "clarification_received:2025-01-24"), "2025-02-21", "overdue"),
        (("fees-notice:2025-01-10",), None, "lapsed"),
        (("response-issued:2025-02-03",), "2025-02-03", "answered-in-time"),
        (("response-issued:2025-02-04",), "2025-02-03", "answered-late"),
        (("pit-extension:2025-02-03",), "2025-03-03", "overdue"),
    ],
)
def test_events(
    capsys: pytest.CaptureFixture[str], events: tuple[str, ...], due: str | None, state: str
) -> None:
    words = [word for event in events for word in ("--event", event)]
    found = answer(capsys, "--received", "2025-01-06", "--as-of", "2025-12-01", *words)
    assert (found["due"], found["state"]) == (due, state)


def test_plans_may_lie_ahead(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --as-of a day in the future is reckoned as if it had come."""
    found = answer(capsys, "--received", "2029-03-01")
    assert (found["provisional"], found["state"]) == (True, "running")


def test_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    words = ("--received", "2024-06-24", "--event", "clarification-asked:2024-07-22", "--as-of", "2024-07-22")
    assert run(*words) == 0
    printed = capsys.readouterr().out
    assert "No time runs until we have the clarification that we asked for" in printed
    assert "Friday 12 July 2024: Not counted: a bank holiday in Northern Ireland" in printed
    assert "Take care: Clarification was asked for on Monday 22 July 2024, day 19 of 20." in printed
    assert run("--received", "2024-06-24", "--as-of", "2024-07-24") == 0
    assert "That is 1 working day late." in capsys.readouterr().out
    assert run("--received", "2028-12-18", "--as-of", "2028-12-20") == 0
    assert "Provisional: bank holidays are known only for" in capsys.readouterr().out


def test_what_contradicts_itself_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("--received", "2025-01-06", "--event", "response-issued:2025-01-05", "--json") == 1
    caught = capsys.readouterr()
    assert caught.out == ""
    assert "before the request was received" in caught.err and caught.err.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ((), "Say when the request was received"),
        (("--received", "6 January"), "like 2025-01-06"),
        (("--received", "2025-02-29"), "no day 2025-02-29"),
        (("--received", "2025-01-06", "--event", "lunch:2025-01-07"), "is not reckoned; use one of"),
        (("--received", "2025-01-06", "--event", "response-issued"), "KIND:DAY"),
        (("--received", "2025-01-06", "--event", "received:2025-01-07"), "with --received"),
        (("--received", "2025-01-06", "--regime", "OTHER"), "OTHER is not reckoned; use one of"),
        (("--received", "2025-01-06", "--profile", "surrey"), "no profile surrey; use one of"),
        (("--received", "2025-01-06", "--event", "fee-paid:2025-01-07:x"), "says nothing that is reckoned"),
        (("--received", "2025-01-06", "--event", "regime-set:2025-01-07:X"), "X is not reckoned"),
        (("--received", "2025-01-06", "--event", "pit-extension:2025-01-07:soon"), "the estimate must be"),
        (("--received", "2025-01-06", "--as-of", "today"), "--as-of must be a day"),
        (("--batch", "no-such-file.csv"), "cannot be read"),
        (("--batch", "x.csv", "--received", "2025-01-06"), "leave out --received"),
    ],
)
def test_what_cannot_run_says_why(words: tuple[str, ...], says: str) -> None:
    with pytest.raises(CouldNotRun, match=says):
        run(*words)


def test_a_file_keeps_its_rows_columns_and_order(capsys: pytest.CaptureFixture[str], file: Path) -> None:
    content = (
        "\ufeffref,received,events,note\r\n"
        'B,2024-12-03,"{""regime"":""FOIA"",""kind"":""response""}",“two\r\nlines”\r\n'
        "\r\n"
        "A,2024-02-30,{},café\r\n"
        'C,2025-03-08,"{""receipt_rule"":""code_2018""}",\r\n'
    ).replace("“two\r\nlines”", '"two\r\nlines"')
    code, rows = batch(capsys, file, content.encode())
    assert code == 1
    assert list(rows[0]) == ["ref", "received", "events", "note", "due", "problem"]
    assert [(row["ref"], row["due"]) for row in rows] == [("B", "2025-01-06"), ("A", ""), ("C", "2025-04-08")]
    assert (rows[0]["note"], rows[1]["note"]) == ("two\r\nlines", "café")
    assert (rows[0]["problem"], rows[1]["problem"]) == (
        "",
        "received: there is no day 2024-02-30 in the calendar.",
    )


@pytest.mark.parametrize(
    ("received", "events", "due"),
    [
        ("2025-02-10", {"kind": "pit_decision_max"}, "2025-04-08"),
        ("2025-02-10", {"kind": "pit_notice"}, "2025-03-10"),
        ("2025-03-03", {"kind": "s12_refusal_notice"}, "2025-04-01"),
        ("2025-03-03", {"kind": "fee_lapse", "fee": {"notice": "2025-03-10", "paid": None}}, "2025-06-09"),
        (
            "2025-02-03",
            {"kind": "pit_decision_max", "fee": {"notice": "2025-02-12", "paid": "2025-02-27"}},
            "2025-04-17",
        ),
        ("2025-01-06", {"clarification": [{"asked": "2025-01-10", "received": None}]}, ""),
        ("2025-03-03", {"fee": {"notice": "2025-03-10", "paid": None}}, ""),
        ("2025-03-03", {"kind": "fee_lapse"}, ""),
    ],
)
def test_the_dates_a_file_may_ask_for(
    capsys: pytest.CaptureFixture[str], file: Path, received: str, events: dict[str, object], due: str
) -> None:
    written = io.StringIO()
    csv.writer(written).writerows([["received", "events"], [received, json.dumps(events)]])
    code, rows = batch(capsys, file, written.getvalue().encode())
    assert (code, rows[0]["due"]) == (0, due)
    assert bool(rows[0]["problem"]) is (due == "")


def test_a_provisional_date_says_so(capsys: pytest.CaptureFixture[str], file: Path) -> None:
    code, rows = batch(capsys, file, b"received\n2035-06-25\n")
    assert (code, rows[0]["due"]) == (0, "2035-07-24")
    assert rows[0]["problem"].startswith("Provisional")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (b"1990-01-08,{},x", "before the right to information began"),
        (b"9999-12-31,{},x", "too far ahead"),
        (b"2025-01-06,{,x", "not valid JSON"),
        (b"2025-01-06,{},x,y", "4 columns where the heading has 3"),
        (b"2025-01-06", "1 columns where the heading has 3"),
        (b"2025-01-06,{},caf\xe9", "not UTF-8"),
        (b"2025-01-06,{}," + b"x" * 1_200_000, "longer than 1,000,000 bytes"),
        (b'2025-01-06,{},"never closed', "not well-formed"),
        (b'2025-01-06,{},"closed" twice', "not well-formed"),
        (b"\x00,{},x", "like 2025-01-06"),
        (b'2025-01-06,"{""regime"":""OTHER""}",x', "regime must be one of"),
    ],
)
def test_a_bad_row_keeps_its_place(
    capsys: pytest.CaptureFixture[str], file: Path, row: bytes, says: str
) -> None:
    """And costs no other row."""
    good = b"2024-06-24,{},x\n"
    code, rows = batch(capsys, file, b"received,events,note\n" + good + row + b"\n" + good + good)
    assert code == 1
    assert [one["due"] for one in rows] == ["2024-07-23", "", "2024-07-23", "2024-07-23"]
    assert says in rows[1]["problem"]


def test_a_quotation_mark_never_closed_costs_one_row(capsys: pytest.CaptureFixture[str], file: Path) -> None:
    code, rows = batch(capsys, file, b'received,note\n2024-06-24,"x\n' + b"2024-06-24,y\n" * 500)
    assert (code, len(rows)) == (1, 501)
    assert [row["due"] for row in rows].count("2024-07-23") == 500


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "one column called received"),
        (b"date,events\n", "one column called received"),
        (b"received,received\n", "one column called received"),
        (b"received,due\n", "already has a column"),
        ("received,events\n2024-06-24,{}\n".encode("utf-16"), "not a CSV file in UTF-8"),
        (b'received,"events\n', "not a CSV file"),
    ],
)
def test_a_file_that_is_no_use_says_why(file: Path, content: bytes, says: str) -> None:
    file.write_bytes(content)
    with pytest.raises(CouldNotRun, match=says):
        run("--batch", str(file))


def test_it_starts_without_django() -> None:
    """The command answers at once, so it must not load Django."""
    asked = (
        "import sys, foidesk.cli.clock.command; "
        "print(any(name.split('.')[0] == 'django' for name in sys.modules))"
    )
    printed = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True)
    assert printed.stdout.strip() == "False"
