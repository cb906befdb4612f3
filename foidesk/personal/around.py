"""What stands round a find: the words before and after it, the heading of its column.

A number alone rarely tells what it is. The nearest telling word does, or the heading.
"""

import re
from bisect import bisect_right

BEFORE = 60
AFTER = 30
NEAR_REFERENCE = 32
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])|[^\w/&@]+|_+")
_WORD = re.compile(r"[a-z]+")
_FIGURE = re.compile(r"\d")
_DELIMITERS = ",|;\t"
_LONGEST_HEAD = 2_000
REFERENCE = re.compile(
    r"invoice|\border|serial|\bref\b|\bref[ .:]|reference|batch|\bparts? (?:n|ref)|\bpart (?=[^\d]*$)|"
    r"drawing|contract|meter\b|\blog\b|"
    r"consignment|\bcase n|crime|incident|uprn|\bisbn|\bissn|company|charity|\bvat\b|bar ?code|version|"
    r"build\b|"
    r"firmware|exhibit|\bseal\b|grid\b|tracking|policy|asset|timestamp|guid|uuid|hash|budget|ledger|"
    r"cost centre|"
    r"\bpo\b|imei|model|docket|ticket|tender|project|\bjob n|\bfile|\bitem|\bsku\b|product|catalogue|parcel|"
    r"registered n|request|section|amount|total|population"
)
"""Words that say of a number that it belongs to a thing and not to a person; for lower-case text."""


def plain(heading: str) -> str:
    """A heading in lower case with its words apart: "dateOfBirth" and "DATE_OF_BIRTH" are "date of birth"."""
    return " ".join(word for word in _HUMP.split(heading[:200]) if word).lower()


class Around:
    """A text, in which finds are judged by what stands near them.

    With a heading the text is the values of one column, one a line, and a value's neighbours tell nothing
    about it. Without, lines of delimited text are known by their first line.
    """

    def __init__(self, text: str, heading: str = "") -> None:
        self.text = text
        # To see quickly whether a word is in it at all.
        self.lower = text.lower()
        self.words = frozenset(_WORD.findall(self.lower))
        self.figures = _FIGURE.search(text) is not None
        self.heading = plain(heading)
        self.column = bool(heading)
        self.heads: list[str] = []
        self._delimiter = ""
        self._lines: list[int] = []
        if not self.column:
            self._delimited()

    def _delimited(self) -> None:
        end = self.text.find("\n")
        if not 0 < end <= _LONGEST_HEAD or any(figure.isdecimal() for figure in self.text[:end]):
            return
        first = self.text[:end]
        second = (
            self.text[end + 1 :].partition("\n")[0]
            if len(self.text) < 100_000
            else self.text[end + 1 : end + 4_000]
        )
        delimiter = max(_DELIMITERS, key=first.count)
        if first.count(delimiter) < 1 or second.partition("\n")[0].count(delimiter) < first.count(delimiter):
            return
        self._delimiter = delimiter
        self.heads = [plain(head) for head in first.split(delimiter)]
        self._lines = [match.end() for match in re.finditer("\n", self.text)]

    def heading_at(self, at: int) -> str:
        """The heading over this place; empty where there is none."""
        if not self.heads:
            return self.heading
        line = self._lines[bisect_right(self._lines, at) - 1] if at >= self._lines[0] else None
        if line is None:
            return ""
        column = self.text.count(self._delimiter, line, at)
        return self.heads[column] if column < len(self.heads) else ""

    def before(self, at: int, reach: int = BEFORE) -> str:
        """The characters before this place in lower case; of a value, only those of the value."""
        words = self.text[max(0, at - reach) : at]
        return (words.rpartition("\n")[2] if self.column or self.heads else words).lower()

    def after(self, at: int, reach: int = AFTER) -> str:
        """The characters after this place in lower case."""
        words = self.text[at : at + reach]
        return (words.partition("\n")[0] if self.column or self.heads else words).lower()

    def told(self, start: int, end: int, telling: re.Pattern[str], other: re.Pattern[str] = REFERENCE) -> int:
        """2 where the heading says that it is of a kind, 1 where the words nearest to it do, -1 where they
        say that it is something else, 0 where nothing is said.
        """
        heading = self.heading_at(start)
        if heading and telling.search(heading):
            return 2
        before = self.before(start)
        near = max(0, len(before) - NEAR_REFERENCE)
        mine, not_mine = _last(telling, before), near + _last(other, before[near:])
        others = not_mine >= near
        if mine >= 0 and (not others or mine >= not_mine):
            return 1
        if others:
            return -1
        if telling.search(self.after(end)):
            return 1
        return -1 if heading and other.search(heading) else 0


def _last(telling: re.Pattern[str], words: str) -> int:
    """Where the last telling word ends, or -1. Between figures there is often no word at all."""
    if not _WORD.search(words):
        return -1
    return max((match.end() for match in telling.finditer(words)), default=-1)
