"""What an exemption of Part II of the Freedom of Information Act is, as data."""

from dataclasses import dataclass
from enum import StrEnum

from foidesk.law.citation import Citation
from foidesk.law.period import Period


class Force(StrEnum):
    """Whether the public interest decides. FOIA 2(3) lists the absolute exemptions, and no others."""

    ABSOLUTE = "absolute"
    QUALIFIED = "qualified"


class Basis(StrEnum):
    """What makes information exempt."""

    CLASS = "class"  # it is of a kind
    PREJUDICE = "prejudice"  # disclosure would, or would be likely to, harm something
    CLASS_AND_PREJUDICE = "class-and-prejudice"
    NECESSITY = "necessity"  # exemption is required for a purpose
    DATA_PROTECTION = "data-protection"  # disclosure would contravene data protection law
    QUALIFIED_PERSON = "qualified-person"  # prejudice, in the reasonable opinion of a qualified person


class Limb(StrEnum):
    """How likely the harm must be; a letter says which it means."""

    WOULD = "would"  # more probable than not
    WOULD_BE_LIKELY_TO = "would be likely to"  # a real and significant risk


class PublicInterest(StrEnum):
    """Whether a public interest test must be made and written down."""

    REQUIRED = "required"
    FORMAL = "formal"  # required by the letter of the Act; the other regime decides in substance
    NOT_REQUIRED = "not-required"
    COMMON_LAW = "common-law"  # none by the Act; the defence to breach of confidence is weighed
    NOT_REQUIRED_IN_PRACTICE = "not-required-in-practice"  # not listed in section 2(3), yet none is asked for


class Need(StrEnum):
    """What must be on record before the provision may be relied on, or ought to be."""

    WHERE_ACCESSIBLE = "where-accessible"  # where the applicant can get it
    INTENTION_TO_PUBLISH = "intention-to-publish"  # held so already when the request was made
    QUALIFIED_PERSON = "qualified-person"  # opinion and authorisation
    MINISTERIAL_CERTIFICATE = "ministerial-certificate"
    PARLIAMENT_CERTIFICATE = "parliament-certificate"  # of the Speaker or the Clerk of the Parliaments
    PURPOSE_31_2 = "purpose-31-2"  # which of section 31(2)(a) to (j)
    NOT_UNDER_30 = "not-under-30"  # section 31 is only for what section 30 does not exempt
    LEGITIMATE_INTERESTS = "legitimate-interests"  # legitimate interest, necessity, balance
    PROVIDED_BY = "provided-by"  # who the information was obtained from
    THIRD_PARTY_VIEW = "third-party-view"
    LEGAL_ADVISER = "legal-adviser"  # confirmation that privilege could be claimed
    NAMED_ENACTMENT = "named-enactment"
    INVESTIGATING_POWER = "investigating-power"  # the authority's own duty or power to investigate
    SUBJECT_ACCESS = "subject-access"  # handle as a subject access request
    ENVIRONMENTAL_REGIME = "environmental-regime"  # handle under the EIR


class Availability(StrEnum):
    """Whether an Office of a Police and Crime Commissioner can rely on it."""

    AVAILABLE = "available"
    REVIEW = "review"  # arguable: a person must decide and say why
    UNAVAILABLE = "unavailable"


BOTH_LIMBS = (Limb.WOULD, Limb.WOULD_BE_LIKELY_TO)
_OF_LIKELIHOOD = (Basis.PREJUDICE, Basis.CLASS_AND_PREJUDICE, Basis.QUALIFIED_PERSON)


@dataclass(frozen=True)
class Ncnd:
    """A provision under which the authority need neither confirm nor deny that it holds information."""

    key: str
    citation: Citation
    title: str
    says: str
    force: Force
    basis: Basis
    public_interest: PublicInterest
    in_force: Period
    source: str
    needs: frozenset[Need] = frozenset()
    notes: tuple[str, ...] = ()

    @property
    def needs_public_interest(self) -> bool:
        """Whether the public interest in saying whether information is held must be weighed in writing."""
        return self.public_interest in (PublicInterest.REQUIRED, PublicInterest.FORMAL)

    @property
    def harm(self) -> bool:
        """Whether the harm of confirming or denying must be described, and on which limb."""
        return _harm(self.basis, self.force)

    @property
    def limbs(self) -> tuple[Limb, ...]:
        """How likely the harm may be; empty where the test is not one of likelihood."""
        return BOTH_LIMBS if self.basis in _OF_LIKELIHOOD else ()


@dataclass(frozen=True)
class Exemption:
    """One row of the table. ``citation`` is what a letter cites.

    ``needs`` must be on record before it is relied on; ``helps`` may or ought to be.
    ``condition`` is the second provision a section 40(2) case rests on. ``ncnd`` is the key of the
    provision that lets the authority neither confirm nor deny, None where there is none. ``lapses`` says
    when section 63 ends it for historical records. ``available`` and ``why_not`` speak of an OPCC.
    """

    citation: Citation
    title: str
    says: str
    force: Force
    basis: Basis
    public_interest: PublicInterest
    ncnd: str | None
    in_force: Period
    source: str
    condition: Citation | None = None
    needs: frozenset[Need] = frozenset()
    helps: frozenset[Need] = frozenset()
    excludes: tuple[Citation, ...] = ()
    available: Availability = Availability.AVAILABLE
    why_not: str = ""
    lapses: str = ""
    notes: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Names it for good: the citation, with the condition a section 40(2) case rests on."""
        return f"{self.citation}+{self.condition.number}" if self.condition else str(self.citation)

    @property
    def needs_public_interest(self) -> bool:
        """Whether the public interest test must be made and its reasons given. FOIA 2(2)(b), 17(3)."""
        return self.public_interest in (PublicInterest.REQUIRED, PublicInterest.FORMAL)

    @property
    def harm(self) -> bool:
        """Whether the harm of disclosure must be described, and on which limb."""
        return _harm(self.basis, self.force)

    @property
    def limbs(self) -> tuple[Limb, ...]:
        """How likely the harm may be; empty where the test is not one of likelihood."""
        return BOTH_LIMBS if self.basis in _OF_LIKELIHOOD else ()


def _harm(basis: Basis, force: Force) -> bool:
    """Prejudice is always described; why exemption is required, where the public interest decides as well."""
    return basis in _OF_LIKELIHOOD or (basis is Basis.NECESSITY and force is Force.QUALIFIED)
