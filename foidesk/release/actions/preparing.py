"""Preparing a parcel, and asking for its approval."""

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db import IntegrityError, transaction

from foidesk.cases import queries as cases
from foidesk.cases import rules as case_rules
from foidesk.cases.rules import State as CaseState
from foidesk.composing.facts import Composed
from foidesk.decisions.afterwards import CORRECT
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters import queries as letters
from foidesk.people.rules import Actor, Transition, insist
from foidesk.release import queries, rules
from foidesk.release.actions.held import hold, hold_all, make_void, pass_gate, tell, void_if_changed
from foidesk.release.content import EVERYONE, Content, Enclosed, Recipient
from foidesk.release.models import Item, Parcel
from foidesk.release.rules import LIVE, ON_ITS_WAY, Kind, State

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter


@dataclass(frozen=True)
class Draft:
    """What shall leave. `letter` is the key of its source; `hands` are those who drafted or decided in it.

    `questions` are those that it is about. `to` is who it goes to where that is not the applicant; `reports`
    what the request is told when it has left. `items` are the files that go with it.
    """

    kind: Kind
    words: Composed
    letter: uuid.UUID | None = None
    questions: tuple[int, ...] = ()
    hands: frozenset[uuid.UUID] = frozenset()
    items: tuple[Enclosed, ...] = ()
    to: Recipient | None = None
    reports: Mapping[str, Any] = field(default_factory=dict)


CASE_ALLOWS: dict[Kind, Transition[CaseState]] = {
    Kind.ACKNOWLEDGEMENT: case_rules.ACKNOWLEDGE,
    Kind.CLARIFICATION: case_rules.ASK_CLARIFICATION,
    Kind.RESPONSE: case_rules.RESPOND,
    Kind.CORRECTION: CORRECT,
    Kind.SUPPLEMENT: CORRECT,
    **dict.fromkeys(rules.NOTICES, case_rules.NOTIFY),
}
"""What the state of a request must allow; what goes to others may go in any."""


def prepare(letter: "Letter", *, by: Actor, at: datetime) -> Parcel:
    """Make a letter ready to leave; an earlier parcel of its kind, and its approval, become void.

    The same letter again gives the parcel that is there. Raises Refused where no letter can be made, where
    the request's state does not allow its kind, and while an earlier one is on its way.
    """
    draft = Draft(
        kind=Kind(letter.kind),
        words=letters.composed(letter),
        letter=letter.id,
        questions=letters.asked(letter),
        hands=queries.hands_in(letter),
        items=queries.enclosed_with(letter),
        to=queries.elsewhere(letter),
        reports=_reports(letter),
    )
    return make(letter.case, draft, by=by, at=at)


def make(case: "Case", draft: Draft, *, by: Actor, at: datetime) -> Parcel:
    """Make a parcel of a draft, whatever its source. Raises Refused."""
    try:
        return _make(case, draft, by=by, at=at)
    except IntegrityError as error:
        raise Refused(Refusal("Somebody else prepared this at the same moment. Look at it again.")) from error


@transaction.atomic
def _make(case: "Case", draft: Draft, *, by: Actor, at: datetime) -> Parcel:
    insist(rules.may_not_prepare(draft.kind, by, of=case.authority), must_stand_aside(case, by))
    earlier = [row for row in hold_all(case) if _instead(row, draft)]
    insist(_left(case, draft))
    current = cases.case(case.authority, case.id) or case
    if draft.kind in CASE_ALLOWS:
        CASE_ALLOWS[draft.kind].check(CaseState(current.state), None)
    content = _content(current, draft)
    for row in earlier:
        if _same(row, content, draft, by):
            return row
        insist(_on_its_way(row))
        make_void(row, "It was prepared again.", by=by, at=at)
    parcel = _new(current, content, draft, by=by, at=at)
    parcel.supersedes = earlier[-1] if earlier else None
    parcel.save(force_insert=True)
    _lay(parcel, content.items)
    tell(rules.PREPARED, parcel, by=by, at=at, words={"recipient": content.recipient.name})
    return parcel


def submit(parcel: Parcel, *, by: Actor, at: datetime, reason: str = "") -> Parcel:
    """Ask a different officer to approve a parcel. `reason` lets doubts of the gate pass, and is kept."""
    void_if_changed(parcel, by=by, at=at)
    return _submit(parcel, by=by, at=at, reason=reason)


@transaction.atomic
def _submit(parcel: Parcel, *, by: Actor, at: datetime, reason: str) -> Parcel:
    parcel = hold(parcel)
    if parcel.state == State.AWAITING:
        return parcel
    insist(
        rules.may_not_prepare(Kind(parcel.kind), by, of=parcel.authority), must_stand_aside(parcel.case, by)
    )
    rules.SUBMIT.check(State(parcel.state), by, of=parcel.authority)
    pass_gate(parcel, on=rules.london_day(at), reason=reason, by=by, at=at)
    parcel.state = State.AWAITING
    parcel.submitted_at, parcel.submitted_by = at, by.id
    parcel.save(update_fields=["state", "submitted_at", "submitted_by"])
    tell(rules.SUBMITTED, parcel, by=by, at=at)
    return parcel


@transaction.atomic
def withdraw(parcel: Parcel, *, reason: str, by: Actor, at: datetime) -> Parcel:
    """Its drafter does not want it read after all: it is void, and can be changed and prepared again."""
    parcel = hold(parcel)
    insist(
        rules.may_not_prepare(Kind(parcel.kind), by, of=parcel.authority),
        rules.no_reason(reason, "Say why it is withdrawn, so that whoever began to read it knows."),
    )
    make_void(parcel, reason.strip(), row=rules.WITHDRAW, by=by, at=at)
    return parcel


def _content(case: "Case", draft: Draft) -> Content:
    to = EVERYONE if draft.kind is Kind.LOG_ENTRY else draft.to or queries.applicant(case)
    return Content(
        kind=draft.kind,
        recipient=to,
        words=queries.in_one_line(draft.words),
        questions=tuple(sorted(draft.questions)),
        reports=draft.reports,
        items=draft.items,
    )


def _left(case: "Case", draft: Draft) -> Refusal | None:
    """Why a notice, or a letter to somebody else, goes no second time: read again once all is held."""
    letter = letters.letter(case.authority, draft.letter) if draft.letter else None
    if letter is None or letter.left_on is None:
        return None
    return Refusal("This letter has left. Write another where something is still to be said.")


def _instead(row: Parcel, draft: Draft) -> bool:
    """Whether a draft takes the place of a parcel; letters to several who are consulted go side by side."""
    same = row.letter == draft.letter if draft.kind is Kind.CONSULTATION else row.kind == draft.kind
    return same and row.state in LIVE


def _reports(letter: "Letter") -> dict[str, Any]:
    """What a notice tells its request, as it is stored; its day is that on which it leaves."""
    told = letters.reported(letter)
    if told is None:
        return {}
    facts = {
        name: fact.isoformat() if isinstance(fact, date) else fact
        for name, fact in told.event.facts().items()
    }
    return {**facts, "reason": told.reason}


def _new(case: "Case", content: Content, draft: Draft, *, by: Actor, at: datetime) -> Parcel:
    return Parcel(
        authority=case.authority,
        case=case,
        kind=content.kind,
        state=State.PREPARED,
        recipient=content.recipient.name,
        address_kind=content.recipient.kind or "",
        address=content.recipient.address,
        subject=content.words.subject,
        text=content.words.text,
        html=content.words.html,
        questions=",".join(str(n) for n in content.questions),
        carries=len(content.items),
        manifest=content.manifest,
        letter=draft.letter,
        reports=dict(draft.reports),
        hands=sorted(str(hand) for hand in draft.hands | {by.id}),
        prepared_at=at,
        prepared_by=by.id,
    )


def _lay(parcel: Parcel, items: Sequence[Enclosed]) -> None:
    """Keep which files go with a new parcel."""
    Item.objects.of(parcel.authority).bulk_create(
        Item(
            authority=parcel.authority,
            parcel=parcel,
            n=n,
            document_id=one.document,
            name=one.name,
            sha256=one.sha256,
            size=one.size,
            kind=one.kind,
        )
        for n, one in enumerate(items, start=1)
    )


def _same(row: Parcel, content: Content, draft: Draft, by: Actor) -> bool:
    """Whether this was prepared already, by the same hands, and nobody has sent it back."""
    return (
        row.state != State.RETURNED
        and row.manifest == content.manifest
        and row.letter == draft.letter
        and {str(hand) for hand in draft.hands | {by.id}} <= set(row.hands)
    )


def _on_its_way(row: Parcel) -> Refusal | None:
    if row.state not in ON_ITS_WAY:
        return None
    return Refusal("An earlier one is on its way. Take it back, or wait until it is known what became of it.")
