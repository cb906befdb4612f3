"""What came of an inspection or a scan is kept: state, findings, words, pages; and who is at which file."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.rules import Fact
from foidesk.documents import queries, rules
from foidesk.documents.actions.contents import keep_findings, keep_pages, keep_words
from foidesk.documents.actions.telling import tell
from foidesk.documents.models import Document
from foidesk.documents.rules import ENGINE, STATE_WORDS, Held, Outcome, State
from foidesk.documents.rules.sentences import stored
from foidesk.mail.lines import clean_line

if TYPE_CHECKING:
    from foidesk.inspection.report import Report


@transaction.atomic(durable=True)
def claim(*, at: datetime) -> Document | None:
    """Take one file that is due for inspection, for this worker alone; None without any.

    Committed before it returns: whatever happens next is known to have begun. A worker that dies leaves a
    file that is due again after a while, and is tried so often only.
    """
    rows = queries.due(at=at).select_for_update(skip_locked=True, of=("self",))
    document = rows.first()
    if document is None:
        return None
    document.try_at, document.attempts = at + rules.LEASE, document.attempts + 1
    document.save(update_fields=["try_at", "attempts"])
    return queries.document(document.authority, document.id)


def inspected(document: Document, report: "Report", *, at: datetime) -> bool:
    """Keep what an inspection says of a file; False where another worker was at it, or the file moved on."""
    outcome = Outcome(report.type.value, report.findings, report.text, report.thumbnails, report.advice)
    return settle(document, outcome, at=at)


@transaction.atomic
def settle(document: Document, outcome: Outcome, *, at: datetime) -> bool:
    """Keep what came of an inspection, in place of what an earlier one found; False where it moved on."""
    row = _held(document)
    if row is None:
        return False
    heard = len(queries.listenings_of(row)) > 1
    state = rules.state_after(outcome.kind, outcome.findings, heard=heard)
    transition = rules.transition_to(state)
    transition.check(State(row.state), None)
    row.state, row.kind, row.engine = state, outcome.kind, ENGINE
    row.findings, row.inspected_at = len(outcome.findings), at
    row.attempts, row.try_at, row.held = 0, None, ""
    words = keep_words(row, outcome.text)
    row.text_digest, row.text_cut = words.digest, words.cut
    row.advice = [stored(one) for one in outcome.advice]
    row.save()
    keep_findings(row, outcome.findings)
    keep_pages(row, outcome.pages)
    tell(
        transition.deed,
        row,
        by=None,
        at=at,
        facts={"known": state, "findings": row.findings, "engine": ENGINE},
        words={"state": STATE_WORDS[state]},
    )
    return True


@transaction.atomic
def scanned(document: Document, *, at: datetime) -> bool:
    """A scanner found no malware in a file; False where it moved on."""
    row = _held(document)
    if row is None:
        return False
    row.scanned_at = at
    row.save(update_fields=["scanned_at"])
    return True


@transaction.atomic
def infected(document: Document, malware: str, *, at: datetime) -> bool:
    """A scanner found malware: nobody can open the file any more. False where it moved on."""
    row = _held(document)
    if row is None:
        return False
    rules.transition_to(State.INFECTED).check(State(row.state), None)
    row.state, row.malware, row.engine = State.INFECTED, clean_line(malware, 200), ENGINE
    row.findings, row.inspected_at, row.scanned_at = 0, at, at
    row.attempts, row.try_at, row.held = 0, None, ""
    row.text_digest, row.text_cut, row.advice = "", False, []
    row.save()
    keep_words(row, "")
    keep_findings(row, ())
    keep_pages(row, ())
    facts: dict[str, Fact] = {"known": State.INFECTED, "findings": 0, "engine": ENGINE}
    tell(rules.INFECTED, row, by=None, at=at, facts=facts)
    return True


@transaction.atomic
def hold(document: Document, why: Held, *, at: datetime) -> None:
    """A file can't be inspected now, by no fault of its own: it is due again soon, and was not tried."""
    row = _held(document)
    if row is not None:
        row.held, row.attempts = why, max(row.attempts - 1, 0)
        row.try_at = at + rules.SCANNER_EVERY
        row.save(update_fields=["held", "attempts", "try_at"])


def failed(document: Document, *, at: datetime, damaged: bool = False) -> None:
    """An inspection came to no end: the file is tried again, and after three times it is unreadable."""
    if document.attempts >= rules.MOST_ATTEMPTS:
        finding = rules.DAMAGED if damaged else rules.GAVE_UP
        settle(document, Outcome(document.kind, (finding,)), at=at)
        return
    rows = Document.objects.of(document.authority).filter(id=document.id, try_at=document.try_at)
    rows.update(try_at=rules.try_again(at, document.attempts))


def _held(document: Document) -> Document | None:
    """The row as it stands, locked; None where somebody else took it meanwhile, or it was moved."""
    rows = Document.objects.of(document.authority).select_for_update()
    row = rows.filter(id=document.id, try_at=document.try_at).first()
    moved = row is None or row.case_id != document.case_id
    return None if moved or row is None or row.state == State.INFECTED else row
