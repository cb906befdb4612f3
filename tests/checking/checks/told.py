"""Whole invented letters round a few words, read as the engine reads them, for tables of words and codes."""

from collections.abc import Callable, Iterator
from datetime import date

from foidesk.anatomy.letter import Letter
from foidesk.anatomy.reading.text import of_text
from foidesk.anatomy.whole import read
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from tests.checking.checks.built import codes

Find = Callable[[Letter, Context], Iterator[Finding]]
SENT = date(2026, 6, 1)
_LETTER = """Office of the Police and Crime Commissioner for Marlshire
Commissioner’s House, Tanner Street, Marlbury MB1 4QT

Our ref: 26/118
{sent:%-d %B %Y}

Dear Ms Bell

{opening}

{words}

If you are unhappy with this reply you may ask for an internal review: write to the Chief Executive at the
address above within two months. You may then complain to the Information Commissioner, Wycliffe House, Water
Lane, Wilmslow, Cheshire SK9 5AF, www.ico.org.uk.

Yours sincerely

Information Officer
"""
OPENING = (
    "Thank you for your request of 5 May 2026 under the Freedom of Information Act 2000 about our catering."
)
THREE = """Thank you for your request of 5 May 2026 under the Freedom of Information Act 2000. You asked:

1. Who runs the canteen?
2. What is it paid each year?
3. What did the last inspection find?"""


def told(find: Find, words: str, *, opening: str = OPENING, sent: date = SENT) -> str:
    """The codes that one check finds in a letter with these words, each once, advice with a question mark."""
    letter = read(of_text(_LETTER.format(words=words.strip(), opening=opening, sent=sent)))
    return " ".join(dict.fromkeys(codes(find(letter, Context(today=SENT))).split()))
