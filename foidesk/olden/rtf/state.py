"""What holds at a place of rich text, and which words change it."""

from dataclasses import dataclass, field

from foidesk.packages.unseen import white

Colour = tuple[int, int, int]


def _named(words: str) -> frozenset[str]:
    return frozenset(words.split())


SHOWN = _named(
    "rtf field fldrslt result shp shpinst shpgrp shptxt shppict object upr ud mmath moMath moMathPara "
    "listtext pntext do dptxbxtext"
)
PLACES = {
    **dict.fromkeys(
        _named("header headerl headerr headerf footer footerl footerr footerf"), "headers and footers"
    ),
    "footnote": "footnotes",
    "annotation": "comments",
    "shptxt": "text boxes",
    "dptxbxtext": "text boxes",
}
CODES = _named("fldinst xe tc rxe txe")
KEPT = _named(
    "author operator manager hlinkbase template propname staticval revtbl atnauthor objclass objdata pict "
    "datastore docvar protusertbl"
)
"""Destinations whose whole content is kept until they end."""
SKIPPED = _named(
    "fonttbl colortbl stylesheet info filetbl nonshppict pntxta pntxtb private title subject keywords "
    "doccomm comment company category creatim revtim printim buptim atnid atnref atndate atnicn atntime "
    "bkmkstart bkmkend objname objalias objsect sn sv"
)


@dataclass
class Tables:
    """What the head of a document says once for all of it."""

    codepage: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    colours: list[Colour | None] = field(default_factory=list)

    def dark(self, number: int) -> bool:
        """Whether a colour is one that white words can be read on."""
        colour = self.colours[number] if 0 <= number < len(self.colours) else None
        return colour is not None and not white(colour)

    def pale(self, number: int) -> bool:
        """Whether a colour is white."""
        colour = self.colours[number] if 0 <= number < len(self.colours) else None
        return colour is not None and white(colour)


@dataclass(slots=True)
class State:
    """Of a group. `into` gathers what belongs to a destination that is kept; sizes in half points."""

    destination: str = ""
    place: str = ""
    hidden: bool = False
    inserted: bool = False
    deleted: bool = False
    changed: bool = False
    by: int = 0
    deleter: int = 0
    front: int = 0
    marks: frozenset[str] = frozenset()
    size: int = 24
    font: int = -1
    skip: int = 1
    into: list[str] | None = None
    raw: list[bytes] | None = None

    def __copy__(self) -> "State":
        return State(*(getattr(self, name) for name in _FIELDS))

    @property
    def shown(self) -> bool:
        """Whether its text is text of the document."""
        return not self.destination

    def format(self, word: str, number: int | None, tables: Tables) -> bool:
        """Take a word that formats characters or paragraphs; False for any other."""
        on = number != 0
        if word == "v":
            self.hidden = on
        elif word == "revised":
            self.inserted = on
        elif word == "deleted":
            self.deleted = on
        elif word == "revauth":
            self.by = number or 0
        elif word == "revauthdel":
            self.deleter = number or 0
        elif word == "crauth":
            self.changed, self.by = True, number or 0
        elif word == "cf":
            self.front = number or 0
        elif word == "fs":
            self.size = 24 if number is None else number
        elif word == "f":
            self.font = -1 if number is None else number
        elif word in ("highlight", "cb", "chcbpat", "cbpat"):
            self._mark(word, tables.dark(number or 0))
        elif word in ("shading", "chshdng"):
            self._mark(word, bool(number))
        elif word == "plain":
            self.hidden, self.front, self.size, self.changed = False, 0, 24, False
            self.marks = self.marks & {"cbpat", "shading"}
        elif word == "pard":
            self.marks = self.marks - {"cbpat", "shading"}
        else:
            return False
        return True

    def _mark(self, word: str, dark: bool) -> None:
        self.marks = self.marks | {word} if dark else self.marks - {word}


_FIELDS = tuple(State.__slots__)
