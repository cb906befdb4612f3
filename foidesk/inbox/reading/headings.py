"""Recognises headings in a letter, and whether what stands under one is asked or only explained."""

from __future__ import annotations

import re

from foidesk.inbox.reading import asking
from foidesk.inbox.reading.lines import Line

_NOT_ASKED = re.compile(
    r"(?:\d+\.?\s*)?(?:background|context|introduction|preferred format|format|delivery|response|"
    r"exemptions?|redactions?|fees?|costs?(?: limit| and)|cost limit|time(?:scale|frame|s)|deadline|"
    r"clarification|advice|assistance|public interest|legal|statutory|notes?|scope|definitions?|"
    r"interpretation|contact|acknowledg|purpose|reasons?|why|internal review|next steps|data protection|"
    r"personal data|confidential|conclusion|about me|relevant law|time period|period|reference|requester|"
    r"applicant)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"(?:\d+\.?\s*)?(?:the )?(?:information|details?|documents?|records?|data|questions?|requests?|"
    r"my (?:questions?|request))(?: requested| required| sought| i (?:request|seek))?\s?:?\Z"
    r"|(?:specific|detailed|foi|my|the) (?:requests?|questions?)\s?:?\Z",
    re.IGNORECASE,
)


def is_heading_line(text: str) -> bool:
    """Whether the line is a heading by its words and its colon, also without a gap around it."""
    words = text.removesuffix(":")
    if words == text or len(words.split()) > 4 or not text[:1].isupper():
        return False
    return bool(_NOT_ASKED.match(words) or _ASKED.match(words))


def heading_kind(lines: list[Line], list_follows: bool, expecting: bool) -> str:
    """`asked` or `not asked` for a heading by what stands under it, `plain` for any other; empty for none."""
    text = lines[0].text.rstrip(" :")
    if len(lines) > 1 or len(text) > 90 or len(text.split()) > 12 or text.endswith((".", "?", ";", ",")):
        return ""
    if asking.starts_as_question(text) or asking.asked_from(text) is not None:
        return ""
    certain = lines[0].marked_heading or text.isupper()
    if (
        _NOT_ASKED.match(text)
        and (certain or len(text.split()) <= 6)
        and not (expecting and not certain and len(text.split()) > 3)
    ):
        return "not asked"
    if _ASKED.match(text):
        return "asked"
    if certain:
        return "plain"
    if list_follows and not lines[0].text.endswith(":") and not asking.names_document(text):
        return "plain"
    return ""
