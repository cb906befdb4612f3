"""Reading breaches: for whom one exists, what is known of it, what was decided and done, what went out."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from foidesk.cases import queries as cases
from foidesk.disclosure import queries as disclosure
from foidesk.disclosure.rules import State as EntryState
from foidesk.documents import queries as documents
from foidesk.handling import queries as handling
from foidesk.oversight.models import Account, Breach, Done, Judgement, Thing
from foidesk.oversight.rules import About, Gone, Sort, Standing, State, Step
from foidesk.oversight.rules import NewAccount as Known
from foidesk.people.rules import Actor
from foidesk.release import queries as release
from foidesk.release.rules import Kind
from foidesk.release.rules import State as ParcelState

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.disclosure.models import Entry
    from foidesk.documents.models import Document
    from foidesk.release.models import Parcel


@dataclass(frozen=True)
class Left:
    """What has left for a request: its letters, its log entries in force or withdrawn, and its files."""

    parcels: "tuple[Parcel, ...]"
    entry: "Entry | None"
    documents: "tuple[Document, ...]"


def visible(actor: Actor) -> QuerySet[Breach]:
    """The breaches that exist for this officer, the newest first: none of a request restricted to others."""
    closed = Thing.objects.of(actor.authority).filter(case_id__in=handling.closed_to(actor))
    return Breach.objects.of(actor.authority).exclude(id__in=closed.values("breach_id")).order_by("-n")


def breach(actor: Actor, key: uuid.UUID) -> Breach | None:
    """One breach of this officer's office, if it exists for the officer."""
    return visible(actor).filter(id=key).first()


def unclosed(actor: Actor) -> list[Breach]:
    """The breaches in hand that exist for this officer, the one the office became aware of first first."""
    return list(visible(actor).exclude(state=State.CLOSED).order_by("aware_at", "n"))


def accounts(breach: Breach) -> list[Account]:
    """All that was ever written of what is known, the newest first."""
    return list(Account.objects.of(breach.authority).filter(breach=breach).order_by("-id"))


def account(breach: Breach) -> Account:
    """What is known now. Raises LookupError where nothing was ever written, which no action lets be."""
    found = Account.objects.of(breach.authority).filter(breach=breach).order_by("-id").first()
    if found is None:
        raise LookupError("A breach has an account from its beginning.")
    return found


def known(row: Account) -> Known:
    """An account as it was typed."""
    return Known(
        happened=row.happened,
        found_by=row.found_by,
        found_at=row.found_at,
        aware_at=row.aware_at,
        whose=row.whose,
        sorts=frozenset(Sort(one) for one in row.sorts),
        people=row.people,
        records=row.records,
        who_has_it=row.who_has_it,
        consequences=row.consequences,
        measures=row.measures,
    )


def done(breach: Breach) -> list[Done]:
    """What was done, also what was struck out, in the order in which it was done."""
    return list(Done.objects.of(breach.authority).filter(breach=breach).order_by("done_at", "id"))


def one_done(breach: Breach, key: uuid.UUID) -> Done | None:
    """One thing that was done about this breach, or None."""
    return Done.objects.of(breach.authority).filter(breach=breach, id=key).first()


def judgements(breach: Breach) -> list[Judgement]:
    """What was decided, the newest first: of each kind the first stands."""
    return list(Judgement.objects.of(breach.authority).filter(breach=breach).order_by("-id"))


def things(breach: Breach) -> list[Thing]:
    """What went out, also what was taken out of the list, the first named first."""
    rows = Thing.objects.of(breach.authority).filter(breach=breach).order_by("id")
    return list(
        rows.select_related(
            "case",
            "case__applicant",
            "parcel",
            "parcel__case",
            "parcel__case__applicant",
            "entry",
            "entry__case",
            "entry__case__applicant",
            "document",
        )
    )


def thing(breach: Breach, key: uuid.UUID) -> Thing | None:
    """One thing that went out, or None."""
    return next((row for row in things(breach) if row.id == key), None)


def cases_of(rows: Sequence[Thing]) -> "list[Case]":
    """The requests that what went out is of, each once; also of what was taken out of the list."""
    found = {row.case_id: row.case for row in rows if row.case is not None}
    return list(found.values())


def cases_behind(rows: Sequence[Breach]) -> "list[Case]":
    """The requests that what went out is of, of many breaches of one office; in one query."""
    if not rows:
        return []
    named = Thing.objects.of(rows[0].authority).filter(breach__in=[row.id for row in rows])
    return cases_of(list(named.exclude(case=None).select_related("case", "case__applicant")))


def published(rows: Sequence[Thing]) -> "list[Entry]":
    """The entries that everyone still reads, of the requests that what went out is of."""
    named = {row.case_id: row.case for row in rows if row.case is not None and row.struck_at is None}
    entries = [disclosure.entry_of(case) for case in named.values()]
    return [entry for entry in entries if entry is not None and entry.state == EntryState.PUBLISHED]


def standings(rows: Sequence[Breach]) -> dict[uuid.UUID, Standing]:
    """How far each of some breaches of one office is; three queries, however many."""
    if not rows:
        return {}
    authority, keys = rows[0].authority, [row.id for row in rows]
    decided: dict[tuple[uuid.UUID, str], bool] = {}
    judged = Judgement.objects.of(authority).filter(breach_id__in=keys).order_by("id")
    for key, about, needed in judged.values_list("breach_id", "about", "needed"):
        decided[key, about] = needed
    steps: dict[uuid.UUID, set[Step]] = {key: set() for key in keys}
    made = Done.objects.of(authority).filter(breach_id__in=keys, struck_at=None)
    for key, step in made.values_list("breach_id", "step"):
        steps[key].add(Step(step))
    shown = Thing.objects.of(authority).filter(breach_id__in=keys, struck_at=None)
    up = set(shown.filter(entry__state=EntryState.PUBLISHED).values_list("breach_id", flat=True))
    return {
        row.id: Standing(
            state=State(row.state),
            notify=decided.get((row.id, About.COMMISSIONER)),
            tell=decided.get((row.id, About.PEOPLE)),
            done=frozenset(steps[row.id]),
            published=row.id in up,
        )
        for row in rows
    }


def standing(breach: Breach) -> Standing:
    """How far a breach is."""
    return standings([breach])[breach.id]


def has_left(case: "Case") -> Left:
    """What of a request can have gone out: letters that left, its entry of the log, its files."""
    parcels = [
        row
        for row in release.parcels_of(case)
        if row.kind != Kind.LOG_ENTRY and row.state in (ParcelState.LEFT, ParcelState.UNCERTAIN)
    ]
    entry = disclosure.entry_of(case)
    out = entry if entry is not None and entry.state != EntryState.DRAFT else None
    return Left(tuple(parcels), out, tuple(documents.documents_of(case)))


def whose(authority: uuid.UUID, gone: Gone) -> "Case | None":
    """The request that something is of. Raises LookupError where this office has no such thing."""
    key = gone.case
    if gone.parcel is not None:
        parcel = release.parcel(authority, gone.parcel)
        key = parcel.case_id if parcel is not None else None
    elif gone.entry is not None:
        entry = disclosure.entry(authority, gone.entry)
        key = entry.case_id if entry is not None else None
    elif gone.document is not None:
        document = documents.document(authority, gone.document)
        if document is not None and document.case_id is None:
            return None
        key = document.case_id if document is not None else None
    found = cases.case(authority, key) if key is not None else None
    if found is None:
        raise LookupError("This office has no such thing.")
    return found
