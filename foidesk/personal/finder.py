"""Finding personal data in the words of a file: one finding for each kind and place, with a count."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from foidesk.findings.codes import BLOCKS_AT, Code
from foidesk.findings.finding import Finding
from foidesk.mail.lines import clean_line
from foidesk.opening.file import Passage
from foidesk.personal import (
    acquainted,
    addresses,
    births,
    identity,
    letterspaced,
    mailboxes,
    money,
    name_columns,
    names,
    national,
    posts,
    public,
    telephones,
    vehicles,
)
from foidesk.personal.around import Around
from foidesk.personal.known import Known
from foidesk.personal.span import Kind, Span
from foidesk.personal.telling import sentence

_OF_FIGURES = (
    telephones.find,
    national.ni_numbers,
    national.nhs_numbers,
    identity.passports,
    identity.licences,
    money.cards,
    money.accounts,
    births.find,
    addresses.find,
    vehicles.find,
    posts.find,
)
_OF_LETTERS = (mailboxes.find, names.find, name_columns.find)
_WORTH_TELLING = 0.3
_PIECE = 1_000_000
"""Characters of a column that are looked at together; a column of a large table has many times as many."""
_PLACES = 5_000
"""Places told apart in one file; what is found beyond them is told of the file as a whole."""
_KNOWN = frozenset({Kind.APPLICANT, Kind.PERSON})


def spans(text: str, heading: str = "", known: Known = Known()) -> list[Span]:  # noqa: B008
    """All personal data in a text, in order, for counting, marking and taking out.

    With a heading the text is the values of a column, one a line. Finds of different kinds do not overlap,
    but a detail of somebody known may lie within another find.
    """
    flat = letterspaced.flat(text)
    around = Around(flat.text, heading)
    recognisers = (*_OF_LETTERS, *_OF_FIGURES) if around.figures else _OF_LETTERS
    found = [span for recogniser in recognisers for span in recogniser(around)]
    settled = _settled([*acquainted.find(around, known), *found])
    kept = (
        span
        for span in settled
        if not public.known_to_all(around.text, span) and not acquainted.published(around.text, span, known)
    )
    return [Span(span.kind, *flat.original(span.start, span.end), span.sure) for span in kept]


def _settled(found: list[Span]) -> list[Span]:
    """What stands where finds overlap, in the order of the text."""
    settled: list[Span] = []
    together: list[int] = []
    end = 0
    for n in sorted(range(len(found)), key=lambda n: (found[n].start, found[n].end)):
        if together and found[n].start >= end:
            settled += _stands([found[one] for one in sorted(together)])
            together = []
        together.append(n)
        end = max(end, found[n].end)
    return [*settled, *_stands([found[one] for one in sorted(together)])]


def _stands(together: list[Span]) -> list[Span]:
    """Of finds that overlap the surer one and then the longer one; what is known of people in any case."""
    if len(together) < 2:
        return together
    kept: list[Span] = []
    starts: list[int] = []
    ends: list[int] = []
    of_known = {span.start for span in together if span.kind in _KNOWN}
    for span in sorted(
        together, key=lambda span: (span.kind not in _KNOWN, -span.sure, span.start - span.end)
    ):
        n = bisect_left(starts, span.end)
        if n and ends[n - 1] > span.start:
            inside = starts[n - 1] <= span.start and span.end <= ends[n - 1]
            if not inside and starts[n - 1] in of_known:
                kept.append(span)
            continue
        kept.append(span)
        starts.insert(n, span.start)
        ends.insert(n, span.end)
    return sorted(kept, key=lambda span: (span.start, span.end))


@dataclass
class _Tally:
    """How many of a kind stand in one place, likely and less likely ones apart."""

    heading: str
    likely: int = 0
    doubtful: int = 0
    sure: float = 0.0

    def add(self, span: Span, times: int) -> None:
        self.likely += times * (span.sure >= BLOCKS_AT)
        self.doubtful += times * (span.sure < BLOCKS_AT)
        self.sure = max(self.sure, span.sure)


def _counted(passage: Passage, known: Known) -> Iterator[tuple[Span, int]]:
    """The finds of a passage and how often each stands there.

    Most columns say the same few things over and over: each is judged once.
    """
    if not passage.heading:
        yield from ((span, 1) for span in spans(passage.text, "", known))
        return
    for piece in _pieces(passage.text):
        lines = piece.split("\n")
        counts = Counter(lines)
        if 2 * len(counts) > len(lines):  # cells of several lines, as addresses are, stay whole
            yield from ((span, 1) for span in spans(piece, passage.heading, known))
            continue
        ends = list(accumulate(len(line) + 1 for line in counts))
        times = list(counts.values())
        for span in spans("\n".join(counts), passage.heading, known):
            yield span, times[bisect_right(ends, span.start)]


def _pieces(text: str) -> Iterator[str]:
    """A column in pieces that end with a line."""
    start = 0
    while len(text) - start > _PIECE:
        end = text.rfind("\n", start, start + _PIECE)
        end = end if end > start else start + _PIECE
        yield text[start:end]
        start = end
    yield text[start:]


def find(passages: Iterable[Passage], known: Known) -> Iterator[Finding]:
    """One finding for each kind of personal data in each place, in the order of the places.

    Less likely finds are told, with `sure` below 0.5, only where a place has no likely ones of their kind.
    """
    tallies: dict[tuple[str, Kind], _Tally] = {}
    for passage in passages:
        for span, times in _counted(passage, known):
            if span.sure < _WORTH_TELLING:
                continue
            where = passage.where if len(tallies) < _PLACES else ""
            tally = tallies.setdefault((where, span.kind), _Tally(passage.heading if where else ""))
            tally.add(span, times)
    for (where, kind), tally in tallies.items():
        count = tally.likely or tally.doubtful
        heading = clean_line(tally.heading, 40)
        says = sentence(kind, count, heading, likely=tally.likely > 0)
        yield Finding(Code.PERSONAL_DATA, where, count, says, tally.sure)
