"""A reckoning told in plain sentences, for people without a screen."""

from collections.abc import Iterator
from datetime import date

from foidesk.clock.calendar import Calendar
from foidesk.clock.reckoning import Reckoning, State
from foidesk.law.wording import day_in_words

_WHY_NONE = {
    State.AWAITING_REQUESTER: "No date runs: the applicant has still to supply the clarification asked for.",
    State.AWAITING_FEE: "No date runs: the fee has still to be paid.",
    State.LAPSED: "No date runs: the fee was not paid within the three months. Consider closing the request.",
}


def why_no_date(reckoning: Reckoning) -> str:
    """Why there is no due date, in a sentence; empty when there is one."""
    return "" if reckoning.due else _WHY_NONE.get(reckoning.state, "Answered while no date was running.")


def tell(reckoning: Reckoning, *, as_of: date, calendar: Calendar) -> Iterator[str]:
    """The lines of an explanation: what is due, what else runs, each day and why, what to look at."""
    yield from _head(reckoning, as_of, calendar)
    yield ""
    for deadline in reckoning.deadlines:
        met = f" Met on {day_in_words(deadline.met)}." if deadline.met else ""
        due = f"{deadline.kind.value}: {day_in_words(deadline.due)} ({deadline.provision})."
        yield f"{due} {deadline.why}{met}"
    yield ""
    for step in reckoning.steps:
        n = "" if step.n is None else str(step.n)
        yield f"{n:>3}  {day_in_words(step.on)}: {step.what} ({step.provision})"
    for caution in reckoning.warnings:
        yield ""
        yield f"Take care: {caution.says}" + (f" ({caution.provision})" if caution.provision else "")


def _head(reckoning: Reckoning, as_of: date, calendar: Calendar) -> Iterator[str]:
    state = reckoning.state.value.replace("-", " ")
    if reckoning.due is None:
        yield f"{why_no_date(reckoning)} State: {state}."
        return
    yield f"Due {day_in_words(reckoning.due)}. State on {day_in_words(as_of)}: {state}."
    number = reckoning.day_number(as_of)
    if number is not None and reckoning.state is State.RUNNING:
        yield f"That is working day {number} of {reckoning.of}."
    if number is not None and reckoning.state is State.OVERDUE:
        late = number - (reckoning.day_number(reckoning.due) or 0)
        yield f"That is {late} working {'day' if late == 1 else 'days'} late."
    if reckoning.provisional:
        yield (
            "The date is provisional: bank holidays are known only for the years "
            f"{calendar.first_year} to {calendar.last_year}."
        )
