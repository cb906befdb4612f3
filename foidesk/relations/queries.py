"""Reading how a request stands to others, how it was closed, and which could be made one with it."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Q, QuerySet

from foidesk.audit.queries import Entry, Fault, story
from foidesk.cases import queries as cases
from foidesk.cases.queries import WorkFilter
from foidesk.cases.rules import CLOSED_AS, State
from foidesk.handling import queries as handling
from foidesk.happenings.events import NewHappening
from foidesk.people.rules import Actor
from foidesk.relations import rules
from foidesk.relations.models import Closed, Moved, Related, TakenOut
from foidesk.relations.rules import Relation, Standing

if TYPE_CHECKING:
    from foidesk.cases.models import Case, Question


@dataclass(frozen=True)
class Seen:
    """A relation as one of the two requests sees it: what it is to the other."""

    row: Related
    other: "Case"
    says: str
    first: bool

    @property
    def relation(self) -> Relation:
        """Which relation it is."""
        return Relation(self.row.relation)

    @property
    def loose(self) -> bool:
        """Whether an officer may take it out by itself."""
        return self.relation in rules.LINKS


@dataclass(frozen=True)
class Elsewhere:
    """A question and its twin in another request: the one it went to, or the one it came from."""

    question: "Question"
    other: "Case"
    n: int


def standing(case: "Case") -> Standing:
    """A request as the rules of this room look at it."""
    who = case.applicant
    return Standing(
        case=case.id,
        reference=case.reference,
        applicant=(" ".join(who.name.split()).casefold(), " ".join(who.address.split()).casefold()),
        state=State(case.state),
        received_on=case.received_on,
        answered_on=case.answered_on,
        restricted=handling.restriction(case) is not None,
    )


def related(case: "Case", reader: Actor) -> list[Seen]:
    """How a request stands to others, the oldest relation first; without those closed to its reader."""
    hidden = handling.closed_to(reader)
    rows = _in_force(case.authority).filter(Q(case=case) | Q(other=case))
    rows = rows.exclude(case_id__in=hidden).exclude(other_id__in=hidden)
    return [_seen(row, case) for row in rows.select_related("case", "other").order_by("id")]


def _seen(row: Related, case: "Case") -> Seen:
    first = row.case_id == case.id
    says = rules.SAYS[Relation(row.relation)][0 if first else 1]
    return Seen(row, row.other if first else row.case, says, first)


def one(authority: uuid.UUID, key: uuid.UUID) -> Related | None:
    """One relation that is in force, with both requests, or None."""
    return _in_force(authority).select_related("case", "other").filter(id=key).first()


def of_kind(case: "Case", relation: Relation) -> Related | None:
    """The relation of this kind that a request has to another, or None."""
    rows = _in_force(case.authority).filter(case=case, relation=relation)
    return rows.select_related("other").order_by("-id").first()


def towards(case: "Case", *relations: Relation) -> "list[Case]":
    """The requests that stand so to this one."""
    rows = _in_force(case.authority).filter(other=case, relation__in=relations)
    return [row.case for row in rows.select_related("case").order_by("id")]


def kinds_between(case: "Case", other: "Case") -> set[Relation]:
    """How two requests stand to each other already, either way."""
    pair = (case.id, other.id)
    rows = _in_force(case.authority).filter(case__in=pair, other__in=pair)
    return {Relation(relation) for relation in rows.values_list("relation", flat=True)}


def happened(case: "Case") -> list[NewHappening]:
    """What happened to a request and is in force, in the order of its days."""
    return [cases.event_of(row) for row in cases.in_force(cases.happenings(case))]


def _in_force(authority: uuid.UUID) -> QuerySet[Related]:
    out = TakenOut.objects.of(authority).values("related_id")
    return Related.objects.of(authority).exclude(id__in=out)


def closed(case: "Case") -> Closed | None:
    """How a request was closed where it is closed now, by anybody but the time that went by."""
    if case.closed_on is None:
        return None
    rows = Closed.objects.of(case.authority).filter(case=case, closure=case.closed_as)
    return rows.order_by("-id").first()


def moved(row: Related) -> list[Moved]:
    """The questions that a relation moved, in order."""
    found = Moved.objects.of(row.authority).filter(related=row).select_related("before", "after")
    return list(found.order_by("after__n"))


def went_away(case: "Case") -> list[Elsewhere]:
    """The questions of a request that another answers now, each with that other."""
    rows = _of_questions(case.authority).filter(before__case=case, before__moved=True, after__moved=False)
    return [Elsewhere(row.before, row.after.case, row.after.n) for row in rows.order_by("before__n", "id")]


def came_here(case: "Case") -> list[Elsewhere]:
    """The questions of a request that came from another, each with that other."""
    rows = _of_questions(case.authority).filter(after__case=case, after__moved=False)
    return [Elsewhere(row.after, row.before.case, row.before.n) for row in rows.order_by("after__n", "id")]


def _of_questions(authority: uuid.UUID) -> QuerySet[Moved]:
    return Moved.objects.of(authority).select_related(
        "before", "after", "before__case", "after__case", "related"
    )


def candidates(case: "Case", reader: Actor) -> "list[Case]":
    """Other requests of the same applicant at the same address that this reader may see, newest first."""
    own, hidden = standing(case).applicant, {str(row["case_id"]) for row in handling.closed_to(reader)}
    found = (other for other in cases.of_applicant(case) if str(other.id) not in hidden)
    return [other for other in found if standing(other).applicant == own and all(own)]


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Relations and closings that are stored and not told, told and not stored, or told differently."""
    out = set(TakenOut.objects.of(authority).values_list("related_id", flat=True))
    stories: dict[uuid.UUID, Sequence[Entry]] = {}
    rows = Related.objects.of(authority).order_by("case_id", "id")
    for row in rows.iterator():
        if row.case_id not in stories:
            stories = {row.case_id: story(authority=authority, chain=row.case_id)}
        told = [entry for entry in stories[row.case_id] if entry.facts.get("related") == str(row.id)]
        verbs = [rules.RELATED.verb, *([rules.TAKEN_OUT.verb] if row.id in out else [])]
        facts = {"relation": row.relation, "other": str(row.other_id)}
        if [entry.verb for entry in told] != verbs or any(
            {name: entry.facts[name] for name in facts} != facts for entry in told
        ):
            yield Fault(f"relation {row.id}", "What is stored of it is not what the record tells.")
    yield from _closing_faults(authority)


def _closing_faults(authority: uuid.UUID) -> Iterator[Fault]:
    stored: dict[uuid.UUID, list[str]] = {}
    closed_now = cases.work_list(authority, WorkFilter(state=State.NOT_TO_ANSWER))
    stored |= {key: [] for key in closed_now.values_list("id", flat=True)}
    rows = Closed.objects.of(authority).order_by("id")
    for key, closure in rows.values_list("case_id", "closure"):
        stored.setdefault(key, []).append(closure)
    for key, closures in stored.items():
        entries = story(authority=authority, chain=key)
        if [entry.facts["closure"] for entry in entries if entry.verb == CLOSED_AS.verb] != closures:
            yield Fault(f"case {key}", "How it was closed, as stored, is not what the record tells.")
