"""The schedule of what is not sent: each place, its provision and its reasons, from boxes and decisions."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.decisions import asks
from foidesk.decisions import queries as decisions
from foidesk.decisions.answer import Answer, Ground, ReasonKind
from foidesk.documents.rules import Version
from foidesk.language.sentence import Sentence, say
from foidesk.law.citation import Citation
from foidesk.material.queries.files import Thing, things
from foidesk.material.rules import Fate
from foidesk.redaction import queries as redaction

if TYPE_CHECKING:
    from foidesk.cases.models import Case

WHOLE = say("the whole file")
_TOLD: Mapping[ReasonKind, str] = {
    ReasonKind.HARM: "The harm: {text}",
    ReasonKind.FOR: "For disclosure: {text}",
    ReasonKind.AGAINST: "Against disclosure: {text}",
    ReasonKind.BALANCE: "The balance: {text}",
    ReasonKind.PRIVATE: "Not told to the applicant: {text}",
}


@dataclass(frozen=True)
class Row:
    """One line: `n` is the number of its file in the list, `document` what the file is called.

    `reasons` are the paragraphs with which the decision relies on the provision; none where no decision does.
    """

    n: int
    document: str
    place: str
    provision: str
    reasons: tuple[str, ...]
    becomes: Sentence


@dataclass(frozen=True)
class Schedule:
    """The lines in the order of the files, and what a reviewer would ask about them."""

    rows: tuple[Row, ...]
    doubts: tuple[Sentence, ...]


def schedule(case: "Case") -> Schedule:
    """What of the files of a request is not sent, where, under what, and why."""
    answers = decisions.answers(case)
    found = things(case)
    rows = [row for n, thing in enumerate(found, start=1) for row in _of(n, thing, answers)]
    return Schedule(tuple(rows), tuple(_doubts(rows, found, answers)))


def _of(n: int, thing: Thing, answers: Sequence[Answer]) -> Iterator[Row]:
    name, fate = thing.first.name, thing.fate
    if fate is not None and thing.becomes is Fate.WITHHOLD:
        for key in fate.provisions:
            ground = _relied(key, thing.questions, answers)
            yield Row(n, name, WHOLE, _cited(key), _reasons(ground), say("withheld whole"))
    elif fate is not None and thing.becomes is Fate.OUT_OF_SCOPE:
        yield Row(n, name, WHOLE, "", (fate.reason,), say("not sent: nobody asked for it"))
    elif fate is not None and thing.becomes is Fate.LEFT_OUT:
        yield Row(n, name, WHOLE, "", (fate.reason,), say("not sent yet: left out for now"))
    else:
        yield from _struck_out(n, thing, answers)


def _struck_out(n: int, thing: Thing, answers: Sequence[Answer]) -> Iterator[Row]:
    """The boxes of the copy that goes, one line for each page, provision and question."""
    sent = thing.enclosure
    if sent is not None and sent.document.version != Version.REDACTED:
        return
    becomes = say("struck out; no copy of it goes yet")
    if sent is not None:
        becomes = say("struck out of the copy that goes as {name}", name=sent.name)
        if sent.left_on is not None:
            becomes = say(
                "struck out of the copy that left on {day} as {name}", day=sent.left_on, name=sent.name
            )
    for (page, provision, question), count in sorted(_boxes(thing).items(), key=lambda one: str(one[0][1:])):
        place = say("page {page}, {n} places", page=page, n=count) if count > 1 else say("page {n}", n=page)
        ground = _relied(provision, (question,) if question else thing.questions, answers)
        yield Row(n, thing.first.name, place, provision, _reasons(ground), becomes)


def _boxes(thing: Thing) -> "Counter[tuple[int, str, int]]":
    """How many boxes there are on each page under each provision, for each question or, as 0, for all.

    Those of the copy that goes; where none does, those in force.
    """
    made = redaction.proof_of(thing.enclosure.document) if thing.enclosure is not None else None
    found: Counter[tuple[int, str, int]] = Counter()
    if made is not None:
        for one in redaction.struck_by(made):
            found[one.mark.page, one.mark.provision, one.question or 0] += 1
    elif thing.enclosure is None:
        for box in (box for version in thing.versions for box in redaction.boxes(version)):
            found[box.page, box.provision, box.question or 0] += 1
    return found


def _relied(provision: str, questions: Sequence[int], answers: Sequence[Answer]) -> Ground | None:
    """What was decided on a provision for these questions, or for any: by its key, or as it is cited."""
    for answer in answers:
        if questions and answer.n not in questions:
            continue
        for part in answer.parts:
            for ground in part.decision.grounds:
                if provision in (ground.key, str(ground.provision.citation)):
                    return ground
    return None


def _cited(key: str) -> str:
    return key.partition("+")[0]


def _reasons(ground: Ground | None) -> tuple[str, ...]:
    """Why a provision applies, as the decision says it, with what the applicant is not told."""
    if ground is None:
        return ()
    told = (say(pattern, text=text) for kind, pattern in _TOLD.items() if (text := ground.text(kind)))
    return tuple(text for text in (asks.told(ground), *told) if text.strip())


def _doubts(rows: Sequence[Row], found: Sequence[Thing], answers: Sequence[Answer]) -> Iterator[Sentence]:
    """What a reviewer would ask: what has no decision behind it, and what a decision has nothing for."""
    waiting = sum(thing.open for thing in found)
    if waiting:
        yield (
            say("Of {n} files nothing is said yet, so they are not listed.", n=waiting)
            if waiting > 1
            else say("Of one file nothing is said yet, so it is not listed.")
        )
    bare = {(row.provision, row.document) for row in rows if row.provision and not row.reasons}
    for provision, document in sorted(bare):
        yield say(
            "No decision rests on {provision}, under which something in {document} is not sent.",
            provision=provision,
            document=document,
        )
    listed = {str(Citation.parse(row.provision)) for row in rows if row.provision}
    cited = {
        str(ground.provision.citation): answer.n
        for answer in answers
        for part in answer.parts
        for ground in part.decision.grounds
        if not ground.ncnd
    }
    for provision, n in cited.items():
        if found and provision not in listed:
            yield say(
                "Question {n} relies on {provision}, and nothing is listed here that is not sent under it.",
                n=n,
                provision=provision,
            )
