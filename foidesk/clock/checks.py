"""Happenings that cannot be true together, or cannot have happened yet. Each is refused in one sentence."""

from collections.abc import Iterator, Sequence
from datetime import date

from foidesk.clock.happening import Happening, Kind
from foidesk.law.citation import foia
from foidesk.law.period import SINCE_2005
from foidesk.law.refusal import Refusal
from foidesk.law.wording import day_in_words, listed

LAST_YEAR = 2100

_NAMES = {
    Kind.RECEIVED: "The request",
    Kind.CLARIFICATION_ASKED: "A clarification asked",
    Kind.CLARIFICATION_RECEIVED: "A clarification received",
    Kind.NARROWING_ASKED: "An invitation to narrow the request",
    Kind.NARROWED: "A narrowed request",
    Kind.FEES_NOTICE: "A fees notice",
    Kind.FEE_PAID: "A fee paid",
    Kind.PIT_EXTENSION: "A public interest notice",
    Kind.RESPONSE_ISSUED: "A response",
}
_NEEDS_BEFORE = {
    Kind.CLARIFICATION_RECEIVED: (Kind.CLARIFICATION_ASKED, "no clarification had been asked for"),
    Kind.FEE_PAID: (Kind.FEES_NOTICE, "no fees notice had been given"),
}


def refusals(happenings: Sequence[Happening], questions: Sequence[str], as_of: date) -> tuple[Refusal, ...]:
    """Everything wrong with the happenings, as sentences; empty when they can be reckoned with."""
    if not questions:
        return (Refusal("A request needs at least one question before its clock can be reckoned."),)
    receipts = {happening.on for happening in happenings if happening.kind is Kind.RECEIVED}
    if not receipts:
        return (Refusal("A date of receipt is needed before anything can be reckoned.", foia("10(1)")),)
    if len(receipts) > 1:
        days = listed([day_in_words(day) for day in sorted(receipts)])
        return (Refusal(f"A request has one date of receipt, not several: {days}.", foia("10(6)")),)
    found = [*_receipt(receipts.pop(), happenings), *_future(happenings, as_of)]
    for happening in happenings:
        found += [*_questions(happening, questions), *_order(happening, happenings, questions)]
        found += _estimate(happening)
    return tuple(dict.fromkeys(found))


def _receipt(received: date, happenings: Sequence[Happening]) -> Iterator[Refusal]:
    if received < SINCE_2005.start:
        yield Refusal(
            f"The date of receipt is {day_in_words(received)}, before the right to information began on "
            f"{day_in_words(SINCE_2005.start)}; check the year.",
            foia("1"),
        )
    for happening in happenings:
        if happening.on < received:
            yield Refusal(
                f"{_NAMES[happening.kind]} is recorded for {day_in_words(happening.on)}, before the request "
                f"was received on {day_in_words(received)}.",
                foia("10(6)"),
            )


def _future(happenings: Sequence[Happening], as_of: date) -> Iterator[Refusal]:
    for happening in happenings:
        if happening.on > as_of:
            yield Refusal(
                f"{_NAMES[happening.kind]} is recorded for {day_in_words(happening.on)}, which is after "
                f"{day_in_words(as_of)} and so has not happened yet."
            )
    if as_of.year > LAST_YEAR:
        yield Refusal(f"{day_in_words(as_of)} is too far ahead: the clock stops at the year {LAST_YEAR}.")


def _questions(happening: Happening, questions: Sequence[str]) -> Iterator[Refusal]:
    unknown = sorted((happening.questions or frozenset()) - set(questions))
    if unknown:
        yield Refusal(f"{_NAMES[happening.kind]} names question {listed(unknown)}, which the request lacks.")


def _order(
    happening: Happening, happenings: Sequence[Happening], questions: Sequence[str]
) -> Iterator[Refusal]:
    if happening.kind not in _NEEDS_BEFORE:
        return
    needed, lacking = _NEEDS_BEFORE[happening.kind]
    before = [other for other in happenings if other.kind is needed and other.on <= happening.on]
    for question in questions:
        if happening.concerns(question) and not any(other.concerns(question) for other in before):
            yield Refusal(
                f"{_NAMES[happening.kind]} is recorded for {day_in_words(happening.on)}, but {lacking} "
                f"by that day{_on_question(question, questions)}."
            )
    if happening.answers and not any(other.on == happening.answers for other in before):
        yield Refusal(
            f"{_NAMES[happening.kind]} is said to answer {day_in_words(happening.answers)}, "
            "but nothing was asked that day."
        )


def _on_question(question: str, questions: Sequence[str]) -> str:
    return f" on question {question}" if len(questions) > 1 else ""


def _estimate(happening: Happening) -> Iterator[Refusal]:
    estimate = happening.estimate
    if estimate is not None and not (happening.on <= estimate and estimate.year <= LAST_YEAR):
        yield Refusal(
            f"The estimated date for the public interest decision, {day_in_words(estimate)}, must be on or "
            f"after the notice that gives it, {day_in_words(happening.on)}, and not beyond {LAST_YEAR}.",
            foia("17(2)"),
        )
