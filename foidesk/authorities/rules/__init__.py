"""What holds of an office: its references, its facts, how its mail may leave. Pure."""

from foidesk.authorities.rules.costs import CostLimit
from foidesk.authorities.rules.deeds import (
    AMENDED,
    BODIES_READ,
    BODY_CHANGED,
    BODY_CONFIRMED,
    BODY_ENTERED,
    BODY_TAKEN_OUT,
    CHARGE_ENDED,
    CHARGE_ENTERED,
    CHARGE_PUBLISHED,
    CHARGE_TAKEN_OUT,
    DEEDS,
    FACT_CONFIRMED,
    FACT_CORRECTED,
    FOUNDED,
    MAIL_SET,
    PERSON_ENDED,
    PERSON_ENTERED,
    PERSON_TAKEN_OUT,
    PROFILE_SET,
)
from foidesk.authorities.rules.facts import CARDS, FACT_WORDS, Fact, FactKey
from foidesk.authorities.rules.mail import MailWay, Security
from foidesk.authorities.rules.references import Pattern, pattern

__all__ = [
    "AMENDED",
    "BODIES_READ",
    "BODY_CHANGED",
    "BODY_CONFIRMED",
    "BODY_ENTERED",
    "BODY_TAKEN_OUT",
    "CARDS",
    "CHARGE_ENDED",
    "CHARGE_ENTERED",
    "CHARGE_PUBLISHED",
    "CHARGE_TAKEN_OUT",
    "DEEDS",
    "FACT_CONFIRMED",
    "FACT_CORRECTED",
    "FACT_WORDS",
    "FOUNDED",
    "MAIL_SET",
    "PERSON_ENDED",
    "PERSON_ENTERED",
    "PERSON_TAKEN_OUT",
    "PROFILE_SET",
    "CostLimit",
    "Fact",
    "FactKey",
    "MailWay",
    "Pattern",
    "Security",
    "pattern",
]
