"""Drafting letters and changing them."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed
from foidesk.cases import queries as cases
from foidesk.cases.rules import State, not_worked_on
from foidesk.decisions import queries as decisions
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters import queries, rules
from foidesk.letters.models import Letter, Point
from foidesk.letters.rules import Details, Kind
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from collections.abc import Mapping

    from foidesk.cases.models import Case

_CHANGES = {
    "opening": "opening words",
    "closing": "closing words",
    "salutation": "salutation",
    "second_reference": "the applicant's reference",
    "signed_name": "signature",
    "signed_post": "signature",
}


def draft_acknowledgement(case: "Case", *, by: Actor, at: datetime, on: date) -> Letter:
    """Draft the acknowledgement, dated that day and signed by its drafter."""
    return draft(case, Kind.ACKNOWLEDGEMENT, queries.signed_by(by), by=by, at=at, on=on)


def draft_response(case: "Case", *, by: Actor, at: datetime, on: date) -> Letter:
    """Draft the answer. What is not decided yet shows in it, and keeps it from leaving."""
    return draft(case, Kind.RESPONSE, queries.signed_by(by), by=by, at=at, on=on)


def draft_correction(case: "Case", *, by: Actor, at: datetime, on: date) -> Letter:
    """Draft the letter of the correction that is open. Raises Refused where none is."""
    correction = decisions.open_correction(case)
    if correction is None:
        raise Refused(rules.NOTHING_OPEN)
    kind = Kind(correction.kind)
    return draft(case, kind, queries.signed_by(by), more={"correction": correction}, by=by, at=at, on=on)


def draft_clarification(
    case: "Case", points: tuple[rules.Point, ...], *, by: Actor, at: datetime, on: date
) -> Letter:
    """Draft a question to the applicant. Raises Refused where it says nothing of a question it asks about."""
    return draft(case, Kind.CLARIFICATION, queries.signed_by(by), points, by=by, at=at, on=on)


@transaction.atomic
def amend(
    letter: Letter,
    details: Details,
    points: tuple[rules.Point, ...] | None = None,
    *,
    version: int,
    by: Actor,
    at: datetime,
    on: date,
) -> Letter:
    """Change what officers added to a letter, and give it the day's date. `points` None leaves them.

    Raises Refused when it was changed after `version` was read, and when it has left.
    """
    letter = held(letter, by=by, version=version)
    known = frozenset(question.n for question in cases.questions(letter.case))
    insist(
        *rules.faults_of(details),
        *(rules.faults_of_points(points, known) if points is not None else ()),
    )
    before = {name: getattr(letter, name) for name in _CHANGES}
    _write(letter, details)
    changes = [words for name, words in _CHANGES.items() if getattr(letter, name) != before[name]]
    if points is not None and _ask(letter, points):
        changes.append("what is asked")
    if not changes and letter.written_on == on:
        return letter
    letter.written_on, letter.version = on, letter.version + 1
    letter.save()
    words = {"changes": ", ".join(dict.fromkeys(changes)) or "its date"}
    tell(rules.AMENDED, letter, by=by, at=at, words=words)
    return letter


@transaction.atomic
def date_again(letter: Letter, *, version: int, by: Actor, at: datetime, on: date) -> Letter:
    """Give a letter the day's date, and with it the facts as they are on that day."""
    letter = held(letter, by=by, version=version)
    letter.written_on, letter.version = on, letter.version + 1
    letter.save(update_fields=["written_on", "version"])
    tell(rules.REDATED, letter, by=by, at=at)
    return letter


def draft(
    case: "Case",
    kind: Kind,
    details: Details,
    points: tuple[rules.Point, ...] = (),
    *,
    more: "Mapping[str, object] | None" = None,
    by: Actor,
    at: datetime,
    on: date,
) -> Letter:
    """Draft a letter of any kind; `more` are columns that only some kinds have. Raises Refused."""
    try:
        return _drafted(case, kind, details, points, more or {}, by=by, at=at, on=on)
    except IntegrityError as error:
        says = f"There is a draft of {rules.KIND_WORDS[kind]} already. Open it."
        raise Refused(Refusal(says)) from error


@transaction.atomic
def _drafted(
    case: "Case",
    kind: Kind,
    details: Details,
    points: tuple[rules.Point, ...],
    more: "Mapping[str, object]",
    *,
    by: Actor,
    at: datetime,
    on: date,
) -> Letter:
    known = frozenset(question.n for question in cases.questions(case))
    insist(
        lacks(by, rules.WHO[kind], of=case.authority),
        _closed(case, kind),
        *(rules.faults_of_points(points, known) if kind is Kind.CLARIFICATION else ()),
    )
    letter = Letter(
        authority=case.authority,
        case=case,
        kind=kind,
        written_on=on,
        drafted_at=at,
        drafted_by=by.id,
        **more,
    )
    _write(letter, queries.stationery(case.authority, on=on).fresh(details, kind))
    letter.save(force_insert=True)
    _ask(letter, points)
    tell(rules.DRAFTED, letter, by=by, at=at)
    return letter


def _closed(case: "Case", kind: Kind) -> Refusal | None:
    if kind in rules.AFTERWARDS:
        return None if decisions.open_correction(case) else rules.NOTHING_OPEN
    if kind is Kind.COVERING_LETTER or (kind is Kind.CONSULTATION and decisions.correcting(case)):
        return None
    if case.state == State.ANSWERED:
        return Refusal(
            "This request has been answered. If the answer was wrong or lacks something, correct it."
        )
    return not_worked_on(State(case.state))


def held(letter: Letter, *, by: Actor, version: int) -> Letter:
    """The same letter, held until the transaction ends, where this officer may change this version of it."""
    rows = Letter.objects.of(letter.authority).select_for_update(of=("self",))
    found = rows.select_related("case", "case__applicant", "correction", "consultation").get(id=letter.id)
    gone = Refusal("This letter has left. What was sent is kept as it was.") if queries.left(found) else None
    insist(
        lacks(by, rules.WHO[Kind(found.kind)], of=found.authority),
        gone or _closed(found.case, Kind(found.kind)),
        rules.changed_meanwhile(version, found.version),
    )
    return found


def _write(letter: Letter, details: Details) -> None:
    letter.opening, letter.closing = details.opening.strip(), details.closing.strip()
    letter.salutation = details.salutation
    for name in ("second_reference", "signed_name", "signed_post"):
        setattr(letter, name, " ".join(getattr(details, name).split())[: rules.LONGEST_LINE])


def _ask(letter: Letter, points: tuple[rules.Point, ...]) -> bool:
    """Store what is asked in place of what was; tells whether anything is different."""
    before = [(row.n, row.unclear, row.needed, row.suggestions) for row in queries.points(letter)]
    after = sorted(
        (one.n, one.unclear.strip(), one.needed.strip(), one.suggestions.strip()) for one in points
    )
    if before == after:
        return False
    Point.objects.of(letter.authority).filter(letter=letter).delete()
    Point.objects.of(letter.authority).bulk_create(
        Point(
            authority=letter.authority,
            letter=letter,
            n=n,
            unclear=unclear,
            needed=needed,
            suggestions=suggestions,
        )
        for n, unclear, needed, suggestions in after
    )
    return True


def tell(
    deed: Deed, letter: Letter, *, by: Actor, at: datetime, words: "Mapping[str, str] | None" = None
) -> None:
    record(
        deed,
        authority=letter.authority,
        chain=letter.case_id,
        by=by.id,
        at=at,
        facts={
            "letter": letter.id,
            "kind_of_letter": Code(letter.kind),
            "version": letter.version,
            "written_on": letter.written_on,
            **by.under(Permission.HANDLE),
        },
        words={"what": rules.KIND_WORDS[Kind(letter.kind)], **(words or {})},
    )
