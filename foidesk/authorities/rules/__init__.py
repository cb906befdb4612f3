"""What holds of an office: its references, its facts, how its mail may leave. Pure."""

from foidesk.authorities.rules.deeds import AMENDED, DEEDS, FACT_CONFIRMED, FACT_CORRECTED, FOUNDED, MAIL_SET
from foidesk.authorities.rules.facts import FACT_WORDS, Fact, FactKey
from foidesk.authorities.rules.mail import MailWay, Security
from foidesk.authorities.rules.references import Pattern, pattern

__all__ = [
    "AMENDED",
    "DEEDS",
    "FACT_CONFIRMED",
    "FACT_CORRECTED",
    "FACT_WORDS",
    "FOUNDED",
    "MAIL_SET",
    "Fact",
    "FactKey",
    "MailWay",
    "Pattern",
    "Security",
    "pattern",
]
