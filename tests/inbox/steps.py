"""Steps in the inbox that several tests take."""

import uuid

from foidesk.cases import actions as cases
from foidesk.cases.models import Case
from foidesk.cases.rules import Channel, Clearance
from foidesk.inbox import queries
from foidesk.inbox.actions import settling, taking
from foidesk.inbox.models import Message
from foidesk.inbox.rules import Sure
from foidesk.people.rules import Actor
from tests.inbox.letters import eml
from tests.walk import NOW, TODAY, logged, request


def take(data: bytes, by: Actor) -> taking.Taken:
    """Take in the bytes of a message."""
    return taking.take_in(data, by=by, at=NOW, on=TODAY)


def paste(text: str, by: Actor, channel: Channel = Channel.EMAIL) -> taking.Taken:
    """Take in words."""
    return taking.take_in_text(text, channel=channel, by=by, at=NOW, on=TODAY)


def came(by: Actor, data: bytes | None = None) -> Message:
    """A message that has come and is unsorted; without data it has a table with it."""
    return take(data or eml(files={"table.csv": b"a,b"}), by).message


def link(case: uuid.UUID) -> str:
    """The address of a request."""
    return f"https://desk.example/{case}"


def log(
    message: Message,
    by: Actor,
    sure: Sure = Sure(),  # noqa: B008
    own_data: tuple[int, ...] = (),
    **changes: object,
) -> Case:
    """Log the request of two questions from a message."""
    asked = request(**changes)
    return settling.log_from(message, asked, sure=sure, link=link, own_data=own_data, by=by, at=NOW, on=TODAY)


def again(message: Message) -> Message:
    """The message as it is now."""
    found = queries.message(message.authority, message.id)
    assert found is not None
    return found


def waiting(by: Actor) -> Case:
    """A request whose applicant has been asked to make all of it clear."""
    case = logged(by)
    clearance = Clearance(uuid.uuid4(), case.id, "manifest", TODAY)
    cases.clarification_asked(case, questions=[1, 2], clearance=clearance, by=by.id, at=NOW)
    return case
