"""Whether an answer came after its day without owning up to it (FOIA 10(1); EIR 5(2)).

The day is the case's own, or the twentieth working day after receipt. Where the letter tells of what moves
the clock, clarification or a fee, the count begins with the latest day it names for that; where it tells of
more time for the public interest, or names no day, nothing is certain and nothing is raised.
"""

import re
from collections.abc import Iterator
from datetime import date

from foidesk.anatomy.letter import Kind, Letter
from foidesk.checking.checks.words import dates, own_words
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import count_working_days, nth_working_day_after
from foidesk.language.sentence import say
from foidesk.law.citation import eir, foia
from foidesk.law.regime import Regime

_TWENTY = 20
_CLOCK = re.compile(
    r"clarif(?:ied|ication|ying)"
    r"|\b(?:narrow|refin|revis|amend|modif|re-?submit)[a-z]{0,4}\b[^.\n]{0,60}\brequest"
    r"|\b(?:your|you) (?:further|additional) (?:information|details)"
    r"|\brequest\b[^.\n]{0,50}\b(?:narrowed|refined|revised|amended|re-?submitted)"
    r"|\b(?:fee|payment|cheque)s?\b[^.\n]{0,60}\b(?:paid|received|cleared)|proof of (?:identity|id)\b"
)
_OFFERED = re.compile(
    r"\b(?:if|should|where|any|in need of|require|may ask for|can|point of)\b[^.\n]{0,50}$"
    r"|(?:\bto|\bby way of|(?<!you )(?<!thanks )\bfor)(?: further)? $"
)
_MORE_TIME = re.compile(
    r"\bexten(?:d|sion)[a-z]{0,3}\b[^.\n]{0,90}\b(?:time|deadline|days|period|request|public interest|"
    r"response|limit|10\(3\))|\b(?:time|deadline|period)\b[^.\n]{0,60}\bextended"
    r"|\b(?:more|further|additional|extra) time\b|\bextension\b[^.\n]{0,40}\b(?:letter|notice)"
    r"|holding (?:reply|letter|response)|regulation 7\(1\)|section 10\(3\)"
)
_SORRY = re.compile(
    r"\b(?:sorry|apolog(?:y|ies|i[sz]e[ds]?|i[sz]ing)|regret(?:s|ted)?|forgive|"
    r"excuse)\b[^.\n]{0,150}?\b(?:delay(?:ed|s)?|late(?:ness|r)?|tard[a-z]+|overdue|time (?:it|this|we|taken|"
    r"that)|taken (?:so |this )?(?:long|longer)|longer than|wait(?:ed|ing)?|outside|beyond|exceed[a-z]{0,3}|"
    r"miss(?:ed|ing)|deadline|time ?(?:scale|frame|limit)s?|statutory|(?:not|unable to)[^.\n]{0,40}(?:sooner|"
    r"earlier|in time)|length of time|slow|sooner)\b"
)
_OF_THE_ANSWER = r"(?:reply|response|answer|letter|request|this|it|we|i|you)"
_SAYS_SO = re.compile(
    r"\b(?:outside|beyond|(?:not|unable to) (?:\w+ )?meet|exceed(?:ed|s|ing)?|breach(?:ed|es|ing)?|failed|"
    r"fail(?:ure|ing)|miss(?:ed|ing)|not met|overran|not complied|contraven[a-z]{1,5}|"
    r"(?<!no )(?<!not )later than|longer than)\b[^.\n]{0,70}?\b(?:(?:20|"
    r"twenty)\)?(?: \(20\))?[ -](?:working[ -])?days?|statutory|section 10\b|s\.? ?10\b|regulation 5\(2\)|"
    r"time ?(?:limit|scale|frame)s?|deadline|due date|should have|(?:we|i) would|we aim|usual)"
    rf"|\b{_OF_THE_ANSWER} (?:is|was|are|were|has been|have been) (?:\w+ )?(?:late|overdue|belated|delayed)\b"
    rf"|\b{_OF_THE_ANSWER} should have (?:been |had |reach|receiv|repl|respond|answer|writ|sent|provid|got)"
    rf"|\b{_OF_THE_ANSWER} (?:was|were|had been|fell) due\b"
    r"|\b(?:delay|lateness) (?:in|to|with|of) (?:the |this |our |my )?(?:respon|repl|answer|provid|deal|send|"
    r"handling|process|getting)|\bbelated(?:ly)?|\b(?:late|delayed) (?:reply|response|answer)"
    r"|\bworking days? (?:late|overdue)"
    r"|\bnot (?:\w+ ){0,6}(?:with)?in (?:the )?(?:time|20|twenty|statutory|required)|\bfor the delay\b"
    r"|\bwe (?:have )?missed\b|\bpatience\b[^.\n]{0,60}\b(?:delay|wait)"
)
_BEFORE = 60


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """One finding, with the day it was due and by how many working days it was missed."""
    sent = context.sent_on or letter.written_on
    if sent is None or letter.kind not in (Kind.ANSWER, Kind.EXTENSION):
        return
    calendar = context.calendar or Calendar.shipped()
    due = context.due_on or _due(letter, context, sent, calendar)
    if due is None or sent <= due or _owned(own_words(letter)):
        return
    says = say(
        "The answer was due on {due} and goes out on {sent}, {n} working days later, and the letter does not "
        "say "
        "so. Admit the delay and apologise for it.",
        due=due,
        sent=sent,
        n=count_working_days(calendar, due, sent).n - 1 or 1,
    )
    law = eir("5(2)") if letter.regimes == {Regime.EIR} else foia("10(1)")
    yield Finding(Code.LATE_UNACKNOWLEDGED, True, "", says, law)


def _owned(words: str) -> bool:
    return _SORRY.search(words) is not None or _SAYS_SO.search(words) is not None


def _due(letter: Letter, context: Context, sent: date, calendar: Calendar) -> date | None:
    """The day by which it was due at the latest, None where that is not certain."""
    received = context.received_on or letter.received_on
    if received is None or received > sent:
        return None
    due = nth_working_day_after(calendar, received, _TWENTY).on
    if sent <= due:
        return due
    words = own_words(letter)
    if letter.kind is Kind.ANSWER and _MORE_TIME.search(words):
        return None
    moved = [line for line in words.split("\n") if _moves(line)]
    if not moved:
        return due
    named = [one for line in moved for _, one in dates(line, near=sent)]
    if letter.clarified_on:
        named.append(letter.clarified_on)
    since = max((one for one in named if received <= one <= sent), default=None)
    return nth_working_day_after(calendar, since, _TWENTY).on if since else None


def _moves(line: str) -> bool:
    """Whether a paragraph tells of what moves the clock: "if you need any clarification" does not."""
    for match in _CLOCK.finditer(line):
        before = line[max(0, match.start() - _BEFORE) : match.start()].rpartition(".")[2]
        if not _OFFERED.search(before):
            return True
    return False
