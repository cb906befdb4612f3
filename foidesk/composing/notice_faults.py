"""What a notice, or a letter to others than the applicant, still needs (FOIA 9, 10, 17; EIR 7, 8). Pure.

Days are those of the calendar that came with FOI Desk where no clock gave its own.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from foidesk.composing.answer_faults import estimate_faults, rights_faults
from foidesk.composing.facts import Outcome, Request
from foidesk.composing.ground_faults import ground_faults
from foidesk.composing.notices import (
    ComplexFacts,
    ConsultationFacts,
    CoveringFacts,
    ExtensionFacts,
    FeesFacts,
    Weighed,
)
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import nth_working_day_after, period_beginning_with_end
from foidesk.language.words import listed
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime

Faults = Iterator[Refusal]
_MONTHS_TO_PAY, _DAYS_TO_PAY = 3, 60
_TIME, _LONGER = 20, 40
_A_WEEK = timedelta(days=7)
_STAFF_TIME = re.compile(
    r"\b(?:staff|officers?|clerical|searching|collation|retrieval|redaction)(?:['’]s?)? "
    r"(?:time|hours?|costs?)\b|\b(?:an|per|each) hour\b|\bhours? (?:of work|at £)|\bredact(?:ing|ion)\b",
    re.IGNORECASE,
)
_TITLES = r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Cllr|Councillor)\.? "


def of_fees(facts: FeesFacts) -> Faults:
    """What a fees notice lacks: the amount and how it comes about, how to pay, and the day the law gives."""
    environmental = _laws(facts.envelope.request, facts.questions) == {Regime.EIR}
    law = eir("8(4)") if environmental else foia("9(1)")
    if not facts.lines:
        yield Refusal("Say how the amount comes about: what each line is for, and its price.", law)
    for line in facts.lines:
        if not line.what.strip() or line.pence <= 0:
            yield Refusal("Give each line of the fee what it is for, and a price.", law)
        elif not (environmental or facts.over_limit) and _STAFF_TIME.search(line.what):
            yield Refusal(
                "“{what}”: the time of staff may not be charged for below the cost limit.",
                Citation.parse("Fees Regulations 6(4)"),
                what=line.what.strip()[:80],
            )
    if not facts.how_to_pay.strip():
        yield Refusal("Say how the applicant can pay, and to whom.", law)
    if facts.over_limit:
        yield from _over_limit(facts, environmental=environmental)
    elif environmental:
        yield from _day_to_pay(facts, _nth(facts.envelope.written_on, _DAYS_TO_PAY), eir("8(5)"), _A_WEEK)
    else:
        last = period_beginning_with_end(facts.envelope.written_on, _MONTHS_TO_PAY)
        yield from _day_to_pay(facts, last, foia("9(2)"), timedelta())


def _over_limit(facts: FeesFacts, *, environmental: bool) -> Faults:
    """Charging for the work itself relies on section 12, and is a refusal as well (FOIA 13, 17(5))."""
    if environmental:
        yield Refusal("The Regulations have no cost limit: charge a reasonable amount.", eir("8(3)"))
        return
    yield from estimate_faults("The fee", Outcome.COST, facts.estimate)
    if facts.review is None or facts.regulator is None:
        yield Refusal(
            "A fee above the cost limit relies on section 12, so the letter tells of the review and of the "
            "regulator.",
            foia("17(7)"),
        )
    else:
        yield from rights_faults(facts.review, facts.regulator)
    if facts.pay_by <= facts.envelope.written_on:
        yield Refusal("Give the applicant time to pay: choose a day after the date of the letter.")


def _day_to_pay(facts: FeesFacts, last: date, law: Citation, leeway: timedelta) -> Faults:
    """The law fixes the last day for paying: neither less nor more may be told."""
    if not last <= facts.pay_by <= last + leeway:
        yield Refusal("The law gives the applicant until {last} to pay. Give that day.", law, last=last)


def of_extension(facts: ExtensionFacts) -> Faults:
    """The contents of a notice that the public interest is still being weighed (FOIA 17(1), (2), (7))."""
    for one in facts.weighed:
        yield from _weighed(one, facts)
    if facts.answer_by <= facts.envelope.written_on:
        yield Refusal(
            "Estimate a day for the decision that lies after the date of the letter.", foia("17(2)")
        )
    yield from rights_faults(facts.review, facts.regulator)


def _weighed(one: Weighed, facts: ExtensionFacts) -> Faults:
    if facts.envelope.request.regime_of(one.n) is not Regime.FOIA:
        yield Refusal(
            "Question {n}: only the Act gives more time for the public interest. Decide it now.",
            eir("7(1)"),
            n=one.n,
        )
        return
    names = [str(ground.provision.citation.for_letter) for ground in one.grounds]
    if not names:
        yield Refusal("Question {n}: say which exemption you rely on.", foia("17(1)(b)"), n=one.n)
    elif not any(ground.provision.needs_public_interest for ground in one.grounds):
        yield Refusal(
            "Question {n}: there is no public interest test under {names}, so nothing can wait for one. "
            "Decide it now.",
            foia("10(3)"),
            n=one.n,
            names=listed(names),
        )
    for ground in one.grounds:
        yield from ground_faults(one.n, ground, facts.envelope.written_on, weighed=False)
        if ground.provision.needs_public_interest and ground.public_interest.balance.strip():
            yield Refusal(
                "Question {n}, {name}: the public interest is balanced already. Answer instead of asking for "
                "more time.",
                foia("10(3)"),
                n=one.n,
                name=ground.provision.citation.for_letter,
            )


def of_complexity(facts: ComplexFacts) -> Faults:
    """The contents of a notice that a complex and voluminous request takes longer (EIR 7(1), (3))."""
    if not facts.why.strip():
        yield Refusal(
            "Say what makes the request both complex and voluminous: one of the two is not enough.",
            eir("7(1)"),
        )
    if facts.answer_by <= facts.envelope.written_on:
        yield Refusal("Give a day for the answer that lies after the date of the letter.", eir("7(3)"))
    longest = facts.longest or _from_receipt(facts.envelope.request, _LONGER)
    if facts.answer_by > longest:
        yield Refusal(
            "The Regulations give 40 working days in all: answer by {longest}.", eir("7(1)"), longest=longest
        )


def of_consultation(facts: ConsultationFacts) -> Faults:
    """What a letter asking for somebody's view lacks, and that it tells who asked."""
    code = Citation.parse("Section 45 Code 3")
    if not facts.addressee.strip():
        yield Refusal("Say who is asked for their view.", code)
    if not facts.about.strip():
        yield Refusal("Say which information of theirs was asked for.", code)
    if facts.reply_by <= facts.envelope.written_on:
        yield Refusal("Give a day for the reply that lies after the date of the letter.", code)
    words = (facts.about, facts.asks, facts.envelope.opening, facts.envelope.closing)
    quoted = (one.text for one in facts.questions)
    request = facts.envelope.request
    names = (request.applicant, request.on_behalf_of, *facts.applicant)
    if name := _named(names, " ".join((*words, *quoted))):
        yield Refusal(
            "The letter names the applicant: “{name}”. Take that out: who asked is nothing that others need.",
            name=name,
        )


def of_covering(facts: CoveringFacts) -> Faults:
    """What the letter to the regulator lacks: its reference, and the papers."""
    if not facts.their_reference.strip():
        yield Refusal("Give the regulator's reference for the complaint.", foia("50"))
    if not any(paper.strip() for paper in (*facts.encloses, *facts.confidential)):
        yield Refusal("Name the papers that are enclosed.", foia("50"))
    if not facts.regulator.name.strip():
        yield Refusal("The letter does not say which regulator it is for.", foia("50"))


def advice_on(facts: FeesFacts | ExtensionFacts | ComplexFacts | ConsultationFacts) -> Faults:
    """What an officer should look at: a day that others than the law set, and a notice that comes late."""
    request = facts.envelope.request
    match facts:
        case ExtensionFacts():
            longest = facts.longest or _from_receipt(request, _LONGER)
            if facts.answer_by > longest:
                yield Refusal(
                    "The decision is promised later than {longest}, the fortieth working day. The regulator "
                    "accepts more than 20 further working days only exceptionally: record why.",
                    foia("10(3)"),
                    longest=longest,
                )
            law = foia("17(1)")
        case ConsultationFacts():
            if facts.due_on is not None and facts.reply_by >= facts.due_on:
                yield Refusal(
                    "The reply would come when the answer is due already, on {due_on}. Ask for it sooner.",
                    foia("10(1)"),
                    due_on=facts.due_on,
                )
            return
        case FeesFacts() | ComplexFacts():
            law = foia("9(1)") if isinstance(facts, FeesFacts) else eir("7(3)")
    due = _from_receipt(request, _TIME)
    if facts.envelope.written_on > due:
        yield Refusal(
            "Such a notice is due within 20 working days, which ended on {due} unless days were left out.",
            law,
            due=due,
        )


def _named(names: Iterable[str], words: str) -> str:
    """A name of the applicant as it stands in these words; nothing where none does."""
    for name in names:
        if not (parts := name.split()):
            continue
        whole = r"\s+".join(map(re.escape, parts))
        if found := re.search(rf"\b(?:{whole}|{_TITLES}{re.escape(parts[-1])})\b", words, re.IGNORECASE):
            return found[0]
    return ""


def _laws(request: Request, questions: tuple[int, ...]) -> frozenset[Regime]:
    return request.only(questions).laws


def _from_receipt(request: Request, n: int) -> date:
    """The nth working day after the request was received, or made clear enough (FOIA 10(6), EIR 9(4))."""
    return _nth(request.clarified_on or request.received_on, n)


def _nth(day: date, n: int) -> date:
    return nth_working_day_after(Calendar.shipped(), day, n).on
