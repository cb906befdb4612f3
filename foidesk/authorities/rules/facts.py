"""The facts that outsiders may change and that must be looked at again."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class FactKey(StrEnum):
    """Facts that letters state and that others may change at any time."""

    REGULATOR_NAME = "regulator-name"
    REGULATOR_ADDRESS = "regulator-address"
    REGULATOR_TELEPHONE = "regulator-telephone"
    REGULATOR_WEB = "regulator-web"


FACT_WORDS = {
    FactKey.REGULATOR_NAME: "The regulator's name",
    FactKey.REGULATOR_ADDRESS: "The regulator's postal address",
    FactKey.REGULATOR_TELEPHONE: "The regulator's telephone number",
    FactKey.REGULATOR_WEB: "Where to complain to the regulator online",
}


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
    def name(self) -> str:
        """What it is called on a page."""
        return FACT_WORDS[self.key]
