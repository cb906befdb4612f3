"""Links in a file that follow whoever opens them, as findings."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.links.tracking import addresses, tracks
from foidesk.links.wrappers import unwrap
from foidesk.opening.file import Passage

_LONGEST = 80
_LONGEST_ADDRESS = 8_000
_PLACES = 5_000
"""Places told apart in one file; what is found beyond them is told of the file as a whole."""


@dataclass
class _Tally:
    """The links of one place that go through one wrapper, or through none and carry a mark."""

    count: int = 0
    real: str = ""
    mailbox: bool = False


def tracking(passages: Iterable[Passage]) -> Iterator[Finding]:
    """One finding for each place and each wrapper there, how many links, and where the first leads."""
    tallies: dict[tuple[str, str], _Tally] = {}
    for passage in passages:
        for address in addresses(passage.text):
            if not _follows(address):
                continue
            wrapper, real = _unwrapped(address)
            where = passage.where if len(tallies) < _PLACES else ""
            tally = tallies.setdefault((where, wrapper), _Tally())
            tally.count += 1
            tally.real = tally.real or real
            tally.mailbox = tally.mailbox or (bool(wrapper) and _carries_a_mailbox(address))
    for (where, wrapper), tally in tallies.items():
        yield Finding(Code.TRACKING_LINK, where, tally.count, _says(wrapper, tally))


def _follows(address: str) -> bool:
    # An address that has no end is none; one that can't be taken apart follows nobody.
    if len(address) > _LONGEST_ADDRESS:
        return unwrap(address[:_LONGEST_ADDRESS]) is not None
    try:
        urlsplit(address)
    except ValueError:
        return False
    return tracks(address)


def _unwrapped(address: str) -> tuple[str, str]:
    """Whose wrapper it is, and where it leads without what follows a question mark; both may be empty."""
    found = unwrap(address[:_LONGEST_ADDRESS])
    if found is None:
        return "", ""
    wrapper, real = found
    real = real.partition("?")[0]
    return wrapper.name, real if len(real) <= _LONGEST else real[: _LONGEST - 1] + "…"


def _carries_a_mailbox(address: str) -> bool:
    """SafeLinks keeps the recipient in `data`, others in a parameter of their own."""
    try:
        values = parse_qs(urlsplit(address).query, max_num_fields=200)
    except ValueError:
        return False
    return any(
        "@" in unquote(value)
        for name, given in values.items()
        if name.lower() not in ("url", "u", "q", "a")
        for value in given
    )


def _says(wrapper: str, tally: _Tally) -> Sentence:
    n = f"{tally.count:,}"
    if not wrapper:
        if tally.count == 1:
            return say("1 link with a mark that follows whoever opens it.")
        return say("{n} links with a mark that follows whoever opens them.", n=n)
    what = (
        say("1 link wrapped by {wrapper}", wrapper=wrapper)
        if tally.count == 1
        else say("{n} links wrapped by {wrapper}", n=n, wrapper=wrapper)
    )
    carries = say(", which carries the mailbox it was sent to") if tally.mailbox else say("")
    if not tally.real:
        return say("{what}{carries}.", what=what, carries=carries)
    if tally.count == 1:
        return say("{what}, leading to {real}{carries}.", what=what, real=tally.real, carries=carries)
    return say("{what}, the first leading to {real}{carries}.", what=what, real=tally.real, carries=carries)
