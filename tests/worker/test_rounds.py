"""The worker's rounds: each piece has its moment, one that fails does not keep the others."""

import logging
from datetime import UTC, datetime
from threading import Event

import pytest

from foidesk.worker.rounds import PIECES_IN_A_TURN, turn

NOON = datetime(2025, 1, 6, 12, tzinfo=UTC)


def test_a_round_goes_on_while_there_is_work_and_then_the_next_begins() -> None:
    done: list[str] = []

    def send(at: datetime) -> bool:
        done.append(f"sent at {at:%H}")
        return len(done) < 3

    def remind(at: datetime) -> bool:
        done.append("reminded")
        return False

    turn((send, remind), lambda: NOON, Event())

    assert done == ["sent at 12", "sent at 12", "sent at 12", "reminded"]


def test_a_round_that_fails_is_logged_and_the_others_go_on(caplog: pytest.LogCaptureFixture) -> None:
    done: list[str] = []

    def send(at: datetime) -> bool:
        raise OSError("the mail server is away")

    def remind(at: datetime) -> bool:
        done.append("reminded")
        return False

    with caplog.at_level(logging.ERROR):
        turn((send, remind), lambda: NOON, Event())

    assert done == ["reminded"]
    assert "A round failed" in caplog.text
    assert "the mail server is away" in caplog.text


def test_a_round_that_never_ends_leaves_the_others_their_turn() -> None:
    pieces: list[str] = []

    def send(at: datetime) -> bool:
        pieces.append("sent")
        return True

    def remind(at: datetime) -> bool:
        pieces.append("reminded")
        return False

    turn((send, remind), lambda: NOON, Event())

    assert pieces == ["sent"] * PIECES_IN_A_TURN + ["reminded"]


def test_told_to_stop_it_finishes_the_piece_in_hand_and_begins_no_other() -> None:
    stopping = Event()
    pieces: list[str] = []

    def send(at: datetime) -> bool:
        pieces.append("sent")
        stopping.set()
        return True

    turn((send, send), lambda: NOON, stopping)

    assert pieces == ["sent"]
