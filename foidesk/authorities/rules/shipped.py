"""What is taken to be so at first: the words, their source, and the day by which somebody must look.

Three are due at once: the regulator was becoming the Information Commission and moving to Manchester when
they were written down, and a threat level holds for weeks.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from foidesk.authorities.rules.facts import FactKey


@dataclass(frozen=True)
class Shipped:
    """A fact as it came with this release."""

    value: str
    source: str
    check_by_on: date


_AT_ONCE = date(2026, 11, 20)
_NEXT_SPRING = date(2027, 5, 31)
_FEES = "SI 2004/3244, legislation.gov.uk, unchanged since 2005"

SHIPPED: Mapping[FactKey, Shipped] = {
    FactKey.REGULATOR_NAME: Shipped(
        "Information Commissioner",
        "FOIA section 18 as in force on 7 April 2026, legislation.gov.uk",
        _AT_ONCE,
    ),
    FactKey.REGULATOR_TRADING_NAME: Shipped(
        "Information Commissioner’s Office (ICO)", "The regulator’s own website", _AT_ONCE
    ),
    FactKey.REGULATOR_ADDRESS: Shipped(
        "Information Commissioner's Office, Wycliffe House, Water Lane, Wilmslow, Cheshire SK9 5AF",
        "The regulator's published address; a move to Manchester was announced for autumn 2026",
        _AT_ONCE,
    ),
    FactKey.REGULATOR_TELEPHONE: Shipped("0303 123 1113", "The regulator's published helpline", _NEXT_SPRING),
    FactKey.REGULATOR_WEB: Shipped(
        "https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/foi-and-eir-complaints/",
        "The regulator's complaint form for FOI and EIR",
        _NEXT_SPRING,
    ),
    FactKey.REGULATOR_EMAIL: Shipped(
        "icocasework@ico.org.uk", "Written down from knowledge, without a source: please look", _AT_ONCE
    ),
    FactKey.COST_LIMIT: Shipped("450", f"{_FEES}, regulation 3", _NEXT_SPRING),
    FactKey.COST_LIMIT_CENTRAL: Shipped("600", f"{_FEES}, regulation 3", _NEXT_SPRING),
    FactKey.HOURLY_RATE: Shipped("25", f"{_FEES}, regulation 4(4)", _NEXT_SPRING),
    FactKey.THREAT_LEVEL: Shipped(
        "SUBSTANTIAL", "Stated in an office’s answer of January 2025; it may have changed since", _AT_ONCE
    ),
    FactKey.CODE_45: Shipped(
        "Freedom of Information Code of Practice, July 2018", "Cabinet Office, gov.uk", _NEXT_SPRING
    ),
    FactKey.GUIDANCE_TIME: Shipped("1 August 2023", "The date of the regulator’s page", _NEXT_SPRING),
    FactKey.GUIDANCE_REFUSAL: Shipped("19 December 2022", "The date of the regulator’s page", _NEXT_SPRING),
    FactKey.GUIDANCE_COST: Shipped("13 November 2023", "The date of the regulator’s page", _NEXT_SPRING),
    FactKey.GUIDANCE_OPINION: Shipped("5 January 2023", "The date of the regulator’s form", _NEXT_SPRING),
    FactKey.GUIDANCE_EIR_TIME: Shipped("1 August 2023", "The date of the regulator’s page", _NEXT_SPRING),
}
