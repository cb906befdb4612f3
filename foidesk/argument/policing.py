"""Standing words of policing, and whether a request has anything to do with them."""

import re
from collections.abc import Iterable

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
    r"ongoing polic\w+ (?:operation|activit)|polic\w+ operational activit|front ?line polic|vulnerable areas"
    r"|polic(?:e|ing) tactics|covert (?:operation|tactic)|ongoing (?:polic\w+ )?investigations"
    r"|bring(?:ing)? offenders to justice|operational capabilit"
)
_OF_POLICING = frozenset(
    {"FOIA 23", "FOIA 24", "FOIA 26", "FOIA 30", "FOIA 31", "FOIA 38", "EIR 12(5)(a)", "EIR 12(5)(b)"}
)
_ASKED_OF_POLICING = re.compile(
    r"polic|crim|offen[cd]|terror|covert|surveil|spy|hack|intercept|weapon|firearm|taser|drone|facial"
    r"|camera|cctv|anpr|intelligence|phone (?:data|extract|hack|record|seiz|tap)"
    r"|social media|undercover|informant|arrest|custod|investigat"
    r"|prison|secur|cyber|attack|victim|officer safety|tactic|track"
)
_ADMINISTRATIVE = re.compile(
    r"contract|supplier|spend|spent|\bcosts?\b|framework|procure|licen[cs]e|tender|invoice|budget|salar"
    r"|software|platform|vendor|provider|kpi|renew|\bpa(?:y|ys|id)\b|compan|purchas|\bbuy|bought|price"
    r"|charge|firm\b|clean|laundr|wash|cater|canteen|\bfood|menu|furnitur|carpet|decorat|garden|stationer"
    r"|print|photocop|parking|\bhire|\brent|lease|heating|energy|waste|uniform|hotel|travel expens|away day"
)


def standing_words(asked: str, said: str, relied: Iterable[str]) -> str:
    """Some words of policing, where nothing of the kind was asked for or is at stake; empty where it was.

    All in small letters; `relied` are the keys of the provisions relied on.
    """
    asked = re.sub(r"\S*(?:https?:|www\.|@)\S*", " ", asked)
    if not asked.strip() or _ASKED_OF_POLICING.search(asked):
        return ""
    if _OF_POLICING.isdisjoint(relied):
        operations = _OPERATIONS.search(said)
        return operations[0] if operations else ""
    if not _ADMINISTRATIVE.search(asked):
        return ""
    found = [match for topic in _TOPIC if (match := topic.search(said))]
    return found[0][0] if len(found) >= _TOPICS_OF_ANOTHER else ""
