"""Reading parcels: one, those of a case, what waits for whom, what is in one, which message carries it."""

import uuid
from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from foidesk.cases.rules import AddressKind
from foidesk.composing.facts import Composed
from foidesk.letters import queries as letters
from foidesk.plumbing.post import queries as post
from foidesk.plumbing.post.rules import State as MessageState
from foidesk.plumbing.post.rules import one_line
from foidesk.release.content import Content, Enclosed, Recipient
from foidesk.release.models import Approval, Doubt, Item, Parcel
from foidesk.release.rules import NEEDS_ANOTHER_OFFICER, Kind, State, Verdict

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter
    from foidesk.plumbing.post.models import Message

ENDED = (MessageState.SENT, MessageState.REFUSED, MessageState.UNCERTAIN)


def parcel(authority: uuid.UUID, key: uuid.UUID) -> Parcel | None:
    """One parcel of an authority with its case and applicant, or None."""
    return every(authority).filter(id=key).first()


def parcels_of(case: "Case") -> list[Parcel]:
    """Everything that was prepared for a request, the newest first."""
    return list(every(case.authority).filter(case=case).order_by("-id"))


def parcels_of_each(authority: uuid.UUID, cases: Collection[uuid.UUID]) -> dict[uuid.UUID, list[Parcel]]:
    """For each of some cases everything that was prepared, the newest first; in one query."""
    found: dict[uuid.UUID, list[Parcel]] = {key: [] for key in cases}
    for row in Parcel.objects.of(authority).filter(case__in=cases).order_by("-id"):
        found[row.case_id].append(row)
    return found


def live_of(authority: uuid.UUID, cases: Sequence[uuid.UUID]) -> dict[uuid.UUID, dict[Kind, Parcel]]:
    """For each of some cases, by kind, the parcel that has neither left nor become void; in one query."""
    found: dict[uuid.UUID, dict[Kind, Parcel]] = {key: {} for key in cases}
    rows = Parcel.objects.of(authority).filter(case_id__in=cases)
    for row in rows.exclude(state__in=(State.LEFT, State.VOID)).order_by("id"):
        found[row.case_id][Kind(row.kind)] = row
    return found


def waiting_for_approval(authority: uuid.UUID) -> QuerySet[Parcel]:
    """What an approver should read, the longest waiting first; the caller pages it."""
    return every(authority).filter(state=State.AWAITING).order_by("submitted_at", "id")


def uncertain(authority: uuid.UUID) -> "list[tuple[Message, Parcel | None]]":
    """Messages of which nobody knows whether they arrived, each with its parcel where it has one."""
    return in_outbox(authority, MessageState.UNCERTAIN)


def in_outbox(authority: uuid.UUID, *states: MessageState) -> "list[tuple[Message, Parcel | None]]":
    """Messages in these states, the oldest first, each with its parcel where it has one."""
    messages = post.in_state(authority, *states)
    rows = every(authority).filter(message__in=[message.id for message in messages])
    by_message = {row.message: row for row in rows}
    return [(message, by_message.get(message.id)) for message in messages]


def carried_by(message: "Message") -> Parcel | None:
    """The parcel that leaves by this message, or None for a notice to a colleague."""
    return every(message.authority).filter(message=message.id).first()


def approvals(parcel: Parcel) -> list[Approval]:
    """What approvers said of a parcel, in order."""
    return list(Approval.objects.of(parcel.authority).filter(parcel=parcel).order_by("id"))


def approved(parcel: Parcel) -> bool:
    """Whether an approver agreed to exactly what this parcel holds now."""
    said = approvals(parcel)
    stands = bool(said) and (said[-1].verdict, said[-1].manifest) == (Verdict.APPROVED, parcel.manifest)
    return stands and content(parcel).manifest == parcel.manifest


def doubts(parcel: Parcel) -> list[Doubt]:
    """The doubts that officers let pass, in order."""
    return list(Doubt.objects.of(parcel.authority).filter(parcel=parcel).order_by("id"))


def content(parcel: Parcel) -> Content:
    """All that leaves with a parcel, as it is stored."""
    address_kind = AddressKind(parcel.address_kind) if parcel.address_kind else None
    return Content(
        kind=Kind(parcel.kind),
        recipient=Recipient(parcel.recipient, address_kind, parcel.address),
        words=Composed(parcel.subject, parcel.text, parcel.html),
        questions=tuple(int(n) for n in parcel.questions.split(",") if n),
        reports=parcel.reports,
        items=tuple(
            Enclosed(row.document_id, row.name, row.sha256, row.size, row.kind) for row in items(parcel)
        ),
    )


def items(parcel: Parcel) -> list[Item]:
    """The files that go with a parcel, in order, each with its document as it stands now."""
    if not parcel.carries:
        return []
    rows = Item.objects.of(parcel.authority).filter(parcel=parcel)
    return list(rows.select_related("document__case", "sent").order_by("n"))


def needs_another_officer(parcel: Parcel) -> bool:
    """Whether a different officer must approve it."""
    return Kind(parcel.kind) in NEEDS_ANOTHER_OFFICER


def messages_for(parcels: Iterable[Parcel]) -> "dict[uuid.UUID, Message]":
    """The messages by which parcels leave, by the parcels' keys."""
    rows = [row for row in parcels if row.message is not None]
    if not rows:
        return {}
    found = post.messages(rows[0].authority, [row.message for row in rows if row.message])
    return {row.id: found[row.message] for row in rows if row.message in found}


def to_settle() -> list[tuple[uuid.UUID, uuid.UUID]]:
    """Authority and key of parcels, of every office, whose message came to an end not noted yet."""
    rows = Parcel.objects.in_every_office()
    ended = rows.filter(state=State.HANDED, message__in=post.keys_in(*ENDED)) | rows.filter(
        state=State.UNCERTAIN, message__in=post.keys_in(MessageState.SENT)
    )
    return list(ended.order_by("id").values_list("authority", "id"))


def in_one_line(words: Composed) -> Composed:
    """Words with their subject as the head of a message holds it."""
    return Composed(one_line(words.subject), words.text, words.html)


def letter_of(parcel: Parcel) -> "Letter | None":
    return letters.letter(parcel.authority, parcel.letter) if parcel.letter else None


def every(authority: uuid.UUID) -> QuerySet[Parcel]:
    return Parcel.objects.of(authority).select_related("case", "case__applicant", "case__owner")
