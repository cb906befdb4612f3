"""The office's references, and the facts that must be looked at again."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.law.refusal import Refusal, Refused

FOUNDED = Deed("authorities.founded", "set up this desk")
AMENDED = Deed("authorities.amended", "changed the office's settings: {settings}")
MAIL_SET = Deed("authorities.mail-set", "changed how the office sends mail")
FACT_CONFIRMED = Deed("authorities.fact-confirmed", "confirmed that this is still right: {fact}")
FACT_CORRECTED = Deed("authorities.fact-corrected", "corrected a fact that letters use: {fact}")
DEEDS = (FOUNDED, AMENDED, MAIL_SET, FACT_CONFIRMED, FACT_CORRECTED)

_FIELD = re.compile(r"\{(number)(?::([1-9]))?\}|\{(year|yy|typed)\}")


@dataclass(frozen=True)
class Pattern:
    """How an office writes its references, such as `FOI {number:4}/{yy}` for FOI 0028/25.

    `{number}` counts up in each year, `{number:4}` with leading zeros; `{year}` or `{yy}` is the year in
    which the request was received; `{typed}` is a second part that an officer types.
    """

    text: str

    @property
    def needs_typed(self) -> bool:
        """Whether an officer types a part of each reference."""
        return "{typed}" in self.text

    def reference(self, *, number: int, year: int, typed: str = "") -> str:
        """One reference. Raises Refused when the part that is typed by hand is missing."""
        if self.needs_typed and not typed.strip():
            raise Refused(Refusal("Type the second part of the reference: the office's pattern asks for it."))

        def fill(match: re.Match[str]) -> str:
            if match[1]:
                return str(number).zfill(int(match[2] or 1))
            return {"year": str(year), "yy": f"{year % 100:02}", "typed": typed.strip()}[match[3]]

        return _FIELD.sub(fill, self.text)


def pattern(text: str) -> Pattern:
    """Read the pattern an office typed. Raises Refused with each thing that is wrong in it."""
    text = " ".join(text.split())
    fields = [match[1] or match[3] for match in _FIELD.finditer(text)]
    wrong = []
    if fields.count("number") != 1:
        wrong.append("The pattern needs {number} once: without it two requests would share a reference.")
    if not {"year", "yy"} & set(fields):
        wrong.append("The pattern needs {year} or {yy}: the numbers begin again each year.")
    if fields.count("typed") > 1:
        wrong.append("The pattern can ask for one part typed by hand, not for several.")
    if "{" in _FIELD.sub("", text) or "}" in _FIELD.sub("", text):
        wrong.append("Inside braces only number, number:4 (how many digits), year, yy and typed are known.")
    if len(text) > 60:
        wrong.append("The pattern is longer than 60 characters.")
    if wrong:
        raise Refused(*(Refusal(says) for says in wrong))
    return Pattern(text)


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


class MailWay(StrEnum):
    """How mail leaves: through a mail server, or (for trials) into a folder of this installation."""

    SMTP = "smtp"
    FOLDER = "folder"


class Security(StrEnum):
    """How the way to the mail server is protected."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"
