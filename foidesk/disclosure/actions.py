"""Drafting an entry of the disclosure log, changing it, publishing it through the exit, withdrawing it."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import IntegrityError, transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact
from foidesk.cases import queries as cases
from foidesk.cases.rules import State as CaseState
from foidesk.decisions import queries as decisions
from foidesk.disclosure import queries, rules
from foidesk.disclosure.article import Article, composed, searchable
from foidesk.disclosure.drafting import drafted
from foidesk.disclosure.models import Entry, EntryAnswer
from foidesk.disclosure.queries import KIND
from foidesk.disclosure.rules import Recall, State, Wording
from foidesk.handling.queries import must_stand_aside
from foidesk.language.words import day_in_words
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.index import actions as index
from foidesk.plumbing.rows import new_key
from foidesk.release import actions as release

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def draft(case: "Case", *, by: Actor, at: datetime) -> Entry:
    """Draft the entry of an answered request from its decisions, to be read before it is published.

    Raises Refused while the request is not answered, and where it has an entry that was not withdrawn.
    """
    try:
        return _draft(case, by=by, at=at)
    except IntegrityError as error:
        raise Refused(Refusal("This request has an entry in the disclosure log already. Open it.")) from error


@transaction.atomic
def _draft(case: "Case", *, by: Actor, at: datetime) -> Entry:
    current = cases.case(case.authority, case.id) or case
    insist(
        lacks(by, Permission.PUBLISH, of=case.authority),
        must_stand_aside(case, by),
        rules.not_answered(CaseState(current.state)),
        rules.being_corrected(decisions.open_correction(current) is not None),
    )
    if current.answered_on is None:
        raise LookupError("A request is answered and has no day of its answer.")
    corrected_on = queries.last_corrected(current)
    article = drafted(current, answered_on=current.answered_on, corrected_on=corrected_on)
    entry = _row(current, article, by=by, at=at)
    entry.save(force_insert=True)
    _keep_answers(entry, article)
    _index(entry)
    _tell(rules.DRAFTED, entry, by=by, at=at)
    return entry


def _keep_answers(entry: Entry, article: Article) -> None:
    EntryAnswer.objects.of(entry.authority).bulk_create(
        EntryAnswer(
            authority=entry.authority,
            entry=entry,
            n=one.n,
            question=one.question,
            answer=one.answer,
            provisions=list(one.provisions),
        )
        for one in article.answers
    )


@transaction.atomic
def take_over(entry: Entry, *, by: Actor, at: datetime) -> Entry:
    """Draft an entry anew from the answer as it was corrected, to be read and published again.

    What is published is withdrawn with that reason; its address leads to what takes its place.
    """
    entry = _held(entry)
    corrected_on = queries.corrected_since(entry)
    if corrected_on is None:
        raise Refused(Refusal("The answer was not corrected since. There is nothing to take over."))
    if entry.state == State.PUBLISHED:
        reason = f"The answer was corrected on {day_in_words(corrected_on)}."
        withdraw(entry, reason=reason, by=by, at=at)
        return _draft(entry.case, by=by, at=at)
    rules.TAKE_OVER.check(State(entry.state), by, of=entry.authority)
    insist(
        must_stand_aside(entry.case, by),
        rules.being_corrected(decisions.open_correction(entry.case) is not None),
    )
    article = drafted(entry.case, answered_on=entry.answered_on, corrected_on=corrected_on)
    EntryAnswer.objects.of(entry.authority).filter(entry=entry).delete()
    entry.corrected_on, entry.outcome, entry.version = corrected_on, article.outcome, new_key()
    entry.save(update_fields=["corrected_on", "outcome", "version"])
    _keep_answers(entry, article)
    _index(entry)
    _tell(rules.TAKEN_OVER, entry, by=by, at=at, facts={"on": corrected_on})
    return entry


@transaction.atomic
def amend(entry: Entry, wording: Wording, *, version: uuid.UUID, by: Actor, at: datetime) -> Entry:
    """Change the words of a draft: all of them, as they were typed.

    Raises Refused for empty or too long texts, and when it was changed after `version` was read.
    """
    entry = _held(entry)
    rules.AMEND.check(State(entry.state), by, of=entry.authority)
    stand = queries.answers(entry)
    numbers = [one.n for one in stand]
    insist(
        must_stand_aside(entry.case, by),
        rules.stale(version, entry.version),
        *rules.faults_of(wording, numbers=numbers),
    )
    title, changes = " ".join(wording.title.split()), []
    if title != entry.title:
        entry.title, changes = title, ["the title"]
    for one in stand:
        question, answer = (text.strip() for text in wording.texts[one.n])
        changes += [f"question {one.n}"] if question != one.question else []
        changes += [f"the answer to question {one.n}"] if answer != one.answer else []
        row = EntryAnswer.objects.of(entry.authority).filter(entry=entry, n=one.n)
        row.update(question=question, answer=answer)
    if not changes:
        return entry
    entry.version = new_key()
    entry.save(update_fields=["title", "version"])
    _index(entry)
    _tell(rules.AMENDED, entry, by=by, at=at, words={"changes": ", ".join(changes)})
    return entry


@transaction.atomic
def publish(entry: Entry, *, version: uuid.UUID, by: Actor, at: datetime, reason: str = "") -> Entry:
    """Let an entry out through the exit and show it to everyone. `reason` lets doubts of the gate pass.

    Raises Refused with everything the gate has against it, for what is not complete, and when it was
    changed after `version` was read. Nothing is published then.
    """
    entry = _held(entry)
    rules.PUBLISH.check(State(entry.state), by, of=entry.authority)
    article = queries.article(entry)
    texts = {one.n: (one.question, one.answer) for one in article.answers}
    insist(
        must_stand_aside(entry.case, by),
        rules.stale(version, entry.version),
        rules.being_corrected(decisions.open_correction(entry.case) is not None),
        rules.not_taken_over(queries.corrected_since(entry)),
        *rules.faults_of(Wording(entry.title, texts), numbers=texts.keys()),
    )
    words = composed(article)
    clearance = release.let_out(entry.case, words, by=by, at=at, reason=reason)
    entry.state, entry.title, entry.text, entry.html = State.PUBLISHED, words.subject, words.text, words.html
    entry.parcel, entry.manifest = clearance.parcel, clearance.manifest
    entry.published_at, entry.published_by = at, by.id
    entry.save()
    _index(entry)
    facts: dict[str, Fact] = {"parcel": clearance.parcel, "manifest": Code(clearance.manifest)}
    _tell(rules.PUBLISHED, entry, by=by, at=at, facts=facts, words={"address": address(entry)})
    return entry


@transaction.atomic
def withdraw(entry: Entry, *, reason: str, recall: Recall | None = None, by: Actor, at: datetime) -> Entry:
    """Take an entry from the public. Its address says that it was withdrawn; the reason is for the record.

    `recall` lets whoever deals with a breach do so without being the one who publishes.
    """
    entry = _held(entry)
    recalled = recall is not None and recall.entry == entry.id
    transition = rules.RECALL if recalled else rules.WITHDRAW
    transition.check(State(entry.state), by, of=entry.authority)
    insist(None if reason.strip() else Refusal("Write down why the entry is withdrawn."))
    entry.state, entry.withdrawn_why = State.WITHDRAWN, reason.strip()
    entry.withdrawn_at, entry.withdrawn_by = at, by.id
    entry.save(update_fields=["state", "withdrawn_why", "withdrawn_at", "withdrawn_by"])
    _index(entry)
    _tell(rules.WITHDRAWN, entry, by=by, at=at, words={"reason": reason.strip()})
    return entry


def address(entry: Entry) -> str:
    """Where an entry stands below the office's public pages: "log/2025/foi-0028-25"."""
    return f"log/{entry.year}/{entry.slug}"


def _held(entry: Entry) -> Entry:
    """The same entry, read again and held until the transaction ends."""
    rows = Entry.objects.of(entry.authority).select_for_update(of=("self",))
    return rows.select_related("case", "case__applicant").get(id=entry.id)


def _row(case: "Case", article: Article, *, by: Actor, at: datetime) -> Entry:
    year, slug = article.answered_on.year, rules.slug_of(article.reference)
    taken = Entry.objects.of(case.authority).filter(year=year, slug__startswith=slug)
    return Entry(
        authority=case.authority,
        case=case,
        reference=article.reference,
        title=article.title,
        received_on=article.received_on,
        answered_on=article.answered_on,
        working_days=article.working_days,
        corrected_on=article.corrected_on,
        outcome=article.outcome,
        year=year,
        slug=rules.free_slug(slug, set(taken.values_list("slug", flat=True))),
        state=State.DRAFT,
        version=new_key(),
        drafted_at=at,
        drafted_by=by.id,
    )


def _index(entry: Entry) -> None:
    """Let an entry be found: by everyone while it is published, else on the desk alone."""
    index.put(
        entry.authority,
        KIND,
        entry.id,
        title=f"{entry.reference} {entry.title}",
        body=searchable(queries.article(entry)),
        public=entry.state == State.PUBLISHED,
    )


def _tell(
    deed: Deed,
    entry: Entry,
    *,
    by: Actor,
    at: datetime,
    facts: dict[str, Fact] | None = None,
    words: dict[str, str] | None = None,
) -> None:
    record(
        deed,
        authority=entry.authority,
        chain=entry.case_id,
        by=by.id,
        at=at,
        facts={
            "entry": entry.id,
            "version": entry.version,
            **by.under(Permission.PUBLISH),
            **(facts or {}),
        },
        words=words,
    )
