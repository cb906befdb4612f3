"""Files through a real mail server, with a worker that dies; and no order of actions lets a bad one out."""

from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from foidesk.documents import actions as documents
from foidesk.documents import queries as reading
from foidesk.documents.models import Document
from foidesk.documents.rules import Outcome
from foidesk.documents.rules import State as FileState
from foidesk.findings.finding import Finding
from foidesk.law.refusal import Refused
from foidesk.material import actions as material
from foidesk.material import queries as laid
from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post import smtp
from foidesk.plumbing.post.rules import Ending
from foidesk.plumbing.post.rules import Outcome as Ended
from foidesk.plumbing.post.rules import State as MessageState
from foidesk.release import actions, outbox, queries
from foidesk.release.rules import State
from tests.documents.filed import SHEET, again
from tests.plumbing.post.servers import Post, real
from tests.release.carried import MANY, PERSONAL, REASON, TYPED, Carrying, carrying
from tests.release.steps import FOLDER, Journey, journey, message, now
from tests.release.test_rounds import MINUTE, mail_goes_by, one_turn
from tests.walk import NOW, TODAY, logged

pytestmark = pytest.mark.django_db


def sent_files(post_office: Post) -> list[tuple[str | None, object]]:
    """The files of all that a server took."""
    return [
        (part.get_filename(), part.get_payload(decode=True))
        for mail in post_office.messages()
        for part in mail.iter_attachments()
    ]


def test_the_worker_sends_exactly_what_was_approved() -> None:
    here, server = carrying(), Post()
    first, second = here.file(words="of May\r\n.\r\n"), here.file("Plan – Überblick.csv", kind="csv")
    parcel = here.send(here.approved(first, second))
    with real(server) as route:
        mail_goes_by(here.walk, route)
        one_turn(NOW)
    assert sent_files(server) == [
        ("minutes.pdf", b"minutes.pdf of May\r\n.\r\n"),
        ("Plan – Überblick.csv", "Plan – Überblick.csv ".encode()),
    ]
    assert now(parcel).state == State.LEFT


def test_killed_after_the_server_accepted_nothing_counts_as_left_until_somebody_knows() -> None:
    here, server = carrying(), Post()
    parcel = here.send(here.approved(here.file()))
    with real(server) as route:
        mail_goes_by(here.walk, route)
        taken = outbox.take(at=NOW, folder=FOLDER)
        assert taken is not None
        smtp.deliver(taken.message, taken.route, at=NOW, files=taken.files)
        for minutes in (1, 11, 600):
            one_turn(NOW + minutes * MINUTE)
    assert len(server.taken) == 1
    assert [one.sent for one in queries.items(now(parcel))] == [None]
    assert laid.enclosed(here.case)[0].left_on is None
    later = NOW + 600 * MINUTE
    actions.it_arrived(message(parcel), on=TODAY, reason="She rang.", by=here.walk.ours.alice, at=later)
    assert queries.items(now(parcel))[0].sent is not None
    assert laid.enclosed(here.case)[0].left_on == TODAY


def test_bytes_that_are_gone_keep_the_message_and_say_so() -> None:
    here = carrying()
    document = here.file()
    parcel = here.send(here.approved(document))
    of_installation().remove(document.authority, document.sha256)
    server = Post()
    with real(server) as route:
        mail_goes_by(here.walk, route)
        one_turn(NOW)
    assert server.taken == []
    assert message(parcel).state == MessageState.REFUSED
    assert message(parcel).last_words == outbox.NOT_WHOLE
    assert now(parcel).state == State.FAILED


def found(*findings: Finding) -> Callable[[Carrying, Document], object]:
    """A new inspection says this of the file."""

    def settle(here: Carrying, document: Document) -> object:
        return documents.settle(again(document), Outcome("pdf", findings), at=NOW)

    return settle


def ask(here: Carrying, document: Document) -> None:
    one = reading.findings_of(again(document)).blocking[0]
    material.override(
        again(document), code=one.code, where=one.where, reason=REASON, by=here.walk.ours.alice, at=NOW
    )


def agree(here: Carrying, document: Document) -> None:
    material.agree_override(laid.overrides(document)[-1], by=here.walk.ours.bob, at=NOW)


def decline(here: Carrying, document: Document) -> None:
    row = laid.overrides(document)[-1]
    material.decline_override(row, reason="It tells more than it says.", by=here.walk.ours.bob, at=NOW)


def submit(here: Carrying, document: Document) -> None:
    actions.submit(queries.parcels_of(here.case)[0], by=here.walk.ours.alice, at=NOW, reason=TYPED)


def take(here: Carrying, document: Document) -> None:
    """The worker takes whatever waits: nothing that it would send may be bad."""
    while taken := outbox.take(at=NOW, folder=FOLDER):
        if taken.outcome is None:
            LEFT.append(here.case.id)
            assert sound(document) or not taken.files
        post.settle(taken.message, taken.outcome or Ended(Ending.NOTHING_TRANSMITTED, "later"), at=NOW)


def sound(document: Document) -> bool:
    """Whether a file may leave, told without the gate: by its state, its findings and who said what."""
    fresh = again(document)
    blocking = reading.findings_of(fresh).blocking
    said = {
        (row.code, row.where, row.count)
        for row in laid.overrides(fresh)
        if row.agreed_by and row.declined_at is None and row.agreed_by != row.asked_by
    }
    passed = all((one.code, one.where, one.count) in said for one in blocking)
    state = fresh.state == FileState.CLEAN or (fresh.state == FileState.BLOCKED and passed)
    people = sum(one.count for one in reading.findings_of(fresh).kept if one.code == MANY.code)
    return state and (people < 10 or len(laid.openings(fresh)) == 2)


LEFT: list[object] = []
STEPS: dict[str, Callable[[Carrying, Document], object]] = {
    "nothing is found": found(),
    "people are found": found(PERSONAL),
    "a hidden sheet is found": found(SHEET),
    "a list of people is found": found(MANY),
    "ask": ask,
    "agree": agree,
    "decline": decline,
    "alice opens": lambda here, document: here.opened(document, "alice"),
    "bob opens": lambda here, document: here.opened(document, "bob"),
    "enclose": lambda here, document: here.enclose(document),
    "take out": lambda here, document: material.undecide(
        laid.enclosed(here.case)[0].document, by=here.walk.ours.alice, at=NOW
    ),
    "prepare": lambda here, document: here.walk.response(),
    "submit": submit,
    "approve": lambda here, document: here.approve(queries.parcels_of(here.case)[0]),
    "send": lambda here, document: here.send(queries.parcels_of(here.case)[0]),
    "take": take,
}
WAY = ["enclose", "prepare", "submit", "approve", "send", "take"]


@pytest.fixture
def one_office() -> Journey:
    return journey()


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(st.tuples(st.sampled_from(sorted(STEPS)), st.sampled_from([0, 1, 2])), max_size=10))
@example([])
@example([("people are found", 5)])
@example([("a hidden sheet is found", 4), ("nothing is found", 5)])
@example([("people are found", 0), ("ask", 0), ("agree", 0)])
def test_no_order_of_actions_lets_a_bad_file_out(one_office: Journey, steps: list[tuple[str, int]]) -> None:
    here = Carrying(Journey(one_office.ours, logged(one_office.ours.alice)))
    document = here.file(words=str(len(LEFT)))
    way = list(WAY)
    for name, at in reversed(steps):
        way.insert(min(at, len(way)), name)
    for name in way:
        with suppress(Refused, IndexError):
            STEPS[name](here, document)
    if steps == []:
        assert LEFT[-1] == here.case.id
