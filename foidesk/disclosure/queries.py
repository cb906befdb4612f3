"""Reading the disclosure log: what waits, what everyone may read, and whether it is what was let out."""

import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import F, OuterRef, Q, QuerySet, Subquery

from foidesk.audit.queries import Fault
from foidesk.authorities import queries as authorities
from foidesk.cases import queries as cases
from foidesk.cases.queries import WorkFilter
from foidesk.cases.rules import State as CaseState
from foidesk.composing.facts import Composed
from foidesk.decisions import queries as decisions
from foidesk.disclosure.article import Article, PublicAnswer, composed
from foidesk.disclosure.models import Entry, EntryAnswer
from foidesk.disclosure.rules import State, free_slug, slug_of
from foidesk.plumbing.index import queries as index
from foidesk.plumbing.index.rules import Piece
from foidesk.release import queries as release
from foidesk.release.content import EVERYONE, Content
from foidesk.release.rules import Kind

if TYPE_CHECKING:
    from foidesk.authorities.models import Authority
    from foidesk.cases.models import Case
    from foidesk.release.gate.finding import Finding

KIND = "log-entry"
"""What entries are called in the index."""
_READABLE = (State.PUBLISHED, State.WITHDRAWN)


def entry(authority: uuid.UUID, key: uuid.UUID) -> Entry | None:
    """One entry of an authority with its case and applicant, or None."""
    return _entries(authority).filter(id=key).first()


def entry_of(case: "Case") -> Entry | None:
    """The newest entry of a request, or None."""
    return _entries(case.authority).filter(case=case).order_by("-id").first()


def waiting(authority: uuid.UUID) -> "QuerySet[Case]":
    """Answered requests without an entry, the one answered first first; the caller pages them."""
    answered = cases.work_list(authority, WorkFilter(state=CaseState.ANSWERED))
    entered = Entry.objects.of(authority).values("case")
    return answered.exclude(id__in=entered).order_by("answered_on", "id")


def in_state(authority: uuid.UUID, state: State) -> QuerySet[Entry]:
    """The entries of an authority in a state, the newest answer first; the caller pages them."""
    return Entry.objects.of(authority).filter(state=state).order_by("-answered_on", "-id")


def found_by(authority: uuid.UUID, query: str) -> list[Entry]:
    """Entries in any state that hold every word of a query, the best first: for the desk."""
    keys = index.search(authority, KIND, query, public_only=False)
    return _in_order(Entry.objects.of(authority), keys)


def public(
    authority: uuid.UUID, *, query: str = "", year: int | None = None
) -> "QuerySet[Entry] | list[Entry]":
    """What everyone may read: the newest answer first, or by a query the best first. The caller pages it."""
    rows = in_state(authority, State.PUBLISHED)
    if year is not None:
        rows = rows.filter(year=year)
    if not query.strip():
        return rows
    return _in_order(rows, index.search(authority, KIND, query, public_only=True))


def public_entry(authority: uuid.UUID, *, year: int, slug: str) -> Entry | None:
    """What stands at an address of the log: a published or a withdrawn entry, or None."""
    return Entry.objects.of(authority).filter(year=year, slug=slug, state__in=_READABLE).first()


def successor(withdrawn: Entry) -> Entry | None:
    """The entry that was published in place of a withdrawn one, or None."""
    rows = in_state(withdrawn.authority, State.PUBLISHED)
    return rows.filter(case=withdrawn.case_id).first()


def years(authority: uuid.UUID) -> list[int]:
    """The years in which something published was answered, the latest first."""
    rows = Entry.objects.of(authority).filter(state=State.PUBLISHED)
    return list(rows.order_by("-year").values_list("year", flat=True).distinct())


def excerpts(
    authority: uuid.UUID, query: str, entries: Sequence[Entry]
) -> Mapping[uuid.UUID, tuple[Piece, ...]]:
    """For entries that a query found the passage that answers it best."""
    return index.excerpts(authority, KIND, query, [one.id for one in entries])


def answers(entry: Entry) -> tuple[PublicAnswer, ...]:
    """The questions of an entry with their answers."""
    rows = EntryAnswer.objects.of(entry.authority).filter(entry=entry).order_by("n")
    return tuple(PublicAnswer(row.n, row.question, row.answer, tuple(row.provisions)) for row in rows)


def article(entry: Entry) -> Article:
    """All that an entry says, as it is stored."""
    return Article(
        title=entry.title,
        reference=entry.reference,
        received_on=entry.received_on,
        answered_on=entry.answered_on,
        outcome=entry.outcome,
        answers=answers(entry),
        working_days=entry.working_days,
        corrected_on=entry.corrected_on,
    )


def corrected_since(entry: Entry) -> date | None:
    """The day of the last correction of the answer, where the words of an entry do not take it in yet."""
    last = last_corrected(entry.case)
    return last if last != entry.corrected_on else None


def overtaken(authority: uuid.UUID) -> QuerySet[Entry]:
    """What everyone reads although the answer was corrected since; the caller pages it."""
    last = decisions.last_sent(authority).filter(case=OuterRef("case")).values("sent_on")[:1]
    rows = in_state(authority, State.PUBLISHED).annotate(corrected=Subquery(last)).exclude(corrected=None)
    return rows.filter(Q(corrected_on=None) | ~Q(corrected_on=F("corrected")))


def last_corrected(case: "Case") -> date | None:
    """The day on which the answer to a request was last corrected or added to, or None."""
    return max((row.sent_on for row in decisions.sent(case) if row.sent_on), default=None)


def words(entry: Entry) -> Composed:
    """What everyone reads, or would read: once published, exactly what was let out."""
    if entry.state == State.DRAFT:
        return composed(article(entry))
    return Composed(entry.title, entry.text, entry.html)


def concerns(entry: Entry) -> "tuple[Finding, ...]":
    """What the gate has against an entry: in its title, a question, an answer, or else in the article."""
    texts = [("the title", entry.title)]
    for one in answers(entry):
        texts += [(f"question {one.n}", one.question), (f"the answer to question {one.n}", one.answer)]
    placed = [
        replace(finding, where=f"{place}, {finding.where}")
        for place, text in texts
        if text.strip()
        for finding in release.log_findings(entry.case, Composed("–", text, ""))
    ]
    known = {finding.code for finding in placed}
    whole = release.log_findings(entry.case, words(entry))
    return (*placed, *(finding for finding in whole if finding.code not in known))


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Entries that are not what was let out, and entries that the search would find wrongly or not at all."""
    indexed = index.kept(authority, KIND)
    for one in Entry.objects.of(authority).order_by("id").iterator():
        where = f"log entry {one.reference}"
        if one.state != State.DRAFT and _manifest(one) != one.manifest:
            yield Fault(where, "What everyone reads is not what passed the gate: it was changed afterwards.")
        if indexed.get(one.id) != (one.state == State.PUBLISHED):
            yield Fault(where, "The search of past answers does not show it as its state asks.")


def places() -> "Mapping[str, Authority]":
    """Every office of the installation by the name its public pages have in addresses."""
    found: dict[str, Authority] = {}
    for office in authorities.offices():
        found[free_slug(slug_of(office.name), found)] = office
    return found


def place_of(authority: uuid.UUID) -> str:
    """The name of an office in the addresses of its public pages; "" where it is the only office."""
    found = places()
    return "" if len(found) < 2 else next(slug for slug, office in found.items() if office.id == authority)


def _entries(authority: uuid.UUID) -> QuerySet[Entry]:
    return Entry.objects.of(authority).select_related("case", "case__applicant")


def _in_order(rows: QuerySet[Entry], keys: Sequence[uuid.UUID]) -> list[Entry]:
    found = rows.in_bulk(keys)
    return [found[key] for key in keys if key in found]


def _manifest(entry: Entry) -> str:
    said = release.in_one_line(Composed(entry.title, entry.text, entry.html))
    return Content(Kind.LOG_ENTRY, EVERYONE, said).manifest
