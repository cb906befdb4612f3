"""Whether neither confirming nor denying rests on a provision, and is not undone by the rest of the letter.

FOIA 2(1), 17(1); EIR 12(6): only some provisions allow it, and who has said that information is held cannot
refuse to say so for the same information. "Any other information" is another scope.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from foidesk.anatomy.claims import claims_of
from foidesk.anatomy.letter import Answer, Claim, Kind, Letter, Paragraph, Part
from foidesk.checking.checks.questions import numbers_named
from foidesk.checking.checks.words import plain, quote
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law import exemptions
from foidesk.law.citation import Citation, foia

_AGAINST = frozenset({Claim.HELD, Claim.DISCLOSED, Claim.WITHHELD, Claim.ACCESSIBLE})
_SAYS = re.compile(
    r"neither (?:to )?confirm|refus\w* to (?:either )?confirm|(?:can(?:not| not|'t)|will not|unable to"
    r"|not (?:be )?(?:able|obliged|required) to) (?:either )?confirm (?:n?or deny|whether)"
    r"|duty to confirm or deny[^.]{0,90}does not (?:apply|arise)|exempt\w* from the duty to confirm"
    r"|(?:not|n't|unable to|declin\w* to|refus\w* to) (?:be )?(?:say|tell|comment|reveal|indicat|"
    r"stat)(?:e|ing)?\b"
    r"[^.]{0,20} whether (?:or not )?(?:(?:it|we|the (?:office|council|force|authority|department|trust|"
    r"police"
    r"|university|constabulary)) (?:ha[sv]e?|holds?)\b|(?:any|such)\b[^.]{0,50}\b(?:held|exists?)\b)"
    r"|no inference (?:can|should|may)|does or does not exist|is or is not held"
)
_HYPOTHETICAL = re.compile(
    r"\b(?:if|were we|had we|may|might|can also|allows?|permits?|able to|entitled|would have|should (?:we"
    r"|the)|other (?:authorities|forces|public)|authorit(?:y|ies) (?:may|can|is|are)|some (?:cases"
    r"|circumstances)|in certain)\b[^.]{0,120}(?:neither confirm|refuse to confirm)|(?:not (?:relying|rely"
    r"|applied|using|appropriate|need|necessary)|no (?:need|reason)|without|rather than|instead of"
    r"|withdr[ae]w|no longer)[^.]{0,80}(?:neither confirm|refus\w* to confirm)|does not arise (?:if"
    r"|in relation|where)|to the extent"
    r"|confirm n?or deny (?:the|any|these|your) (?:accuracy|truth|claims?|allegations?|rumou?rs?|reports?)\b"
)
_OTHER = re.compile(
    r"\b(?:any|whether|no|such|all) (?:\w+ )?(?:other|further|additional|more)\b|anything (?:else|further"
    r"|more)|beyond (?:that|this|what|the)|other than|in addition to|besides|over and above|remaind"
    r"|remaining|(?:information|it) (?:\w+ ){0,4}(?:may|might) also|aside from|apart from|except for"
    r"|outside|\bof the (?:first|second|third|former|latter|other) (?:kind|sort|type|category|group)\b"
)
_OBJECT = re.compile(
    r"\b(?:whether|that) (?:any|the|an?) ([^.,;]{5,90}?) (?:is|are|was|were) held"
    r"|\b(?:whether|that) (?:it|we|the (?:\w+ )?\w+) (?:holds?|has|have) ([^.,;]{5,90})"
    r"|\b(?:in relation to|in respect of|with regard to|regarding|concerning|as to) ([^.,;]{5,90}),"
)
_IS_HELD = re.compile(
    r"^([^.]{4,90}?) (?:is|are) held\b|\b(?:we|it|\w+) (?:do(?:es)? )?holds? (?!no\b)([^.,;]{4,90})"
)
# fmt: off
_NO_OBJECT = frozenset((
    "infor", "relev", "reque", "quest", "recor", "data", "under", "secti", "virtu", "exemp", "this", "your",
    "held", "three", "four", "five", "seven", "eight", "nine", "sever",
))
# fmt: on
_SIGNS = ("confirm", "whether", "inference", "does or does not", "is or is not")
_SUPPOSES = re.compile(
    r"\b(?:would|could|may|might|once|any|if|whether|where|when|under the act|section 1(?:\(1\))?|"
    r"dut(?:y|ies)"
    r"|full text|guidance|legislation|public interest|prejudice test|pit)\b|\b(?:request|question"
    r"|part|point|item)s? ?\(?\d"
)
_SCOPED = re.compile(
    r"\b(?:in relation to|in respect of|with regard to|regarding|concerning|relating to|about|as (?:to"
    r"|for)) (?!your|the request|this|that|it\b|question|the information|do\b|say\b|confirm)"
    r"|\b(?:details|records?|reports?|lists?) (?:of|on)\b|whether (?:it|we|the (?:\w+ )?\w+) (?:holds?"
    r"|has|have) (?!the |this |that |it\b|any |such |information)\w+"
)
# Section 40(5) as it was numbered before 25 May 2018: letters still cite it so.
_BEFORE_2018 = Citation("FOIA", "40", ("5",))
_NAMED_PART = re.compile(r"part \(?[a-z]\)?: ?\w", re.IGNORECASE)
_SOME = re.compile(r"\b(?:some|part|certain|partial|following|elements?)\b")


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """`ncnd-without-provision`, and `held-and-ncnd` for each question or the letter as a whole."""
    silent = {one.citation for one in letter.relied if one.ncnd and one.citation.parts}
    if letter.kind is not Kind.ANSWER or (Claim.NCND not in letter.claims and not silent):
        return
    spoken = [one for one in letter.paragraphs if one.part is Part.BODY and _operative(one.text)]
    if spoken and not silent and not _allowed(letter):
        yield _no_provision(spoken[0])
    if not spoken and not silent:
        return
    clashing = [one for one in letter.answers if _clash(letter, one, silent)]
    for one in clashing:
        yield _both(one.label)
    if not clashing and (_preface_clashes(letter, spoken, silent) or _told_elsewhere(letter, spoken)):
        yield _both("")


def _operative(text: str) -> bool:
    return any(_refuses_to_say(one) for one in _sentences(text))


def _sentences(text: str) -> list[str]:
    return plain(text).split(". ")


def _refuses_to_say(words: str) -> bool:
    return (
        any(sign in words for sign in _SIGNS)
        and bool(_SAYS.search(words))
        and not _HYPOTHETICAL.search(words)
    )


def _allowed(letter: Letter) -> bool:
    """Whether a provision that allows it is cited at all; section 12(2) does, for its cost."""
    return any(
        one.citation.within(_BEFORE_2018)
        or one.citation.within(foia("12"))
        or any(row.citation.within(one.citation) and one.citation.parts for row in exemptions.ALL_NCND)
        or any(one.citation.within(row.citation) for row in exemptions.ALL_NCND)
        for one in letter.cited
    )


def _clash(letter: Letter, answer: Answer, silent: set[Citation]) -> bool:
    if Claim.NCND not in answer.claims and not silent & set(answer.cited):
        return False
    here = [one for one in letter.paragraphs if one.n in answer.paragraphs and one.part is Part.BODY]
    if len(parts := _parts(here)) > 1:
        return any(any(map(_refuses_to_say, part)) and any(map(_shows, part)) for part in parts)
    shown = _accessible(answer) or (
        answer.claims & letter.claims & _AGAINST
        and any(_shows(one) for p in here for one in _sentences(p.text))
    )
    if not shown or any(_OTHER.search(plain(one.text)) for one in here):
        return False
    refusing = [words for one in here for words in _sentences(one.text) if _refuses_to_say(words)]
    silent_on = [words for words in refusing if not _of_others(words, answer.label)]
    if refusing and not silent_on and not silent & set(answer.cited):
        return False
    return not silent_on or not all(_SCOPED.search(words) for words in silent_on)


def _of_others(words: str, label: str) -> bool:
    """Whether a sentence speaks of other questions by number: decisions told in short stand so."""
    named = numbers_named(words)
    return bool(named) and label.isdigit() and int(label) not in named


def _parts(here: list[Paragraph]) -> list[list[str]]:
    """The sentences of each part of an answer that names its parts: each says what it is about."""
    begins = [at for at, one in enumerate(here) if _NAMED_PART.match(one.text)]
    return [
        [words for one in here[begin:end] for words in _sentences(one.text)]
        for begin, end in pairwise([*begins, len(here)])
    ]


def _shows(words: str) -> bool:
    """Whether a sentence says of this information that it is held, and not what disclosure would do."""
    if _refuses_to_say(words) or _SAYS.search(words) or _SUPPOSES.search(words):
        return False
    return bool(claims_of(words) & _AGAINST)


def _accessible(answer: Answer) -> bool:
    return any(one.instrument == "FOIA" and one.section == "21" for one in answer.cited)


def _preface_clashes(letter: Letter, spoken: list[Paragraph], silent: set[Citation]) -> bool:
    """Whether the letter confirms outside its questions what it then refuses to confirm in all of them."""
    inside = {n for one in letter.answers for n in one.paragraphs}
    held = [
        one
        for one in letter.paragraphs
        if one.part is Part.BODY
        and one.n not in inside
        and _HELD.search(plain(one.text))
        and not _operative(one.text)
    ]
    if not held or any(_SOME.search(plain(one.text)) for one in held):
        return False
    if letter.answers and not all(
        Claim.NCND in one.claims or silent & set(one.cited)
        for one in letter.answers
        if one.claims or one.cited
    ):
        return False
    return not any(_OTHER.search(plain(one.text)) for one in (*spoken[:3], *held))


_HELD = re.compile(
    r"\bconfirm (?:that )?(?:[\w,'&-]+ ){1,14}(?:is held|are held|holds?|held)\b"
    r"|^(?:the )?[\w' ]{3,40} (?:does )?holds? (?:the |this |information)"
)


def _told_elsewhere(letter: Letter, spoken: list[Paragraph]) -> bool:
    """Whether what is not confirmed ("whether it holds licences for X") is said to be held elsewhere."""
    objects = [
        frozenset(words)
        for one in spoken
        if not _OTHER.search(plain(one.text))
        for found in _OBJECT.finditer(plain(one.text))
        if len(words := _stems(found[1] or found[2] or found[3])) > 1
    ]
    held = [
        _stems(found[1] or found[2])
        for one in letter.paragraphs
        if objects and one.part is Part.BODY and one not in spoken
        for words in _sentences(one.text)
        if (found := _IS_HELD.search(words)) and not _SUPPOSES.search(words)
    ]
    return any(told[0] in words and words.issubset(told) for words in objects for told in held if told)


def _stems(words: str) -> list[str]:
    """The beginnings of the words that say what a thing is, in order."""
    return [word[:5] for word in re.findall(r"[a-z]{4,}", words) if word[:5] not in _NO_OBJECT]


def _both(label: str) -> Finding:
    if not label:
        says = say(
            "The letter says that the information is held and also neither confirms nor denies it. Either "
            "confirm and rely on the exemption itself, or say which other information is neither confirmed "
            "nor denied."
        )
        return Finding(Code.HELD_AND_NCND, True, "", says, foia("1(1)(a)"))
    says = say(
        "The answer to question {label} shows that information is held and also neither confirms nor "
        "denies it. Keep one, or say which other information is neither confirmed nor denied.",
        label=label,
    )
    return Finding(Code.HELD_AND_NCND, True, str(say("question {label}", label=label)), says, foia("1(1)(a)"))


def _no_provision(one: Paragraph) -> Finding:
    says = say(
        "The letter neither confirms nor denies (“{words}”) but cites no provision that allows it. Cite it "
        "with its subsection, such as section 31(3), or say whether the information is held.",
        words=quote(one.text),
    )
    return Finding(Code.NCND_WITHOUT_PROVISION, True, one.where, says, foia("17(1)(b)"))
