"""How sentences speak of harm: as the statute does, as a mere possibility, or so that a limb is chosen."""

import re

_HARM = (
    r"(?:prejudic|harm|damag|undermin|compromis|hinder|hamper|inhibit|endanger|imped|weaken|jeopardi[sz]"
    r"|disadvantag|adverse|detriment|negative(?:ly)? (?:impact|affect|effect)|interfer|expos|threaten"
    r"|erode|deter\b|disrupt|imperil|injur|distress|impair|put (?:\w+ ){0,4}at (?:\w+ )?risk|risk to"
    r"|frustrat|obstruct|distort|reduc|limit|los[es]|discourag|chill|make (?:it )?(?:\w+ ){0,3}(?:harder"
    r"|difficult|easier)|giv\w* (?:\w+ ){0,4}advantage|assist|help|enable|allow|affect|benefit|reveal"
    r"|facilitat|caus|lead to|result in)"
)
# The words of the Act in any of their forms: they leave open which limb is meant.
_BOTH = re.compile(
    r"\bwould\b,?\s?(?:/|or|and/or)\s?,?\s?(?:(?:would|is|be|it would"
    r"|are)\s)?,?\s?(?:be\s)?(?:otherwise\s)?(?:be\s)?likely(?:\s(?:otherwise\s)?to)?,?|\b(?:is|are"
    r"|be) likely to,? or would\b|\bwould (?:otherwise )?(?:prejudice|inhibit"
    r"|endanger),? or (?:would )?be likely (?:otherwise )?to (?:prejudice|inhibit|endanger)",
    re.IGNORECASE,
)
_DESCRIBES = re.compile(
    r"\bexempt(?:s|ed|ion)?\b(?: information| from disclosure| from release| under this section)*,? (?:if"
    r"|where|when|which|that|whose|for information)\b|\b(?:appl(?:y|ies)|engaged|used|claimed|relied on"
    r"|relevant) (?:if|when|where|in cases|only)\b|\b(?:provides?|states?|says|stipulates|sets out|allows?"
    r"|permits?|protects?|covers?|requires|concerns|relates to)\b(?: that| for| an| information| from"
    r"| public auth| us| the (?:council|authority|public))|any person \(?,?including"
    r"|\bits disclosure (?:under this act )?(?:\x00)|information (?:which|that|whose"
    r"|the disclosure of which|if|where|when)[^.]{0,60}\x00",
    re.IGNORECASE,
)
_LIKELY = re.compile(
    r"\b(?:would|is|are|will|was|be|were|it)\b[^.;]{0,25}\blikely\b[^.;]{0,80}?"
    + _HARM
    + r"|\b(?:likely|high(?:er)? likelihood|real likelihood)\b[^.;]{0,30}"
    + _HARM
    + r"|likelihood of[^.;]{0,60}(?:occur|prejudic|harm)|\bwould (?:\w+ ){0,2}be likely\b|more (?:likely"
    r"|probable) than not|\brisk\b[^.]{0,50} real and significant|real and significant (?:risk|chance"
    r"|possibility)|(?:lower|higher|lesser|first"
    r"|second) (?:threshold|limb|level|test|bar|standard)",
    re.IGNORECASE,
)
_WOULD = re.compile(
    r"\b(?:would|will)\b(?! (?:not|need|like|have to|consider))[^.;]{0,70}?\b" + _HARM, re.IGNORECASE
)
_PREJUDICES = re.compile(
    r"\b(?:would|will)\b(?: [a-z]+ly| therefore| also| clearly| in turn| thereby){0,2} (?:be prejudicial"
    r"|prejudice|cause (?:\w+ )?prejudice|do the following harm|have the following|endanger"
    r"|have a prejudicial|inhibit)",
    re.IGNORECASE,
)

_SIGNS = ("likel", "risk", "probable", "threshold", " limb", " level", " test", " chance")


def open_(text: str) -> str:
    """The sentence with the statute's "would, or would be likely to" taken out."""
    return _BOTH.sub("\x00", text) if "likely" in text else text


def chooses(sentence: str, *, weighing: bool) -> bool:
    """Whether the sentence says that harm would, or would be likely to, happen, and means this disclosure.

    Factors of the public interest speak of what disclosure would do in passing: there only "likely" and the
    plain "would prejudice" are a choice.
    """
    likely = any(sign in sentence for sign in _SIGNS)
    would = "would" in sentence or "will" in sentence
    if not likely and not would:
        return False
    left = open_(sentence)
    chosen = (likely and _LIKELY.search(left)) or (would and _PREJUDICES.search(left))
    chosen = chosen or (would and not weighing and _WOULD.search(left))
    return bool(chosen) and not _DESCRIBES.search(left)


def describes(sentence: str) -> bool:
    """Whether the sentence only says what the statute says."""
    left = open_(sentence)
    return "\x00" in left or bool(_DESCRIBES.search(left))
