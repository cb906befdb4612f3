"""Whether words tell from whom information was obtained, by name or by the kind of person."""

import re

_GAVE = (
    r"(?:obtained|received|supplied|provided|given|submitted|disclosed|passed|shared|sent|imparted"
    r"|entrusted|made|reported|collected|gathered|came|acquired|communicated|confided|originat\w+|lodged"
    r"|gave|told|offered|furnished|volunteered)"
)
_FROM = re.compile(
    r"\b"
    + _GAVE
    + r"\b(?: (?!or another)[\w'&,()/-]+){0,9}? (?:by|from) (?!(?:any|an)?(?:other|another)\b|any\b|the "
    r"(?:council|authority|office|commissioner|force|trust|university|department)(?: |$)(?:holding"
    r"|that holds)|disclos|releas|the act|section|this act|virtue|us\b)|\b(?:was|were|is|are|has been"
    r"|have been|been) " + _GAVE + r" to (?:us|the|this|our)\b(?: [\w'&-]+){0,6} by (?!(?:any|an)?other)"
    r"|\bthat (?:[\w'&-]+ ){1,6}(?:gave|supplied|provided|submitted|sent|disclosed|shared"
    r"|told) (?:to )?(?:us|the|this|our)\b|\b(?:suppliers?|contractors?|bidders?|tenderers?|companies"
    r"|company|patients?|residents?|witness(?:es)?|complainants?|third part(?:y|ies)|clients?|applicants?"
    r"|partners?|members? of the public|individuals?|consultants?|providers?|landlords?|informants?"
    r"|donors?|employers?|staff|relatives?|family|referees?|the force|police|agenc(?:y|ies)|organisations?"
    r"|firms?|students?|constabulary|pupils?|parents?|carers?|interviewees?|participants?|respondents?"
    r"|sources?)(?:\)? (?:who|which|that|has|have|had|also|themselves|in confidence|freely|willingly"
    r"|originally|itself)){0,3} (?:gave|supplied|provided|submitted|sent|disclosed|shared|told|imparted"
    r"|passed|entrusted|confided|made)\b"
    r"|(?<!was )(?<!were )(?<!is )(?<!are )(?<!been )(?<!being )(?<!information )(?<!it )(?<!that "
    r")\b(?:sent|gave|supplied|provided|submitted|disclosed|passed"
    r"|handed)\b (?!in confidence)(?:[\w'-]+ ){1,6}?to (?:the|this|our|us)\b|\b(?:tender|bid|quotation"
    r"|submission|statement|complaint|letter|report|proposal|evidence|reference|referral)s? (?:of|from|by"
    r"|submitted by) (?:the|a|an|our|each|its|their|one)\b"
)
_STATUTE = re.compile(
    r"any other person|from another person|that or any other|by the public authority from"
    r"|public authority from any"
)


def tells_source(words: str) -> bool:
    """Whether a sentence of the plain words does so, and not in the words of the Act."""
    sentences = re.split(r"(?<=[.;:]) ", words)
    return any(_FROM.search(said) and not _STATUTE.search(said) for said in sentences)
