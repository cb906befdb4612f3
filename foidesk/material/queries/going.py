"""What a letter says of files: which go with it, what the marks in them stand for, and which wait."""

import uuid
from collections import defaultdict
from typing import TYPE_CHECKING

from foidesk.cases import queries as cases
from foidesk.decisions import queries as decisions
from foidesk.decisions.answer import Answer, Outcome
from foidesk.documents.rules import Version
from foidesk.language.sentence import say
from foidesk.law.citation import Citation
from foidesk.material.models import Enclosure
from foidesk.material.queries.files import Thing, enclosed, some_left_out, things
from foidesk.material.rules import Fate, Papers, described, numbers, proposed
from foidesk.redaction import queries as redaction

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def named(case: "Case", letter: uuid.UUID | None = None) -> dict[int, Papers]:
    """For each question what the letter says of its files. `letter`: one after the answer, by its key.

    A file that belongs to all questions stands under each that is answered. A question that shares another's
    answer has its files there.
    """
    told = [(row.questions, _going(row)) for row in enclosed(case, letter)]
    told += [
        (thing.fate.questions if thing.fate else "", papers)
        for thing, papers in left_out(case)
        if thing.enclosure is None
    ]
    # A letter is composed again at each pass, and most letters carry nothing.
    answers = decisions.answers(case) if told else []
    shared = {one.n: one.same_as or one.n for one in answers}
    given = [one.n for one in answers if one.same_as is None and _given(one)]
    found: dict[int, Papers] = defaultdict(Papers)
    for questions, papers in told:
        for n in dict.fromkeys(shared.get(n, n) for n in numbers(questions) or given):
            found[n] = found[n].and_also(papers)
    return dict(found)


def answering(case: "Case") -> frozenset[int]:
    """The questions that are answered by files which go with the answer."""
    return frozenset(n for n, papers in named(case).items() if papers.going)


def left_out(case: "Case") -> list[tuple[Thing, Papers]]:
    """The files that do not go for now, and what the letter says of each, under a neutral name."""
    if not some_left_out(case):
        return []
    asked_by = who_asks(case)
    found = []
    for n, thing in enumerate(things(case), start=1):
        if thing.fate is None or thing.becomes is not Fate.LEFT_OUT:
            continue
        first = thing.first
        name = proposed(first.name, first.kind, n=n, asked_by=asked_by)
        line = say("{name}: {why}", name=name, why=" ".join(thing.fate.reason.split()))
        found.append((thing, Papers(left_out=(line,))))
    return found


def who_asks(case: "Case") -> list[str]:
    """The names and addresses of who asks, which no name of a file may hold."""
    return [
        words for name, _kind, address in cases.behind(case) for words in (name, address) if words.strip()
    ]


def _going(row: Enclosure) -> Papers:
    document = row.document
    line = described(row.name, document.kind, document.size)
    return Papers((line,), _marks(row) if document.version == Version.REDACTED else ())


def _marks(row: Enclosure) -> tuple[str, ...]:
    """What each label in a redacted copy stands for, and how often it is there."""
    return tuple(
        say(
            "“{label}” in {name}: {what}, in {count}",
            label=one.label,
            name=row.name,
            what=_meaning(one),
            count=say("{n} places", n=one.count) if one.count != 1 else "1 place",
        )
        for one in redaction.key_of(row.document)
    )


def _meaning(key: redaction.Key) -> str:
    """ "section 43(2) (commercial interests)": for whoever gets the copy, not for officers."""
    number = Citation.parse(key.provision).for_letter
    if not key.title:
        return number
    lower = key.title if key.title[1:2].isupper() else key.title[:1].lower() + key.title[1:]
    return say("{number} ({title})", number=number, title=lower)


def _given(answer: Answer) -> bool:
    return any(part.decision.outcome is Outcome.DISCLOSED for part in answer.parts)
