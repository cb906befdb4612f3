"""Whether the reasons are reasons for this refusal: advice, never a must (FOIA 17(1)(c)).

Told are the standing words of another subject (policing operations where a web tool was asked about), the
statute as the only reason, "commercial in confidence" as the only reason, and rules that refuse everything.
"""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Kind, Letter, Part
from foidesk.argument.about import Said, said
from foidesk.argument.likelihood import chooses, describes
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
_TOPICS = (
    r"covert|undercover|informant|\bchis\b",
    r"terroris|extremis|threat level",
    r"social media",
    r"surveillance|intercept",
    r"organised crim|criminal fratern|offenders|criminals",
    r"tactic",
    r"vulnerable (?:\w+ ){0,2}(?:victim|people|person|area|individual)|front ?line|\bby consent\b",
    r"will not divulge|paramount importance|duty of care",
)
_TOPICS_OF_ANOTHER = 3
_TOPIC = tuple(re.compile(words) for words in _TOPICS)
_OPERATIONS = re.compile(
    r"police officers and staff|ongoing polic|operational (?:activity|polic)|polic(?:e|ing) operations"
)
_OF_POLICING = frozenset(
    {"FOIA 23", "FOIA 24", "FOIA 26", "FOIA 30", "FOIA 31", "FOIA 38", "EIR 12(5)(a)", "EIR 12(5)(b)"}
)
_ASKED_OF_POLICING = re.compile(
    r"polic|crim|offen[cd]|terror|covert|surveil|spy|hack|intercept|weapon|firearm|taser|drone|facial"
    r"|camera|cctv|anpr|intelligence|phone|social media|"
    r"undercover|informant|arrest|custod|investigat|prison|secur|cyber|attack|victim|officer safety"
    r"|tactic|track"
)
_ADMINISTRATIVE = re.compile(
    r"contract|supplier|spend|spent|\bcosts?\b|framework|procure|licen[cs]e|tender|invoice|budget|salar"
    r"|software|platform|vendor|provider|kpi|renew|\bpa(?:y|ys|id)\b|compan|purchas|\bbuy|bought|price"
)
_LABEL_ONLY = re.compile(r"commercial(?:ly)?[- ]in[- ]confidence|commercially (?:sensitive|confidential)")
_RULES = ("under", "never", "as a matter of", "any information that")
_BLANKET = re.compile(
    r"(?:personal|third[- ]party)(?: and (?:personal|third[- ]party))?(?: \w+)? (?:information|data) "
    r"(?:cannot|can not|must not|may not|can never|is never|will never)(?: be)? "
    r"(?:released|disclosed) under|\bwe (?:never|do not ever) (?:release|disclose)|as a matter of "
    r"(?:policy|course),? (?:we|the \w+) (?:do(?:es)? not|never)|"
    r"any information that (?:may|might|could) (?:\w+ ){1,4}(?:would|will) not be"
)


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`generic-reasons`, at most once for each cause."""
    if letter.kind is not Kind.ANSWER or not letter.relied:
        return
    sentences = said(letter, day(letter, context))
    texts = [(one.text.lower(), one) for one in sentences if not one.label]
    if other := _other_subject(letter, [words for words, _ in texts]):
        yield _finding(
            say(
                "The reasons speak of a subject that the request does not (“{words}”). Write why this "
                "information is "
                "withheld, for this request.",
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
                    "“{words}” is a rule for every request. Say why this information, of these people, "
                    "is withheld.",
                    words=quote(words, found.start()),
                )
            )
            return


def _other_subject(letter: Letter, texts: list[str]) -> str:
    """Some words of boilerplate on policing, where nothing of the kind was asked for or is at stake."""
    asked = plain(
        " ".join(
            [
                *(one.asked for one in letter.answers),
                *(one.text for one in letter.paragraphs if one.part is Part.REQUEST),
            ]
        )
    )
    asked = re.sub(r"\S*(?:https?:|www\.|@)\S*", " ", asked)
    if not asked or _ASKED_OF_POLICING.search(asked):
        return ""
    whole = " ".join(texts)
    if not any(key(one.citation) in _OF_POLICING for one in letter.relied):
        operations = _OPERATIONS.search(whole)
        return operations[0] if operations else ""
    if not _ADMINISTRATIVE.search(asked):
        return ""
    found = [match for topic in _TOPIC if (match := topic.search(whole))]
    return found[0][0] if len(found) >= _TOPICS_OF_ANOTHER else ""


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
        if name == "FOIA 43" and others < _ENOUGH and any(_LABEL_ONLY.search(words) for words in reasons):
            yield _finding(
                say(
                    "“Commercial in confidence” is a label and no reason. Say whose commercial "
                    "interests disclosure "
                    "would harm, and how."
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
