"""What still speaks against a file's leaving, and what two officers let pass."""

import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.authorities import queries as authorities
from foidesk.documents import queries as documents
from foidesk.documents.rules import CARRIERS, Made, State
from foidesk.findings.finding import Finding
from foidesk.law.refusal import Refusal
from foidesk.material.models import Opening, Override
from foidesk.material.rules import (
    Against,
    digest,
    may_pass,
    of_openings,
    of_parts,
    of_state,
    of_version,
    people_in,
)
from foidesk.people import queries as people
from foidesk.redaction import queries as redaction

if TYPE_CHECKING:
    from foidesk.documents.models import Document


@dataclass(frozen=True)
class Passing:
    """A finding that keeps a file from leaving, and whether officers let it pass; `never`: why nobody may."""

    finding: Finding
    override: Override | None

    @property
    def passed(self) -> bool:
        """Whether it keeps the file no longer."""
        return self.override is not None and self.override.agreed_at is not None

    @property
    def never(self) -> bool:
        """Whether nobody may let it pass."""
        return may_pass(self.finding) is not None


def against(document: "Document", *hands: uuid.UUID) -> tuple[Against, ...]:
    """Why a version may not leave; nothing when it may.

    `hands` are the officers by whom it leaves: each must have opened a file that tells of many people.
    Without any it is asked whether enough have.
    """
    return tuple(_against(document, hands))


def to_enclose(document: "Document") -> tuple[Against, ...]:
    """The same, but for who opened it: that may follow before it leaves."""
    return tuple(_of_itself(document))


def passing(document: "Document") -> list[Passing]:
    """The findings that keep a file from leaving, each with what officers said to it."""
    rows = _overrides(document)
    return [Passing(one, _of(one, rows, document.engine)) for one in documents.findings_of(document).blocking]


def override(authority: uuid.UUID, key: uuid.UUID) -> Override | None:
    """One finding that an officer would let pass, with its file, or None."""
    rows = Override.objects.of(authority).select_related("document", "document__case")
    return rows.filter(id=key).first()


def overrides(document: "Document") -> list[Override]:
    """Everything that officers asked to let pass in a file, also what was declined, the first first."""
    return list(Override.objects.of(document.authority).filter(document=document).order_by("id"))


def openings(document: "Document") -> list[Opening]:
    """Who opened a file as it would be sent, the first first."""
    return list(Opening.objects.of(document.authority).filter(document=document).order_by("id"))


def many_people(document: "Document") -> int:
    """How many details of people were found in a file: from some number on two officers open it."""
    found = documents.findings_of(document)
    return people_in((*found.blocking, *found.weak))


def _against(document: "Document", hands: Sequence[uuid.UUID]) -> Iterator[Against]:
    yield from _of_itself(document)
    opened = {row.opened_by for row in openings(document)}
    needed = 1 if authorities.office(document.authority).single_officer else 2
    lacking = [hand for hand in dict.fromkeys(hands) if hand not in opened]
    names = [name for name in people.names(lacking).values() if name] if lacking else []
    enough = not lacking if hands else len(opened) >= needed
    missing = of_openings(many_people(document), names, enough=enough)
    if missing is not None:
        yield missing


def _of_itself(document: "Document") -> Iterator[Against]:
    state = State(document.state)
    found = documents.findings_of(document)
    passed = not found.more and all(one.passed and not one.never for one in passing(document))
    making = documents.making_of(document)
    chosen = making is not None and making.kind == Made.RANGES
    against = (
        of_state(state, passed=passed),
        of_version(document.kind, chosen=chosen),
        of_parts(taken_apart=document.kind in CARRIERS and _has_parts(document)),
    )
    for one in against:
        if one is not None:
            yield one
    for refusal in (*redaction.against_sending(document), *_struck_elsewhere(document)):
        yield Against("redaction", "", refusal.says)


def _has_parts(document: "Document") -> bool:
    """Whether files were taken out of it, or out of what it was made from or came to be."""
    return any(documents.children_of(one) for one in documents.versions_of(document))


def _struck_elsewhere(document: "Document") -> Iterator[Refusal]:
    """A proved copy strikes out the boxes of one version: what stands in another would be lost unseen."""
    proved = redaction.proof_of(document)
    for one in documents.versions_of(document) if proved is not None else ():
        if proved is not None and one.id != proved.document_id and redaction.boxes(one):
            yield Refusal(
                "Boxes are drawn in “{name}” too, and this copy was not made with them. Strike out the same "
                "in the version it was made from, make a new copy, and take them out there.",
                name=one.name,
            )


def _overrides(document: "Document") -> list[Override]:
    rows = Override.objects.of(document.authority).filter(document=document, declined_at__isnull=True)
    return list(rows)


def _of(finding: Finding, rows: Sequence[Override], engine: int) -> Override | None:
    """What was asked for exactly this, as the same inspection found it."""
    wanted = digest(finding, engine)
    return next((row for row in rows if row.digest == wanted), None)
