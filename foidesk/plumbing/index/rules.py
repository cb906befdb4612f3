"""How text becomes words, on its way into the index and out of a stranger's search. Pure."""

import re
import unicodedata
from dataclasses import dataclass

LONGEST = 200_000
"""Characters of one title and body: PostgreSQL can't index much more in one row."""
LONGEST_QUERY = 400
MOST_WORDS = 12
LONGEST_WORD = 60
HIT, END = "\x02", "\x03"
"""What the databases put round a word that was found; neither can stand in an indexed text."""

_TELL_NOTHING = """
i me my myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers
herself it its itself they them their theirs themselves what which who whom this that these those am is
are was were be been being have has had having do does did doing a an the and but if or because as until
while of at by for with about against between into through during before after above below to from up
down in out on off over under again further then once here there when where why how all any both each few
more most other some such no nor not only own same so than too very s t can will just don should now
"""
STOP_WORDS = frozenset(re.findall("[a-z]+", _TELL_NOTHING))
"""Both databases must leave out the same words of a search: those that PostgreSQL leaves out."""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Piece:
    """A piece of an excerpt; `hit` where it is a word that was looked for."""

    text: str
    hit: bool


def clean(text: str) -> str:
    """Text as it is indexed: one form for each character, line ends and controls as spaces."""
    plain = unicodedata.normalize("NFKC", text)
    return "".join(" " if unicodedata.category(one) in ("Cc", "Cs") else one for one in plain)


def words_in(text: str) -> list[str]:
    """The words of a text in small letters without accents, as SQLite's tokenizer splits them."""
    plain = unicodedata.normalize("NFKD", clean(text).lower())
    return _WORD.findall("".join(one for one in plain if not unicodedata.combining(one)))


def sought(query: str) -> tuple[str, ...]:
    """The words a search asks for, each once; nothing when it holds none worth looking for."""
    words = words_in(query[:LONGEST_QUERY])
    telling = (word for word in words if word not in STOP_WORDS and len(word) <= LONGEST_WORD)
    return tuple(dict.fromkeys(telling))[:MOST_WORDS]


def pieces(excerpt: str) -> tuple[Piece, ...]:
    """An excerpt as a database marked it, in pieces."""
    found = []
    for n, part in enumerate(re.split(f"[{HIT}{END}]", excerpt)):
        if part:
            found.append(Piece(part, hit=n % 2 == 1))
    return tuple(found)
