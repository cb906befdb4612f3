"""Dealing with a breach: what was done, what was decided, taking an answer off the log, closing."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.rules import Fact
from foidesk.disclosure import actions as disclosure
from foidesk.disclosure.rules import Recall
from foidesk.law.refusal import Refusal, Refused
from foidesk.oversight import queries, rules
from foidesk.oversight.actions.common import hold, hold_in_hand, insist_may, tell
from foidesk.oversight.actions.naming import name_each
from foidesk.oversight.models import Breach, Done, Judgement
from foidesk.oversight.rules import About, Gone, Made, State, Step
from foidesk.people.rules import Actor, insist

if TYPE_CHECKING:
    from foidesk.disclosure.models import Entry


@transaction.atomic
def do(breach: Breach, made: Made, *, by: Actor, at: datetime) -> Done:
    """Record something that was done about a breach. That the Commissioner was notified moves its state."""
    held = hold_in_hand(breach, by)
    account = queries.account(held)
    insist(*rules.faults_of_step(made, found_at=account.found_at, aware_at=account.aware_at, at=at))
    if made.step is not Step.NOTIFIED:
        return _record(held, made, by=by, at=at)
    rules.NOTIFY.check(State(held.state), by, of=held.authority)
    held.state = State.NOTIFIED
    held.save(update_fields=["state"])
    return _record(held, made, by=by, at=at)


@transaction.atomic
def strike(breach: Breach, done: uuid.UUID, *, reason: str, by: Actor, at: datetime) -> None:
    """Strike out what was recorded wrongly. It stays readable, with who struck it out and why."""
    held = hold_in_hand(breach, by)
    row = queries.one_done(held, done)
    if row is None or row.struck_at is not None:
        raise Refused(Refusal("This was struck out already. Open the page again."))
    insist(rules.no_reason(reason))
    row.struck_at, row.struck_by, row.struck_why = at, by.id, reason.strip()
    row.save(update_fields=["struck_at", "struck_by", "struck_why"])
    deed = rules.STRUCK
    if row.step == Step.NOTIFIED and Step.NOTIFIED not in queries.standing(held).done:
        rules.NOT_NOTIFY.check(State(held.state), by, of=held.authority)
        held.state, deed = State.OPEN, rules.NOT_NOTIFIED
        held.save(update_fields=["state"])
    words = {"what": rules.STEP_WORDS[Step(row.step)], "reason": row.struck_why}
    tell(deed, held, by=by, at=at, facts={"done": row.id, "step": Step(row.step)}, words=words)


@transaction.atomic
def decide(breach: Breach, about: About, *, needed: bool, reasons: str, by: Actor, at: datetime) -> Judgement:
    """Decide whether the Commissioner (33(1)) or the people (34(1)) are told, with reasons either way.

    A later decision takes the place of an earlier one, which stays readable.
    """
    held = hold_in_hand(breach, by)
    standing = queries.standing(held)
    insist(*rules.faults_of_decision(about, needed=needed, reasons=reasons, standing=standing))
    row = Judgement(
        authority=held.authority,
        breach=held,
        about=about,
        needed=needed,
        reasons=reasons.strip(),
        decided_at=at,
        decided_by=by.id,
    )
    row.save(force_insert=True)
    facts: dict[str, Fact] = {"judgement": row.id, "about": about, "needed": needed}
    words = {"what": rules.DECISION_WORDS[about, needed], "reasons": row.reasons}
    tell(rules.DECIDED, held, by=by, at=at, facts=facts, words=words)
    return row


@transaction.atomic
def unpublish(breach: Breach, entry: "Entry", *, by: Actor, at: datetime) -> None:
    """Take an entry of a request that is part of the breach out of the disclosure log, at once.

    Whoever may manage the breach may: nobody waits for whoever publishes.
    """
    held = hold_in_hand(breach, by)
    touched = {row.case_id for row in queries.things(held) if row.struck_at is None}
    if entry.case_id not in touched:
        raise Refused(Refusal("Name the entry as part of what went out first."))
    name_each(held, [Gone(entry=entry.id)], by=by, at=at)
    reason = f"Something in it should not have been published (breach {held.n})."
    disclosure.withdraw(entry, reason=reason, recall=Recall(entry.id, held.id), by=by, at=at)
    facts: dict[str, Fact] = {"entry": entry.id}
    tell(rules.UNPUBLISHED, held, by=by, at=at, facts=facts, words={"reference": entry.reference})
    words = f"The entry {entry.reference} was taken out of the disclosure log."
    _record(held, Made(Step.CONTAINED, at, words), by=by, at=at)


@transaction.atomic
def close(breach: Breach, *, by: Actor, at: datetime) -> Breach:
    """Close a breach. Raises Refused with everything that is still missing."""
    insist_may(breach, by)
    held = hold(breach)
    rules.CLOSE.check(State(held.state), by, of=held.authority)
    insist(*rules.against_closing(queries.standing(held)))
    held.state, held.closed_at, held.closed_by = State.CLOSED, at, by.id
    held.save(update_fields=["state", "closed_at", "closed_by"])
    tell(rules.CLOSED, held, by=by, at=at)
    return held


@transaction.atomic
def reopen(breach: Breach, *, reason: str, by: Actor, at: datetime) -> Breach:
    """Open a closed breach again."""
    insist_may(breach, by)
    held = hold(breach)
    notified = Step.NOTIFIED in queries.standing(held).done
    transition = rules.REOPEN_NOTIFIED if notified else rules.REOPEN
    transition.check(State(held.state), by, of=held.authority)
    insist(rules.no_reason(reason))
    held.state, held.closed_at, held.closed_by = transition.target, None, None
    held.save(update_fields=["state", "closed_at", "closed_by"])
    facts: dict[str, Fact] = {"state": transition.target}
    tell(transition.deed, held, by=by, at=at, facts=facts, words={"reason": reason.strip()})
    return held


def _record(breach: Breach, made: Made, *, by: Actor, at: datetime) -> Done:
    row = Done(
        authority=breach.authority,
        breach=breach,
        step=made.step,
        done_at=made.done_at,
        words=made.words.strip(),
        late_why=made.late_why.strip(),
        entered_at=at,
        entered_by=by.id,
    )
    row.save(force_insert=True)
    deed = rules.NOTIFIED if made.step is Step.NOTIFIED else rules.STEP
    facts: dict[str, Fact] = {"done": row.id, "step": made.step, "done_at": row.done_at}
    words = {"what": rules.STEP_WORDS[made.step], "words": row.words, "late_why": row.late_why}
    tell(deed, breach, by=by, at=at, facts=facts, words=words)
    return row
