"""What an exemption of the Freedom of Information Act, or an exception of the EIR, is, as data."""

from dataclasses import dataclass
from enum import StrEnum

from foidesk.law.citation import Citation
from foidesk.law.period import Period
from foidesk.law.regime import Regime
from foidesk.law.source import Source


class Force(StrEnum):
    """Whether the public interest decides. FOIA 2(3) lists the absolute exemptions, and no others.

    All exceptions of EIR 12 are qualified. Absolute there is only what regulation 5(3) or 13(1)(a) takes out.
    """

    ABSOLUTE = "absolute"
    QUALIFIED = "qualified"


class Basis(StrEnum):
    """What makes information exempt."""

    CLASS = "class"  # it is of a kind
    PREJUDICE = "prejudice"  # disclosure would, or would be likely to, harm something
    ADVERSE_EFFECT = "adverse-effect"  # disclosure would harm something; likely to is not enough (EIR 12(5))
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
    TRANSFER = "transfer"  # pass the request on, or name who holds the information (EIR 10)
    UNREASONABLE = "unreasonable"  # what makes the request manifestly unreasonable: its burden, or vexation
    PARTICULARS_ASKED = "particulars-asked"  # particulars were asked for and help was given (EIR 9)
    COMPLETION = "completion"  # which authority is preparing it, and when it will be finished (EIR 14(4))
    CONFIDENTIAL_BY_LAW = "confidential-by-law"  # the law that gives the confidentiality
    ECONOMIC_INTEREST = "economic-interest"  # whose legitimate economic interest it protects
    SUPPLIED_FREELY = "supplied-freely"  # the three conditions of EIR 12(5)(f)
    NOT_EMISSIONS = "not-emissions"  # the information is not on emissions (EIR 12(9))


class Availability(StrEnum):
    """Whether an Office of a Police and Crime Commissioner can rely on it."""

    AVAILABLE = "available"
    REVIEW = "review"  # arguable: a person must decide and say why
    UNAVAILABLE = "unavailable"


BOTH_LIMBS = (Limb.WOULD, Limb.WOULD_BE_LIKELY_TO)
_LIMBS = {
    Basis.PREJUDICE: BOTH_LIMBS,
    Basis.CLASS_AND_PREJUDICE: BOTH_LIMBS,
    Basis.QUALIFIED_PERSON: BOTH_LIMBS,
    Basis.ADVERSE_EFFECT: (Limb.WOULD,),
}


class _Tested:
    """What follows from the tests of a row, whatever it lets an authority do."""

    citation: Citation
    force: Force
    basis: Basis
    public_interest: PublicInterest

    @property
    def regime(self) -> Regime:
        """The law it belongs to."""
        return Regime(self.citation.instrument)

    @property
    def needs_public_interest(self) -> bool:
        """Whether the public interest test must be made and its reasons given.

        FOIA 2(1)(b), 2(2)(b), 17(3); EIR 12(1)(b), 14(3)(b).
        """
        return self.public_interest in (PublicInterest.REQUIRED, PublicInterest.FORMAL)

    @property
    def harm(self) -> bool:
        """Whether the harm must be described: prejudice always, and why it is required where qualified."""
        return bool(self.limbs) or (self.basis is Basis.NECESSITY and self.force is Force.QUALIFIED)

    @property
    def limbs(self) -> tuple[Limb, ...]:
        """How likely the harm may be; empty where the test is not one of likelihood."""
        return _LIMBS.get(self.basis, ())

    @property
    def presumption(self) -> Citation | None:
        """The presumption in favour of disclosure that goes with it: EIR 12(2). None where there is none."""
        return _PRESUMPTION if self.citation.within(_EXCEPTIONS) else None


_PRESUMPTION = Citation("EIR", "12", ("2",))
_EXCEPTIONS = Citation("EIR", "12")


@dataclass(frozen=True)
class Ncnd(_Tested):
    """A provision under which the authority need neither confirm nor deny that it holds information."""

    key: str
    citation: Citation
    title: str
    says: str
    force: Force
    basis: Basis
    public_interest: PublicInterest
    in_force: Period
    source: Source
    needs: frozenset[Need] = frozenset()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exemption(_Tested):
    """One row of the table. ``citation`` is what a letter cites.

    ``needs`` must be on record before it is relied on; ``helps`` may or ought to be.
    ``condition`` is the second provision that a case of section 40(2) or regulation 13(1) rests on. ``ncnd``
    is the key of the provision that lets the authority neither confirm nor deny, None where there is none.
    ``lapses`` says when section 63 ends it for historical records. ``available`` and ``why_not`` speak of an
    OPCC. ``wording`` tells a row that read otherwise before from the one with the same citation now.
    """

    citation: Citation
    title: str
    says: str
    force: Force
    basis: Basis
    public_interest: PublicInterest
    ncnd: str | None
    in_force: Period
    source: Source
    condition: Citation | None = None
    needs: frozenset[Need] = frozenset()
    helps: frozenset[Need] = frozenset()
    excludes: tuple[Citation, ...] = ()
    available: Availability = Availability.AVAILABLE
    why_not: str = ""
    lapses: str = ""
    notes: tuple[str, ...] = ()
    wording: str = ""

    @property
    def key(self) -> str:
        """Names it for good: the citation, the condition it rests on, and its wording if that is past."""
        key = f"{self.citation}+{self.condition.number}" if self.condition else str(self.citation)
        return f"{key} {self.wording}" if self.wording else key

    @property
    def emissions_barred(self) -> bool:
        """Whether information on emissions cannot be withheld under it. EIR 12(9)."""
        return Need.NOT_EMISSIONS in self.needs
