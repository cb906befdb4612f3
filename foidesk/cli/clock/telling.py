"""A reckoning told in plain sentences, for people without a screen."""

from collections.abc import Iterator, Mapping
from datetime import date

from foidesk.clock.deadline_table import BY_KIND, title_of
from foidesk.clock.profile import Profile
from foidesk.clock.reckoning import DeadlineKind, Reckoning, State
from foidesk.days.calendar import Calendar
from foidesk.language.words import day_in_words

_WHY_NONE = {
    State.AWAITING_REQUESTER: "No date runs: the applicant has still to supply what was asked for.",
    State.AWAITING_FEE: "No date runs: the fee has still to be paid.",
    State.LAPSED: "No date runs: what was asked of the applicant did not come in time.",
}
# What a date needs before it runs, for those not counted from the receipt of the request.
_NOT_BEGUN: Mapping[DeadlineKind, str] = {
    DeadlineKind.CLARIFICATION_LAPSE: "No clarification that was needed has been asked for",
    DeadlineKind.REFINEMENT_LAPSE: "No narrower request has been invited",
    DeadlineKind.FEE_LAPSE: "There was no fees notice that counts",
    DeadlineKind.IR_REQUEST_WINDOW: "The answer is not on record",
    DeadlineKind.IR_RESPONSE: "No review has been asked for",
    DeadlineKind.IR_RESPONSE_MAX: "No review has been asked for",
    DeadlineKind.ICO_COMPLAINT_WINDOW: "The outcome of a review is not on record",
    DeadlineKind.TRIBUNAL_APPEAL: "No notice is on record",
    DeadlineKind.REPEAT_INTERVAL_END: "The day of compliance is not on record",
}
_SETTINGS: Mapping[DeadlineKind, str] = {
    DeadlineKind.CLARIFICATION_LAPSE: "clarification_lapse",
    DeadlineKind.REFINEMENT_LAPSE: "narrowing_lapse",
    DeadlineKind.REPEAT_INTERVAL_END: "repeat_interval",
    DeadlineKind.IR_REQUEST_WINDOW: "review_window",
}


def why_no_date(reckoning: Reckoning, kind: DeadlineKind, profile: Profile) -> str:
    """Why the reckoning has no date of that kind, in a sentence."""
    regime = reckoning.by_question[reckoning.decides].regime
    name = kind.value.replace("-", " ")
    if (kind, regime) not in BY_KIND:
        return f"There is no such date under {regime}: {name}."
    setting = _SETTINGS.get(kind)
    if setting and getattr(profile, setting) is None:
        return f"Neither the law nor the profile {profile.name} sets such a date: {name}."
    if kind in _NOT_BEGUN:
        return f"{_NOT_BEGUN[kind]}, so no such date runs: {name}."
    if kind is DeadlineKind.INTERNAL_TARGET and reckoning.due:
        return "No date runs: by this profile the target is paused until a narrower request comes."
    return _WHY_NONE.get(reckoning.state, "Answered while no date was running.")


def provisional(calendar: Calendar) -> str:
    """Why a date is provisional."""
    return f"Provisional: bank holidays are known only for {calendar.first_year} to {calendar.last_year}."


def tell(reckoning: Reckoning, *, as_of: date, calendar: Calendar) -> Iterator[str]:
    """The lines of an explanation: what is due, what else runs, each day and why, what to look at."""
    yield from _head(reckoning, as_of, calendar)
    yield ""
    for deadline in reckoning.deadlines:
        met = f" Met on {day_in_words(deadline.met)}." if deadline.met else ""
        own = "" if deadline.statutory else " Not a date of the law."
        due = f"{title_of(deadline)}: {day_in_words(deadline.due)} ({deadline.provision})."
        yield f"{due} {deadline.why}{own}{met}"
    yield ""
    for step in reckoning.steps:
        n = "" if step.n is None else str(step.n)
        yield f"{n:>3}  {day_in_words(step.on)}: {step.what} ({step.provision})"
    for caution in (*reckoning.warnings, *reckoning.proposals):
        yield ""
        yield f"Take care: {caution.says}" + (f" ({caution.provision})" if caution.provision else "")


def _head(reckoning: Reckoning, as_of: date, calendar: Calendar) -> Iterator[str]:
    yield reckoning.sentence
    state = reckoning.state.value.replace("-", " ")
    if reckoning.due is None:
        none = _WHY_NONE.get(reckoning.state, "Answered while no date was running.")
        yield f"{none} State: {state}."
        return
    yield f"Due {day_in_words(reckoning.due)}. State on {day_in_words(as_of)}: {state}."
    if reckoning.office_due and reckoning.office_due < reckoning.due:
        yield f"The office’s own date is {day_in_words(reckoning.office_due)}."
    number = reckoning.day_number(as_of)
    if number is not None and reckoning.state is State.RUNNING:
        yield f"That is {reckoning.counted_in.one} {number} of {reckoning.of}."
    if number is not None and reckoning.state is State.OVERDUE:
        late = number - (reckoning.day_number(reckoning.due) or 0)
        yield f"That is {reckoning.counted_in.words(late)} late."
    if reckoning.provisional:
        yield provisional(calendar)
