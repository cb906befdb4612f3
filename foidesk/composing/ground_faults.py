"""What the reasons for one provision still lack (FOIA 17(1) to (4), EIR 14(3)). Pure."""

from collections.abc import Iterator
from datetime import date

from foidesk.composing.facts import Ground
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.exemption import Ncnd
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime

Faults = Iterator[Refusal]
_SAME_IN_THE_REGULATIONS = {
    "1(1)": "5(1)",
    "1(1)(a)": "5(1)",
    "1(1)(b)": "5(1)",
    "17(1)": "14(1)",
    "17(1)(b)": "14(3)(a)",
    "17(1)(c)": "14(3)(a)",
    "17(3)(a)": "14(3)(b)",
    "17(3)(b)": "14(3)(b)",
}


def rule(number: str, regime: Regime) -> Citation:
    """The rule of the Act with this number, or the one that asks the same under the Regulations."""
    return eir(_SAME_IN_THE_REGULATIONS[number]) if regime is Regime.EIR else foia(number)


def ground_faults(n: int, ground: Ground, on: date, *, weighed: bool = True) -> Faults:
    """The contents of a refusal for one provision, on the date of the letter.

    Unless it is `weighed` already, the public interest may wait (FOIA 17(2)).
    """
    provision = ground.provision
    about = f"Question {n}, {provision.citation.for_letter}"
    why = rule("17(1)(c)", provision.regime)
    if on not in provision.in_force:
        yield Refusal(
            "{about}: it is not in force on the date of the letter.", provision.citation, about=about
        )
    if provision.citation.within(foia("21")) and not ground.where.strip():
        yield Refusal("{about}: say where the applicant can get it.", provision.citation, about=about)
    if ground.reasons_exempt:
        return
    if not any(text.strip() for text in (ground.applies, ground.harm, ground.where)):
        yield Refusal("{about}: say why it applies.", why, about=about)
    if provision.harm and not ground.harm.strip():
        yield Refusal("{about}: describe the harm.", why, about=about)
    if provision.limbs and ground.limb is None:
        yield Refusal("{about}: say whether the harm would happen, or would be likely to.", why, about=about)
    if provision.needs_public_interest and weighed:
        yield from _weighing_faults(about, ground)


def _weighing_faults(about: str, ground: Ground) -> Faults:
    weighed = ground.public_interest
    texts = (
        (weighed.for_disclosure, "the factors for"),
        (weighed.against_disclosure, "the factors against"),
        (weighed.balance, "how they balance"),
    )
    if lacking := [called for text, called in texts if not text.strip()]:
        number = "17(3)(a)" if isinstance(ground.provision, Ncnd) else "17(3)(b)"
        yield Refusal(
            "{about}, public interest: give {lacking}.",
            rule(number, ground.provision.regime),
            about=about,
            lacking=", ".join(lacking),
        )
