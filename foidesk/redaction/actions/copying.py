"""Copies without what is struck out: asked for by an officer, made and proved by a worker."""

import tempfile
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from django.db import transaction
from django.db.models import QuerySet

from foidesk.audit.rules import Code, Fact, london_day
from foidesk.documents.actions import keep_version
from foidesk.documents.rules import Upload, Version, against_size
from foidesk.documents.rules.sentences import stored
from foidesk.language.sentence import say
from foidesk.law.refusal import Refusal, Refused
from foidesk.mail.lines import clean_line
from foidesk.people.queries import account, actor
from foidesk.people.rules import Actor, Transition, insist
from foidesk.redaction import queries, rules
from foidesk.redaction.actions.opening import insist_may_draw, pages_held, tell
from foidesk.redaction.engine.child import Redacted, redact
from foidesk.redaction.models import Copying
from foidesk.redaction.rules import OPEN, State

if TYPE_CHECKING:
    from foidesk.documents.models import Document

MOST_LEAKS = 200
"""Places told of one copy."""


def order(document: "Document", *, by: Actor, at: datetime) -> Copying:
    """Ask for a copy without what lies under the boxes as they stand now; a worker makes it within minutes.

    One that was asked for with these boxes is given again, where it is made or waits; one that waits with
    others is given up. Raises Refused where no box is drawn.
    """
    insist_may_draw(document, by)
    return _order(document, by=by, at=at)


@transaction.atomic
def _order(document: "Document", *, by: Actor, at: datetime) -> Copying:
    document, _sizes = pages_held(document)
    struck = queries.struck(queries.boxes(document))
    insist(None if struck else Refusal("No box is drawn in it, so there is nothing to strike out."))
    digest = rules.digest(document.sha256, struck)
    before = queries.copying(document)
    if before is not None and before.boxes == digest and State(before.state) in OPEN | {State.PROVED}:
        return before
    if before is not None and State(before.state) in OPEN:
        before = Copying.objects.of(document.authority).select_for_update().get(id=before.id)
        if State(before.state) in OPEN:
            _end(before, rules.GIVE_UP, at=at)
    row = Copying(
        authority=document.authority,
        document=document,
        boxes=digest,
        struck=[[one.n, one.mark.page, *one.mark.box, one.mark.provision, one.question] for one in struck],
        asked_at=at,
        asked_by=by.id,
        state=State.WAITING,
        marks=len(struck),
    )
    row.save(force_insert=True)
    facts: dict[str, Fact] = {"copying": row.id, "boxes": Code(digest), "count": len(struck)}
    tell(rules.ORDERED, document, by=by.id, at=at, facts=facts)
    return row


@transaction.atomic(durable=True)
def claim(*, at: datetime) -> Copying | None:
    """Take one copy that is to be made, for this worker alone; None without any.

    Committed before it returns: a worker that dies leaves a copy that is due again, and is tried so often
    only.
    """
    row = queries.due(at=at).select_for_update(skip_locked=True, of=("self",)).first()
    if row is None:
        return None
    row.try_at, row.attempts, row.state = at + rules.LEASE, row.attempts + 1, State.UNDER_WAY
    row.save(update_fields=["try_at", "attempts", "state"])
    return queries.copying_by_key(row.authority, row.id)


def still_at(row: Copying, *, at: datetime) -> None:
    """A worker is still at it: no other takes it for dead."""
    _mine(row).update(try_at=at + rules.LEASE)


def let_go(row: Copying, *, at: datetime) -> None:
    """A worker has to stop: another may take it at once."""
    _mine(row).update(try_at=at, state=State.WAITING)


def make(row: Copying, *, now: Callable[[], datetime]) -> None:
    """Make and prove a claimed copy. Only where it is proved are its bytes kept as a version.

    Whatever ends it before that leaves a copy that is tried again, and no file. Raises Damaged.
    """
    marks = [one.mark for one in queries.struck_by(row)]
    with queries.laid_down(row.document) as path, tempfile.TemporaryFile() as out:
        try:
            made = redact(path, marks, out)
        except Refused as why:
            fail(row, [one.says for one in why.refusals], at=now())
            return
        if not made.verified:
            _disproved(row, made, at=now())
            return
        out.seek(0)
        _keep_or_fail(row, made, out.read(), at=now())


def failed(row: Copying, *, at: datetime, damaged: bool = False) -> None:
    """It came to no end: it is tried again, and after three times there is none."""
    if row.attempts >= rules.MOST_ATTEMPTS:
        fail(row, [_DAMAGED if damaged else _GAVE_UP], at=at)
        return
    _mine(row).update(try_at=rules.try_again(at, row.attempts), state=State.WAITING)


@transaction.atomic
def fail(row: Copying, why: Sequence[str], *, at: datetime) -> None:
    """No copy can be made of it, and why."""
    held = _mine(row).select_for_update(of=("self",)).first()
    if held is None:
        return
    held.why = [stored(one) for one in why[:MOST_LEAKS]]
    _end(held, rules.FAIL, at=at, words={"why": " ".join(why[:5])[:1_000]})


def _keep_or_fail(row: Copying, made: Redacted, data: bytes, *, at: datetime) -> None:
    try:
        _keep(row, made, data, at=at)
    except Refused as why:
        fail(row, [one.says for one in why.refusals], at=at)


@transaction.atomic
def _keep(row: Copying, made: Redacted, data: bytes, *, at: datetime) -> None:
    """Keep the proved copy by the rights of whoever ordered it, as they are now. Raises Refused."""
    held = _mine(row).select_for_update(of=("self",)).first()
    if held is None:
        return
    day = london_day(at)
    officer = account(held.asked_by)
    if officer is None:
        raise Refused(Refusal("Whoever asked for it has left. Ask for it again."))
    by = actor(officer, authority=held.authority, on=day)
    name = f"{Path(held.document.name).stem} (redacted).pdf"
    insist(_TOO_LARGE if against_size(name, len(data)) else None)
    upload = Upload(name, "application/pdf", data)
    held.copy = keep_version(held.document, Version.REDACTED, upload, by=by, at=at, on=day)
    _told_of(held, made)
    facts: dict[str, Fact] = {
        "copy": held.copy.id,
        "copy_sha256": Code(held.copy.sha256),
        "pages": made.pages,
    }
    _end(held, rules.PROVE, at=at, facts=facts)


@transaction.atomic
def _disproved(row: Copying, made: Redacted, *, at: datetime) -> None:
    held = _mine(row).select_for_update(of=("self",)).first()
    if held is not None:
        _told_of(held, made)
        _end(held, rules.DISPROVE, at=at, facts={"leaks": len(made.leaks)})


def _told_of(held: Copying, made: Redacted) -> None:
    held.pages, held.words = made.pages, made.words
    leaks = sorted(made.leaks, key=lambda leak: not leak.must)[:MOST_LEAKS]
    held.leaks = [[clean_line(leak.where, 300), stored(leak.says), leak.must] for leak in leaks]


def _mine(row: Copying) -> QuerySet[Copying]:
    """The row as this worker took it: nothing where another took it meanwhile, or it was given up."""
    rows = Copying.objects.of(row.authority).select_related("document__case")
    return rows.filter(id=row.id, attempts=row.attempts, state=State.UNDER_WAY)


def _end(
    held: Copying,
    how: Transition[State],
    *,
    at: datetime,
    facts: Mapping[str, Fact] | None = None,
    words: Mapping[str, str] | None = None,
) -> None:
    """A copy came to an end, and the record tells which."""
    how.check(State(held.state), None)
    held.state, held.ended_at, held.try_at = how.target, at, None
    held.save()
    about: dict[str, Fact] = {"copying": held.id, "boxes": Code(held.boxes), "count": held.marks}
    tell(how.deed, held.document, by=None, at=at, facts={**about, **(facts or {})}, words=words)


_GAVE_UP = say(
    "It was tried three times, and each time the copy came to no end. Print the document to a new PDF, and "
    "strike out in that."
)
_TOO_LARGE = Refusal(
    "The copy would be larger than can be kept: each page with a box becomes a picture. Print the document "
    "to several new PDFs of fewer pages each, add those to the request, and strike out in them."
)
_DAMAGED = say(
    "What is stored of the document is missing, or is not what came, so no copy can be made. Tell whoever "
    "looks after this system."
)
