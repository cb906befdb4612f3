"""From a stored letter to its facts: who, when, and what the rooms below know of the request."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from foidesk.authorities import queries as authorities
from foidesk.authorities.queries import ClockSettings
from foidesk.authorities.rules import FactKey
from foidesk.blocks.quoting import quoted
from foidesk.cases import queries as cases
from foidesk.clock.happening import Kind as Happened
from foidesk.clock.span import Since, Span, Unit
from foidesk.composing.facts import (
    AcknowledgementFacts,
    ClarificationFacts,
    Correcting,
    Envelope,
    Letterhead,
    Regulator,
    Request,
    ResponseFacts,
    Review,
    Searched,
    SignOff,
    Unclear,
)
from foidesk.composing.kinds import LetterFacts
from foidesk.days.working_days import nth_working_day_after
from foidesk.decisions import queries as decisions
from foidesk.law.regime import Regime
from foidesk.letters import noticing
from foidesk.letters.answers import answered
from foidesk.letters.noticing import due
from foidesk.letters.rules import Kind, Salutation
from foidesk.material import queries as material
from foidesk.material.rules import NONE
from foidesk.searches import queries as searches

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter, Point

REVIEW_DAYS = 40
"""Section 45 Code 5.3 and EIR 11(2): a review may be asked for within so many working days of the letter."""
_BY_THE_CODE = Span(REVIEW_DAYS, Unit.WD, Since.ISSUED)


def gathered(letter: "Letter", points: Iterable["Point"]) -> LetterFacts:
    """The facts of a letter as its kind needs them, judged on the letter's date."""
    case, envelope = letter.case, _envelope(letter)
    match Kind(letter.kind):
        case Kind.ACKNOWLEDGEMENT:
            return _acknowledgement(case, envelope)
        case Kind.CLARIFICATION:
            return _clarification(case, envelope, points)
        case Kind.RESPONSE:
            return _response(letter, envelope)
        case Kind.CORRECTION | Kind.SUPPLEMENT:
            return _correction(letter, _response(letter, envelope))
        case Kind.CONSULTATION:
            return noticing.consultation(letter, envelope)
        case Kind.COVERING_LETTER:
            return noticing.covering(letter, envelope, _regulator(letter))
        case Kind.FEES_NOTICE:
            return noticing.fees(letter, envelope, *_rights(letter, envelope))
        case Kind.EXTENSION:
            return noticing.extension(letter, envelope, *_rights(letter, envelope))
        case Kind.COMPLEX_EXTENSION:
            return noticing.complexity(letter, envelope, *_rights(letter, envelope))


def _rights(letter: "Letter", envelope: Envelope) -> tuple[Review, Regulator]:
    settings = authorities.clock_settings(letter.authority)
    return _review(letter, envelope.request, settings), _regulator(letter)


def _envelope(letter: "Letter") -> Envelope:
    case, office = letter.case, authorities.office(letter.authority)
    questions = cases.questions(case)
    to, named = cases.addressee(case), letter.salutation == Salutation.NAME
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
            applicant=to.name if named else "",
            on_behalf_of=to.on_behalf_of if named else "",
            second_reference=letter.second_reference,
            clarified_on=max(answers, default=None),
            regimes=tuple(Regime(question.regime) for question in questions),
            numbers=tuple(question.n for question in questions),
        ),
        written_on=letter.written_on,
        sign_off=SignOff(letter.signed_name, letter.signed_post),
        opening=letter.opening,
        closing=letter.closing,
    )


def _acknowledgement(case: "Case", envelope: Envelope) -> AcknowledgementFacts:
    texts = tuple(quoted(question.text) for question in cases.questions(case))
    own = frozenset(envelope.request.under(Regime.SAR))
    others = frozenset(envelope.request.numbers) - own
    each = tuple(due(case, (n,)) for n in envelope.request.numbers)
    return AcknowledgementFacts(envelope, due(case, others), texts, due(case, own), each, case.provisional)


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
    own = envelope.request.under(Regime.SAR)
    meanwhile = tuple(sorted(texts.keys() - {question.n for question in asked} - set(own)))
    return ClarificationFacts(envelope, asked, meanwhile, due(case, meanwhile))


def _response(letter: "Letter", envelope: Envelope) -> ResponseFacts:
    case, on = letter.case, letter.written_on
    settings = authorities.clock_settings(letter.authority)
    places: dict[int, list[Searched]] = {}
    for receipt in searches.receipts(case):
        for n in receipt.questions:
            places.setdefault(n, []).extend(Searched(one.place, one.words) for one in receipt.looked)
    answers = decisions.answers(case)
    ours = [one.n for one in answers if one.regime is not Regime.SAR]
    limit = authorities.cost_limit(letter.authority, on=on)
    papers = material.named(case, letter.id if letter.correction_id else None)
    return ResponseFacts(
        envelope=envelope,
        questions=tuple(
            answered(one, places.get(one.n, ()), limit, papers.get(one.n, NONE)) for one in answers
        ),
        review=_review(letter, envelope.request, settings),
        regulator=_regulator(letter),
        late=noticing.late(letter, ours),
    )


def _correction(letter: "Letter", whole: ResponseFacts) -> ResponseFacts:
    """What becomes anew of the questions that a correction is about, and of which day the answer is."""
    row = letter.correction
    if row is None:
        raise LookupError("A letter after the answer knows what it corrects.")
    only, request = decisions.about(row), whole.envelope.request
    laws = tuple(request.regime_of(n) for n in only)
    before = [one.sent_on for one in decisions.sent(letter.case) if one.id < row.id and one.sent_on]
    return replace(
        whole,
        envelope=replace(whole.envelope, request=replace(request, regimes=laws, numbers=only)),
        questions=tuple(
            one if one.same_as in only else replace(one, same_as=None)
            for one in whole.questions
            if one.n in only
        ),
        late=None,
        correcting=Correcting(
            supplement=letter.kind == Kind.SUPPLEMENT,
            answered_on=letter.case.answered_on or letter.written_on,
            before=tuple(before),
            questions=only,
            changed=row.changed,
            why=row.why,
        ),
    )


def _review(letter: "Letter", request: Request, settings: ClockSettings) -> Review:
    """Until when a review may be asked for: by the office's profile, and by regulation 11(2) of the EIR."""
    contact, on = authorities.office(letter.authority).review_contact, letter.written_on
    representations = nth_working_day_after(settings.calendar, on, REVIEW_DAYS).on
    window = settings.profile.review_window
    if Regime.FOIA not in request.laws or window == _BY_THE_CODE:
        return Review(contact, representations, representations_until=representations)
    if window is None:
        return Review(contact, None, representations_until=representations)
    since = "receiving this letter" if window.since is Since.RECEIVED else "the date of this letter"
    words = f"{window.unit.words(window.n)} of {since}"
    return Review(contact, None, words, representations)


def _regulator(letter: "Letter") -> Regulator:
    known = authorities.facts(letter.authority, on=letter.written_on)
    words = {key: known[key].value if key in known else "" for key in FactKey}
    return Regulator(
        name=words[FactKey.REGULATOR_NAME],
        address=words[FactKey.REGULATOR_ADDRESS],
        telephone=words[FactKey.REGULATOR_TELEPHONE],
        web=words[FactKey.REGULATOR_WEB],
    )
