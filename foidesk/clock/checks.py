"""Happenings that cannot be true together, or cannot have happened yet. Each is refused in one sentence."""

from collections.abc import Iterator, Sequence
from datetime import date

from foidesk.clock.happening import Happening, Kind
from foidesk.language.sentence import say
from foidesk.language.words import day_in_words, listed
from foidesk.law.citation import Citation, foia
from foidesk.law.period import SINCE_2005
from foidesk.law.refusal import Refusal

LAST_YEAR = 2100

_NAMES = {
    Kind.RECEIVED: "The request",
    Kind.NOT_VALID: "A finding that the request is not valid",
    Kind.VALID: "What made the request valid",
    Kind.CLARIFICATION_ASKED: "A clarification asked",
    Kind.CLARIFICATION_RECEIVED: "A clarification received",
    Kind.NARROWING_ASKED: "An invitation to narrow the request",
    Kind.NARROWED: "A narrowed request",
    Kind.FEES_NOTICE: "A fees notice",
    Kind.FEE_PAID: "A fee paid",
    Kind.REGIME_SET: "A change of the law that applies",
    Kind.PIT_EXTENSION: "A public interest notice",
    Kind.EIR_EXTENSION: "A notice that 40 working days are needed",
    Kind.SAR_EXTENSION: "A notice that three months are needed",
    Kind.IDENTITY_ASKED: "A request for proof of identity",
    Kind.IDENTITY_RECEIVED: "Proof of identity",
    Kind.RESPONSE_ISSUED: "A response",
    Kind.RESPONSE_RECEIVED: "The arrival of the response",
    Kind.IR_REQUESTED: "A request for review",
    Kind.IR_OUTCOME: "The outcome of a review",
    Kind.ICO_CONTACT: "A letter from the Commissioner",
    Kind.NOTICE: "A notice",
    Kind.APPEAL: "An appeal",
}
# What must have happened by then: always, or only if it is on record at all.
_NEEDS_BEFORE = {
    Kind.CLARIFICATION_RECEIVED: (Kind.CLARIFICATION_ASKED, "no clarification had been asked for", True),
    Kind.FEE_PAID: (Kind.FEES_NOTICE, "no fees notice had been given", True),
    Kind.IDENTITY_RECEIVED: (Kind.IDENTITY_ASKED, "no proof of identity had been asked for", True),
    Kind.NARROWED: (Kind.NARROWING_ASKED, "nobody had been invited to narrow it", False),
    Kind.RESPONSE_RECEIVED: (Kind.RESPONSE_ISSUED, "no response had been sent", False),
    Kind.IR_OUTCOME: (Kind.IR_REQUESTED, "no review had been asked for", False),
    Kind.APPEAL: (Kind.NOTICE, "no notice had been served", False),
}
_NOTICES = ("", "decision", "information", "enforcement", "tribunal")


def refusals(happenings: Sequence[Happening], questions: Sequence[str], as_of: date) -> tuple[Refusal, ...]:
    """Everything wrong with the happenings, as sentences; empty when they can be reckoned with."""
    if not questions:
        return (Refusal("A request needs at least one question before its clock can be reckoned."),)
    receipts = {happening.on for happening in happenings if happening.kind is Kind.RECEIVED}
    if not receipts:
        return (Refusal("A date of receipt is needed before anything can be reckoned.", foia("10(1)")),)
    if len(receipts) > 1:
        days = listed([day_in_words(day) for day in sorted(receipts)])
        return (Refusal("A request has one date of receipt, not several: {days}.", foia("10(6)"), days=days),)
    (received,) = receipts
    found = list(_years(received, as_of))
    for happening in happenings:
        if not received <= happening.on <= as_of:
            found += _days(happening, received, as_of)
        found += _order(happening, happenings, questions) if happening.kind in _NEEDS_BEFORE else ()
        found += _questions(happening, questions) if happening.questions else ()
        found += [*_estimate(happening), *_said(happening)] if _says_more(happening) else ()
    found += _laws(happenings)
    return tuple(dict.fromkeys(found))


def _years(received: date, as_of: date) -> Iterator[Refusal]:
    if received < SINCE_2005.start:
        yield Refusal(
            "The date of receipt is {received}, before the right to information began on "
            "{start}; check the year.",
            foia("1"),
            received=received,
            start=SINCE_2005.start,
        )
    if as_of.year > LAST_YEAR:
        yield Refusal(
            "{as_of} is too far ahead: the clock stops at the year {last_year}.",
            as_of=as_of,
            last_year=LAST_YEAR,
        )


def _days(happening: Happening, received: date, as_of: date) -> Iterator[Refusal]:
    name = _NAMES[happening.kind]
    if happening.on < received:
        yield Refusal(
            "{name} is recorded for {on}, before the request was received on {received}.",
            foia("10(6)"),
            name=name,
            on=happening.on,
            received=received,
        )
    if happening.on > as_of:
        yield Refusal(
            "{name} is recorded for {on}, which is after {as_of} and so has not happened yet.",
            name=name,
            on=happening.on,
            as_of=as_of,
        )


def _questions(happening: Happening, questions: Sequence[str]) -> Iterator[Refusal]:
    unknown = sorted((happening.questions or frozenset()) - set(questions))
    if unknown:
        yield Refusal(
            "{names} names question {unknown}, which the request lacks.",
            names=_NAMES[happening.kind],
            unknown=listed(unknown),
        )


def _order(
    happening: Happening, happenings: Sequence[Happening], questions: Sequence[str]
) -> Iterator[Refusal]:
    needed, lacking, always = _NEEDS_BEFORE[happening.kind]
    there = [other for other in happenings if other.kind is needed]
    before = [other for other in there if other.on <= happening.on]
    for question in questions:
        wanted = happening.concerns(question) and (always or any(one.concerns(question) for one in there))
        if wanted and not any(other.concerns(question) for other in before):
            yield Refusal(
                "{names} is recorded for {on}, but {lacking} by that day{on_question}.",
                names=_NAMES[happening.kind],
                on=happening.on,
                lacking=lacking,
                on_question=_on_question(question, questions),
            )
    if happening.answers and not any(other.on == happening.answers for other in before):
        yield Refusal(
            "{names} is said to answer {answers}, but nothing was asked that day.",
            names=_NAMES[happening.kind],
            answers=happening.answers,
        )


def _on_question(question: str, questions: Sequence[str]) -> str:
    return say(" on question {n}", n=question) if len(questions) > 1 else ""


def _estimate(happening: Happening) -> Iterator[Refusal]:
    estimate = happening.estimate
    if estimate is not None and not (happening.on <= estimate and estimate.year <= LAST_YEAR):
        yield Refusal(
            "The estimated date for the public interest decision, {estimate}, must be on or "
            "after the notice that gives it, {on}, and not beyond {last_year}.",
            foia("17(2)"),
            estimate=estimate,
            on=happening.on,
            last_year=LAST_YEAR,
        )


def _says_more(happening: Happening) -> bool:
    more = happening.estimate or happening.due or happening.what
    return bool(more) or happening.kind is Kind.REGIME_SET


def _said(happening: Happening) -> Iterator[Refusal]:
    """What a kind needs besides its day, and days that are stated."""
    name, on = _NAMES[happening.kind], day_in_words(happening.on)
    if happening.kind is Kind.REGIME_SET and happening.regime is None:
        yield Refusal("{name} is recorded for {on}, but not which law it is.", name=name, on=on)
    if happening.what not in _NOTICES:
        yield Refusal(
            "{name} of {on} must be one of {notices}, not {what}.",
            name=name,
            on=on,
            notices=listed(_NOTICES[1:]),
            what=happening.what[:40],
        )
    if happening.due is not None and not (happening.on <= happening.due and happening.due.year <= LAST_YEAR):
        yield Refusal(
            "{name} of {on} states {due}, which is before it or beyond {last_year}.",
            name=name,
            on=on,
            due=happening.due,
            last_year=LAST_YEAR,
        )


def _laws(happenings: Sequence[Happening]) -> Iterator[Refusal]:
    """One question is under one law at a time."""
    changes = [one for one in happenings if one.kind is Kind.REGIME_SET]
    for place, one in enumerate(changes):
        for other in changes[place + 1 :]:
            shared = one.questions is None or other.questions is None or one.questions & other.questions
            if shared and one.on == other.on and one.regime is not other.regime:
                yield Refusal("Two different laws are set on {on}; a question has one.", on=one.on)


def nothing_to_review(happenings: Sequence[Happening], *, late: bool) -> tuple[Refusal, ...]:
    """A review asked for before any answer, on a request that was never late, is a slip of the pen."""
    answers = [one.on for one in happenings if one.kind is Kind.RESPONSE_ISSUED]
    reviews = [one.on for one in happenings if one.kind is Kind.IR_REQUESTED]
    if late or not answers or not reviews or min(reviews) >= min(answers):
        return ()
    return (
        Refusal(
            "A review is recorded as asked for on {asked}, before the response of {answered}, which was in "
            "time: there was nothing to review.",
            Citation("Section 45 Code", "5.3"),
            asked=min(reviews),
            answered=min(answers),
        ),
    )
