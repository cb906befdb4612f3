"""Reading what leaves: one parcel, those of a case, what waits for whom, and what speaks against each."""

import uuid
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from django.db.models import QuerySet

from foidesk.audit.queries import Entry, Fault, story
from foidesk.cases import queries as cases
from foidesk.cases.rules import AddressKind
from foidesk.composing.facts import Composed
from foidesk.composing.quoting import quoted
from foidesk.decisions import queries as decisions
from foidesk.decisions.answer import Answer, Outcome
from foidesk.inbox import queries as inbox
from foidesk.inbox.rules import State as Joined
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters import queries as letters
from foidesk.plumbing.post import queries as post
from foidesk.plumbing.post.rules import State as MessageState
from foidesk.plumbing.post.rules import one_line
from foidesk.proofreading import queries as proofreading
from foidesk.release import rules
from foidesk.release.content import EVERYONE, Content, Recipient
from foidesk.release.gate.examine import examine
from foidesk.release.gate.finding import Finding
from foidesk.release.gate.naming import Asker
from foidesk.release.gate.replies import Came
from foidesk.release.models import Approval, Doubt, Parcel
from foidesk.release.rules import ANSWERS, NEEDS_ANOTHER_OFFICER, TO_OTHERS, Kind, State, Verdict

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter
    from foidesk.plumbing.post.models import Message
    from foidesk.proofreading.models import SetAside


SECTION_14 = frozenset({Outcome.VEXATIOUS, Outcome.REPEATED})
ENDED = (MessageState.SENT, MessageState.REFUSED, MessageState.UNCERTAIN)


def parcel(authority: uuid.UUID, key: uuid.UUID) -> Parcel | None:
    """One parcel of an authority with its case and applicant, or None."""
    return _parcels(authority).filter(id=key).first()


def parcels_of(case: "Case") -> list[Parcel]:
    """Everything that was prepared for a request, the newest first."""
    return list(_parcels(case.authority).filter(case=case).order_by("-id"))


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


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Parcels whose words, state, day or approvals are not those that the record tells."""
    stories: dict[uuid.UUID, list[Entry]] = {}
    for row in _parcels(authority).order_by("id").iterator():
        if row.case_id not in stories:
            stories = {row.case_id: story(authority=authority, chain=row.case_id)}
        told = [entry for entry in stories[row.case_id] if entry.facts.get("parcel") == str(row.id)]
        yield from (Fault(f"parcel {row.id}", says) for says in _differs(row, told))


def _differs(row: Parcel, told: Sequence[Entry]) -> Iterator[str]:
    """What of a parcel is not as its events tell."""
    if content(row).manifest != row.manifest:
        yield "Its words are not those that were prepared."
    told = [entry for entry in told if entry.verb in rules.STANDS_AFTER or entry.verb in rules.SAID]
    if not told or any(entry.facts.get("manifest") != row.manifest for entry in told):
        yield "It is not what the record says was prepared."
        return
    last = next(entry for entry in reversed(told) if entry.verb in rules.STANDS_AFTER)
    left = (str(row.left_on), row.how) if row.state == State.LEFT else None
    said = (last.facts.get("on"), last.facts.get("how")) if last.verb == rules.LEFT.verb else None
    if (row.state, left) != (rules.STANDS_AFTER[last.verb], said):
        yield "It does not stand where the record says."
    letter = _letter(row) if row.kind in rules.NOTICES | TO_OTHERS else None
    if letter is not None and row.state == State.LEFT and letter.left_on != row.left_on:
        yield "Its letter does not say that it left that day."
    given = [(rules.SAID[entry.verb], entry.by) for entry in told if entry.verb in rules.SAID]
    if [(one.verdict, one.given_by) for one in approvals(row)] != given:
        yield "Its approvals are not those of the record."


def waiting_for_approval(authority: uuid.UUID) -> QuerySet[Parcel]:
    """What an approver should read, the longest waiting first; the caller pages it."""
    return _parcels(authority).filter(state=State.AWAITING).order_by("submitted_at", "id")


def uncertain(authority: uuid.UUID) -> "list[tuple[Message, Parcel | None]]":
    """Messages of which nobody knows whether they arrived, each with its parcel where it has one."""
    return in_outbox(authority, MessageState.UNCERTAIN)


def in_outbox(authority: uuid.UUID, *states: MessageState) -> "list[tuple[Message, Parcel | None]]":
    """Messages in these states, the oldest first, each with its parcel where it has one."""
    messages = post.in_state(authority, *states)
    rows = _parcels(authority).filter(message__in=[message.id for message in messages])
    by_message = {row.message: row for row in rows}
    return [(message, by_message.get(message.id)) for message in messages]


def carried_by(message: "Message") -> Parcel | None:
    """The parcel that leaves by this message, or None for a notice to a colleague."""
    return _parcels(message.authority).filter(message=message.id).first()


def as_prepared(message: "Message") -> bool:
    """Whether a message holds exactly the words of its parcel for its recipient, who is so still.

    True for a notice.
    """
    parcel = carried_by(message)
    if parcel is None:
        return True
    stored = content(parcel)
    carried = Composed(message.subject, message.text, message.html)
    return (
        stored.manifest == parcel.manifest
        and stored.words == carried
        and (stored.recipient.name, stored.recipient.address) == (message.to_name, message.to_address)
        and (parcel.kind == Kind.LOG_ENTRY or _goes_to(parcel) == stored.recipient)
    )


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


def set_aside(parcel: Parcel, *, on: date) -> "list[tuple[SetAside, str]]":
    """What an officer set aside in a letter; before it leaves, only what is found in it now, in words."""
    letter = _letter(parcel)
    if letter is None:
        return []
    if parcel.state not in rules.LIVE - rules.ON_ITS_WAY:
        return [(row, "") for row in proofreading.set_aside(letter)]
    found = proofreading.read(letter, on=on)
    return [(one.aside, one.finding.says) for one in found if one.aside is not None]


def content(parcel: Parcel) -> Content:
    """All that leaves with a parcel, as it is stored."""
    address_kind = AddressKind(parcel.address_kind) if parcel.address_kind else None
    return Content(
        kind=Kind(parcel.kind),
        recipient=Recipient(parcel.recipient, address_kind, parcel.address),
        words=Composed(parcel.subject, parcel.text, parcel.html),
        questions=tuple(int(n) for n in parcel.questions.split(",") if n),
        reports=parcel.reports,
    )


def applicant(case: "Case") -> Recipient:
    """The applicant, or who acts for one, as whoever sends a parcel now would address it."""
    to = cases.addressee(case)
    return Recipient(one_line(to.name), to.kind, to.address.strip())


def elsewhere(letter: "Letter") -> Recipient | None:
    """Whom a letter to somebody else than the applicant goes to; None where it goes to the applicant."""
    to = letters.recipient(letter)
    return Recipient(one_line(to.name), to.kind, to.address.strip()) if to is not None else None


def _goes_to(parcel: Parcel) -> Recipient:
    """Whom a parcel would be addressed to now."""
    letter = _letter(parcel) if parcel.kind in TO_OTHERS else None
    return (elsewhere(letter) if letter is not None else None) or applicant(parcel.case)


def askers(case: "Case") -> tuple[Asker, ...]:
    """The applicant, under every name and address, and who acts for one, as the gate looks for them."""
    return tuple(Asker(name, kind, address, case.words) for name, kind, address in cases.behind(case))


def log_findings(case: "Case", words: Composed) -> tuple[Finding, ...]:
    """What speaks against an entry of the disclosure log with these words."""
    return examine(Content(Kind.LOG_ENTRY, EVERYONE, words), askers=askers(case), quoted=_asked(case))


def findings(parcel: Parcel, *, on: date) -> tuple[Finding, ...]:
    """What speaks against a parcel on a day, but for the doubts that an officer let pass.

    The gate's own findings, and what its letter still needs before the law is content with it.
    """
    passed = {(doubt.code, doubt.where) for doubt in doubts(parcel)}
    blind = parcel.kind in (Kind.LOG_ENTRY, Kind.CONSULTATION)
    who = askers(parcel.case) if blind else ()
    came = () if blind or parcel.kind in TO_OTHERS else _came(parcel.case)
    found = examine(content(parcel), askers=who, came=came, quoted=_asked(parcel.case))
    letter = _letter(parcel)
    wanting = letters.findings(letter, on=on) if letter is not None else ()
    read = proofreading.unanswered(letter, on=on) if letter is not None else ()
    return (
        *(Finding("letter", "", refusal.says, provision=refusal.provision) for refusal in wanting),
        *(Finding(one.code, one.where, one.says, provision=one.provision) for one in read),
        *(one for one in found if not (one.doubt and (one.code, one.where) in passed)),
    )


def _came(case: "Case") -> tuple[Came, ...]:
    """The messages that were joined to a request, as the gate looks for another address to answer to."""
    known = cases.behind(case)
    return tuple(
        Came(
            on=row.taken_at.astimezone(rules.LONDON).date(),
            reply_to=row.reply_address or row.sender_address,
            from_applicant=_is_one_of(known, row.sender_name, row.sender_address),
        )
        for row in inbox.messages_of(case)
        if row.state == Joined.JOINED
    )


def _is_one_of(known: Iterable[tuple[str, AddressKind, str]], name: str, address: str) -> bool:
    """Whether a message says that it comes from one of these, by address or by name."""
    said = (" ".join(name.split()).casefold(), address.strip().casefold())
    return any(
        (bool(said[1]) and said[1] == where.strip().casefold())
        or (bool(said[0]) and said[0] == " ".join(who.split()).casefold())
        for who, _kind, where in known
    )


def _asked(case: "Case") -> list[str]:
    """The questions as letters quote them."""
    return [quoted(question.text) for question in cases.every_question(case)]


def hands(parcel: Parcel) -> frozenset[uuid.UUID]:
    """Everybody who prepared a parcel, drafted its letter or decided anything in it, then or since."""
    letter = _letter(parcel)
    since = hands_in(letter) if letter is not None else frozenset()
    return frozenset({uuid.UUID(hand) for hand in parcel.hands} | {parcel.prepared_by}) | since


def hands_in(letter: "Letter") -> frozenset[uuid.UUID]:
    """Everybody who drafted a letter or, where it tells of decisions, decided anything in it."""
    tells = letter.kind in ANSWERS or letter.kind == Kind.EXTENSION
    decided = decisions.hands(letter.case) if tells else frozenset()
    return letters.hands(letter) | decided


def changed(parcel: Parcel) -> Refusal | None:
    """Why a parcel is not what its letter, its applicant and its manifest say any more, or None."""
    stored = content(parcel)
    if stored.manifest != parcel.manifest:
        return Refusal(
            "What is stored is not what was prepared: something changed it behind the desk's back."
        )
    if parcel.kind in TO_OTHERS and _goes_to(parcel) != stored.recipient:
        return Refusal("Whom it goes to, or where, was changed after this was prepared. Prepare it again.")
    if parcel.kind != Kind.LOG_ENTRY and _goes_to(parcel) != stored.recipient:
        return Refusal(
            "The applicant's name or address, or who acts for the applicant, was changed after this was "
            "prepared. Prepare it again."
        )
    if parcel.letter is not None and _composed_now(parcel) != stored.words:
        return Refusal(
            "The letter, or something it is made of, was changed after this was prepared. "
            "Read it again and prepare it again."
        )
    return None


def in_one_line(words: Composed) -> Composed:
    """Words with their subject as the head of a message holds it."""
    return Composed(one_line(words.subject), words.text, words.html)


def needs_another_officer(parcel: Parcel) -> bool:
    """Whether a different officer must approve it."""
    return Kind(parcel.kind) in NEEDS_ANOTHER_OFFICER


def needs_senior(parcel: Parcel) -> bool:
    """Whether a senior officer must approve it: something in the answer is refused as vexatious or repeated.

    FOIA 14, and EIR 12(4)(b): nothing stored tells whether a request is manifestly unreasonable because it
    is vexatious or because of its burden, so that both need one.
    """
    if parcel.kind not in ANSWERS:
        return False
    decided = [part.decision for answer in _told(parcel) for part in answer.parts]
    return any(
        one.outcome in SECTION_14
        or any(ground.provision.citation == rules.MANIFESTLY_UNREASONABLE for ground in one.grounds)
        for one in decided
    )


def _told(parcel: Parcel) -> list[Answer]:
    """The questions that an answer tells of: of a correction, those that it is about."""
    only = content(parcel).questions
    return [one for one in decisions.answers(parcel.case) if not only or one.n in only]


def awaiting_senior(authority: uuid.UUID, parcels: Iterable[Parcel]) -> set[uuid.UUID]:
    """Of some parcels those that only a senior officer may approve; two queries, however many."""
    waiting = [row for row in parcels if row.state == State.AWAITING and row.kind in ANSWERS]
    outcomes, provision = sorted(SECTION_14), str(rules.MANIFESTLY_UNREASONABLE)
    cases_of = {row.case_id for row in waiting}
    refused = decisions.refusing(authority, cases_of, outcomes=outcomes, provision=provision)
    return {
        row.id
        for row in waiting
        if any(case == row.case_id and n in (content(row).questions or [n]) for case, n in refused)
    }


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


def _letter(parcel: Parcel) -> "Letter | None":
    return letters.letter(parcel.authority, parcel.letter) if parcel.letter else None


def _composed_now(parcel: Parcel) -> Composed | None:
    """The letter as it would be composed now, or None where none can be made any more."""
    letter = _letter(parcel)
    try:
        return in_one_line(letters.composed(letter)) if letter is not None else None
    except Refused:
        return None


def _parcels(authority: uuid.UUID) -> QuerySet[Parcel]:
    return Parcel.objects.of(authority).select_related("case", "case__applicant", "case__owner")
