"""The tests of a provision, in the order a lawyer takes them.

The law's table says which tests a provision has; `ask_table` says how each is put to an officer. Pages, the
list of what is missing and the letter's paragraph all follow from this order.
"""

from dataclasses import replace

from foidesk.decisions import ask_table
from foidesk.decisions.answer import Ground, Provision, ReasonKind
from foidesk.decisions.ask_table import Ask
from foidesk.law.citation import foia
from foidesk.law.exemption import Exemption, Ncnd, Need, PublicInterest


def of(provision: Provision, *, reasons_exempt: bool = False) -> tuple[Ask, ...]:
    """The tests of one provision in the order a lawyer takes them.

    Where the letter leaves the reasons out under FOIA 17(4), they stay good practice and a private note is
    asked for.
    """
    asks = (
        *_why(provision),
        *_needed(provision),
        *_harm(provision),
        *_interest(provision),
        *_helpful(provision),
    )
    if isinstance(provision, Ncnd):
        asks = tuple(ask_table.CONFIRMING.get(ask.kind, ask) for ask in asks)
    if reasons_exempt:
        return (
            ask_table.PRIVATE,
            *(replace(ask, must=ask.must and not _omissible(ask), told=False) for ask in asks),
        )
    return asks


def told(ground: Ground) -> str:
    """Why a provision applies, as a letter tells it: all the texts but harm, public interest and address."""
    apart = {ReasonKind.HARM, ReasonKind.FOR, ReasonKind.AGAINST, ReasonKind.BALANCE, ReasonKind.WHERE}
    asks = of(ground.provision, reasons_exempt=ground.reasons_exempt)
    texts = [ground.text(ask.kind) for ask in asks if ask.told and ask.kind not in apart]
    return "\n\n".join(text for text in texts if text)


def _why(provision: Provision) -> tuple[Ask, ...]:
    """Asked always, save where another answer makes it apparent (FOIA 17(1)(c))."""
    apparent = {Need.WHERE_ACCESSIBLE, Need.INTENTION_TO_PUBLISH}
    return () if provision.needs & apparent else (ask_table.WHY,)


def _needed(provision: Provision) -> tuple[Ask, ...]:
    return tuple(ask for need, asks in ask_table.NEEDS.items() if need in provision.needs for ask in asks)


def _harm(provision: Provision) -> tuple[Ask, ...]:
    return (ask_table.HARM,) if provision.harm else ()


def _interest(provision: Provision) -> tuple[Ask, ...]:
    match provision.public_interest:
        case PublicInterest.REQUIRED | PublicInterest.FORMAL:
            return ask_table.INTEREST
        case PublicInterest.COMMON_LAW:
            return (ask_table.CONFIDENCE,)
        case _:
            return ()


def _helpful(provision: Provision) -> tuple[Ask, ...]:
    """Good practice only; its provision is the exemption itself."""
    helps = provision.helps if isinstance(provision, Exemption) else frozenset()
    return tuple(
        replace(ask, must=False, provision=provision.citation)
        for need, asks in ask_table.NEEDS.items()
        if need in helps
        for ask in asks
    )


def _omissible(ask: Ask) -> bool:
    """Whether section 17(4) lets a letter leave it out: what 17(1)(c) and 17(3) require."""
    return any(ask.provision.within(rule) for rule in (foia("17(1)(c)"), foia("17(3)")))
