"""The facts that others may change, how each is typed, and when somebody looks again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from foidesk.law.refusal import Refusal

LONGEST_FACT = 1000
LONGEST_SOURCE = 300
_HALF_A_YEAR = timedelta(days=182)
_A_YEAR = timedelta(days=365)
_A_MONTH = timedelta(days=31)
_MOST_POUNDS = 100_000


class FactKey(StrEnum):
    """Facts that letters and pages state and that may change at any time."""

    REGULATOR_NAME = "regulator-name"
    REGULATOR_TRADING_NAME = "regulator-trading-name"
    REGULATOR_ADDRESS = "regulator-address"
    REGULATOR_TELEPHONE = "regulator-telephone"
    REGULATOR_WEB = "regulator-web"
    REGULATOR_EMAIL = "regulator-email"
    OFFICE_CONTACT = "office-contact"
    COST_LIMIT = "cost-limit"
    COST_LIMIT_CENTRAL = "cost-limit-central"
    HOURLY_RATE = "hourly-rate"
    THREAT_LEVEL = "threat-level"
    CODE_45 = "code-45"
    GUIDANCE_TIME = "guidance-time"
    GUIDANCE_REFUSAL = "guidance-refusal"
    GUIDANCE_COST = "guidance-cost"
    GUIDANCE_OPINION = "guidance-opinion"
    GUIDANCE_EIR_TIME = "guidance-eir-time"


class Group(StrEnum):
    """Facts that one looks at together, named as the page names them."""

    REGULATOR = "The regulator"
    OFFICE = "This office"
    COST = "The cost of a request"
    THREAT = "Threat level"
    GUIDANCE = "Codes and guidance"


@dataclass(frozen=True)
class Card:
    """What a fact is called, which it stands with, how long a look is good for, and how it is typed.

    `pounds`: the value is a whole number of pounds. `elsewhere`: it is not typed here but in the settings.
    `hint` says what depends on it.
    """

    name: str
    group: Group
    good_for: timedelta = _HALF_A_YEAR
    pounds: bool = False
    elsewhere: bool = False
    hint: str = ""


_ANSWERS = "Every answer states it."
_READ = "Not stated in letters: which version this desk was built to."

CARDS: Mapping[FactKey, Card] = {
    FactKey.REGULATOR_NAME: Card(
        "The regulator's name", Group.REGULATOR, hint=f"As the Act has it. {_ANSWERS}"
    ),
    FactKey.REGULATOR_TRADING_NAME: Card(
        "The name the regulator goes by",
        Group.REGULATOR,
        hint="Not stated in letters: they use the name in the Act.",
    ),
    FactKey.REGULATOR_ADDRESS: Card("The regulator's postal address", Group.REGULATOR, hint=_ANSWERS),
    FactKey.REGULATOR_TELEPHONE: Card("The regulator's telephone number", Group.REGULATOR, hint=_ANSWERS),
    FactKey.REGULATOR_WEB: Card("Where to complain to the regulator online", Group.REGULATOR, hint=_ANSWERS),
    FactKey.REGULATOR_EMAIL: Card(
        "The regulator's e-mail address for casework",
        Group.REGULATOR,
        hint="For this office to write to. Letters give the online form instead.",
    ),
    FactKey.OFFICE_CONTACT: Card(
        "This office's own name and addresses",
        Group.OFFICE,
        _A_YEAR,
        elsewhere=True,
        hint="The head of every letter.",
    ),
    FactKey.COST_LIMIT: Card(
        "The appropriate limit, in pounds",
        Group.COST,
        _A_YEAR,
        pounds=True,
        hint="Refusals under section 12 state it. Fees Regulations 3.",
    ),
    FactKey.COST_LIMIT_CENTRAL: Card(
        "The appropriate limit for central government, in pounds",
        Group.COST,
        _A_YEAR,
        pounds=True,
        hint="For bodies in Part I of Schedule 1 to the Act. Fees Regulations 3.",
    ),
    FactKey.HOURLY_RATE: Card(
        "The rate for an hour of a person's time, in pounds",
        Group.COST,
        _A_YEAR,
        pounds=True,
        hint="Refusals under section 12 state it. Fees Regulations 4(4).",
    ),
    FactKey.THREAT_LEVEL: Card(
        "The national threat level from terrorism",
        Group.THREAT,
        _A_MONTH,
        hint="A letter that speaks of the threat level waits until somebody has looked.",
    ),
    FactKey.CODE_45: Card("The code of practice under section 45", Group.GUIDANCE, hint=_READ),
    FactKey.GUIDANCE_TIME: Card("The regulator's guidance on time (section 10)", Group.GUIDANCE, hint=_READ),
    FactKey.GUIDANCE_REFUSAL: Card(
        "The regulator's guidance on refusal notices (section 17)", Group.GUIDANCE, hint=_READ
    ),
    FactKey.GUIDANCE_COST: Card(
        "The regulator's guidance on the cost limit (section 12)", Group.GUIDANCE, hint=_READ
    ),
    FactKey.GUIDANCE_OPINION: Card(
        "The regulator's record of a qualified person's opinion (section 36)", Group.GUIDANCE, hint=_READ
    ),
    FactKey.GUIDANCE_EIR_TIME: Card(
        "The regulator's guidance on time (EIR 5 and 7)", Group.GUIDANCE, hint=_READ
    ),
}

FACT_WORDS: Mapping[FactKey, str] = {key: card.name for key, card in CARDS.items()}


@dataclass(frozen=True)
class Fact:
    """What an office takes to be so: since when, on whose word, and until when without a fresh look."""

    key: FactKey
    value: str
    source: str
    from_on: date
    check_by_on: date

    def stale(self, on: date) -> bool:
        """Whether somebody must look again before a letter says it."""
        return on > self.check_by_on

    @property
    def card(self) -> Card:
        """What it is called, where it stands, and how it is typed."""
        return CARDS[self.key]

    @property
    def name(self) -> str:
        """What it is called on a page."""
        return FACT_WORDS[self.key]


def faulty(key: FactKey, value: str, source: str) -> tuple[Refusal, ...]:
    """Why these words can't be taken for a fact."""
    card, wrong = CARDS[key], []
    if card.elsewhere:
        return (Refusal("An administrator changes this under Settings, Office and references."),)
    if not value.strip() or not source.strip():
        wrong.append("Give the new words and where you found them.")
    if len(value.strip()) > LONGEST_FACT or len(source.strip()) > LONGEST_SOURCE:
        wrong.append(f"Use at most {LONGEST_FACT} characters, and {LONGEST_SOURCE} for where you found it.")
    if card.pounds and value.strip() and pounds(value) is None:
        wrong.append("Give a whole number of pounds, without pence, such as 450.")
    return tuple(Refusal(says) for says in wrong)


def pounds(value: str) -> int | None:
    """The whole pounds that were typed, with or without the sign; None for anything else."""
    text = value.strip().removeprefix("£").replace(",", "")
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(_MOST_POUNDS))):
        return None
    return int(text) if 1 <= int(text) <= _MOST_POUNDS else None
