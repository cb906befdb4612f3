"""Messages that make no request: normal business, another authority's, nothing at all; and back again."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from foidesk.audit.queries import faults, story
from foidesk.audit.rules import day_chain
from foidesk.cases.models import Case
from foidesk.cases.rules import Channel
from foidesk.inbox import queries
from foidesk.inbox.actions import routing, settling, taking
from foidesk.inbox.models import Message
from foidesk.inbox.reading.cites import cites
from foidesk.inbox.rules import NOT_LOGGED, Referral, Spoken, State
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from foidesk.people.rules import Actor
from tests.inbox.letters import eml
from tests.inbox.steps import again, came, log, paste
from tests.walk import NOW, TODAY, logged, office, stranger

pytestmark = pytest.mark.django_db

BUSINESS = eml("When is the next public meeting, and where?", subject="Next meeting")
HEARD = Spoken(datetime(2024, 12, 6, 9, 5, tzinfo=UTC), "Rita at reception", read_back=True)


def outside(message: Message, by: Actor) -> None:
    routing.answer_outside(message, "Answered by the press office.", by=by, at=NOW, on=TODAY)


def referred(message: Message, by: Actor) -> None:
    routing.refer(
        message,
        "Marlshire Police",
        how=Referral.TOLD,
        reason="It asks the Chief Constable.",
        by=by,
        at=NOW,
        on=TODAY,
    )


def aside(message: Message, by: Actor) -> None:
    routing.set_aside(message, "Advertising", by=by, at=NOW, on=TODAY)


WAYS: dict[State, Callable[[Message, Actor], None]] = {
    State.OUTSIDE: outside,
    State.REFERRED: referred,
    State.SET_ASIDE: aside,
}


def test_there_is_a_way_to_each_end_without_a_request() -> None:
    assert WAYS.keys() == NOT_LOGGED


@pytest.mark.parametrize("state", WAYS)
def test_nothing_is_lost_and_the_record_tells_why(state: State) -> None:
    ours = office()
    message = came(ours.alice, BUSINESS)
    WAYS[state](message, ours.alice)
    message = again(message)
    assert (message.state, message.settled_by) == (state, ours.alice.id)
    assert [row.id for row in queries.not_logged(ours.row.id)] == [message.id]
    told = story(authority=ours.row.id, chain=day_chain(ours.row.id, TODAY))[-1]
    assert told.words is not None
    assert told.words["reason"] == message.reason != ""
    assert list(faults(authority=ours.row.id)) == []
    assert not Case.objects.of(ours.row.id).exists()


@pytest.mark.parametrize("state", WAYS)
def test_each_goes_back_or_is_logged_after_all(state: State) -> None:
    ours = office()
    message = came(ours.alice, BUSINESS)
    WAYS[state](message, ours.alice)
    with pytest.raises(Refused, match="Say why it goes back"):
        routing.put_back(message, " ", by=ours.alice, at=NOW, on=TODAY)
    routing.put_back(message, "She wrote again.", by=ours.alice, at=NOW, on=TODAY)
    message = again(message)
    assert (message.state, message.reason, message.meant_for, message.settled_by) == (
        State.UNSORTED,
        "",
        "",
        None,
    )
    WAYS[state](message, ours.alice)
    case = log(message, ours.alice)
    message = again(message)
    assert (message.state, message.case, message.reason, message.meant_for) == (State.LOGGED, case, "", "")


@pytest.mark.parametrize("state", WAYS)
def test_a_request_that_was_logged_goes_nowhere_else(state: State) -> None:
    ours = office()
    message = came(ours.alice)
    case = log(message, ours.alice)
    with pytest.raises(Refused, match=f"logged this message as {case.reference} already"):
        WAYS[state](message, ours.alice)
    with pytest.raises(Refused, match="this can only be done while it is"):
        routing.put_back(message, "No.", by=ours.alice, at=NOW, on=TODAY)


@pytest.mark.parametrize(
    "words",
    [
        "Under the Freedom of Information Act 2000, when is the next meeting?",
        "This is an FOI. When is the next meeting?",
        "FOIA request: the date of the next meeting, please.",
        "Please treat this under the EIR 2004: when is the next meeting?",
    ],
)
def test_what_names_the_law_is_no_ordinary_business(words: str) -> None:
    """Kent's rule: outside the Act, unless the Act is cited."""
    ours = office()
    message = came(ours.alice, eml(words, subject="Meeting"))
    with pytest.raises(Refused, match="It names the law"):
        outside(message, ours.alice)
    routing.answer_outside(
        message, "The footer of the sender's office.", in_passing=True, by=ours.alice, at=NOW, on=TODAY
    )
    told = story(authority=ours.row.id, chain=day_chain(ours.row.id, TODAY))[-1]
    assert told.facts["in_passing"] is True


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", ()),
        ("The actions of the office in fact", ()),
        ("their foible, the foil", ()),
        ("An foi request, a second FOI  Request and FOI", ("foi request", "FOI")),
        ("Environmental\nInformation Regulations", ("Environmental Information Regulations",)),
    ],
)
def test_how_the_law_is_named(words: str, found: tuple[str, ...]) -> None:
    assert cites(words) == found


def test_another_authority_must_be_named() -> None:
    ours = office()
    message = came(ours.alice, BUSINESS)
    with pytest.raises(Refused, match="Name the other authority"):
        routing.refer(message, " ", how=Referral.TOLD, reason="x", by=ours.alice, at=NOW, on=TODAY)
    routing.refer(
        message,
        "  Marlshire  County Council ",
        how=Referral.PASSED_ON,
        reason="She agreed by telephone.",
        by=ours.alice,
        at=NOW,
        on=TODAY,
    )
    assert (again(message).meant_for, again(message).referral) == ("Marlshire County Council", "passed-on")


def test_what_is_said_is_kept_with_its_moment_and_who_heard_it() -> None:
    """EIR: no writing is needed; date, time, who took it and the words are."""
    ours = office()
    said = taking.take_in_text(
        "How loud is the helicopter?",
        channel=Channel.CALL,
        spoken=HEARD,
        by=ours.alice,
        at=NOW,
        on=TODAY,
    ).message
    assert queries.spoken(again(said)) == HEARD
    assert (
        queries.spoken(paste("Written words that came by letter to the office.", ours.alice).message) is None
    )
    copy = taking.take_again(said, by=ours.alice, at=NOW, on=TODAY)
    assert (queries.spoken(copy), copy.channel) == (HEARD, Channel.CALL)


@pytest.mark.parametrize(
    ("spoken", "says"),
    [
        (Spoken(NOW, " ", read_back=True), "Say who took the call"),
        (Spoken(NOW + timedelta(hours=1), "Rita", read_back=True), "lies in the future"),
    ],
)
def test_what_was_said_needs_its_hearer_and_a_moment_that_has_been(spoken: Spoken, says: str) -> None:
    with pytest.raises(Refused, match=says):
        taking.take_in_text(
            "How loud?", channel=Channel.IN_PERSON, spoken=spoken, by=office().alice, at=NOW, on=TODAY
        )


def test_logging_tells_what_the_words_suggested_and_what_the_officer_chose() -> None:
    ours = office()
    case = log(
        came(ours.alice),
        ours.alice,
        questions=("How many tonnes of waste went to landfill?", "Send my personnel file."),
        regimes=(Regime.EIR, Regime.FOIA),
        own_data=(2,),
    )
    told = story(authority=case.authority, chain=case.id)[-1]
    assert told.verb == "inbox.logged"
    assert (told.facts["suggested"], told.facts["own_data"]) == ("1:EIR,2:SAR", "2")


def test_nobody_of_another_office_touches_a_message_of_ours() -> None:
    ours, charlie = office(), stranger()
    message, theirs = came(ours.alice, BUSINESS), logged(charlie)
    deeds: list[Callable[[], object]] = [
        *(lambda way=way: way(message, charlie) for way in WAYS.values()),
        lambda: settling.join(message, theirs, by=charlie, at=NOW, on=TODAY),
        lambda: settling.join(message, theirs, by=ours.alice, at=NOW, on=TODAY),
        lambda: settling.open_original(message, by=charlie, at=NOW, on=TODAY),
        lambda: taking.take_again(message, by=charlie, at=NOW, on=TODAY),
        lambda: log(message, charlie),
        lambda: settling.confirm_answer(
            message, received_on=TODAY, sufficient=True, by=charlie, at=NOW, on=TODAY
        ),
    ]
    for deed in deeds:
        with pytest.raises(Refused, match="This belongs to another office"):
            deed()
    assert again(message).state == State.UNSORTED
