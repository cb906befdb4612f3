"""Which paragraphs of a letter answer each of the questions."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from foidesk.anatomy.asked import WORD, Item, are_answers, has_answer, has_value, is_inline, questions_in
from foidesk.anatomy.letter import Answer, Claim, Paragraph, Part

_NUMBERS = rf"\d{{1,2}}(?:\s?(?:,|-|–|to|and|&|/|,\s?and)\s?(?:{WORD}\s?\.?\s?)?\d{{1,2}}){{0,20}}"
_LEAD = (
    r"(?:(?:(?:in|with|by) (?:relation|respect|response|answer|regards?|reference|reply) (?:to|of)|regarding|"
    r"concerning|as (?:for|regards)|for|to|re|turning to|response to|answers? to|"
    r"our response to)\s+)?(?:(?:your|the|our) )?"
)
_NAMED = re.compile(
    rf"{_LEAD}(?:(?:{WORD}|answers?|responses?)\.?\s?(?:numbers?|no\.?s?)?\s?\.?)\s?(?P<set>{_NUMBERS})(?!\d|(?:st|nd|rd|th)\b|"
    rf"\s?(?:%|/))(?P<sub>\s?\(?[a-z]\)|[a-z](?=[).:\s]))?\s?[).:,\]–-]*\s*"
)
_SEVERAL = re.compile(r"(?P<set>\d{1,2}(?:\s?(?:,|-|–|to|and|&|,\s?and)\s?\d{1,2})+)\s?[).:–-]+\s*(?!\d)")
_NAMING = ("uestion", "point", "part ", "parts ", "item", "request", *(f"q{n}" for n in range(1, 10)))
_REFERS = re.compile(
    rf"\b(?:questions?|qs?\.?|points?|parts?|items?|requests?|quer(?:y|ies)|"
    rf"elements?)\s?(?:numbers?\s)?(?P<set>{_NUMBERS})(?!\d|(?:st|nd|rd|th)\b)"
)
_BREAK = re.compile(
    r"(?:harm\b|evidence of harm|public interest|factors|balanc|appendix|annex|conclusion|explanation|"
    r"refusal notice|reasons? for|our reasons\W*$|exemptions?\b(?! appl)|prejudice test|overall|"
    r"advice and assistance|the "
    r"(?:following|above) (?:exemption|information)|in accordance with section 17|this (?:letter|response|"
    r"e-?mail) (?:acts|serves|constitutes|represents|is)|(?:some|the following|certain|parts of the|other) "
    r"(?:of the )?(?:information|personal)|[^.]{0,80}\bwithholds?\b[^.]{0,60}following|section 17 of|"
    r"(?:please note|further|general) |your rights|i hope|we hope|if you|thank you|freedom of information "
    r"act|disclaimer)"
)
_EVERYTHING = re.compile(
    r"(?:all|each|any|every|remaining|rest|remainder|whole|entire\w*|above|both|"
    r"other) (?:of )?(?:the |your |these |this )?(?:other |remaining |above )?(?:\w+ )?(?:questions?|"
    r"points?|parts?|requests?|information|queries|elements)|your (?:entire )?(?:request|enquiry) (?:is|has "
    r"been|must|therefore|would|exceeds|in its entirety)|information (?:that )?(?:you(?:'ve| have)? "
    r")?(?:requested|asked for|sought|you seek)|requested information|(?:comply|complying) with (?:your|the|"
    r"this) request|refus\w+ (?:your|the|this) request"
)


_PARTLY = frozenset({Claim.DISCLOSED, Claim.WITHHELD})


@dataclass
class _Asked:
    """One question on its way to be an `Answer`."""

    label: str
    words: str
    at: int
    by: dict[int, bool] = field(default_factory=dict)
    """The paragraphs that answer it, and whether each answers others as well."""


def answered(
    paragraphs: Sequence[Paragraph], low: Sequence[str], claims: Mapping[int, frozenset[Claim]]
) -> tuple[tuple[Answer, ...], dict[int, Part], frozenset[int]]:
    """The questions with their answers; whose words some paragraphs turned out to be; and the numbers of
    those that stand under no question, in a letter which answers several in running words.
    """
    first, items = questions_in(paragraphs, low)
    if first:
        return _several(paragraphs, low, claims, items, first)
    return _prose(paragraphs, claims), {}, frozenset()


def _several(
    paragraphs: Sequence[Paragraph],
    low: Sequence[str],
    claims: Mapping[int, frozenset[Claim]],
    items: Sequence[Item],
    first: Sequence[Item],
) -> tuple[tuple[Answer, ...], dict[int, Part], frozenset[int]]:
    if are_answers(paragraphs, low, first):
        first = [replace(item, rest="", answers=True) for item in first]
        items = [replace(item, answers=True) for item in items]
    asked = {item.label: _Asked(item.label, item.rest, item.at) for item in first}
    inline = first[0].answers or is_inline(paragraphs, low, items, first)
    start = first[0].at if inline else first[-1].at + 1
    theirs: set[int] = set() if inline or first[0].at == first[-1].at else {item.at for item in first}
    by_at = {item.at: item for item in items if item.label in asked}
    _walk(paragraphs, low, asked, by_at, start, theirs, inline=inline)
    # Outcomes in short may stand before the answers, and say the same of every part in one line.
    short = {item.at: item.label for item in items if item.at < start and low[item.at][0] in "•-*"}
    passed = theirs | short.keys() if set(short.values()) == asked.keys() else theirs
    _by_reference(paragraphs, low, asked, start, passed)
    loose = _by_whole(paragraphs, low, claims, asked, start, passed)
    whose = dict.fromkeys(theirs, Part.REQUEST)
    for one in asked.values():
        whose.update((at, Part.BODY) for at in one.by if paragraphs[at].part is Part.REQUEST)
    return tuple(_answer(one, paragraphs, claims) for one in asked.values()), whose, loose


def _walk(
    paragraphs: Sequence[Paragraph],
    low: Sequence[str],
    asked: Mapping[str, _Asked],
    by_at: Mapping[int, Item],
    start: int,
    theirs: set[int],
    *,
    inline: bool,
) -> None:
    """Go through the answers, and give each paragraph to the questions it stands under."""
    current: list[str] = []
    waiting = False
    for at in range(start, len(low)):
        part = paragraphs[at].part
        if part in (Part.RIGHTS, Part.FOOT, Part.HEAD):
            current = []
            continue
        labels, rest = _labels(low[at], at, by_at, asked)
        if labels:
            answers = at in by_at and by_at[at].answers
            repeats = not answers and _repeats(rest, labels, asked, inline=inline)
            current = [*current, *labels] if waiting and repeats else labels
            waiting = repeats
            if repeats:
                theirs.add(at)
            elif rest or not paragraphs[at].heading:
                waiting = not rest.strip()
                if not waiting:
                    _give(asked, current, at)
        elif part is Part.REQUEST and not inline:
            continue
        elif current and not (_BREAK.match(low[at]) and not waiting and _may_break(current, asked)):
            if waiting and _is_question_again(low[at], current, asked):
                theirs.add(at)
                continue
            _give(asked, current, at)
            waiting = False
        elif current:
            current = []


def _may_break(current: Sequence[str], asked: Mapping[str, _Asked]) -> bool:
    return any(asked[label].by for label in current)


def _labels(
    words: str, at: int, by_at: Mapping[int, Item], asked: Mapping[str, _Asked]
) -> tuple[list[str], str]:
    """The questions a paragraph says it answers, and what it says after that."""
    if words[0].isdigit() or words[0] in "(-•[":
        found = _SEVERAL.match(words)
        if found:
            labels = [label for label in spread(found["set"]) if label in asked]
            return labels, words[found.end() :]
    elif found := _NAMED.match(words):
        labels = [label for label in spread(found["set"]) if label in asked]
        if labels:
            return labels, words[found.end() :]
    item = by_at.get(at)
    return ([item.label], item.rest.lower()) if item else ([], "")


def spread(numbers: str) -> list[str]:
    """``1-3, 5 and 7`` is 1, 2, 3, 5, 7."""
    found: list[str] = []
    for step in re.finditer(r"(\d{1,2})(?:\s?(?:-|–|to)\s?(?:[a-z]{1,8}\.?\s?)?(\d{1,2}))?", numbers):
        first, last = int(step[1]), int(step[2] or step[1])
        found += [str(n) for n in range(first, min(last, first + 40) + 1)]
    return found


def _squashed(words: str) -> str:
    return "".join(c for c in words.lower()[:240] if c.isalnum())


def _repeats(rest: str, labels: Sequence[str], asked: Mapping[str, _Asked], *, inline: bool) -> bool:
    """Whether what follows the number is the question once more and nothing else."""
    if len(labels) != 1 or not rest.strip():
        return False
    question = asked[labels[0]].words
    if inline:
        return not has_answer(rest)
    one, other = _squashed(rest), _squashed(question)
    same = bool(one) and (one[:40] == other[:40] or (len(one) > 12 and one in other))
    return same and not (len(one) > len(other) + 8 or ("\n" in rest and "\n" not in question))


def _is_question_again(words: str, current: Sequence[str], asked: Mapping[str, _Asked]) -> bool:
    """Whether a paragraph under "Question 3" only repeats the question, or says "Response:"."""
    squashed = _squashed(words.strip("\"' "))
    if squashed in ("response", "answer", "ourresponse", "reply", "ouranswer", "a", "r"):
        return True
    return len(squashed) > 11 and any(
        _squashed(asked[label].words)[:40] == squashed[:40] for label in current
    )


def _give(asked: Mapping[str, _Asked], labels: Sequence[str], at: int) -> None:
    for label in labels:
        asked[label].by[at] = len(labels) > 1


def _by_reference(
    paragraphs: Sequence[Paragraph],
    low: Sequence[str],
    asked: Mapping[str, _Asked],
    start: int,
    theirs: set[int],
) -> None:
    """Paragraphs that name a question in passing ("the information in question 4")."""
    for at in range(len(low)):
        words = low[at]
        if (
            at in theirs
            or paragraphs[at].part in (Part.REQUEST, Part.RIGHTS, Part.HEAD)
            or (at < start and paragraphs[at].part is not Part.BODY)
        ):
            continue
        if "(" not in words and not any(word in words for word in _NAMING):
            continue
        for label, one in asked.items():
            bare = not one.by and one.at != at and f"({label})" in words and f"({label})" in low[one.at]
            if bare and re.search(rf"(?<!\d )(?<!\w)\({label}\)", words):
                one.by[at] = False
        for found in _REFERS.finditer(words):
            labels = [label for label in spread(found["set"]) if label in asked]
            for label in labels:
                asked[label].by.setdefault(at, len(labels) > 1)


def _by_whole(
    paragraphs: Sequence[Paragraph],
    low: Sequence[str],
    claims: Mapping[int, frozenset[Claim]],
    asked: Mapping[str, _Asked],
    start: int,
    theirs: set[int],
) -> frozenset[int]:
    """What answers the rest: a refusal of all, or running prose without any number."""
    left = [one for one in asked.values() if not one.by]
    if len(left) < len(asked) and sum(has_value(one.words) for one in asked.values()) * 2 >= len(asked):
        for one in left:
            one.by[one.at] = False
        left.clear()
    if not left:
        return frozenset()
    body = [
        at
        for at in range(start, len(low))
        if paragraphs[at].part in (Part.BODY, Part.STATUTE)
        and at not in theirs
        and not paragraphs[at].heading
    ]
    none = len(left) == len(asked)
    if none and not body:  # "1) Number of lorries - 12": each item is its own answer
        theirs.clear()
        for one in left:
            one.by[one.at] = False
    loose: set[int] = set()
    for at in body:
        whole = at in claims and _EVERYTHING.search(low[at]) is not None
        if none or whole:
            for one in left:
                one.by[at] = True
        if (none and not whole) or (whole and not none and claims[at] >= _PARTLY):
            loose.add(paragraphs[at].n)
    return frozenset(loose)


def _answer(one: _Asked, paragraphs: Sequence[Paragraph], claims: Mapping[int, frozenset[Claim]]) -> Answer:
    every = frozenset().union(*(claims.get(at, frozenset()) for at in one.by))
    if one.by and not every:
        every = frozenset({Claim.DISCLOSED})
    return Answer(
        one.label,
        " ".join(one.words.split()),
        tuple(paragraphs[at].n for at in sorted(one.by)),
        every,
        (),
        bool(one.by) and all(one.by.values()),
    )


def _prose(paragraphs: Sequence[Paragraph], claims: Mapping[int, frozenset[Claim]]) -> tuple[Answer, ...]:
    """A request in running words is one question, which all of the letter answers."""
    asked = " ".join(one.text for one in paragraphs if one.part is Part.REQUEST)
    body = [at for at, one in enumerate(paragraphs) if one.part in (Part.BODY, Part.STATUTE)]
    every = frozenset().union(*(claims.get(at, frozenset()) for at in body))
    return (Answer("1", asked[:4000], tuple(paragraphs[at].n for at in body), every),) if body else ()
