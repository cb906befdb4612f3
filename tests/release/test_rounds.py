"""The worker's rounds against a real mail server, and killed at every step: nothing lost, nothing twice."""

from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import pytest

from foidesk.authorities import actions as authorities
from foidesk.authorities.actions import MailDetails
from foidesk.authorities.models import MailRoute
from foidesk.authorities.rules import MailWay, Security
from foidesk.plumbing.post import smtp
from foidesk.plumbing.post.route import Route, Server
from foidesk.plumbing.post.rules import State as MessageState
from foidesk.release import actions, outbox
from foidesk.release.rules import State
from foidesk.worker import rounds
from tests.plumbing.post.servers import Post, real, scripted
from tests.release.steps import FOLDER, Journey, journey, message, now
from tests.walk import NOW, TODAY, logged

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)
TO_THE_WORDS = (b"250 hello\r\n", b"250 from\r\n", b"250 to\r\n", b"354 go on\r\n")


@pytest.fixture
def walk() -> Journey:
    return journey()


def mail_goes_by(walk: Journey, route: Route) -> None:
    """Set the office's mail to a server on this machine."""
    assert isinstance(route.way, Server)
    details = MailDetails(
        way=MailWay.SMTP,
        sender_name="Office of Marlshire",
        sender_address="foi@marlshire.example",
        host=route.way.host,
        port=route.way.port,
        security=Security.NONE,
    )
    authorities.set_mail(walk.case.authority, details, by=None, at=NOW, on=TODAY)


def one_turn(at: datetime) -> None:
    """Every round of the outbox until nothing is due."""
    while rounds.send_mail(at):
        pass
    rounds.give_up_lost_mail(at)
    rounds.settle_parcels(at)


def test_a_server_that_accepts(walk: Journey) -> None:
    parcel, server = walk.handed(), Post()
    with real(server) as route:
        mail_goes_by(walk, route)
        for minutes in range(3):
            one_turn(NOW + minutes * MINUTE)
    assert (now(parcel).state, now(parcel).left_on) == (State.LEFT, TODAY)
    (mail,) = server.messages()
    assert mail["Message-ID"] == message(parcel).message_id
    assert mail["Auto-Submitted"] is None
    assert message(parcel).last_words == "250 Taken as 4711"


def test_a_server_that_refuses(walk: Journey) -> None:
    parcel, server = walk.handed(), Post(rcpt="550 No such mailbox")
    with real(server) as route:
        mail_goes_by(walk, route)
        one_turn(NOW)
        one_turn(NOW + 60 * MINUTE)
    assert now(parcel).state == State.FAILED
    assert server.taken == []


def test_a_server_that_is_away_and_comes_back(walk: Journey) -> None:
    parcel, server = walk.handed(), Post()
    with real(server) as route:
        pass
    mail_goes_by(walk, route)
    one_turn(NOW)
    assert message(parcel).state == MessageState.WAITING
    assert message(parcel).last_words
    with real(server) as route:
        mail_goes_by(walk, route)
        one_turn(NOW)
        assert server.taken == []
        one_turn(NOW + 2 * MINUTE)
    assert now(parcel).state == State.LEFT
    assert len(server.taken) == 1


@pytest.mark.parametrize("end", [(None,), (b"", b"")], ids=["drops", "stalls"])
def test_a_server_that_drops_or_stalls_after_the_words(
    walk: Journey, monkeypatch: pytest.MonkeyPatch, end: tuple[bytes | None, ...]
) -> None:
    monkeypatch.setattr(smtp, "ACCEPTING_TAKES", 0.2)
    parcel = walk.handed()
    with scripted(*TO_THE_WORDS, *end) as route:
        mail_goes_by(walk, route)
        one_turn(NOW)
    with real(Post()) as route:
        mail_goes_by(walk, route)
        one_turn(NOW + timedelta(days=1))
    assert now(parcel).state == State.UNCERTAIN
    assert message(parcel).attempts == 1


def test_killed_before_it_was_claimed(walk: Journey, tmp_path: Path) -> None:
    parcel = walk.handed()
    assert outbox.take(at=NOW, folder=tmp_path) is not None  # the next worker finds it
    assert now(parcel).state == State.HANDED


def test_killed_after_the_claim(walk: Journey) -> None:
    parcel = walk.handed()
    outbox.take(at=NOW, folder=FOLDER)
    one_turn(NOW + 5 * MINUTE)
    assert now(parcel).state == State.HANDED
    one_turn(NOW + 11 * MINUTE)
    assert now(parcel).state == State.UNCERTAIN
    assert "died" in message(parcel).last_words


def test_killed_after_the_server_accepted(walk: Journey) -> None:
    parcel, server = walk.handed(), Post()
    with real(server) as route:
        mail_goes_by(walk, route)
        taken = outbox.take(at=NOW, folder=FOLDER)
        assert taken is not None
        smtp.deliver(taken.message, taken.route, at=NOW)
        for minutes in (1, 11, 600):
            one_turn(NOW + minutes * MINUTE)
    assert len(server.taken) == 1
    assert now(parcel).state == State.UNCERTAIN
    later = NOW + 600 * MINUTE
    actions.it_arrived(message(parcel), on=TODAY, reason="She rang.", by=walk.ours.alice, at=later)
    assert now(parcel).state == State.LEFT


def test_killed_between_the_outbox_and_the_request(walk: Journey) -> None:
    parcel, server = walk.handed(), Post()
    with real(server) as route:
        mail_goes_by(walk, route)
        rounds.send_mail(NOW)
        assert (now(parcel).state, message(parcel).state) == (State.HANDED, MessageState.SENT)
        one_turn(NOW + MINUTE)
    assert now(parcel).state == State.LEFT
    assert len(server.taken) == 1


def test_killed_in_the_middle_of_settling(walk: Journey, monkeypatch: pytest.MonkeyPatch) -> None:
    parcel, server = walk.handed(), Post()
    with real(server) as route:
        mail_goes_by(walk, route)
        rounds.send_mail(NOW)

    def dies(*_: object, **__: object) -> None:
        raise RuntimeError("the worker is gone")

    with monkeypatch.context() as patch:
        patch.setattr("foidesk.cases.actions.respond", dies)
        rounds.settle_parcels(NOW)
    assert now(parcel).state == State.HANDED
    rounds.settle_parcels(NOW + MINUTE)
    assert now(parcel).state == State.LEFT


def test_one_that_can_not_be_settled_does_not_keep_the_others(
    walk: Journey, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    other = Journey(walk.ours, logged(walk.ours.alice))
    first = actions.send_by_mail(walk.acknowledgement(), by=walk.ours.alice, at=NOW)
    second = actions.send_by_mail(other.acknowledgement(), by=walk.ours.alice, at=NOW)
    settle = actions.settle_mail

    def fails_first(authority: UUID, key: UUID, *, at: datetime) -> bool:
        if key == first.id:
            raise RuntimeError("this one is broken")
        return settle(authority, key, at=at)

    monkeypatch.setattr(actions, "settle_mail", fails_first)
    one_turn(NOW)
    assert (now(first).state, now(second).state) == (State.HANDED, State.LEFT)
    assert "could not be noted" in caplog.text


def test_mail_of_an_office_without_a_way_out_waits(walk: Journey) -> None:
    parcel = walk.handed()
    route = MailRoute.objects.of(parcel.authority)
    route.update(sealed_password="sealed with a key that is gone")
    assert not rounds.send_mail(NOW)
    assert message(parcel).state == MessageState.WAITING
    refusal = outbox.no_way_out(parcel.authority)
    assert refusal is not None
    assert "can't be read with this installation's key" in refusal.says


def test_a_trial_installation_writes_into_its_folder(walk: Journey, settings: object, tmp_path: Path) -> None:
    parcel = walk.handed()
    settings.HOME = tmp_path  # type: ignore[attr-defined]
    one_turn(NOW)
    assert now(parcel).state == State.LEFT
    written = tmp_path / "mail" / str(parcel.authority) / f"{message(parcel).id}.eml"
    assert b"Subject: " in written.read_bytes()


def test_the_acceptance_counts_after_the_attempt_not_before(
    walk: Journey, monkeypatch: pytest.MonkeyPatch
) -> None:
    parcel, moments = walk.handed(), iter([100.0, 190.0])
    monkeypatch.setattr("foidesk.worker.rounds.time.monotonic", lambda: next(moments))
    rounds.send_mail(NOW)
    assert message(parcel).accepted_at == NOW + timedelta(seconds=90)
