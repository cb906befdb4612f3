"""How a request begins: the law of each question, what section 8 finds lacking, and what comes of that."""

import uuid
from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Fact
from foidesk.cases import rules
from foidesk.cases.actions.keeping import News, hold, keep
from foidesk.cases.models import Applicant, Case
from foidesk.cases.queries.validity import found_lacking
from foidesk.cases.rules import NewApplicant, NewRequest
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening, sentence
from foidesk.happenings.validity import lacking_words
from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.people.rules import Actor, Permission, insist, lacks


def first_regime(regimes: Sequence[Regime]) -> Regime:
    """The law a request begins under: the Act where any question is under it, otherwise that of the first."""
    return Regime.FOIA if Regime.FOIA in regimes or not regimes else regimes[0]


def set_apart(case: Case, request: NewRequest, *, began: Regime, by: Actor, at: datetime) -> None:
    """Give the questions that are under another law than the request began under that law, from receipt."""
    others: dict[Regime, list[int]] = {}
    for n, (_text, regime) in enumerate(request.asked(), start=1):
        if regime is not began:
            others.setdefault(regime, []).append(n)
    for regime, numbers in others.items():
        event = NewHappening(Kind.REGIME_SET, request.received_on, tuple(numbers), regime=regime)
        words = {"happened": sentence(event)}
        keep(case, News(rules.REPORTED, event, words=words), by=by.id, at=at)


def note_validity(case: Case, request: NewRequest, *, by: Actor, at: datetime) -> None:
    """No date runs for what lacks something that section 8 asks for; or why it is answered all the same."""
    validity = request.validity
    if not validity.lacks or not request.under_the_act:
        return
    lacking = lacking_words(validity.lacks)
    if validity.holds_the_clock:
        event = NewHappening(Kind.NOT_VALID, request.received_on)
        words = {"happened": f"the request was not valid yet: it lacks {lacking}"}
        keep(case, News(rules.REPORTED, event, words=words, reason=f"It lacks {lacking}."), by=by.id, at=at)
        return
    record(
        rules.ANYWAY,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"lacks": Code(",".join(sorted(validity.lacks)))},
        words={"lacks": lacking, "reason": validity.anyway.strip()},
    )


@transaction.atomic
def complete(
    case: Case, applicant: NewApplicant, *, came_on: date, by: Actor, at: datetime, on: date
) -> None:
    """What a request lacked has come: it is valid from that day, its date of receipt (FOIA 8, 10(6)).

    `applicant` is who asks and where the answer goes, as it is known now.
    """
    insist(lacks(by, Permission.LOG, of=case.authority))
    case = hold(case)
    if found_lacking(case) is None:
        raise Refused(Refusal("Nothing is recorded as lacking on this request.", foia("8(1)")))
    if came_on > on or came_on < case.received_on:
        raise Refused(Refusal("It can't have come before the request, or after today.", foia("8(1)")))
    insist(*rules.applicant_faults(applicant))
    _name(case, applicant, by=by, at=at)
    event = NewHappening(Kind.VALID, came_on)
    words = {"happened": "what it lacked came, and the request became valid"}
    keep(case, News(rules.REPORTED, event, words=words), by=by.id, at=at)


def known_as(authority: uuid.UUID, details: NewApplicant) -> Applicant:
    """The applicant with this name at this address, known from an earlier request or new.

    Two who did not say their name or address are not taken for the same person.
    """
    name, address = " ".join(details.name.split())[:200], details.address.strip()
    rows = Applicant.objects.of(authority)
    known = rows.filter(name__iexact=name, address__iexact=address, address_kind=details.address_kind).first()
    if known is not None and name and address:
        return known
    applicant = Applicant(authority=authority, name=name, address_kind=details.address_kind, address=address)
    applicant.save(force_insert=True)
    return applicant


def _name(case: Case, details: NewApplicant, *, by: Actor, at: datetime) -> None:
    """Write down who asks. The row of an applicant is never changed: other requests may share it."""
    applicant = known_as(case.authority, details)
    if applicant.id == case.applicant_id:
        return
    before, case.applicant = case.applicant_id, applicant
    case.save(update_fields=["applicant"])
    told = {"name": applicant.name, "address": applicant.address}
    facts: dict[str, Fact] = {"before_id": before, "applicant": applicant.id}
    record(rules.COMPLETED, authority=case.authority, chain=case.id, by=by.id, at=at, facts=facts, words=told)
