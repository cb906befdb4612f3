"""The questions of a request as a letter quotes them, and which of its paragraphs answer each."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from foidesk.anatomy.letter import Answer, Claim, Paragraph, Part

_WORD = r"(?:q(?:uestion|uery|n)?s?|requests?|parts?|points?|items?|elements?|quer(?:y|ies))"
_NUMBERS = rf"\d{{1,2}}(?:\s?(?:,|-|–|to|and|&|/|,\s?and)\s?(?:{_WORD}\s?\.?\s?)?\d{{1,2}}){{0,20}}"
_LEAD = r"(?:(?:(?:in|with|by) (?:relation|respect|response|answer|regards?|reference|reply) (?:to|of)|regarding|concerning|as (?:for|regards)|for|to|re|turning to|response to|answers? to|our response to)\s+)?(?:(?:your|the|our) )?"
_ONE = re.compile(
    rf"[-•(\[]{{0,2}}\s?(?:(?:{_WORD}|(?P<answer>a(?:nswer)?|r(?:esponse|eply)?))\s?(?:no\.?|number|to)?\.?\s?)?(?P<n>\d{{1,2}})(?!\d)(?P<sub>\s?\(?[a-z]\)|[a-z](?=[).:\s]\s))?\s?(?:[).:\]]+(?![\d])|[-–—](?=\s)|$)\s*"
)
_NAMED = re.compile(
    rf"{_LEAD}(?:{_WORD}\.?\s?(?:numbers?|no\.?s?)?\s?\.?)\s?(?P<set>{_NUMBERS})(?!\d|(?:st|nd|rd|th)\b|\s?(?:%|/))(?P<sub>\s?\(?[a-z]\)|[a-z](?=[).:\s]))?\s?[).:,\]–-]*\s*"
)
_SEVERAL = re.compile(r"(?P<set>\d{1,2}(?:\s?(?:,|-|–|to|and|&|,\s?and)\s?\d{1,2})+)\s?[).:–-]+\s*(?!\d)")
_LETTER = re.compile(r"[-•]?\s?\(?(?P<n>[a-z])[).:]\s+")
_ROMAN = re.compile(r"[-•]?\s?\(?(?P<n>[ivx]{1,4})[).:]\s+")
_REFERS = re.compile(
    rf"\b(?:questions?|qs?\.?|points?|parts?|items?|requests?|quer(?:y|ies)|elements?)\s?(?:numbers?\s)?(?P<set>{_NUMBERS})(?!\d|(?:st|nd|rd|th)\b)"
)
_ROMANS = {
    "i": 1,
    "ii": 2,
    "iii": 3,
    "iv": 4,
    "v": 5,
    "vi": 6,
    "vii": 7,
    "viii": 8,
    "ix": 9,
    "x": 10,
    "xi": 11,
    "xii": 12,
}
_ASKING = re.compile(
    r"\?|^\W{0,2}(?:how|what|which|who|whe[rn]|why|whether|please|pls|a (?:copy|list|breakdown|full)|any|all|cop(?:y|ies)|the (?:number|total|name|cost|amount|date|value|annual|policy|full)|number|details?|information|"
    r"do|does|did|is|are|has|have|can|could|would|i |for each|total|names?|if so|confirmation|correspondence|minutes|e-?mails|data|list|provide|any|records|documents|suppl|actual|start|between|since|in|when)"
)
_LISTING = re.compile(
    r"\b(?:you (?:have )?(?:asked|requested|wrote|sought|seek)|your request (?:was|is|for)|i (?:request|would like|am requesting))\b"
)
_MARK = re.compile(r"(?<![\w)])\(?([1-9]\d?|[a-h])\)\s")
_BREAK = re.compile(
    r"(?:harm\b|evidence of harm|public interest|factors|balanc|appendix|annex|conclusion|explanation|refusal notice|reasons? for|exemptions?\b(?! appl)|prejudice test|overall|advice and assistance|"
    r"the (?:following|above) (?:exemption|information)|in accordance with section 17|this (?:letter|response|e-?mail) (?:acts|serves|constitutes|represents|is)|"
    r"(?:some|the following|certain|parts of the|other) (?:of the )?(?:information|personal)|[^.]{0,80}\bwithholds?\b[^.]{0,60}following|section 17 of|"
    r"(?:please note|further|general) |your rights|i hope|we hope|if you|thank you|freedom of information act|disclaimer)"
)
_EVERYTHING = re.compile(
    r"(?:all|each|any|every|remaining|rest|remainder|whole|entire\w*|above|both|other) (?:of )?(?:the |your |these |this )?(?:other |remaining |above )?(?:\w+ )?(?:questions?|points?|parts?|requests?|information|queries|elements)|"
    r"your (?:entire )?(?:request|enquiry) (?:is|has been|must|therefore|would|exceeds|in its entirety)|information (?:that )?(?:you(?:'ve| have)? )?(?:requested|asked for|sought|you seek)|requested information|"
    r"(?:comply|complying) with (?:your|the|this) request|refus\w+ (?:your|the|this) request"
)


@dataclass
class _Item:
    """A paragraph that begins with the number of a question."""

    at: int
    label: str
    rest: str
    answers: bool = False


@dataclass
class _Asked:
    """One question on its way to be an `Answer`."""

    label: str
    words: str
    by: dict[int, bool] = field(default_factory=dict)
    """The paragraphs that answer it, and whether each answers others as well."""


def answered(
    paragraphs: Sequence[Paragraph], low: Sequence[str], claims: Mapping[int, frozenset[Claim]]
) -> tuple[tuple[Answer, ...], dict[int, Part], frozenset[int]]:
    """The questions with their answers; whose words some paragraphs turned out to be; and the numbers of
    those that stand under no question, in a letter which answers several in running words.
    """
    within = _within(paragraphs, low)
    if within:
        items = list(_items(paragraphs, low, _ONE if within[0].label.isdigit() else _LETTER))
        items = [item for item in items if item.at > within[0].at]
        return _several(paragraphs, low, claims, items, within)
    for pattern in (_ONE, _LETTER, _ROMAN):
        items = list(_items(paragraphs, low, pattern))
        first = _first_run(items)
        if len(first) > 1 and _is_request(first, paragraphs, low):
            return _several(paragraphs, low, claims, items, first)
    return _prose(paragraphs, claims), {}, frozenset()


def _items(paragraphs: Sequence[Paragraph], low: Sequence[str], pattern: re.Pattern[str]) -> Iterator[_Item]:
    for at, words in enumerate(low):
        if paragraphs[at].part in (Part.STATUTE, Part.RIGHTS, Part.FOOT, Part.HEAD):
            continue
        found = pattern.match(words)
        if found and not (found["n"].isdigit() and int(found["n"]) == 0):
            label = str(_ROMANS.get(found["n"], 0)) if pattern is _ROMAN else found["n"]
            answers = pattern is _ONE and found["answer"] is not None
            yield _Item(at, label, paragraphs[at].text[found.end() :], answers)


def _within(paragraphs: Sequence[Paragraph], low: Sequence[str]) -> list[_Item]:
    """The questions of a list that stands in one paragraph: "You asked for (1) the cost; and (2) the date"."""
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
                _Item(at, m[1], text[m.end() : end].strip(" ;,")) for m, end in zip(run, ends, strict=True)
            ]
    return []


def _place(label: str) -> int:
    return int(label) if label.isdigit() else ord(label[0]) - 96


def _first_run(items: Sequence[_Item]) -> list[_Item]:
    """The first items that count up from one, without a gap of more than one."""
    run: list[_Item] = []
    for item in items:
        if item.answers:
            continue
        place = _place(item.label)
        if not run and place == 1:
            run.append(item)
        elif run and place == _place(run[-1].label) + 1:
            run.append(item)
        elif run and place == 1:
            if len(run) > 1:
                break
            run = [item]
    return run


def _is_request(run: Sequence[_Item], paragraphs: Sequence[Paragraph], low: Sequence[str]) -> bool:
    """Whether a numbered list asks: by its words, or because it stands among the applicant's."""
    quoted = sum(paragraphs[item.at].part is Part.REQUEST for item in run)
    named = sum(low[item.at].startswith(("q", "request")) for item in run)
    return quoted * 2 > len(run) or named * 2 > len(run) or _asks(run)


def _are_answers(paragraphs: Sequence[Paragraph], low: Sequence[str], run: Sequence[_Item]) -> bool:
    """Whether "Question 1", "Question 2" stand before answers, and the questions are not in the letter."""
    named = all(low[item.at].startswith(("q", "request")) and item.rest for item in run)
    quoted = sum(paragraphs[item.at].part is Part.REQUEST for item in run)
    return named and run[0].at != run[-1].at and quoted * 2 <= len(run) and not _asks(run)


def _asks(run: Sequence[_Item]) -> bool:
    """Whether most of them ask, and do not answer."""
    asking = sum(not item.rest.strip() or _ASKING.search(item.rest[:400].lower()) is not None for item in run)
    return asking * 2 > len(run)


def _several(
    paragraphs: Sequence[Paragraph],
    low: Sequence[str],
    claims: Mapping[int, frozenset[Claim]],
    items: Sequence[_Item],
    first: Sequence[_Item],
) -> tuple[tuple[Answer, ...], dict[int, Part], frozenset[int]]:
    if _are_answers(paragraphs, low, first):
        first = [replace(item, rest="", answers=True) for item in first]
        items = [replace(item, answers=True) for item in items]
    asked = {item.label: _Asked(item.label, item.rest) for item in first}
    inline = first[0].answers or _is_inline(paragraphs, low, items, first)
    start = first[0].at if inline else first[-1].at + 1
    theirs: set[int] = set() if inline or first[0].at == first[-1].at else {item.at for item in first}
    by_at = {item.at: item for item in items if item.label in asked}
    _walk(paragraphs, low, asked, by_at, start, theirs, inline=inline)
    _by_reference(paragraphs, low, asked, start, theirs)
    loose = _by_whole(paragraphs, low, claims, asked, start, theirs)
    whose = dict.fromkeys(theirs, Part.REQUEST)
    for one in asked.values():
        whose.update((at, Part.BODY) for at in one.by if paragraphs[at].part is Part.REQUEST)
    return tuple(_answer(one, paragraphs, claims) for one in asked.values()), whose, loose


def _is_inline(
    paragraphs: Sequence[Paragraph], low: Sequence[str], items: Sequence[_Item], first: Sequence[_Item]
) -> bool:
    """Whether each question is followed by its answer at once, rather than all of them by all answers."""
    again = {item.label for item in items if item.at > first[-1].at + 1}
    if len(again & {item.label for item in first}) * 2 >= len(first):
        return False
    between = 0
    answers = {item.at for item in items if item.answers}
    for one, other in zip(first, first[1:], strict=False):
        said = [
            at
            for at in range(one.at + 1, other.at)
            if paragraphs[at].part is not Part.REQUEST
            and not low[at].startswith(("-", "•", "*", "a)", "(a", "b)", "(b", "i)", "(i"))
            or at in answers
            or low[at].startswith(("answer", "response", "a:", "reply", "no information", "not held"))
        ]
        between += bool(said) or _has_answer(one.rest)
    if between == 0 and _has_answer(first[-1].rest):
        return all(_has_answer(item.rest) for item in first)
    quoted = sum(paragraphs[item.at].part is Part.REQUEST for item in first)
    return between > 0 and (between * 3 >= len(first) - 1 or quoted * 2 < len(first))


def _has_answer(rest: str) -> bool:
    """Whether a question is followed by words that are no question, in its own paragraph."""
    at = rest.rfind("?")
    return 0 < at < len(rest) - 14 and rest[at + 1 : at + 3].strip(" )\"'\n") != "" or "\n" in rest.strip()


def _walk(
    paragraphs: Sequence[Paragraph],
    low: Sequence[str],
    asked: Mapping[str, _Asked],
    by_at: Mapping[int, _Item],
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
                waiting = False if rest.strip() else True
                if rest.strip():
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
    words: str, at: int, by_at: Mapping[int, _Item], asked: Mapping[str, _Asked]
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
        return not _has_answer(rest)
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
        if not any(
            word in words
            for word in (
                "uestion",
                "q1",
                "q2",
                "q3",
                "q4",
                "q5",
                "q6",
                "q7",
                "q8",
                "q9",
                "point",
                "part ",
                "parts ",
                "item",
                "request",
            )
        ):
            continue
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
    loose: set[int] = set()
    for at in body:
        whole = at in claims and _EVERYTHING.search(low[at]) is not None
        if none or whole:
            for one in left:
                one.by[at] = True
        if none and not whole:
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
