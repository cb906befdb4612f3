"""How the state of a parcel changes, who must agree, and when and how it may leave. Pure."""

import uuid
from collections.abc import Collection, Mapping
from datetime import date, datetime
from enum import StrEnum
from zoneinfo import ZoneInfo

from foidesk.audit.rules import Deed
from foidesk.cases.rules import AddressKind
from foidesk.law.citation import Citation, eir
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, Transition, lacks

LONDON = ZoneInfo("Europe/London")


class Kind(StrEnum):
    """What leaves."""

    ACKNOWLEDGEMENT = "acknowledgement"
    CLARIFICATION = "clarification"
    RESPONSE = "response"
    LOG_ENTRY = "log-entry"
    CORRECTION = "correction"
    SUPPLEMENT = "supplement"
    FEES_NOTICE = "fees-notice"
    EXTENSION = "extension"
    COMPLEX_EXTENSION = "complex-extension"
    CONSULTATION = "consultation"
    COVERING_LETTER = "covering-letter"


class State(StrEnum):
    """Where a parcel stands."""

    PREPARED = "prepared"
    AWAITING = "awaiting-approval"
    APPROVED = "approved"
    RETURNED = "returned"
    VOID = "void"
    HANDED = "handed-to-post"
    LEFT = "left"
    UNCERTAIN = "uncertain"
    FAILED = "failed"


class How(StrEnum):
    """The way a parcel left."""

    MAIL = "mail"
    POST = "post"
    BY_HAND = "by-hand"
    PUBLISHED = "published"


class Verdict(StrEnum):
    """What an approver said."""

    APPROVED = "approved"
    RETURNED = "returned"
    TAKEN_BACK = "taken-back"


KIND_WORDS: Mapping[Kind, str] = {
    Kind.ACKNOWLEDGEMENT: "the acknowledgement",
    Kind.CLARIFICATION: "the question to the applicant",
    Kind.RESPONSE: "the answer",
    Kind.LOG_ENTRY: "the disclosure log entry",
    Kind.CORRECTION: "the correction of the answer",
    Kind.SUPPLEMENT: "the supplement to the answer",
    Kind.FEES_NOTICE: "the fees notice",
    Kind.EXTENSION: "the notice that the public interest needs longer",
    Kind.COMPLEX_EXTENSION: "the notice that a complex request needs longer",
    Kind.CONSULTATION: "the letter to somebody consulted",
    Kind.COVERING_LETTER: "the letter to the Commissioner",
}
HOW_WORDS: Mapping[How, str] = {
    How.MAIL: "by e-mail",
    How.POST: "by post",
    How.BY_HAND: "by hand",
    How.PUBLISHED: "in the disclosure log",
}
WHO: Mapping[Kind, Permission] = {
    Kind.ACKNOWLEDGEMENT: Permission.LOG,
    Kind.CLARIFICATION: Permission.HANDLE,
    Kind.RESPONSE: Permission.HANDLE,
    Kind.LOG_ENTRY: Permission.PUBLISH,
    Kind.CORRECTION: Permission.HANDLE,
    Kind.SUPPLEMENT: Permission.HANDLE,
    Kind.FEES_NOTICE: Permission.HANDLE,
    Kind.EXTENSION: Permission.HANDLE,
    Kind.COMPLEX_EXTENSION: Permission.HANDLE,
    Kind.CONSULTATION: Permission.HANDLE,
    Kind.COVERING_LETTER: Permission.HANDLE,
}
"""Who may prepare a parcel of a kind, and send it once it may leave."""

ANSWERS = frozenset({Kind.RESPONSE, Kind.CORRECTION, Kind.SUPPLEMENT})
"""The kinds that tell what was decided."""
NOTICES = frozenset({Kind.FEES_NOTICE, Kind.EXTENSION, Kind.COMPLEX_EXTENSION})
"""The kinds by which the clock of a request moves on the day they leave."""
TO_OTHERS = frozenset({Kind.CONSULTATION, Kind.COVERING_LETTER})
"""The kinds that go to somebody else than the applicant."""
CARRIERS = ANSWERS | TO_OTHERS
"""The kinds that may carry files."""
NEEDS_ANOTHER_OFFICER = ANSWERS | {Kind.EXTENSION, Kind.COMPLEX_EXTENSION, Kind.COVERING_LETTER}
"""The kinds that a different officer must approve. The others leave without, but never past the gate."""

PREPARED = Deed("release.prepared", "prepared {what} for {recipient}")
SUBMITTED = Deed("release.submitted", "asked for approval of {what}")
APPROVED = Deed("release.approved", "approved {what}")
APPROVED_ALONE = Deed(
    "release.approved-alone",
    "approved {what} without a second officer, as this office has one, after a checklist: {reason}",
)
RETURNED = Deed("release.returned", "sent {what} back: {comments}")
UNAPPROVED = Deed("release.approval-taken-back", "took back the approval of {what}, because: {comments}")
WITHDRAWN = Deed("release.withdrawn", "withdrew {what} from approval, because: {why}")
VOIDED = Deed("release.voided", "made void {what}: {why}")
DOUBTS_CONFIRMED = Deed(
    "release.doubts-confirmed", "let {what} pass in spite of a doubt ({doubts}): {reason}"
)
HANDED = Deed("release.handed", "handed {what} to the outbox, to go to {address}")
TAKEN_BACK = Deed("release.taken-back", "took {what} out of the outbox before it left")
LEFT = Deed("release.left", "recorded that {what} left {way} on {on}")
LOST = Deed("release.uncertain", "could not find out whether {what} was accepted: {words}")
NOT_TAKEN = Deed("release.not-taken", "was told that {what} was not accepted: {words}")
ARRIVED = Deed("release.arrived", "found that {what} did arrive, on {on}: {reason}")
AGAIN = Deed("release.again", "decided to send {what} again, recognisable as the same message: {reason}")
NOTICE_ARRIVED = Deed("release.notice-arrived", "found that a message to {address} did arrive: {reason}")
NOTICE_AGAIN = Deed("release.notice-again", "decided to send a message to {address} again: {reason}")
DEEDS = (
    PREPARED,
    SUBMITTED,
    APPROVED,
    APPROVED_ALONE,
    RETURNED,
    UNAPPROVED,
    WITHDRAWN,
    VOIDED,
    DOUBTS_CONFIRMED,
    HANDED,
    TAKEN_BACK,
    LEFT,
    LOST,
    NOT_TAKEN,
    ARRIVED,
    AGAIN,
    NOTICE_ARRIVED,
    NOTICE_AGAIN,
)


def _row(
    name: str, sources: set[State], target: State, needs: str, deed: Deed, who: Permission | None = None
) -> Transition[State]:
    return Transition(name, frozenset(sources), target, who, needs, deed)


READY = {State.PREPARED, State.APPROVED, State.FAILED}
ON_ITS_WAY = frozenset({State.HANDED, State.UNCERTAIN})
LIVE = frozenset({State.PREPARED, State.AWAITING, State.APPROVED, State.RETURNED, State.FAILED, *ON_ITS_WAY})

SUBMIT = _row("submit", {State.PREPARED}, State.AWAITING, "a parcel that passes the gate", SUBMITTED)
APPROVE = _row(
    "approve",
    {State.AWAITING},
    State.APPROVED,
    "an officer without a hand in it who saw exactly what will leave",
    APPROVED,
    Permission.APPROVE,
)
SEND_BACK = _row("send back", {State.AWAITING}, State.RETURNED, "comments", RETURNED, Permission.APPROVE)
UNAPPROVE = _row(
    "take the approval back",
    {State.APPROVED, State.FAILED},
    State.RETURNED,
    "an approval that stands, and a reason",
    UNAPPROVED,
    Permission.APPROVE,
)
WITHDRAW = _row("withdraw from approval", {State.AWAITING}, State.VOID, "a reason", WITHDRAWN)
HAND_TO_POST = _row("send by e-mail", READY, State.HANDED, "agreement, the gate, an e-mail address", HANDED)
RECORD_SENT = _row("record as sent", READY, State.LEFT, "agreement, the gate, the day", LEFT)
PUBLISH = _row("publish", {State.PREPARED}, State.LEFT, "the gate", LEFT)
TAKE_BACK = _row("take back", {State.HANDED}, State.FAILED, "a message that still waits", TAKEN_BACK)
ACCEPT = _row("accepted", {State.HANDED, State.UNCERTAIN}, State.LEFT, "the server's clear yes", LEFT)
REFUSE = _row("refused", {State.HANDED}, State.FAILED, "the server's clear no", NOT_TAKEN)
LOSE = _row("uncertain", {State.HANDED}, State.UNCERTAIN, "no clear answer of the server", LOST)
ARRIVE = _row("it arrived", {State.UNCERTAIN}, State.LEFT, "the day and a reason", ARRIVED)
SEND_AGAIN = _row("send again", {State.UNCERTAIN}, State.HANDED, "a reason", AGAIN)
MAKE_VOID = _row("make void", set(LIVE - ON_ITS_WAY), State.VOID, "something that changed", VOIDED)
TRANSITIONS = (
    SUBMIT,
    APPROVE,
    SEND_BACK,
    UNAPPROVE,
    WITHDRAW,
    HAND_TO_POST,
    RECORD_SENT,
    PUBLISH,
    TAKE_BACK,
    ACCEPT,
    REFUSE,
    LOSE,
    ARRIVE,
    SEND_AGAIN,
    MAKE_VOID,
)

VERDICTS = (APPROVED, APPROVED_ALONE, RETURNED, UNAPPROVED)
"""The deeds of an approver."""

STANDS_AFTER: Mapping[str, State] = {
    PREPARED.verb: State.PREPARED,
    APPROVED_ALONE.verb: State.APPROVED,
    **{row.deed.verb: row.target for row in TRANSITIONS},
}
"""Where a parcel stands after each event that moves it."""
SAID: Mapping[str, Verdict] = {
    APPROVED.verb: Verdict.APPROVED,
    APPROVED_ALONE.verb: Verdict.APPROVED,
    RETURNED.verb: Verdict.RETURNED,
    UNAPPROVED.verb: Verdict.TAKEN_BACK,
}
"""The verdict that each event of an approver tells."""

CHECKLIST: Mapping[str, str] = {
    "recipient": "The name and the address are those of whoever it is for.",
    "every-question": "It says what must be said of every question, and nothing that nobody asked for.",
    "nothing-else": "The words tell nothing about anybody beyond what was decided to be disclosed.",
    "provisions": "Each refusal names its exemption and says why it applies.",
    "rights": "An answer or a refusal says how to ask for a review and how to complain to the regulator.",
    "read-again": "I read the whole letter again, as whoever gets it will, after a pause.",
}
"""What an officer without a colleague ticks, point by point, before approving alone."""

SENIOR_POINT: Mapping[str, str] = {
    "request-not-person": (
        "It is the request that is refused as vexatious or repeated, never the person, and the reasons are "
        "written down."
    )
}
"""One point more where a request is refused as vexatious or repeated and nobody senior reads it."""

MANIFESTLY_UNREASONABLE = eir("12(4)(b)")
"""What the Regulations have in place of FOIA 14. It covers the burden of a request as well."""


def checklist(*, senior: bool) -> Mapping[str, str]:
    """The points of an office of one; `senior` where a request is refused as vexatious or repeated."""
    return {**CHECKLIST, **SENIOR_POINT} if senior else CHECKLIST


def not_senior(actor: Actor, *, of: uuid.UUID, alone: bool) -> Refusal | None:
    """Why this officer may not approve a refusal as vexatious or repeated; None when allowed.

    In an office of one nobody senior can be asked: there the checklist has one point more instead.
    """
    return None if alone else lacks(actor, Permission.APPROVE_SENIOR, of=of)


def may_not_prepare(kind: Kind, actor: Actor, *, of: uuid.UUID) -> Refusal | None:
    """Why this officer may not prepare or send a parcel of this kind; None when allowed.

    `of` is the authority whose parcel it is.
    """
    return lacks(actor, WHO[kind], of=of)


def not_agreed(kind: Kind, *, approved: bool) -> Refusal | None:
    """Why a parcel may not leave yet: its kind needs a second officer and none has approved it."""
    if kind in NEEDS_ANOTHER_OFFICER and not approved:
        return Refusal("A different officer must approve this before it leaves. Send it for approval first.")
    return None


def own_work(
    actor: uuid.UUID,
    hands: Collection[uuid.UUID],
    *,
    single_officer: bool,
    senior: bool = False,
    ticked: Collection[str] = (),
    reason: str = "",
) -> tuple[Refusal, ...]:
    """Why this officer may not approve: whoever had a hand in it may not, except alone in an office of one.

    There every point of the checklist must be ticked and a reason written, and the record shows both.
    `senior`: something in it is refused as vexatious or repeated.
    """
    if actor not in hands:
        return ()
    if not single_officer:
        return (
            Refusal(
                "You drafted this, or made a decision in it. A different officer must approve it: "
                "ask somebody who may approve and had no hand in it."
            ),
        )
    open_points = [words for point, words in checklist(senior=senior).items() if point not in ticked]
    refusals = [Refusal("Confirm each point of the checklist: {words}", words=words) for words in open_points]
    if not reason.strip():
        refusals.append(Refusal("Write down why you approve your own work: this office has one officer."))
    return tuple(refusals)


def lenders_work(actor: Actor, hands: Collection[uuid.UUID], *, senior: bool) -> Refusal | None:
    """Why this may not be approved in somebody's place: the lender had a hand in it, and could not either."""
    lent = actor.as_deputy(Permission.APPROVE_SENIOR if senior else Permission.APPROVE, unless=hands)
    if lent is None or lent.lender not in hands:
        return None
    return Refusal(
        "You would approve in the place of {name}, who had a hand in this. Ask somebody who had none.",
        name=lent.lender_name,
    )


def wrong_way(how: How, to: AddressKind | None) -> Refusal | None:
    """Why a parcel for this recipient can't leave this way."""
    if how is How.MAIL and to is not AddressKind.EMAIL:
        return Refusal(
            "There is no e-mail address to send it to. Send it by post or by hand, and record that.",
            Citation.parse("FOIA 8(1)(b)"),
        )
    if how is How.POST and to is not AddressKind.POST:
        return Refusal(
            "There is no postal address to send it to. Send it where they can be reached, and record that.",
            Citation.parse("FOIA 8(1)(b)"),
        )
    return None


def wrong_day(sent_on: date, *, not_before: date, today: date) -> Refusal | None:
    """Why a parcel can't have left on this day."""
    if sent_on > today:
        return Refusal("The day it was sent lies in the future. Record it once it has been sent.")
    if sent_on < not_before:
        return Refusal("It can't have been sent before it was ready to leave. Check the day.")
    return None


def not_enclosed(name: str) -> Refusal:
    """Why a parcel is not recorded as sent without one of its files."""
    return Refusal(
        "Tick “{name}” if it was enclosed. If it was not, take it out of what goes, and prepare the letter "
        "again.",
        name=name,
    )


def no_reason(reason: str, says: str) -> Refusal | None:
    """The refusal with these words, where no reason was written."""
    return None if reason.strip() else Refusal(says)


def london_day(at: datetime) -> date:
    """The day in London of a moment: the day on which a letter counts as sent."""
    return at.astimezone(LONDON).date()
