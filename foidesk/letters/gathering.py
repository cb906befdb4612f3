"""From a stored letter to its facts: who, when, and what the rooms below know of the request."""

from collections.abc import Iterable
from datetime import timedelta
from typing import TYPE_CHECKING

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import FactKey
from foidesk.cases import queries as cases
from foidesk.clock.happening import Kind as Happened
from foidesk.clock.working_days import count_working_days, nth_working_day_after
from foidesk.decisions import queries as decisions
from foidesk.letters.answers import answered
from foidesk.letters.facts import (
    AcknowledgementFacts,
    ClarificationFacts,
    Envelope,
    Late,
    LetterFacts,
    Letterhead,
    Regulator,
    Request,
    ResponseFacts,
    Review,
    Searched,
    SignOff,
    Unclear,
)
from foidesk.letters.quoting import quoted
from foidesk.letters.rules import Kind, Salutation
from foidesk.searches import queries as searches

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter, Point

REVIEW_DAYS = 40
"""Section 45 Code 5.3: a review may be asked for within so many working days of the letter."""


def gathered(letter: "Letter", points: Iterable["Point"]) -> LetterFacts:
    """The facts of a letter as its kind needs them, judged on the letter's date."""
    case, envelope = letter.case, _envelope(letter)
    match Kind(letter.kind):
        case Kind.ACKNOWLEDGEMENT:
            texts = tuple(quoted(question.text) for question in cases.questions(case))
            return AcknowledgementFacts(envelope, case.due_on, texts)
        case Kind.CLARIFICATION:
            return _clarification(case, envelope, points)
        case Kind.RESPONSE:
            return _response(letter, envelope)


def _envelope(letter: "Letter") -> Envelope:
    case, office = letter.case, authorities.office(letter.authority)
    named = letter.salutation == Salutation.NAME
    answers = [
        row.happened_on
        for row in cases.happenings(case)
        if row.kind == Happened.CLARIFICATION_RECEIVED and row.sufficient
    ]
    return Envelope(
        letterhead=Letterhead(
            office=office.name,
            address=office.address,
            email=office.email,
            telephone=office.telephone,
            website=office.website,
        ),
        request=Request(
            reference=case.reference,
            received_on=case.received_on,
            applicant=case.applicant.name if named else "",
            second_reference=letter.second_reference,
            clarified_on=max(answers, default=None),
        ),
        written_on=letter.written_on,
        sign_off=SignOff(letter.signed_name, letter.signed_post),
        opening=letter.opening,
        closing=letter.closing,
    )


def _clarification(case: "Case", envelope: Envelope, points: Iterable["Point"]) -> ClarificationFacts:
    texts = {question.n: quoted(question.text) for question in cases.questions(case)}
    asked = tuple(
        Unclear(
            n=point.n,
            text=texts[point.n],
            unclear=point.unclear,
            needed=point.needed,
            suggestions=tuple(point.suggestions.splitlines()),
        )
        for point in points
    )
    meanwhile = tuple(sorted(texts.keys() - {question.n for question in asked}))
    return ClarificationFacts(envelope, asked, meanwhile, case.due_on)


def _response(letter: "Letter", envelope: Envelope) -> ResponseFacts:
    case, on = letter.case, letter.written_on
    settings = authorities.clock_settings(letter.authority)
    places: dict[int, list[Searched]] = {}
    for receipt in searches.receipts(case):
        for n in receipt.questions:
            places.setdefault(n, []).extend(Searched(one.place, one.words) for one in receipt.looked)
    late = None
    if case.due_on is not None and on > case.due_on:
        overdue = count_working_days(settings.calendar, case.due_on + timedelta(days=1), on)
        late = Late(case.due_on, max(overdue.n, 1))
    contact = authorities.office(letter.authority).review_contact
    limit = authorities.cost_limit(letter.authority, on=on)
    return ResponseFacts(
        envelope=envelope,
        questions=tuple(answered(one, places.get(one.n, ()), limit) for one in decisions.answers(case)),
        review=Review(contact, nth_working_day_after(settings.calendar, on, REVIEW_DAYS).on),
        regulator=_regulator(letter),
        late=late,
    )


def _regulator(letter: "Letter") -> Regulator:
    known = authorities.facts(letter.authority, on=letter.written_on)
    words = {key: known[key].value if key in known else "" for key in FactKey}
    return Regulator(
        name=words[FactKey.REGULATOR_NAME],
        address=words[FactKey.REGULATOR_ADDRESS],
        telephone=words[FactKey.REGULATOR_TELEPHONE],
        web=words[FactKey.REGULATOR_WEB],
    )
