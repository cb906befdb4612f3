"""The questions of a request, as the numbered paragraphs of a letter quote them."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from foidesk.anatomy.letter import Paragraph, Part

WORD = r"(?:q(?:uestion|uery|n)?s?|requests?|parts?|points?|items?|elements?|quer(?:y|ies))"
_ONE = re.compile(
    rf"[-•(\[\"“'‘]{{0,2}}\s?(?P<word>(?:{WORD}|(?P<answer>a(?:nswer)?|r(?:esponse|eply)?))\s?(?:no\.?|number|"
    rf"to)?\.?\s?)?(?P<n>\d{{1,2}})(?!\d)(?P<sub>\s?\(?[a-z]\)|[a-z](?=[).:\s]\s))?"
    r"(?(word)(?:\s?[).:\]]+(?!\d)|\s?[-–—](?=\s)|\s|$)|\s?(?:[).:\]]+(?!\d)|[-–—](?=\s)|$))\s*"
)
_LETTER = re.compile(r"[-•]?\s?\(?(?P<n>[a-z])[).:]\s+")
_ROMAN = re.compile(r"[-•]?\s?\(?(?P<n>[ivx]{1,4})[).:]\s+")
_ROMANS = {
    label: n
    for n, label in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"], 1)
}
_ASKING = re.compile(
    r"\?|^\W{0,2}(?:how|what|which|who|whe[rn]|why|whether|please|pls|a (?:copy|list|breakdown|full)|any|"
    r"all|cop(?:y|ies)|the (?:number|total|name|cost|amount|date|value|annual|policy|full)|number|details?|"
    r"information|do|does|did|is|are|has|have|can|could|would|i |for each|total|names?|if so|confirmation|"
    r"correspondence|minutes|e-?mails|data|list|provide|any|records|documents|suppl|actual|start|between|"
    r"since|in|when)"
)
_LISTING = re.compile(
    r"\b(?:you (?:have )?(?:asked|requested|wrote|sought|seek)|your request (?:was|is|for)|i (?:request|"
    r"would like|am requesting))\b"
)
_MARK = re.compile(r"(?<![\w)])\(?([1-9]\d?|[a-h])\)\s")


@dataclass
class Item:
    """A paragraph that begins with the number of a question."""

    at: int
    label: str
    rest: str
    answers: bool = False


def questions_in(paragraphs: Sequence[Paragraph], low: Sequence[str]) -> tuple[list[Item], list[Item]]:
    """The items of the list that asks, and all that bear numbers of its sort; both empty for none."""
    if within := _within(paragraphs, low):
        every = _items(paragraphs, low, _ONE if within[0].label.isdigit() else _LETTER)
        return within, [item for item in every if item.at > within[0].at]
    for pattern in (_ONE, _LETTER, _ROMAN):
        items = list(_items(paragraphs, low, pattern))
        for run in _runs(items):
            if _is_request(run, paragraphs, low):
                return run, items
    return [], []


def _items(paragraphs: Sequence[Paragraph], low: Sequence[str], pattern: re.Pattern[str]) -> Iterator[Item]:
    for at, words in enumerate(low):
        if paragraphs[at].part in (Part.STATUTE, Part.RIGHTS, Part.FOOT, Part.HEAD):
            continue
        found = pattern.match(words)
        if found and not (found["n"].isdigit() and int(found["n"]) == 0):
            label = str(_ROMANS.get(found["n"], 0)) if pattern is _ROMAN else found["n"]
            answers = pattern is _ONE and found["answer"] is not None
            yield Item(at, label, paragraphs[at].text[found.end() :], answers)


def _within(paragraphs: Sequence[Paragraph], low: Sequence[str]) -> list[Item]:
    """The questions of a list in one paragraph: "You asked for (1) the cost; and (2) the date"."""
    for at, words in enumerate(low[:25]):
        if paragraphs[at].part not in (Part.BODY, Part.REQUEST) or "(" not in words:
            continue
        lead = _LISTING.search(words)
        marks = list(_MARK.finditer(words, lead.end())) if lead else []
        run: list[re.Match[str]] = []
        for mark in marks:
            if _place(mark[1]) == len(run) + 1 and mark[1].isdigit() == marks[0][1].isdigit():
                run.append(mark)
        if len(run) > 1 and run[0].start() - lead.end() < 200:  # type: ignore[union-attr]
            ends = [*(mark.start() for mark in run[1:]), len(words)]
            text = paragraphs[at].text
            return [
                Item(at, m[1], text[m.end() : end].strip(" ;,")) for m, end in zip(run, ends, strict=True)
            ]
    return []


def _place(label: str) -> int:
    return int(label) if label.isdigit() else ord(label[0]) - 96


def _runs(items: Sequence[Item]) -> Iterator[list[Item]]:
    """The items that count up from one, run by run: outcomes in short may stand before the questions."""
    run: list[Item] = []
    for item in items:
        place = _place(item.label)
        if item.answers:
            continue
        if place == (_place(run[-1].label) + 1 if run else 1):
            run.append(item)
        elif run and place == 1:
            if len(run) > 1:
                yield run
            run = [item]
    if len(run) > 1:
        yield run


def _is_request(run: Sequence[Item], paragraphs: Sequence[Paragraph], low: Sequence[str]) -> bool:
    """Whether a numbered list asks: by its words, or because it stands among the applicant's."""
    quoted = sum(paragraphs[item.at].part is Part.REQUEST for item in run)
    named = sum(low[item.at].startswith(("q", "request")) for item in run)
    return quoted * 2 > len(run) or named * 2 > len(run) or _asks(run)


def are_answers(paragraphs: Sequence[Paragraph], low: Sequence[str], run: Sequence[Item]) -> bool:
    """Whether "Question 1", "Question 2" stand before answers, and the questions are not in the letter."""
    named = all(low[item.at].startswith(("q", "request")) and item.rest for item in run)
    quoted = sum(paragraphs[item.at].part is Part.REQUEST for item in run)
    return named and run[0].at != run[-1].at and quoted * 2 <= len(run) and not _asks(run)


def _asks(run: Sequence[Item]) -> bool:
    """Whether most of them ask, and do not answer."""
    asking = sum(not item.rest.strip() or _ASKING.search(item.rest[:400].lower()) is not None for item in run)
    return asking * 2 > len(run)


def is_inline(
    paragraphs: Sequence[Paragraph], low: Sequence[str], items: Sequence[Item], first: Sequence[Item]
) -> bool:
    """Whether each question is followed by its answer at once, rather than all of them by all answers."""
    again = {item.label for item in items if item.at > first[-1].at + 1}
    if len(again & {item.label for item in first}) * 2 >= len(first):
        return False
    between = 0
    answers = {item.at for item in items if item.answers}
    for one, other in pairwise(first):
        said = [
            at
            for at in range(one.at + 1, other.at)
            if (
                paragraphs[at].part is not Part.REQUEST
                and not low[at].startswith(("-", "•", "*", "a)", "(a", "b)", "(b", "i)", "(i"))
            )
            or at in answers
            or low[at].startswith(("answer", "response", "a:", "reply", "no information", "not held"))
        ]
        between += bool(said) or has_answer(one.rest)
    if between == 0 and has_answer(first[-1].rest):
        return all(has_answer(item.rest) for item in first)
    quoted = sum(paragraphs[item.at].part is Part.REQUEST for item in first)
    return between > 0 and (between * 3 >= len(first) - 1 or quoted * 2 < len(first))


_VALUE = re.compile(
    r"(?:\s[–—-]\s+|[?:]\s*)(?:£|\d|(?:yes|no|none|nil|n/?a|see|not|zero|\w+ 20\d\d)\b)", re.I
)


_ANSWERED = re.compile(
    r"\?\W{0,3}\b(?!Please|If |Thank|And |Or |In |For )[A-Z£\d][^?]*$"
    r"|(?:\?|[:–—-]\s)\s?£?\d[\d,.]*\s?(?:%|m|k|million|hours|days)?\W{0,2}$"
    r"|:\s(?:[Ww]e|[Ii]t|[Tt]h(?:is|ese|ose|ey)|[Tt]he \w+)\s(?:\w+\s){0,2}?(?:is|are|was|were|has|have|"
    r"holds?|neither|withholds?|do(?:es)? not|cannot)\b[^?]*$"
)
"""A short answer on the line of its question."""


def has_value(rest: str) -> bool:
    """Whether what was asked for stands on the same line: "Number of servers - 212"."""
    return _VALUE.search(rest[:300]) is not None


def has_answer(rest: str) -> bool:
    """Whether a question is followed by words that are no question, in its own paragraph."""
    at = rest.rfind("?")
    if 0 < at < len(rest) - 14 and rest[at + 1 : at + 3].strip(" )\"'\n"):
        return True
    return "\n" in rest.strip() or _ANSWERED.search(rest) is not None
