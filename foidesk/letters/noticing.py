"""From what is known, and what an officer typed, to the facts of notices and of letters to others."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from foidesk.authorities import queries as authorities
from foidesk.blocks.quoting import quoted
from foidesk.cases import queries as cases
from foidesk.clock.happening import Kind
from foidesk.clock.reckoning import DeadlineKind
from foidesk.composing.facts import Answered, CostEstimate, Envelope, Late, Regulator, Review
from foidesk.composing.notices import (
    ComplexFacts,
    ConsultationFacts,
    CoveringFacts,
    ExtensionFacts,
    FeesFacts,
    Priced,
    Weighed,
)
from foidesk.days.working_days import count_working_days
from foidesk.decisions import queries as decisions
from foidesk.happenings.events import NewHappening
from foidesk.law.citation import eir
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.letters.answers import ground
from foidesk.letters.particulars import papers
from foidesk.letters.rules import NO_FEE, NOT_ENVIRONMENTAL
from foidesk.searches import queries as searches
from foidesk.searches.rules.fees import Basis, how_much

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter


def due(case: "Case", questions: Collection[int]) -> date | None:
    """The earliest day on which an answer to any of these questions is due; None while none runs."""
    by_question = cases.worked(case)[0].by_question
    return min((found for n in questions if (found := by_question[str(n)].due)), default=None)


def late(letter: "Letter", questions: Collection[int]) -> Late | None:
    """By how many working days a letter about these questions is late; None where it is in time."""
    due_on, on = due(letter.case, questions), letter.written_on
    if due_on is None or on <= due_on:
        return None
    calendar = authorities.clock_settings(letter.authority).calendar
    return Late(due_on, max(count_working_days(calendar, due_on + timedelta(days=1), on).n, 1))


def fees(letter: "Letter", envelope: Envelope, review: Review, regulator: Regulator) -> FeesFacts:
    """The fee that was begun, line by line. Raises Refused where none is, or nothing stands on it."""
    fee = searches.fee(letter.case, on=letter.written_on)
    if fee is None or not fee.pence:
        raise Refused(NO_FEE)
    calendar = authorities.clock_settings(letter.authority).calendar
    over_limit = fee.basis is Basis.SECTION_13
    return FeesFacts(
        envelope=envelope,
        questions=charged(letter, fee.basis),
        lines=tuple(Priced(f"{line.what} ({how_much(line)})", line.pence) for line in fee.lines),
        how_to_pay=letter.payment,
        pay_by=fee.pay_by(letter.written_on, calendar),
        over_limit=over_limit,
        estimate=_estimate(letter) if over_limit else None,
        review=review,
        regulator=regulator,
    )


def charged(letter: "Letter", basis: Basis) -> tuple[int, ...]:
    """The questions that a fee is asked for: those under its law, or none where that is all of them."""
    law = Regime.EIR if basis is Basis.EIR_8 else Regime.FOIA
    questions = cases.questions(letter.case)
    under = tuple(question.n for question in questions if question.regime == law)
    return () if len(under) == len(questions) else under


def _estimate(letter: "Letter") -> CostEstimate:
    found = searches.cost_estimate(letter.case, on=letter.written_on)
    return CostEstimate(
        limit_pounds=found.limit.pounds,
        rate_pounds=found.limit.rate,
        hours=found.hours,
        activities="\n".join(found.basis),
    )


def extension(letter: "Letter", envelope: Envelope, review: Review, regulator: Regulator) -> ExtensionFacts:
    """What is still being weighed (FOIA 17(2)). Raises Refused where nothing is, or no day is given."""
    case, found = letter.case, decisions.extension(letter.case, on=letter.written_on)
    if not found.questions or found.estimate_on is None:
        raise Refused(*found.lacks)
    weighed = tuple(
        Weighed(
            n=answer.n,
            text=quoted(answer.text),
            grounds=tuple(ground(one) for one in part.decision.grounds),
            scope=part.decision.label,
        )
        for answer in decisions.answers(case)
        for part in answer.parts
        if part.decision.pending
    )
    others = frozenset(envelope.request.under(Regime.SAR)) | set(found.questions)
    meanwhile = tuple(n for n in envelope.request.numbers if n not in others)
    return ExtensionFacts(
        envelope=envelope,
        weighed=weighed,
        answer_by=found.estimate_on,
        review=review,
        regulator=regulator,
        meanwhile=meanwhile,
        others_due_on=due(case, meanwhile),
        longest=_longest(case),
        late=late(letter, found.questions),
    )


def _longest(case: "Case") -> date | None:
    """The latest fortieth working day of any question, where the clock has one."""
    clock = cases.worked(case)[0].by_question.values()
    found = (row.due for one in clock for row in one.deadlines_of(DeadlineKind.PIT_DECISION_MAX))
    return max(found, default=None)


def complexity(letter: "Letter", envelope: Envelope, review: Review, regulator: Regulator) -> ComplexFacts:
    """Why environmental questions take longer (EIR 7). Raises Refused where there are none, or no day."""
    under = environmental(letter)
    if not under:
        raise Refused(NOT_ENVIRONMENTAL)
    if letter.answer_on is None:
        raise Refused(Refusal("Give the day by which it will be answered.", eir("14(2)")))
    return ComplexFacts(
        envelope=envelope,
        questions=() if len(under) == len(envelope.request.numbers) else under,
        why=letter.why,
        answer_by=letter.answer_on,
        longest=_forty(letter, under),
        review=review,
        regulator=regulator,
    )


def _forty(letter: "Letter", questions: tuple[int, ...]) -> date | None:
    """The last of the forty working days, if the notice is given on the letter's date; None where none is."""
    event, day = NewHappening(Kind.EIR_EXTENSION, letter.written_on, questions), letter.written_on
    try:
        clock = cases.clock(letter.case, as_of=day, supposing=[event]).by_question
    except Refused:
        return None
    rows = (clock[str(n)].deadlines_of(DeadlineKind.EXTENDED_RESPONSE) for n in questions)
    return min((row.due for found in rows for row in found), default=None)


def environmental(letter: "Letter") -> tuple[int, ...]:
    """The questions asked under the Regulations."""
    return tuple(question.n for question in cases.questions(letter.case) if question.regime == Regime.EIR)


def consultation(letter: "Letter", envelope: Envelope) -> ConsultationFacts:
    """What somebody is asked, with nothing that tells who asked the office."""
    row = letter.consultation
    if row is None:
        raise LookupError("A letter to somebody consulted knows what it asks.")
    about, to = decisions.numbers(row), cases.addressee(letter.case)
    texts = {question.n: quoted(question.text) for question in cases.questions(letter.case)}
    asked = tuple(Answered(n, texts[n], ()) for n in about if n in texts) if letter.quotes else ()
    return ConsultationFacts(
        envelope=_of_nobody(envelope),
        addressee=row.name,
        about=row.about,
        asks=row.words,
        reply_by=row.due_on,
        questions=asked,
        due_on=due(letter.case, [n for n in about if n in texts]),
        applicant=(to.name, to.on_behalf_of),
    )


def covering(letter: "Letter", envelope: Envelope, regulator: Regulator) -> CoveringFacts:
    """What goes to the Commissioner, and about which complaint."""
    request = replace(envelope.request, second_reference="")
    return CoveringFacts(
        envelope=replace(envelope, request=request),
        regulator=regulator,
        their_reference=letter.second_reference,
        encloses=papers(letter.encloses),
        confidential=papers(letter.confidential),
        addressee=letter.to_name,
        answered_on=letter.case.answered_on,
    )


def _of_nobody(envelope: Envelope) -> Envelope:
    """The same without who asked, and without a reference that is theirs."""
    request = replace(envelope.request, applicant="", on_behalf_of="", second_reference="")
    return replace(envelope, request=request)
