"""A scanner is believed where it answers in full, and in no other case."""

from pathlib import Path
from typing import Any

import pytest

from foidesk.plumbing.scanner import here
from foidesk.plumbing.scanner.clamd import Address, NoAnswer, address, scan
from tests.plumbing.scanner.clamd_like import listening


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("/run/clamav/clamd.ctl", Address(path="/run/clamav/clamd.ctl")),
        ("unix:/run/clamd", Address(path="/run/clamd")),
        ("unix:///run/clamd", Address(path="/run/clamd")),
        ("tcp://scanner.example:3311", Address(host="scanner.example", port=3311)),
        ("localhost", Address(host="localhost", port=3310)),
        ("[::1]:3310", Address(host="::1", port=3310)),
    ],
)
def test_an_address_is_a_socket_or_a_host(written: str, found: Address) -> None:
    assert address(written) == found


@pytest.mark.parametrize("written", ["", "/", "http://x", "host:0", "host:99999", "a b", "unix:", "x:y"])
def test_what_is_no_address_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="Write the path"):
        address(written)


def test_it_is_asked_over_either_kind_of_socket(tmp_path: Path) -> None:
    large = bytes(range(256)) * 5000
    for path in (None, tmp_path / "clamd"):
        with listening(path) as (clamd, where):
            assert scan(address(where), large) == ""
            assert scan(address(where), here.EICAR) == "Eicar-Test-Signature"
            assert scan(address(where), b"") == ""
            assert clamd.got == [large, here.EICAR, b""]


@pytest.mark.parametrize(
    "answer",
    [
        b"",
        b"stream: OK",
        b"stream: OK \0",
        b"OK\0",
        b"stream: FOUND\0",
        b"stream:  FOUND\0",
        b"stream: OK\nstream: X FOUND\0",
        b"stream: \xff FOUND\0",
        b"stream: Can't allocate memory ERROR\0",
        b"x" * 5000,
    ],
)
def test_what_is_no_full_answer_is_none(answer: bytes) -> None:
    with listening() as (clamd, where):
        clamd.answer = answer
        with pytest.raises(NoAnswer):
            scan(address(where), b"words")


def test_a_file_it_does_not_take_is_not_clean() -> None:
    with listening() as (clamd, where):
        clamd.takes = 1_000
        with pytest.raises(NoAnswer):
            scan(address(where), bytes(4_000_000))


def test_silence_ends(tmp_path: Path) -> None:
    with listening() as (clamd, where):
        clamd.silent = True
        with pytest.raises(NoAnswer):
            scan(address(where), b"words", within=0.2)
    with pytest.raises(NoAnswer, match="FileNotFoundError"):
        scan(Address(path=str(tmp_path / "nobody")), b"words")


def test_without_a_scanner_it_is_the_installations_choice(settings: Any) -> None:
    settings.CLAMD, settings.CLAMD_REQUIRED = "", False
    assert here.malware_in(b"words") is None
    settings.CLAMD_REQUIRED = True
    with pytest.raises(NoAnswer, match="names none"):
        here.malware_in(b"words")
