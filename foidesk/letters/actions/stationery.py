"""Changing how an office has its letters: its own words, layout, standard lines. Nothing is overwritten."""

import uuid
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from datetime import date, datetime

from django.db import IntegrityError, transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact, day_chain
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters import queries, rules, stationery
from foidesk.letters.models import LineVersion, StyleVersion, Wording
from foidesk.letters.stationery import SECOND, Line, Stationery, changed_meanwhile, too_early
from foidesk.links.tracking import tracked
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.rows import new_key
from foidesk.wording.phrases import faults_of, tidied
from foidesk.wording.standard import STANDARD, Name


def word(name: Name, text: str, *, version: int, from_on: date, by: Actor, at: datetime, on: date) -> Wording:
    """Give a paragraph the office's own words from a day, today or later.

    `version` is the number of the version its officer saw, 0 for none. Raises Refused for wrong fields,
    addresses that track, nothing new, and where somebody changed it meanwhile.
    """
    text = tidied(text)
    insist(lacks(by, Permission.MANAGE), *faults_of(name, text), *_tracked(text))
    return _word(
        rules.WORDED, name, "" if text == STANDARD[name] else text, version, from_on, by=by, at=at, on=on
    )


def back_to_standard(
    name: Name, *, version: int, from_on: date, by: Actor, at: datetime, on: date
) -> Wording:
    """Say a paragraph in the standard words again, from a day. Raises Refused as `word` does."""
    insist(lacks(by, Permission.MANAGE))
    return _word(stationery.UNWORDED, name, "", version, from_on, by=by, at=at, on=on)


def set_stationery(
    wanted: Stationery, *, version: int, from_on: date, by: Actor, at: datetime, on: date
) -> StyleVersion:
    """Have letters like this from a day, today or later. `version` is the one its officer saw, 0 for none.

    Raises Refused where nothing is different, and where somebody changed it meanwhile.
    """
    insist(lacks(by, Permission.MANAGE), *stationery.faults_of(wanted), too_early(from_on, on))
    with _told_if_second():
        versions = queries.style_versions(by.authority)
        standing = versions[0][0].n if versions else 0
        insist(changed_meanwhile(version, standing))
        changes = stationery.differences(versions[0][1] if versions else Stationery(), wanted)
        if not changes:
            raise Refused(Refusal("Nothing is different from what is set."))
        optional = {name: value for name, value in asdict(wanted.style).items() if name != "reasons"}
        row = StyleVersion(
            authority=by.authority,
            n=standing + 1,
            reasons=wanted.style.reasons,
            **optional,
            salutation=wanted.salutation,
            named=wanted.named,
            signatories={kind.value: post for kind, post in wanted.signatories.items() if post},
            from_on=from_on,
            set_at=at,
            set_by=by.id,
        )
        row.save(force_insert=True)
        told: dict[str, Fact] = {"version": row.id, "n": row.n, "from_on": from_on}
        _tell(stationery.STYLED, told, {"changes": " ".join(changes)}, by=by, at=at, on=on)
    return row


def add_line(line: Line, *, from_on: date, by: Actor, at: datetime, on: date) -> LineVersion:
    """Another standard line, from a day. Raises Refused for one without topic or words."""
    if len(queries.newest_lines(by.authority)) >= stationery.MOST_LINES:
        raise Refused(Refusal("There are {most} lines: withdraw some.", most=stationery.MOST_LINES))
    return _keep(new_key(), line, 0, from_on, by=by, at=at, on=on)


def change_line(
    key: uuid.UUID, line: Line, *, version: int, from_on: date, by: Actor, at: datetime, on: date
) -> LineVersion:
    """Other words for a line from a day; a withdrawn one stands again. Raises Refused as `add_line` does,
    and where somebody changed it meanwhile.
    """
    insist(lacks(by, Permission.MANAGE), _unknown(key, by))
    return _keep(key, line, version, from_on, by=by, at=at, on=on)


def withdraw_line(key: uuid.UUID, *, version: int, by: Actor, at: datetime, on: date) -> LineVersion:
    """Offer a line no more, from today. Letters that have its words keep them."""
    insist(lacks(by, Permission.MANAGE), _unknown(key, by))
    with _told_if_second():
        standing = queries.line_versions(by.authority, key)[0]
        insist(changed_meanwhile(version, standing.n))
        if standing.withdrawn:
            raise Refused(Refusal("This line is withdrawn already."))
        row = _line(key, Line(standing.topic, standing.text), standing.n + 1, on, by=by, at=at)
        row.withdrawn = True
        row.save(force_insert=True)
        _tell(stationery.LINE_WITHDRAWN, {"line": key, "n": row.n}, {"topic": row.topic}, by=by, at=at, on=on)
    return row


def _word(
    deed: Deed, name: Name, text: str, version: int, from_on: date, *, by: Actor, at: datetime, on: date
) -> Wording:
    insist(too_early(from_on, on))
    with _told_if_second():
        versions = queries.word_versions(by.authority, name)
        insist(changed_meanwhile(version, versions[0].n if versions else 0))
        if (not text and not versions) or (versions and _stands(versions[0], text, from_on)):
            raise Refused(Refusal("These are the words that stand already."))
        row = Wording(
            authority=by.authority,
            name=name,
            n=len(versions) + 1,
            text=text,
            from_on=from_on,
            written_at=at,
            written_by=by.id,
        )
        row.save(force_insert=True)
        told: dict[str, Fact] = {
            "wording": row.id,
            "paragraph": Code(name.value),
            "n": row.n,
            "from_on": from_on,
        }
        _tell(deed, told, {}, by=by, at=at, on=on)
    return row


def _stands(row: Wording, text: str, from_on: date) -> bool:
    return row.text == text and row.from_on <= from_on


def _keep(
    key: uuid.UUID, line: Line, version: int, from_on: date, *, by: Actor, at: datetime, on: date
) -> LineVersion:
    line = Line(" ".join(line.topic.split()), tidied(line.text))
    insist(
        lacks(by, Permission.MANAGE),
        *stationery.faults_of_line(line),
        *_tracked(line.text),
        too_early(from_on, on),
    )
    with _told_if_second():
        versions = queries.line_versions(by.authority, key)
        insist(changed_meanwhile(version, versions[0].n if versions else 0))
        row = _line(key, line, version + 1, from_on, by=by, at=at)
        row.save(force_insert=True)
        told: dict[str, Fact] = {"line": key, "n": row.n, "from_on": from_on}
        _tell(stationery.LINE_KEPT, told, {"topic": row.topic}, by=by, at=at, on=on)
    return row


def _unknown(key: uuid.UUID, by: Actor) -> Refusal | None:
    return None if queries.line_versions(by.authority, key) else Refusal("This office has no such line.")


def _line(key: uuid.UUID, line: Line, n: int, from_on: date, *, by: Actor, at: datetime) -> LineVersion:
    return LineVersion(
        authority=by.authority,
        line=key,
        n=n,
        topic=line.topic,
        text=line.text,
        from_on=from_on,
        written_at=at,
        written_by=by.id,
    )


@contextmanager
def _told_if_second() -> Iterator[None]:
    """One transaction; whoever stores the same version at the same moment as another is told."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        raise Refused(SECOND) from error


def _tracked(text: str) -> Iterator[Refusal]:
    for address in tracked(text):
        yield Refusal(
            "This address tells others who opens it. Give the address it leads to instead: {address}",
            address=address[:80],
        )


def _tell(
    deed: Deed, facts: Mapping[str, Fact], words: Mapping[str, str], *, by: Actor, at: datetime, on: date
) -> None:
    chain = day_chain(by.authority, on)
    record(deed, authority=by.authority, chain=chain, by=by.id, at=at, facts=facts, words=words)
