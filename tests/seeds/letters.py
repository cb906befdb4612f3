"""The three requests as messages, and what every answer to one must say and must not say."""

from collections.abc import Iterable
from pathlib import Path

from foidesk.cases.rules import AddressKind, NewApplicant
from foidesk.decisions.answer import Ground
from foidesk.law.exemption import PublicInterest
from tests.inbox.letters import eml
from tests.seeds.course import REVIEW
from tests.seeds.reasons import TOLD

REQUESTS = Path(__file__).parent.parent / "inbox" / "reading" / "requests"
WRAPPED = (
    "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.contractsfinder.service.gov.uk"
    "%2Fnotice%2F{notice}&data=05%7C02%7Cfoi%40marlshire.example%7C9fb7&sdata=x&reserved=0"
)
ROBIN = NewApplicant("Robin Requester", AddressKind.EMAIL, "robin@requester.example")
AT_HOME = NewApplicant("Robin Requester", AddressKind.POST, "7 Mill Lane\nMarlford ML1 2AB")
NEVER = (
    "1998",
    "safelinks",
    "without caveat",
    "ommercial in confidence",
    "Personal and third-party information cannot be released",
    "Name:",
    "Dear,",
    "None",
)
"""What the three published letters had, and no letter may have."""


def mail(name: str, *, arrived: str, notice: str = "") -> bytes:
    """A request as an .eml, signed by Robin; a link in it as the office's mail system wraps it."""
    words = (REQUESTS / f"seed_{name}.txt").read_text(encoding="utf-8")
    for signature in ("Alice Example", "Bob Example", "Charlie Example"):
        words = words.replace(signature, "Robin Requester")
    plain = f"https://www.contractsfinder.service.gov.uk/notice/{notice}"
    return eml(
        words.replace(plain, WRAPPED.format(notice=notice)) if notice else words,
        sender="Robin Requester <robin@requester.example>",
        message_id=f"<{name}@requester.example>",
        date=arrived,
        arrived=arrived,
    )


def lacking(letter: str, grounds: Iterable[Ground]) -> list[str]:
    """What an answer of which something is refused still lacks of FOIA 17, as law.md 1.12 lists it."""
    text = " ".join(letter.split())
    wanted = [
        "refusal notice under section 17(1)",  # 17(1)(a)
        "ask us for an internal review",  # 17(7)(a)
        "working days after the date of this letter",
        " ".join(REVIEW.split()).split(",")[0],
        "section 50 of the Act gives you the right to apply to the Information Commissioner",  # 17(7)(b)
        "Wycliffe House",
    ]
    for ground in grounds:
        wanted.append(ground.provision.citation.for_letter)  # 17(1)(b)
        wanted += [reason.text for reason in ground.reasons if reason.kind in TOLD]  # 17(1)(c), 17(3)
        if ground.limb is not None:
            wanted.append(
                "would be likely to" if "likely" in ground.limb else "more likely to happen than not"
            )
        if ground.provision.public_interest is PublicInterest.REQUIRED:
            wanted.append("public interest")
    return [words for words in wanted if words not in text]


def wrong(letter: str) -> list[str]:
    """What an answer says that none may say."""
    return [words for words in NEVER if words in letter]
