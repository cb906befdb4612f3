"""What speaks against a parcel: the gate's findings, its letter's, and whether anything changed since."""

import uuid
from datetime import date
from typing import TYPE_CHECKING

from foidesk.blocks.quoting import quoted
from foidesk.cases import queries as cases
from foidesk.composing.facts import Composed
from foidesk.inbox.rules import State as Joined
from foidesk.language.sentence import say
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters import queries as letters
from foidesk.proofreading import queries as proofreading
from foidesk.release import rules
from foidesk.release.content import EVERYONE, Content, attached
from foidesk.release.gate.examine import examine
from foidesk.release.gate.finding import Finding
from foidesk.release.gate.naming import PROVISION
from foidesk.release.gate.replies import only_typed
from foidesk.release.models import Parcel
from foidesk.release.queries.files import against_files, enclosed_with
from foidesk.release.queries.parcels import carried_by, content, doubts, in_one_line, letter_of
from foidesk.release.queries.whom import askers, came, goes_to
from foidesk.release.rules import TO_OTHERS, Kind

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.plumbing.post.models import Message
    from foidesk.proofreading.models import SetAside


def findings(parcel: Parcel, *, on: date, by: uuid.UUID | None = None) -> tuple[Finding, ...]:
    """What speaks against a parcel on a day, but for the doubts that an officer let pass.

    The gate's own findings, those against its files, and what its letter still needs before the law is
    content with it. `by` is the officer who lets it go on, or would.
    """
    passed = {(doubt.code, doubt.where) for doubt in doubts(parcel)}
    blind = parcel.kind in (Kind.LOG_ENTRY, Kind.CONSULTATION)
    who = askers(parcel.case) if blind else ()
    since = () if blind or parcel.kind in TO_OTHERS else came(parcel.case)
    stored = content(parcel)
    found = examine(stored, askers=who, came=since, quoted=_asked(parcel.case))
    if stored.items and parcel.kind not in TO_OTHERS:
        wrote = came(parcel.case, (Joined.LOGGED, Joined.JOINED))
        found += tuple(only_typed(stored.recipient, wrote, parcel.case.words))
    found += tuple(_of_people(parcel.case, stored.words)) if parcel.kind == Kind.LOG_ENTRY else ()
    letter = letter_of(parcel)
    wanting = letters.findings(letter, on=on) if letter is not None else ()
    read = proofreading.unanswered(letter, on=on) if letter is not None else ()
    return (
        *(Finding("letter", "", refusal.says, provision=refusal.provision) for refusal in wanting),
        *(Finding(one.code, one.where, one.says, provision=one.provision) for one in read),
        *against_files(parcel, by),
        *(one for one in found if not (one.doubt and (one.code, one.where) in passed)),
    )


def log_findings(case: "Case", words: Composed) -> tuple[Finding, ...]:
    """What speaks against an entry of the disclosure log with these words."""
    found = examine(Content(Kind.LOG_ENTRY, EVERYONE, words), askers=askers(case), quoted=_asked(case))
    return (*found, *_of_people(case, words))


def _of_people(case: "Case", words: Composed) -> list[Finding]:
    """Details of people in what everybody will read: of letters, reading them over tells that."""
    says = "It tells of a person: {what} Take it out; or, if everybody may read it, say why."
    read = f"{words.subject}\n\n{words.text}"
    return [
        Finding("person", one.where, say(says, what=one.says.fields["what"]), doubt=True, provision=PROVISION)
        for one in proofreading.of_people(case, read, on=case.answered_on or case.received_on)
    ]


def set_aside(parcel: Parcel, *, on: date) -> "list[tuple[SetAside, str]]":
    """What an officer set aside in a letter; before it leaves, only what is found in it now, in words."""
    letter = letter_of(parcel)
    if letter is None:
        return []
    if parcel.state not in rules.LIVE - rules.ON_ITS_WAY:
        return [(row, "") for row in proofreading.set_aside(letter)]
    found = proofreading.read(letter, on=on)
    return [(one.aside, one.finding.says) for one in found if one.aside is not None]


def changed(parcel: Parcel) -> Refusal | None:
    """Why a parcel is not what its letter, its applicant and its manifest say any more, or None."""
    stored = content(parcel)
    if stored.manifest != parcel.manifest:
        return Refusal(
            "What is stored is not what was prepared: something changed it behind the desk's back."
        )
    if parcel.kind in TO_OTHERS and goes_to(parcel) != stored.recipient:
        return Refusal("Whom it goes to, or where, was changed after this was prepared. Prepare it again.")
    if parcel.kind != Kind.LOG_ENTRY and goes_to(parcel) != stored.recipient:
        return Refusal(
            "The applicant's name or address, or who acts for the applicant, was changed after this was "
            "prepared. Prepare it again."
        )
    letter = letter_of(parcel)
    if letter is not None and enclosed_with(letter) != stored.items:
        return Refusal(
            "The files that go with it were changed after this was prepared. Look at them, and prepare it "
            "again."
        )
    if parcel.letter is not None and _composed_now(parcel) != stored.words:
        return Refusal(
            "The letter, or something it is made of, was changed after this was prepared. "
            "Read it again and prepare it again."
        )
    return None


def as_prepared(message: "Message") -> bool:
    """Whether a message holds exactly the words of its parcel for its recipient, who is so still.

    True for a notice.
    """
    parcel = carried_by(message)
    if parcel is None:
        return True
    stored = content(parcel)
    carried = Composed(message.subject, message.text, message.html)
    return (
        stored.manifest == parcel.manifest
        and stored.words == carried
        and tuple(attached(one) for one in stored.items) == message.files
        and (stored.recipient.name, stored.recipient.address) == (message.to_name, message.to_address)
        and (parcel.kind == Kind.LOG_ENTRY or goes_to(parcel) == stored.recipient)
    )


def _asked(case: "Case") -> list[str]:
    """The questions as letters quote them."""
    return [quoted(question.text) for question in cases.every_question(case)]


def _composed_now(parcel: Parcel) -> Composed | None:
    """The letter as it would be composed now, or None where none can be made any more."""
    letter = letter_of(parcel)
    try:
        return in_one_line(letters.composed(letter)) if letter is not None else None
    except Refused:
        return None
