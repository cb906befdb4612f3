"""The first words of an entry: the questions as they were asked, the answers as the letter gave them."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from foidesk.authorities.queries import cost_limit
from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote
from foidesk.blocks.quoting import quoted
from foidesk.cases import queries as cases
from foidesk.composing.facts import Searched
from foidesk.composing.questions import question
from foidesk.composing.told import Told
from foidesk.decisions import queries as decisions
from foidesk.decisions.answer import Answer, Outcome
from foidesk.decisions.rules import citations
from foidesk.disclosure.article import Article, PublicAnswer
from foidesk.disclosure.rules import outcome_in_words
from foidesk.law.regime import Regime
from foidesk.letters import queries as letters
from foidesk.letters.answers import answered
from foidesk.searches import queries as searches

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def drafted(case: "Case", *, answered_on: date, corrected_on: date | None = None) -> Article:
    """What an answered request gives for its entry, with the applicant's own words: somebody must read it."""
    found = decisions.answers(case)
    return Article(
        title=case.title,
        reference=case.reference,
        received_on=case.received_on,
        answered_on=answered_on,
        outcome=outcome_in_words(_outcomes(found)),
        answers=tuple(_answers(case, found, answered_on)),
        corrected_on=corrected_on,
        working_days=cases.clock(case, as_of=answered_on).day_number(answered_on),
    )


def _outcomes(found: Iterable[Answer]) -> list[Outcome]:
    parts = (part.decision.outcome for one in found for part in one.parts)
    return [outcome for outcome in parts if outcome is not None]


def _answers(case: "Case", found: Iterable[Answer], answered_on: date) -> Iterable[PublicAnswer]:
    places: dict[int, list[Searched]] = {}
    for receipt in searches.receipts(case):
        for n in receipt.questions:
            places.setdefault(n, []).extend(Searched(one.place, one.words) for one in receipt.looked)
    phrases, told = letters.phrases(case.authority, on=answered_on), Told()
    limit = cost_limit(case.authority, on=answered_on)
    laws = {question.n: Regime(question.regime) for question in cases.questions(case)}
    for one in found:
        blocks = question(answered(one, places.get(one.n, ()), limit), laws[one.n], told, phrases)
        text = "\n\n".join(filter(None, map(_typed, blocks)))
        yield PublicAnswer(n=one.n, question=quoted(one.text), answer=text, provisions=_provisions(one))


def _typed(block: Block) -> str:
    """A block of the letter as somebody would type it; nothing for the question itself."""
    match block:
        case Heading(2) | Quote():
            return ""
        case Heading(_, text):
            return text
        case Paragraph(text, label):
            return f"{label} {text}".strip()
        case Items(items):
            return "\n".join(f"- {' '.join(item.split())}" for item in items)
        case Lines(lines):
            return "\n".join(lines)


def _provisions(one: Answer) -> tuple[str, ...]:
    """The keys of what was relied on: of exemptions as the table has them, else the citation itself."""
    keys = []
    for part in one.parts:
        grounds = {ground.provision.citation: ground.key for ground in part.decision.grounds}
        keys += [grounds.get(cited, str(cited)) for cited in citations(part.decision)]
    return tuple(dict.fromkeys(keys))
