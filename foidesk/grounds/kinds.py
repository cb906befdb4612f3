"""What may become of a part of a question, and what each reason for it is about."""

from enum import StrEnum

from foidesk.law.exemption import Exemption, Ncnd

Provision = Exemption | Ncnd


class Outcome(StrEnum):
    """What becomes of one part. Disclosed in part is two parts: one disclosed, one withheld."""

    DISCLOSED = "disclosed"
    WITHHELD = "withheld"
    ACCESSIBLE = "already-accessible"  # section 21
    FUTURE = "future-publication"  # section 22
    PENDING = "public-interest-pending"  # section 10(3): told by a notice under 17(2), decided later
    NOT_HELD = "not-held"
    NCND = "ncnd"
    COST = "refused-cost"  # section 12(1), or 12(2) where it is not said whether it is held
    VEXATIOUS = "refused-vexatious"  # section 14(1)
    REPEATED = "refused-repeated"  # section 14(2)


class ReasonKind(StrEnum):
    """What one reason is about. Each is one text of one provision, or of the part itself."""

    WHY = "why"
    HARM = "harm"
    FOR = "for"
    AGAINST = "against"
    BALANCE = "balance"
    WHERE = "where"
    INTENTION = "intention"
    REASONABLE = "reasonable"
    PURPOSE = "purpose"
    POWER = "power"
    OPINION_BY = "opinion-by"  # as it was typed before there was a register
    OPINION_AUTHORITY = "opinion-authority"  # likewise
    OPINION_SHOWN = "opinion-shown"
    OPINION_FOR = "opinion-for"
    OPINION_AGAINST = "opinion-against"
    OPINION = "opinion"
    OPINION_REASONABLE = "opinion-reasonable"
    LEGITIMATE_INTEREST = "legitimate-interest"
    NECESSITY = "necessity"
    RIGHTS = "rights"
    SPECIAL_DATA = "special-data"
    CONFIDENCE_SOURCE = "confidence-source"
    CONFIDENCE_QUALITY = "confidence-quality"
    CONFIDENCE_EXPECTED = "confidence-expected"
    DETRIMENT = "detriment"
    CONFIDENCE_DEFENCE = "confidence-defence"
    ENACTMENT = "enactment"
    CERTIFICATE = "certificate"
    WHOSE_INTERESTS = "whose-interests"
    CONSULTED = "consulted"
    LEGAL_ADVISER = "legal-adviser"
    PRIVATE = "private"  # what section 17(4) lets the letter leave out
    HOURS = "hours"
    ESTIMATE = "estimate"
    ADVICE = "advice"
    PREVIOUS = "previous"
    ELSEWHERE = "elsewhere"
    PARTICULARS = "particulars"
    PREPARED_BY = "prepared-by"
    COMPLETION = "completion"
    CONFIDENTIAL_BY_LAW = "confidential-by-law"
    NOT_OBLIGED = "supplier-not-obliged"
    NOT_PUBLIC = "supplier-not-public"
    NO_CONSENT = "supplier-no-consent"
    LATER = "later"  # why the public interest takes longer than 40 working days
