"""An entry of the disclosure log as an article: question, answer, and what the law says. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.blocks import kinds as b
from foidesk.blocks.document import document
from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote
from foidesk.blocks.plain import plain
from foidesk.composing.facts import Composed
from foidesk.language.phrases import capital
from foidesk.language.words import day_in_words, listed
from foidesk.law import provisions


@dataclass(frozen=True)
class PublicAnswer:
    """One question as everyone may read it, with its answer. `provisions` are keys of the law's table."""

    n: int
    question: str
    answer: str
    provisions: tuple[str, ...] = ()


@dataclass(frozen=True)
class Article:
    """All that an entry says. `working_days` is how many the answer took, None where that is not known.

    `corrected_on` is the day on which the answer was last corrected or added to.
    """

    title: str
    reference: str
    received_on: date
    answered_on: date
    outcome: str
    answers: tuple[PublicAnswer, ...]
    working_days: int | None = None
    corrected_on: date | None = None


def composed(article: Article) -> Composed:
    """The article in words and as a document; the same article gives the same words."""
    blocks = list(_blocks(article))
    subject = b.one_line(article.title)
    return Composed(subject, plain(blocks), document(blocks, subject=subject))


def searchable(article: Article) -> str:
    """The words by which an article is found, besides its title and reference."""
    answers = "\n".join(f"{one.question}\n{one.answer}" for one in article.answers)
    cited = ", ".join(provisions.find(key).citation.for_letter for key in _relied_on(article))
    return f"{answers}\n{cited}"


_CLASSES = {
    "h1": "govuk-heading-l",
    "h2": "govuk-heading-m",
    "h3": "govuk-heading-s",
    "p": "govuk-body",
    "ul": "govuk-list govuk-list--bullet",
    "ol": "govuk-list govuk-list--number",
    "blockquote": "govuk-inset-text",
}
_LAWS = {
    "FOIA": "The sections are those of the Freedom of Information Act 2000.",
    "EIR": "The regulations are those of the Environmental Information Regulations 2004.",
}
_TAG = re.compile(rf"<({'|'.join(_CLASSES)})>")


def body(html: str, *, below_heading: bool = False) -> str:
    """The body of a composed document with the class names of our pages; its words are escaped already.

    `below_heading` lowers its headings by one, for a page with a heading of its own; they look the same.
    """
    inner = re.sub(r"</?main>", "", html.partition("<body>")[2].rpartition("</body>")[0])
    dressed = _TAG.sub(lambda tag: f'<{tag[1]} class="{_CLASSES[tag[1]]}">', inner)
    if not below_heading:
        return dressed
    return re.sub(r"(</?h)([1-5])\b", lambda tag: f"{tag[1]}{int(tag[2]) + 1}", dressed)


def _blocks(article: Article) -> Iterator[Block]:
    yield Heading(1, b.one_line(article.title))
    yield Lines(tuple(_facts(article)))
    for one in article.answers:
        yield Heading(2, f"Question {one.n}")
        yield Quote(b.clean(one.question))
        yield Heading(3, "Answer")
        yield from b.prose(one.answer)
        if one.provisions:
            cited = (provisions.find(key).citation.for_letter for key in one.provisions)
            yield Paragraph(f"{listed(list(dict.fromkeys(cited)))}.", label="Relied on:")
    explained = tuple(_explained(key) for key in _relied_on(article))
    if explained:
        yield Heading(2, "What the law says")
        cited_of = {provisions.find(key).citation.instrument for key in _relied_on(article)}
        yield Paragraph(" ".join(says for law, says in _LAWS.items() if law in cited_of))
        yield Items(explained)


def _facts(article: Article) -> Iterator[str]:
    yield f"Reference: {b.one_line(article.reference)}"
    yield f"Received: {day_in_words(article.received_on)}"
    yield f"Answered: {day_in_words(article.answered_on)}{_took(article.working_days)}"
    if article.corrected_on is not None:
        yield f"Corrected: {day_in_words(article.corrected_on)}"
    if article.outcome:
        yield f"Outcome: {article.outcome}"


def _took(working_days: int | None) -> str:
    if not working_days:
        return ""
    return f", after {working_days} working day{'s' if working_days > 1 else ''}"


def _relied_on(article: Article) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for one in article.answers for key in one.provisions))


def _explained(key: str) -> str:
    """A provision in a sentence: "Section 43(2) (commercial interests): …"."""
    row = provisions.find(key)
    return f"{capital(row.citation.for_letter)} ({row.title[:1].lower()}{row.title[1:]}): {row.says}"
