"""Whether what is stored of a request is what its record and the clock give."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from foidesk.audit.queries import Entry, Fault, chains, story
from foidesk.authorities.queries import ClockSettings, calendar_of_version, clock_settings
from foidesk.cases import clockwork, rules
from foidesk.cases.models import Case, Happening
from foidesk.cases.queries.dates import deadlines, event_of, every_question, happenings, in_force, worked
from foidesk.cases.queries.means import means
from foidesk.cases.queries.requests import cases_of
from foidesk.cases.queries.whom import acting
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening, told
from foidesk.happenings.means import Preference

_CLOSING = frozenset(deed.verb for deed in (rules.CLOSED, rules.CLOSED_AS, rules.REOPENED, rules.TAKEN_UP))
Told = tuple[NewHappening, bool, str, bool]
"""What a row and its event both say: the happening, whether a letter brought it, what it corrects and how."""


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Stored states, happenings and dates that are not what the record and the clock give."""
    stored = set()
    for case in cases_of(authority):
        stored.add(case.id)
        yield from _faults_of(case)
    for chain in chains(authority=authority):
        if chain not in stored and any(
            e.verb == rules.LOGGED.verb for e in story(authority=authority, chain=chain)
        ):
            yield Fault(f"case {chain}", "The record tells of a request that is not stored any more.")


def _faults_of(case: Case) -> Iterator[Fault]:
    where, entries = f"case {case.reference}", story(authority=case.authority, chain=case.id)
    rows = happenings(case)
    if sorted(_told(entries), key=repr) != sorted(map(_kept, rows), key=repr):
        yield Fault(where, "What happened, as stored, is not what the record tells.")
    elif not any(row.kind == Kind.RECEIVED for row in in_force(rows)):
        yield Fault(where, "Nothing is recorded of it: neither its receipt nor anything else.")
    else:
        yield from _reason_faults(entries, rows, where)
        yield from _date_faults(case, where)
        yield from _name_faults(entries, case, where)
        yield from _moved_faults(entries, case, where)
        yield from _means_faults(entries, case, where)
        yield from _asked_faults(entries, case, where)
        yield from _whom_faults(entries, case, where)


def _kept(row: Happening) -> Told:
    return event_of(row), row.by_letter, str(row.corrects_id or ""), row.annuls


def _told(entries: Sequence[Entry]) -> Iterator[Told]:
    """The happenings of a case as its chain tells them."""
    for entry in entries:
        if "kind" in entry.facts:
            letters = (rules.CLARIFICATION_ASKED.verb, rules.ANSWERED.verb)
            by_letter = entry.verb in letters or "parcel" in entry.facts
            corrects, annuls = entry.facts.get("corrects", ""), entry.facts.get("annuls", False)
            yield told(entry.facts), by_letter, corrects, annuls


def _reason_faults(entries: Sequence[Entry], rows: Sequence[Happening], where: str) -> Iterator[Fault]:
    """Reasons given with what happened; where the words were erased there is none to compare."""
    said = {e.facts["happening"]: e.words for e in entries if "happening" in e.facts}
    for row in rows:
        words = said.get(str(row.id))
        if words is not None and words.get("reason", "") != row.reason:
            yield Fault(where, "The reason of something that happened is not what the record tells.")


def _date_faults(case: Case, where: str) -> Iterator[Fault]:
    settings = clock_settings(case.authority)
    reckoning, dated = worked(case, settings)
    if case.calendar_version != settings.calendar.version:
        calendar = calendar_of_version(case.authority, case.calendar_version)
        if calendar is None:
            yield Fault(where, "Nobody knows the calendar it was dated by. Run: foidesk redate")
            return
        newer = dated
        reckoning, dated = worked(case, ClockSettings(calendar, settings.profile))
        # An open request may rest on an older calendar while the one in use gives the same dates.
        if case.state in rules.OPEN and replace(newer, calendar_version=dated.calendar_version) != dated:
            yield Fault(where, "It would be due on another day by the calendar in use. Run: foidesk redate")
    if any(getattr(case, name) != getattr(dated, name) for name in clockwork.COLUMNS):
        yield Fault(where, "Its stored state or due date is not what the clock gives.")
    stored = {
        (row.kind, row.question, row.due_on, row.provision, row.provisional, row.statutory, row.met_on)
        for row in deadlines(case)
    }
    given = {
        (str(d.kind), d.question or "", d.due, str(d.provision), d.provisional, d.statutory, d.met)
        for d in reckoning.deadlines
    }
    if stored != given:
        yield Fault(where, "Its stored deadlines are not what the clock gives.")
    regimes = {one.n: one.regime for one in every_question(case) if one.n in dated.regimes}
    if regimes != dated.regimes:
        yield Fault(where, "The law of its questions, as stored, is not what was set.")


def _name_faults(entries: Sequence[Entry], case: Case, where: str) -> Iterator[Fault]:
    """What the record says of the request itself; where the words were erased there is none to compare."""
    said = next((e.words for e in entries if e.verb == rules.LOGGED.verb and e.words), {})
    if any(said.get(name, getattr(case, name)) != getattr(case, name) for name in ("reference", "title")):
        yield Fault(where, "Its reference or title is not what the record tells.")
    days = [date.fromisoformat(e.facts["on"]) for e in entries if e.verb == rules.ACKNOWLEDGED.verb]
    if case.acknowledged_on != min(days, default=None):
        yield Fault(where, "Its stored acknowledgement is not what the record tells.")
    last, closed = next((e for e in reversed(entries) if e.verb in _CLOSING), None), ("", "")
    if last and last.verb in (rules.CLOSED.verb, rules.CLOSED_AS.verb):
        closed = last.facts["on"], last.facts.get("closure", rules.Closure.LAPSED)
    if (str(case.closed_on or ""), case.closed_as) != closed:
        yield Fault(where, "Whether it was closed, as stored, is not what the record tells.")
    told = (e.facts for e in entries if e.verb == rules.NARROWED_INTO.verb)
    narrows = next((facts["narrows"] for facts in told if "narrows" in facts), "")
    if str(case.narrows_id or "") != narrows:
        yield Fault(where, "The request it takes the place of is not what the record tells.")


def _moved_faults(entries: Sequence[Entry], case: Case, where: str) -> Iterator[Fault]:
    moved: set[int] = set()
    for entry in entries:
        if entry.verb in (rules.PASSED_ON.verb, rules.TOOK_OVER.verb):
            numbers = {int(n) for n in entry.facts["numbers"].split(",")}
            moved = moved | numbers if entry.verb == rules.PASSED_ON.verb else moved - numbers
    if {one.n for one in every_question(case) if one.moved} != moved:
        yield Fault(where, "Which of its questions moved to another request is not what the record tells.")


def _asked_faults(entries: Sequence[Entry], case: Case, where: str) -> Iterator[Fault]:
    """Questions that were added or put right since the request was logged."""
    told: dict[int, str | None] = {}
    for entry in entries:
        if entry.verb in (rules.QUESTION_ADDED.verb, rules.REWORDED.verb):
            words = entry.words or {}
            told[entry.facts["n"]] = words.get("after", words.get("text"))
    stored = {one.n: one.text for one in every_question(case)}
    if any(n not in stored or text not in (None, stored[n]) for n, text in told.items()):
        yield Fault(where, "A question that was added or put right is not what the record tells.")


def _whom_faults(entries: Sequence[Entry], case: Case, where: str) -> Iterator[Fault]:
    """Who asks and who acts for them, where that changed since the request was logged."""
    moved = [e for e in entries if "applicant" in e.facts]
    said = (moved[-1].words or {}) if moved else {}
    told = (said.get("name", case.applicant.name), said.get("address", case.applicant.address))
    if moved and moved[-1].facts["applicant"] != str(case.applicant_id):
        yield Fault(where, "Its applicant, as stored, is not the one that the record tells of.")
    elif told != (case.applicant.name, case.applicant.address):
        yield Fault(where, "The applicant's name or address is not what the record tells.")
    verbs = (rules.ACTS_FOR.verb, rules.ACTS_NO_MORE.verb)
    last = next((e for e in reversed(entries) if e.verb in verbs), None)
    row = acting(case)
    standing = last.facts["acting"] if last and last.verb == rules.ACTS_FOR.verb else ""
    named = (last.words or {}) if last else {}
    if str(row.id if row else "") != standing or (row and named.get("address", row.address) != row.address):
        yield Fault(where, "Who acts for the applicant, as stored, is not what the record tells.")


def _means_faults(entries: Sequence[Entry], case: Case, where: str) -> Iterator[Fault]:
    last = next((e for e in reversed(entries) if e.verb == rules.PREFERRED.verb), None)
    kept = means(case)
    if (last is None) != (kept is None) or (last and kept and not _agrees(last, kept)):
        yield Fault(where, "The form that was asked for, as stored, is not what the record tells.")


def _agrees(entry: Entry, kept: Preference) -> bool:
    said = entry.words if entry.words is not None else {"words": kept.words, "reasons": kept.reasons}
    words = said.get("words", ""), said.get("reasons", "")
    return kept.facts() == {**kept.facts(), **entry.facts} and words == (kept.words, kept.reasons)
