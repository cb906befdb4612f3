"""Whether words refuse information, and do not only speak of refusing."""

import re

_REFUSES = re.compile(
    r"\bwithh[eo]ld(?:ing)?\b|\bredact|\b(?:is|are|therefore|considered|deemed|as|be) (?:\w+ "
    r"){0,2}exempt\b(?! from (?!disclos|releas|publi))"
    r"|\b(?:cannot|can't|won't|can not|unable to|not able to|not in a position to|will not|decline to"
    r"|declining to|n't (?:able|willing|prepared) to|not going to|rather not|decided (?:not to|against)|"
    r"prefer not to|refuse to|"
    r"refusing to|do not|not) "
    r"(?:be )?(?:\w+ ){0,2}(?:disclos|releas|provid|suppl|shar|giv|send|hand|pass|publish|let you)|"
    r"\brefus\w+ (?:your|this|the) (?:request"
    r"|application)|request (?:is|has been) refused"
)
_REFUSES_NOT = re.compile(
    r"(?:\bno|\bnot|\bnothing|\bnone|\bnever|n't|without)\b[^.]{0,40}(?:withh[eo]ld|redact|exempt"
    r"|refus)|\b(?:can|may|might|could|would|if)\b[^.]{0,40}"
    r"(?:exempt|withh[eo]ld|redact)|\bnot h[eo]ld|\bno (?:\w+ )?information (?:is )?held|^(?:you "
    r"(?:asked|requested|have)|thank you)|unable to (?:provide|supply) (?:a )?(?:date|time)"
)


def tells_refusal(words: str) -> bool:
    """Whether a sentence of the plain words refuses: not what was asked, what is denied, what might be."""
    return any(_REFUSES.search(said) and not _REFUSES_NOT.search(said) for said in words.split(". "))
