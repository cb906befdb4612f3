"""What a request's decisions still lack, and which of its parts may wait for the public interest."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from foidesk.audit.rules import london_day
from foidesk.authorities.queries import office, persons_ever
from foidesk.cases import queries as cases
from foidesk.clock.reckoning import DeadlineKind
from foidesk.decisions import missing as rest
from foidesk.decisions import rules
from foidesk.decisions.answer import Answer, Held
from foidesk.decisions.missing import Office
from foidesk.decisions.opinion import Qualified
from foidesk.decisions.queries.deciding import answers
from foidesk.language.phrases import capital
from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime
from foidesk.searches.queries import advice_due, receipts

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@dataclass(frozen=True)
class Extension:
    """What a notice under section 17(2) would be about, and what stands against giving it.

    `questions` have a part whose public interest is still weighed, `provisions` are the keys of the qualified
    ones they rest on, `estimate_on` is the latest day given. `lacks` is empty when the notice can be given.
    """

    questions: tuple[int, ...]
    provisions: tuple[str, ...]
    estimate_on: date | None
    lacks: tuple[Refusal, ...]


def missing(
    case: "Case",
    *,
    on: date | None = None,
    only: Collection[int] | None = None,
    enclosed: Collection[int] = (),
) -> tuple[Refusal, ...]:
    """Everything the law still requires of any question, or of some; nothing when an answer can be written.

    Judged by the law of `on`, or of the day of the last decision. `enclosed` are answered by files.
    """
    found = [one for one in answers(case) if only is None or one.n in only]
    place = replace(judged_by(case, found, on=on), enclosed=enclosed)
    return (
        *(refusal for one in found for refusal in rest.missing_of(one, place)),
        *not_searched(case, found),
        *waiting(found),
    )


def advice(case: "Case", *, on: date | None = None) -> tuple[Refusal, ...]:
    """What good practice asks for in any question. It stops nothing."""
    found = answers(case)
    place = judged_by(case, found, on=on)
    return (
        *(refusal for one in found for refusal in rest.advice_of(one, place)),
        *rest.held_and_ncnd(found),
        *(Refusal(due.says, due.provision) for due in advice_due(case, on=place.on)),
    )


def judged_by(case: "Case", found: Iterable[Answer], *, on: date | None) -> Office:
    """The office and the day by which decisions are judged: `on`, or the day of the last decision."""
    days = [london_day(part.decided_at) for one in found for part in one.parts if part.decided_at]
    return Office(
        opcc=office(case.authority).opcc,
        on=on or max(days, default=case.received_on),
        longest=_longest(case),
        qualified=tuple(
            Qualified(row.id, row.post, row.covered, row.from_on, row.until_on)
            for row in persons_ever(case.authority)
            if row.taken_out_at is None
        ),
    )


def extension(case: "Case", *, on: date) -> Extension:
    """Which questions may wait for the public interest, on what, until when, and what is missing for it."""
    found = answers(case)
    place = judged_by(case, found, on=on)
    parts = [(one, part.decision) for one in found for part in one.parts if part.decision.pending]
    own = [one for one in found if one.same_as is None and any(part.decision.pending for part in one.parts)]
    lacks = [refusal for one in own for refusal in rest.missing_of(one, place)]
    if not parts:
        lacks.append(
            Refusal(
                "On no part is the public interest still being weighed. Say so there first: only parts that "
                "rest on a qualified exemption may wait.",
                foia("10(3)"),
            )
        )
    return Extension(
        questions=tuple(dict.fromkeys(one.n for one, _ in parts)),
        provisions=tuple(dict.fromkeys(key for _, decision in parts for key in rest.weighed(decision))),
        estimate_on=max((d.estimate_on for _, d in parts if d.estimate_on), default=None),
        lacks=tuple(lacks),
    )


def waiting(found: Iterable[Answer]) -> tuple[Refusal, ...]:
    """Parts whose public interest is still being weighed: until then the last answer can't go."""
    told = [
        rules.which(one.n, n, of=len(one.parts))
        for one in found
        if one.same_as is None and one.regime is not Regime.SAR
        for n, part in enumerate(one.parts, start=1)
        if part.decision.pending
    ]
    return tuple(
        Refusal(
            "{capital}: the public interest is still being weighed, so the answer can't go yet. "
            "Send the applicant a notice with the estimated date: it is written under Letters. What "
            "does not wait is due on the date shown there all the same.",
            foia("17(2)"),
            capital=capital(which),
        )
        for which in told
    )


def not_searched(case: "Case", found: Iterable[Answer]) -> tuple[Refusal, ...]:
    """Questions answered "not held" although nothing shows that anybody looked."""
    searched = {n for receipt in receipts(case) for n in receipt.questions}
    return tuple(
        Refusal(
            "Question {n}: nothing shows that anybody looked for it. Ask for a search first.",
            foia("1(1)(a)") if one.regime is Regime.FOIA else rules.NOT_HELD_EIR,
            n=one.n,
        )
        for one in found
        if one.n not in searched
        and one.regime is not Regime.SAR
        and any(part.decision.held is Held.NOT_HELD for part in one.parts)
    )


def _longest(case: "Case") -> dict[int, date]:
    """For each question the fortieth working day, on which the public interest is normally decided."""
    rows = [row for row in cases.deadlines(case) if row.kind == DeadlineKind.PIT_DECISION_MAX]
    by_question = {question.n: str(question.n) for question in cases.questions(case)}
    return {
        n: max(row.due_on for row in rows if row.question in ("", key))
        for n, key in by_question.items()
        if any(row.question in ("", key) for row in rows)
    }
