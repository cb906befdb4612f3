"""Ways to an entry of the disclosure log, by real actions."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from foidesk.cases import queries as cases
from foidesk.decisions.answer import Decision
from foidesk.disclosure import actions
from foidesk.disclosure.queries import answers
from foidesk.disclosure.rules import Wording
from foidesk.letters import actions as letters
from foidesk.release import actions as release
from foidesk.release.rules import How
from tests.letters.decided import DISCLOSED, WITHHELD, decide
from tests.walk import NOW, TODAY, Office, logged

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.disclosure.models import Entry

LATER = NOW + timedelta(minutes=5)
DECISIONS = (DISCLOSED, WITHHELD)


def answered(ours: Office, decisions: tuple[Decision, ...] = DECISIONS, **details: Any) -> "Case":
    """A request whose answer Alice drafted, Bob approved, and that was handed over."""
    case = logged(ours.alice, **details)
    for n, decision in enumerate(decisions, start=1):
        decide(case, n, decision, by=ours.alice)
    letter = letters.draft_response(case, by=ours.alice, at=NOW, on=TODAY)
    parcel = release.submit(release.prepare(letter, by=ours.alice, at=NOW), by=ours.alice, at=NOW)
    parcel = release.approve(parcel, manifest=parcel.manifest, by=ours.bob, at=NOW)
    release.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, by=ours.alice, at=NOW)
    found = cases.case(case.authority, case.id)
    assert found is not None
    return found


def drafted(ours: Office, **details: Any) -> "Entry":
    """An entry that Paula drafted."""
    return actions.draft(answered(ours, **details), by=ours.paula, at=LATER)


def published(ours: Office, **details: Any) -> "Entry":
    """An entry that Paula published."""
    entry = drafted(ours, **details)
    return actions.publish(entry, version=entry.version, by=ours.paula, at=LATER)


def wording(entry: "Entry", **changes: Any) -> Wording:
    """The words of an entry, with a title, a `question` or an `answer` changed; of question 1."""
    texts = {one.n: (one.question, one.answer) for one in answers(entry)}
    question, answer = texts[1]
    texts[1] = (changes.get("question", question), changes.get("answer", answer))
    return Wording(title=changes.get("title", entry.title), texts=texts)


def amended(entry: "Entry", ours: Office, **changes: Any) -> "Entry":
    """The entry after Paula changed it."""
    words = wording(entry, **changes)
    return actions.amend(entry, words, version=entry.version, by=ours.paula, at=LATER)
