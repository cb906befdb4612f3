"""Reading a draft over: what is found in it today, what of that was set aside, what is still to answer."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from foidesk.anatomy.reading.text import of_text
from foidesk.anatomy.whole import read as taken_apart
from foidesk.audit.queries import Fault, story
from foidesk.authorities import queries as authorities
from foidesk.cases import queries as cases
from foidesk.checking.checks import people
from foidesk.checking.context import Context
from foidesk.checking.engine import check_html
from foidesk.checking.finding import Finding
from foidesk.composing.kinds import LetterFacts
from foidesk.law.refusal import Refused
from foidesk.letters import queries as letters
from foidesk.people.queries import colleagues
from foidesk.proofreading import rules
from foidesk.proofreading.models import SetAside

if TYPE_CHECKING:
    import uuid

    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter


@dataclass(frozen=True)
class Read:
    """One finding with its key, and the row that sets it aside; None while it is open."""

    finding: Finding
    key: str
    aside: SetAside | None = None

    @property
    def open(self) -> bool:
        """Whether it keeps the letter from leaving."""
        return self.finding.must and self.aside is None


def read(letter: "Letter", *, on: date) -> tuple[Read, ...]:
    """Everything the checker finds in a letter as it stands, in its order; nothing where none can be made."""
    try:
        facts = letters.facts_of(letter)
        composed = letters.made(letter, facts)
    except Refused:
        return ()
    aside = {row.finding: row for row in set_aside(letter)}
    found = check_html(composed.html, _context(letter, facts, on=on)).findings
    keyed = ((one, rules.key_of(one, composed.text)) for one in found)
    return tuple(Read(one, key, aside.get(key)) for one, key in keyed)


def _context(letter: "Letter", facts: LetterFacts, *, on: date) -> Context:
    """What is known of a letter besides its words."""
    office = authorities.office(letter.authority)
    whom = cases.behind(letter.case)
    return Context(
        today=on,
        received_on=letter.case.received_on,
        sent_on=letter.written_on,
        due_on=letter.case.due_on,
        office=office.name,
        contacts=_contacts(letter),
        applicant=tuple(word for name, _kind, address in whom for word in (name, address) if word),
        calendar=authorities.clock_settings(letter.authority).calendar,
        facts=facts,
    )


def unanswered(letter: "Letter", *, on: date) -> tuple[Finding, ...]:
    """What must be put right, or set aside with a reason, before the letter leaves."""
    return tuple(one.finding for one in read(letter, on=on) if one.open)


def of_people(case: "Case", words: str, *, on: date) -> tuple[Finding, ...]:
    """Details of people in words of any kind, but for the office's own and who works there."""
    office = authorities.office(case.authority)
    context = Context(today=on, office=office.name, contacts=_own(case.authority, on=on))
    return tuple(people.find(taken_apart(of_text(words)), context))


def set_aside(letter: "Letter") -> list[SetAside]:
    """What is set aside in a letter now, in order."""
    rows = SetAside.objects.of(letter.authority).filter(letter=letter, taken_up_at=None)
    return list(rows.order_by("id"))


def faults(authority: "uuid.UUID") -> Iterator[Fault]:
    """Findings that stand as set aside, or do not, otherwise than the record tells."""
    rows = SetAside.objects.of(authority).select_related("letter").order_by("id")
    told: dict[uuid.UUID, dict[str, str]] = {}
    for row in rows.iterator():
        case = row.letter.case_id
        if case not in told:
            told = {case: _told(authority, case)}
        verb = rules.TAKEN_UP.verb if row.taken_up_at else rules.SET_ASIDE.verb
        if told[case].get(str(row.id)) != verb:
            yield Fault(f"finding set aside {row.id}", "It does not stand as the record tells.")


def _told(authority: "uuid.UUID", case: "uuid.UUID") -> dict[str, str]:
    """For each row the last verb of the record on it."""
    return {
        str(entry.facts["set_aside"]): entry.verb
        for entry in story(authority=authority, chain=case)
        if "set_aside" in entry.facts
    }


def _contacts(letter: "Letter") -> tuple[str, ...]:
    """What is the office's own, and who signs."""
    own = _own(letter.authority, on=letter.written_on)
    signed = (letter.signed_name.strip(), letter.signed_post.strip())
    return tuple(dict.fromkeys(word for word in (*own, *signed) if word))


def _own(authority: "uuid.UUID", *, on: date) -> tuple[str, ...]:
    """What is the office's own: where it is reached, its officers, the regulator, who reviews."""
    office = authorities.office(authority)
    facts = authorities.facts(authority, on=on).values()
    lines = [office.email, office.telephone, office.website]
    lines += [*office.address.splitlines(), *office.review_contact.splitlines()]
    lines += [word for one in colleagues(authority) for word in (one.name, one.email)]
    lines += [line for fact in facts for line in fact.value.splitlines()]
    return tuple(dict.fromkeys(line.strip() for line in lines if line.strip()))
