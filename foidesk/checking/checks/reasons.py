"""Whether the reasons are reasons for this refusal: advice, never a must (FOIA 17(1)(c)).

Told are the standing words of another subject (policing operations where a web tool was asked about), the
statute as the only reason, "commercial in confidence" as the only reason, and rules that refuse everything.
"""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Kind, Letter, Part
from foidesk.argument.about import Said, said
from foidesk.argument.likelihood import chooses, describes
from foidesk.argument.policing import standing_words
from foidesk.argument.tables import asks_for_limb, key
from foidesk.argument.themes import worth
from foidesk.checking.checks.decided import ground
from foidesk.checking.checks.words import day, plain, quote
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.law.citation import foia

_ENOUGH = 7
_LABEL_ONLY = re.compile(r"commercial(?:ly)?[- ]in[- ]confidence|commercially (?:sensitive|confidential)")
_TOLD = re.compile(
    r"\b(?:request|question|enquiry)\b[^\"]{0,80}\"([^\"]{8,400})\""
    r"|\byou (?:have )?(?:asked|requested|wrote|want|wish|seek|sought)\b([^\n]{8,400})"
)
_OPENING = 8
"""Paragraphs among which a letter tells what was asked."""
_RULES = ("under", "never", "any information that")
_BLANKET = re.compile(
    r"(?:personal|third[- ]party)(?: and (?:personal|third[- ]party))?(?: \w+)? (?:information|data) "
    r"(?:cannot|can not|must not|may not|can never|is never|will never)(?: be)? "
    r"(?:released|disclosed) under|\bwe (?:never|do not ever) (?:release|disclose)|any information that "
    r"(?:may|might|could) (?:\w+ ){1,4}(?:would|will) not be"
)


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`generic-reasons`, at most once for each cause."""
    if letter.kind is not Kind.ANSWER or not letter.relied:
        return
    sentences = said(letter, day(letter, context))
    texts = [(one.text.lower(), one) for one in sentences if not one.label]
    words = " ".join(words for words, _ in texts)
    if other := standing_words(_asked(letter), words, (key(one.citation) for one in letter.relied)):
        yield _finding(
            say(
                "The reasons speak of a subject that the request does not (“{words}”). Write why this "
                "information is withheld, for this request.",
                words=other,
            )
        )
    yield from _labels(letter, context, texts)
    for words, _ in texts:
        if not any(one in words for one in _RULES):
            continue
        if found := _BLANKET.search(words):
            yield _finding(
                say(
                    "“{words}” is a rule for every request. Say why this information, of these people, is "
                    "withheld.",
                    words=quote(words, found.start()),
                )
            )
            return


def _asked(letter: Letter) -> str:
    quoted = (one.text for one in letter.paragraphs if one.part is Part.REQUEST)
    asked = plain(" ".join([*(one.asked for one in letter.answers), *quoted]))
    if asked.strip():
        return asked
    told = (_TOLD.search(plain(one.text)) for one in letter.paragraphs[:_OPENING])
    return " ".join(found[1] or found[2] for found in told if found)


def _labels(letter: Letter, context: Context, texts: list[tuple[str, Said]]) -> Iterator[Finding]:
    """A prejudice exemption whose only reason is the statute or a label."""
    on = day(letter, context)
    for name in dict.fromkeys(
        key(one.citation) for one in letter.relied if asks_for_limb(one, on) and not ground(one, context)
    ):
        mine = [(words, one) for words, one in texts if name in one.about or not one.about]
        if any(chooses(words, weighing=one.weighs) for words, one in mine):
            continue
        reasons = [words for words, one in mine if not one.weighs]
        others = sum(
            worth(words) for words, one in mine if name in one.about and not _LABEL_ONLY.search(words)
        )
        label = next(filter(None, map(_LABEL_ONLY.search, reasons)), None)
        if name == "FOIA 43" and others < _ENOUGH and label:
            yield _finding(
                say(
                    "“{label}” is a label and no reason. Say whose commercial interests disclosure would "
                    "harm, and how.",
                    label=label[0],
                )
            )
        elif (
            reasons
            and any(describes(words) for words in reasons)
            and sum(worth(words) for words in reasons if not describes(words)) < _ENOUGH
        ):
            yield _finding(
                say(
                    "The only reason given is what the statute says. Say how disclosure of this "
                    "information would do the harm."
                ),
                name,
            )


def _finding(says: Sentence, name: str = "") -> Finding:
    where = str(foia(name.removeprefix("FOIA ")).for_letter) if name.startswith("FOIA ") else ""
    return Finding(Code.GENERIC_REASONS, False, where, says, foia("17(1)(c)"))
