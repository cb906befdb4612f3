"""The way through a file and all that lies in it, within limits that hold for the whole of it."""

import hashlib
import traceback
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.inspection import naming, readers
from foidesk.inspection.report import Carried
from foidesk.language.sentence import Sentence, say
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import MEGABYTE, Limits, Unreadable, too_wordy
from foidesk.opening.package import TOO_LARGE
from foidesk.opening.recognise import recognise
from foidesk.opening.types import Type

T = TypeVar("T")
Search = Callable[[Iterator[Passage]], Iterable[Finding]]
"""What looks through the words of one file."""

KEPT = 2_000_000
"""Characters of text that a report carries."""
_LONGEST_NAME = 120
_PACKED = frozenset({Type.ZIP, Type.TAR, Type.GZ})
_NAMED_BY_PEOPLE = _PACKED | {Type.EML, Type.MSG}
"""What is in these was named by a person; the parts of a document are named by a program."""
_EMPTY = say("It is empty: nothing was saved in it, or nothing arrived. Ask for a fresh copy.")
_TOO_DEEP = "Files lie in it within files, more than {n} deep. Take them out and check them one by one."
_TOO_MANY = "It holds more than {n} files. Check them in smaller lots."
_TOO_BIG = "It is larger than {n} megabytes, the most that is examined here. Split it and check the pieces."
_FAULT = say(
    "It could not be examined: our own reader stumbled over it. Save it again in the program it was made "
    "with and try that copy, and please report the fault."
)


_PART = "It carries a part that can’t be examined. {why}"


class Walk:
    """What was found on the way so far."""

    def __init__(self, limits: Limits, search: Search) -> None:
        self.limits = limits
        self.findings: dict[tuple[Code, str, str], Finding] = {}
        self.carried: list[Carried] = []
        self.faults: dict[str, None] = {}
        self.text: list[str] = []
        self._search = search
        self._characters = 0
        self._unpacked = 0
        self._size = 0
        self._bomb = False
        self._parts: set[tuple[str, ...]] = set()
        """The places of files that lie in documents, where a program put them."""

    def look(self, file: File, kind: Type, place: tuple[str, ...] = ()) -> None:
        """Examine a file and all that lies in it. `place`: the names of the files it lies in, and its own."""
        self._size = self._size or file.size
        if file.size > self.limits.bytes:
            self._cannot(place, Code.UNREADABLE, say(_TOO_BIG, n=self.limits.bytes // MEGABYTE))
            return
        if not file.size and naming.promises(file.name):
            self._cannot(place, Code.TRUNCATED, _EMPTY)
            return
        reader = readers.reader(kind)
        for finding in self._of(place, lambda: reader.findings(file)):
            self.add(place, finding)
        passages = self._noted(place, self._of(place, lambda: reader.passages(file)))
        for finding in self._of(place, lambda: iter(self._search(passages))):
            self.add(place, finding)
        for within in self._of(place, lambda: reader.inside(file)):
            if not self._enter(within, kind, place or (clean_name(file.name),)):
                return

    def _enter(self, within: Inside, parent: Type, place: tuple[str, ...]) -> bool:
        """Examine a file within another; False where no more of them are examined."""
        if self._bomb:
            return False  # one is enough: made to be opened without end, it would be
        self._unpacked += len(within.data)
        if self._unpacked > self.limits.expanded or self._is_beyond():
            self._cannot(place, Code.BOMB, TOO_LARGE)
            return False
        if len(self.carried) >= self.limits.inside:
            self._cannot(place, Code.UNREADABLE, say(_TOO_MANY, n=f"{self.limits.inside:,}"))
            return False
        here = (*place, clean_name(within.name))
        limits = replace(self.limits, expanded=self.limits.expanded - self._unpacked)
        file = File(within.name, data=within.data, limits=limits)
        kind = recognise(file)
        self.carried.append(
            Carried(" > ".join(here), kind, file.size, hashlib.sha256(within.data).hexdigest())
        )
        if len(here) - 1 > self.limits.depth:
            code = Code.BOMB if kind in _PACKED else Code.UNREADABLE
            self._cannot(here, code, say(_TOO_DEEP, n=self.limits.depth))
            return True
        if parent not in _NAMED_BY_PEOPLE or place in self._parts:
            self._parts.add(here)
        elif wrong := naming.mismatch(within.name, kind):
            self.add(here, wrong)
        self.look(file, kind, here)
        return True

    def _is_beyond(self) -> bool:
        """Whether all that was unpacked, level by level, is out of proportion to the file it came from."""
        return self._unpacked > max(self.limits.ratio_from, self.limits.ratio * self._size)

    def _noted(self, place: tuple[str, ...], passages: Iterator[Passage]) -> Iterator[Passage]:
        """Passages on their way to be searched; some of their words are kept."""
        for passage in passages:
            room = KEPT - self._characters
            if room > 0:
                self.text.append(passage.text[:room])
            self._characters += len(passage.text) + 1
            if self._characters > self.limits.text:
                self._cannot(place, Code.UNREADABLE, too_wordy(self.limits).says)
                return
            yield passage

    def _of(self, place: tuple[str, ...], produce: Callable[[], Iterator[T]]) -> Iterator[T]:
        """What a reader gives. What it can't read becomes a finding, and so does a fault of its own: hostile
        bytes are sent to find one, and a file must not go because the reader fell over it.
        """
        try:
            yield from produce()
        except Unreadable as why:
            self._cannot(place, why.code, why.says)
        except Exception as fault:
            self.faults[_spot(fault)] = None
            self._cannot(place, Code.UNREADABLE, _FAULT)

    def _cannot(self, place: tuple[str, ...], code: Code, says: Sentence) -> None:
        """What can't be examined. Of a document only a part could not: it is blocked, and not unreadable."""
        self._bomb = self._bomb or code is Code.BOMB
        if place in self._parts and code is not Code.BOMB:
            code, says = Code.EMBEDDED_OBJECT, say(_PART, why=says)
        self.add(place, Finding(code, "", 1, says))

    def add(self, place: tuple[str, ...], finding: Finding) -> None:
        """Note a finding, once."""
        where = " > ".join((*place, finding.where) if finding.where else place)
        self.findings.setdefault((finding.code, where, str(finding.says)), replace(finding, where=where))


def clean_name(name: str) -> str:
    """A name from a stranger, fit to be shown: no control or direction characters, not too long."""
    shown = "".join(letter for letter in name if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Co"))
    return shown if len(shown) <= _LONGEST_NAME else f"{shown[:40]}…{shown[-(_LONGEST_NAME - 41) :]}"


def _spot(fault: Exception) -> str:
    """Where in our own code a fault came up, without a word of the file."""
    where = "?"
    for frame, line in traceback.walk_tb(fault.__traceback__):
        parts = Path(frame.f_code.co_filename).parts
        if "foidesk" in parts:
            where = f"{'/'.join(parts[-3:])}:{line}"
    return f"{type(fault).__name__} at {where}"
