"""The days a letter states plainly: when it was written, when the request came, when it was clarified."""

import re
from collections.abc import Sequence
from datetime import date

from foidesk.anatomy.letter import Paragraph, Part

_DIGIT = re.compile(r"[0-9]")
_BEFORE_ANSWERS = 8
"""Paragraphs at the top of a letter without greeting among which its date stands."""
_NAMES = (
    "january jan, february feb, march mar, april apr, may, june jun, july jul, august aug, "
    "september sept sep, october oct, november nov, december dec"
)
_MONTHS = {name: n for n, names in enumerate(_NAMES.split(","), 1) for name in names.split()}
_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_DAY = (
    rf"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[ ,]{{1,2}}(?:the "
    rf")?)?(?:(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)?[ -](?P<m>{_MONTH})\.?,?[ -](?P<y>20\d\d|"
    rf"\d\d(?![\d:]))|(?P<m2>{_MONTH})\.? (?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<y2>20\d\d)|"
    r"(?P<d3>\d{1,2})[/.-](?P<m3>\d{1,2})[/.-](?P<y3>20\d\d|\d\d)(?!\d)|"
    r"(?P<y4>20\d\d)-(?P<m4>\d\d)-(?P<d4>\d\d)(?!\d))"
)
_WRITTEN = re.compile(
    rf"(?:(?:[^\n]{{0,60}}?\s)?(?<!request )(?<!received )(?<!requested )date\s*:\s*|(?:(?:our|this|the) )?"
    rf"(?:(?:response|letter|reply|answer|decision|e-?mail|notice) )?(?:date(?:d)?|sent|issued|replied|reply|"
    rf"response|responded)?(?: (?:(?:of|on|for) )?(?:(?:this|our) )?(?:letter|response|issue|reply|answer|"
    rf"decision|sent|issued|sending|on))?\s*[:\-–]?\s*){_DAY}(?:\s+(?:at )?\d{{1,2}}:\d\d.*)?\s*$",
    re.M,
)
_REQUEST = (
    r"(?:request|correspondence|e-?mail|letter|enquiry|inquiry|message|application|information|form|"
    r"communication)"
)
_RECEIVED = re.compile(
    rf"(?:(?:date (?:request )?received|received(?: date)?|date of (?:receipt|request)|request (?:date|"
    rf"received|dated)|your (?:request|e-?mail|letter) dated)\s*[:\-–]\s*|(?<!not )(?:(?:was |were |we |i |"
    rf"which (?:was|we) |and )?(?:first )?(?:received|notified|submitted|made|sent|registered)(?: to us| by "
    rf"us| by (?:this|the|our) (?:office|council|trust|force|authority|department|university|opcc|"
    rf"constabulary))?(?: (?:by|via|in|through) (?:e-?mail|post|letter|the website|whatdotheyknow))?(?: on| "
    rf"in(?:to)? this office on)?(?: the)? |\byou (?:first |originally |recently )?(?:asked|wrote|requested|"
    rf"contacted|e-?mailed|applied)(?: to)?(?: us| this office| the (?:council|trust|force|university|"
    rf"department))? on (?:the )?|\b{_REQUEST}(?:[^.:;\n]{{0,90}}?)\b(?:dated|of|on)(?: the)? ))(?:on "
    rf")?{_DAY}"
)
_CLARIFIED = re.compile(rf"clarif[^.\n]{{0,80}}?(?:on|dated|of|received)(?: the)? {_DAY}")
_OTHER_THING = re.compile(
    r"clarif|internal review|previous (?:request|response)|earlier request|acknowledg|\bour (?:response|"
    r"reply|letter|e-?mail)|\bwe (?:wrote|responded|replied)|commissioner"
)


def written_on(paragraphs: Sequence[Paragraph]) -> date | None:
    """The date at the head of the letter, on a line of its own; further down only where it is called so."""
    headed = any(one.part is Part.HEAD for one in paragraphs[:40])
    for at, one in enumerate(paragraphs[:40]):
        if one.part not in (Part.HEAD, Part.BODY) or len(one.text) > 600 or not _DIGIT.search(one.text):
            continue
        bare = one.part is Part.HEAD or (not headed and at < _BEFORE_ANSWERS)
        for line in one.text.lower().split("\n"):
            found = _WRITTEN.match(line.strip()) if len(line) < 90 else None
            if found and (bare or line.startswith(("date", "reply", "response", "sent", "issued"))):
                return _date(found)
    return None


def received_on(paragraphs: Sequence[Paragraph], written: date | None) -> date | None:
    """When the request came, where the letter says so in so many words, first; None when that is after it."""
    return _stated(_RECEIVED, paragraphs, written, _OTHER_THING)


def clarified_on(paragraphs: Sequence[Paragraph], written: date | None) -> date | None:
    """When the applicant's clarification came."""
    return _stated(_CLARIFIED, paragraphs, written, None)


def _stated(
    pattern: re.Pattern[str],
    paragraphs: Sequence[Paragraph],
    written: date | None,
    other: re.Pattern[str] | None,
) -> date | None:
    looked = 0
    for one in paragraphs:
        if one.part is Part.REQUEST or not _DIGIT.search(one.text):
            continue
        looked += 1
        if looked > 30:
            break
        low = one.text[:3000].lower()
        for found in pattern.finditer(low):
            day = _date(found)
            before = low[max(0, found.start() - 60) : found.end()].rpartition(". ")[2]
            if day is None or (other and other.search(before)) or (written and day > written):
                continue
            return day
    return None


def _date(found: "re.Match[str]") -> date | None:
    day = found["d"] or found["d2"] or found["d3"] or found["d4"]
    year = found["y"] or found["y2"] or found["y3"] or found["y4"]
    month = found["m"] or found["m2"]
    number = _MONTHS[month] if month else int(found["m3"] or found["m4"])
    try:
        return date(int(year) + (2000 if len(year) == 2 else 0), number, int(day))
    except ValueError:
        return None
