"""The tests of a provision, in the order a lawyer takes them.

The law's table says which tests a provision has; `grounds` says how each is put to an officer. Pages, the
list of what is missing and the letter's paragraph all follow from this order.
"""

from collections.abc import Collection, Iterator
from dataclasses import replace

from foidesk.decisions.answer import Ground, Provision, ReasonKind
from foidesk.grounds import table
from foidesk.grounds.table import Ask, Tests
from foidesk.law.citation import foia
from foidesk.law.exemption import Exemption, Ncnd, Need, PublicInterest

WEIGHED = frozenset({ReasonKind.FOR, ReasonKind.AGAINST, ReasonKind.BALANCE})
"""What may wait while the public interest is being weighed (FOIA 10(3))."""


def of(provision: Provision, *, reasons_exempt: bool = False, pending: bool = False) -> tuple[Ask, ...]:
    """The tests of one provision in the order a lawyer takes them.

    Where the letter leaves the reasons out under FOIA 17(4), they stay good practice and a private note is
    asked for. `pending`: the public interest may still be open (FOIA 17(2)).
    """
    asks = tuple(_in_own_words(provision, _in_order(provision)))
    if pending:
        asks = tuple(replace(ask, must=ask.must and ask.kind not in WEIGHED) for ask in asks)
    if reasons_exempt:
        return (
            table.PRIVATE,
            *(replace(ask, must=ask.must and not _omissible(ask), told=False) for ask in asks),
        )
    return asks


def told(ground: Ground) -> str:
    """Why a provision applies, as a letter tells it: all the texts but harm, public interest and address."""
    return "\n\n".join(ask.in_letter(ground.text(ask.kind)) for ask in told_apart(ground))


def told_apart(ground: Ground) -> tuple[Ask, ...]:
    """The tests whose texts say in a letter why a provision applies, in its order."""
    apart = WEIGHED | {ReasonKind.HARM, ReasonKind.WHERE}
    asks = of(ground.provision, reasons_exempt=ground.reasons_exempt)
    return tuple(ask for ask in asks if ask.told and ask.kind not in apart and ground.text(ask.kind))


def _in_order(provision: Provision) -> Iterator[Ask]:
    tests = table.TESTS[provision.regime]
    # Another answer makes it apparent in sections 21 and 22 (FOIA 17(1)(c)).
    if not provision.needs & {Need.WHERE_ACCESSIBLE, Need.INTENTION_TO_PUBLISH}:
        yield tests.why
    yield from table.own_words(provision).more
    yield from _needed(provision.needs, tests)
    if provision.harm:
        yield tests.harm
    if provision.needs_public_interest:
        yield from tests.interest
    if provision.public_interest is PublicInterest.COMMON_LAW:
        yield table.CONFIDENCE
    helps = provision.helps if isinstance(provision, Exemption) else frozenset()
    yield from (replace(ask, must=False, provision=provision.citation) for ask in _needed(helps, tests))


def _in_own_words(provision: Provision, asks: Iterator[Ask]) -> Iterator[Ask]:
    """Each test as this provision words it; where it is about confirming or denying, as that is worded."""
    own = table.own_words(provision).words
    confirming = table.TESTS[provision.regime].confirming if isinstance(provision, Ncnd) else {}
    for ask in asks:
        said = confirming.get(ask.kind, ask)
        words = own.get(ask.kind)
        yield words.said_in(said) if words else said


def _needed(needs: Collection[Need], tests: Tests) -> Iterator[Ask]:
    return (ask for need, asks in tests.needs.items() if need in needs for ask in asks)


def _omissible(ask: Ask) -> bool:
    """Whether section 17(4) lets a letter leave it out: what 17(1)(c) and 17(3) require."""
    return any(ask.provision.within(rule) for rule in (foia("17(1)(c)"), foia("17(3)")))
