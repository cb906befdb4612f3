"""Whether what is stored of decisions and consultations is what the record tells."""

import uuid
from collections.abc import Iterator, Mapping, Sequence

from foidesk.audit.queries import Entry, Fault, story
from foidesk.decisions import afterwards, rules
from foidesk.decisions.models import Consultation, Correction, Part
from foidesk.decisions.models import Ground as GroundRow
from foidesk.decisions.rules import ConsultationState


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Parts and consultations that do not stand as their last event left them.

    A request without any record is told by `cases`.
    """
    parts = Part.objects.of(authority).select_related("question").filter(decided_at__isnull=False)
    by_case: dict[uuid.UUID, list[Part | Consultation | Correction]] = {}
    for part in parts.order_by("id"):
        by_case.setdefault(part.question.case_id, []).append(part)
    for row in Consultation.objects.of(authority).order_by("id"):
        by_case.setdefault(row.case_id, []).append(row)
    for correction in Correction.objects.of(authority).order_by("id"):
        by_case.setdefault(correction.case_id, []).append(correction)
    for case, rows in by_case.items():
        if entries := story(authority=authority, chain=case):
            yield from (fault for one in rows for fault in _faults_of(one, entries))


def _faults_of(row: Part | Consultation | Correction, entries: Sequence[Entry]) -> Iterator[Fault]:
    if isinstance(row, Correction):
        if _followed(entries, row) != (row.state, row.questions, row.sent_on and row.sent_on.isoformat()):
            yield Fault(f"correction {row.id}", "It does not stand where the record says.")
    elif isinstance(row, Consultation):
        if _stands(entries, row) != row.state or _asked_by(entries, row) != (row.parcel and str(row.parcel)):
            yield Fault(f"consultation {row.id}", "It does not stand where the record says.")
    elif _told(entries, row) != _stored(row):
        yield Fault(f"part {row.id}", "It is not decided as the record tells.")


def _stored(part: Part) -> Mapping[str, object]:
    rows = GroundRow.objects.of(part.authority).filter(part=part).order_by("n")
    return {
        "held": part.held or None,
        "outcome": part.outcome or None,
        "provisions": [row.provision.replace("+", " ") for row in rows],
    }


def _told(entries: Sequence[Entry], part: Part) -> Mapping[str, object]:
    """What the last decision on a part says, as codes."""
    about = {"question": part.question.n, "part": part.n}
    said = [
        entry.facts
        for entry in entries
        if entry.verb == rules.DECIDED.verb and {name: entry.facts[name] for name in about} == about
    ]
    last = said[-1] if said else {}
    keys = sorted((name for name in last if name.startswith("provision_")), key=lambda name: int(name[10:]))
    return {
        "held": last.get("held"),
        "outcome": last.get("outcome"),
        "provisions": [last[name] for name in keys],
    }


def _stands(entries: Sequence[Entry], row: Consultation) -> ConsultationState | None:
    """Where the events of a consultation leave it; None where there are none."""
    after = {
        rules.PLANNED.verb: ConsultationState.PLANNED,
        rules.CONSULTED.verb: ConsultationState.ASKED,
        **{one.deed.verb: one.target for one in rules.CONSULTATION_TRANSITIONS},
    }
    states = [after[one.verb] for one in entries if one.facts.get("consultation") == str(row.id)]
    return states[-1] if states else None


def _asked_by(entries: Sequence[Entry], row: Consultation) -> str | None:
    """The parcel that asked them, as the record tells; None where somebody rang or wrote elsewhere."""
    asked = [one for one in entries if one.verb == rules.CONSULTED.verb]
    told = (one.facts.get("parcel") for one in asked if one.facts.get("consultation") == str(row.id))
    return next(told, None)


def _followed(entries: Sequence[Entry], row: Correction) -> tuple[str, str, str | None] | None:
    """Where the events of a correction leave it, what it is about, and when it left; None without any."""
    told = [one for one in entries if one.facts.get("correction") == str(row.id)]
    if not told:
        return None
    after = {afterwards.OPENED.verb: afterwards.State.OPEN}
    after |= {one.deed.verb: one.target for one in afterwards.TRANSITIONS}
    return after[told[-1].verb], told[0].facts["questions"], told[-1].facts.get("on")
