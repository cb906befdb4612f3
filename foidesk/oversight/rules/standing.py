"""How far a breach is: what is decided and done, what is next, what is missing before it closes. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from foidesk.law.refusal import Refusal
from foidesk.oversight.rules.breach import HIGH_RISK, KEEP_RECORD
from foidesk.oversight.rules.hours import NOTIFY as WITHIN_72_HOURS
from foidesk.oversight.rules.kinds import LONGEST_TEXT, About, Next, State, Step


@dataclass(frozen=True)
class Standing:
    """What has been decided and done about a breach so far; a decision is None until it is made."""

    state: State
    notify: bool | None = None
    tell: bool | None = None
    done: frozenset[Step] = frozenset()
    published: bool = False


def faults_of_decision(
    about: About, *, needed: bool, reasons: str, standing: Standing
) -> tuple[Refusal, ...]:
    """Why a decision can't be recorded: it lacks reasons, or the other decision says otherwise."""
    faults = []
    if not reasons.strip():
        faults.append(Refusal("Write down the reasons, whichever way it is decided.", KEEP_RECORD))
    if len(reasons) > LONGEST_TEXT:
        faults.append(Refusal("Shorten the reasons to {most} characters.", most=f"{LONGEST_TEXT:,}"))
    apart = (standing.tell, needed) if about is About.COMMISSIONER else (needed, standing.notify)
    if apart == (True, False):
        faults.append(
            Refusal(
                "The people must be told where the risk to them is high, and then there is a risk of which "
                "the Commissioner is notified. Decide the one or the other anew first.",
                HIGH_RISK,
            )
        )
    return tuple(faults)


def against_closing(standing: Standing) -> tuple[Refusal, ...]:
    """What is still missing before a breach is closed; nothing when all is there."""
    return tuple(
        refusal
        for refusal in (
            _PUBLISHED if standing.published else None,
            _UNDECIDED[About.COMMISSIONER] if standing.notify is None else None,
            _UNDONE[Step.NOTIFIED] if standing.notify and Step.NOTIFIED not in standing.done else None,
            _UNDECIDED[About.PEOPLE] if standing.tell is None else None,
            _UNDONE[Step.TOLD] if standing.tell and Step.TOLD not in standing.done else None,
            _UNDONE[Step.LESSONS] if Step.LESSONS not in standing.done else None,
        )
        if refusal is not None
    )


_PUBLISHED = Refusal("What is named here still stands in the disclosure log. Take it out of the log first.")
_UNDECIDED: Mapping[About, Refusal] = {
    About.COMMISSIONER: Refusal("Decide whether the Commissioner must be notified.", WITHIN_72_HOURS),
    About.PEOPLE: Refusal("Decide whether the people it is about must be told.", HIGH_RISK),
}
_UNDONE: Mapping[Step, Refusal] = {
    Step.NOTIFIED: Refusal("Record when the Commissioner was notified.", WITHIN_72_HOURS),
    Step.TOLD: Refusal("Record when and how the people it is about were told.", HIGH_RISK),
    Step.LESSONS: Refusal("Record what was learnt, and what changes.", KEEP_RECORD),
}


def next_thing(standing: Standing) -> Next:
    """The one next thing to do about a breach."""
    if standing.state is State.CLOSED:
        return Next.NOTHING
    order = (
        (Next.UNPUBLISH, standing.published),
        (Next.CONTAIN, Step.CONTAINED not in standing.done),
        (Next.DECIDE_COMMISSIONER, standing.notify is None),
        (Next.NOTIFY, bool(standing.notify) and Step.NOTIFIED not in standing.done),
        (Next.DECIDE_PEOPLE, standing.tell is None),
        (Next.TELL, bool(standing.tell) and Step.TOLD not in standing.done),
        (Next.LEARN, Step.LESSONS not in standing.done),
    )
    return next((thing for thing, wanted in order if wanted), Next.CLOSE)


def runs(standing: Standing) -> bool:
    """Whether the seventy-two hours still matter: nobody was notified, and nobody decided against it."""
    undone = Step.NOTIFIED not in standing.done
    return standing.state is not State.CLOSED and undone and standing.notify is not False
