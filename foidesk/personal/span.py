"""What a search for personal data finds: which kind, where in the text, and how sure."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """A kind of personal data. The values stand in the labelled set and in reports."""

    APPLICANT = "applicant"
    PERSON = "person"
    EMAIL = "email"
    TELEPHONE = "telephone"
    NI_NUMBER = "ni-number"
    NHS_NUMBER = "nhs-number"
    PASSPORT = "passport"
    DRIVING_LICENCE = "driving-licence"
    PAYMENT_CARD = "payment-card"
    BANK_ACCOUNT = "bank-account"
    DATE_OF_BIRTH = "date-of-birth"
    ADDRESS = "address"
    VEHICLE_MARK = "vehicle-mark"
    COLLAR_NUMBER = "collar-number"
    NAME = "name"


@dataclass(frozen=True)
class Span:
    """`text[start:end]` is of this kind, with `sure` from 0 to 1; 0.5 is as likely as not."""

    kind: Kind
    start: int
    end: int
    sure: float
