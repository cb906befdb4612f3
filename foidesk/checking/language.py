"""Whether text is English, which is all that can be understood here."""

import re
from collections.abc import Sequence

from foidesk.anatomy.letter import Paragraph
from foidesk.language.sentence import Sentence, say

_WORD = re.compile(r"[^\W\d_]+")
_ENGLISH = frozenset(
    re.findall(
        r"\w+",
        "the of to and in for that is you your we this be on as are not have with by or it from has was "
        "which our "
        "can will may an at been would if please any information request section",
    )
)
_WELSH = frozenset(
    re.findall(
        r"\w+",
        "yn yr ar am ei eich wedi mae gan wrth ac neu bod cais gwybodaeth rhyddid chi ni nid hyn sydd gyda "
        "dan oes "
        "ddim gallwch ein hynny hwn hon byddwch er mwyn unrhyw cyfer fel at y o",
    )
)
_LETTER = re.compile(
    r"\b(?:dear|request|freedom of information|environmental information|foi|eir|information commissioner|"
    r"yours (?:sincerely|faithfully)|kind regards)\b"
)
_FEW = 6
_ENOUGH = 30
_IN_WELSH = say(
    "It is in Welsh, which is not understood here. Check the English version, or have the Welsh read by "
    "someone "
    "who knows what such a letter must say."
)
_IN_ANOTHER = say("It is not in English, or hardly any of it is in sentences. Check the letter in English.")
_NO_LETTER = say(
    "It does not look like a letter about a request for information: it names no request and no law on "
    "information, and greets nobody. Check the letter itself."
)
_NO_WORDS = say("There are hardly any words in it. Check the whole letter.")


def not_understood(paragraphs: Sequence[Paragraph]) -> Sentence | None:
    """Why these paragraphs can't be judged and what to do; None for a letter in English."""
    text = "\n".join(one.text for one in paragraphs).lower()
    words = _WORD.findall(text[:60_000])
    if len(words) < _FEW:
        return _NO_WORDS
    if len(words) >= _ENOUGH:
        english = sum(map(_ENGLISH.__contains__, words)) / len(words)
        welsh = sum(map(_WELSH.__contains__, words)) / len(words)
        if welsh > 0.12 and english < 0.1:
            return _IN_WELSH
        if english < 0.06:
            return _IN_ANOTHER
    return None if _LETTER.search(text) else _NO_LETTER
