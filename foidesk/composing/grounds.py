"""Why a provision is relied on: why it applies, the harm, and the public interest (FOIA 17(1), (3))."""

from foidesk.blocks import kinds as b
from foidesk.blocks.kinds import Blocks, Paragraph
from foidesk.composing.facts import Ground
from foidesk.law.exemption import Basis, Exemption, Limb, Ncnd, PublicInterest
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name

_LIMBS = {
    (False, Limb.WOULD): Name.WOULD,
    (False, Limb.WOULD_BE_LIKELY_TO): Name.WOULD_BE_LIKELY,
    (True, Limb.WOULD): Name.NCND_WOULD,
    (True, Limb.WOULD_BE_LIKELY_TO): Name.NCND_WOULD_BE_LIKELY,
}

_OF_THE_REGULATIONS = {
    Name.RELIED: Name.RELIED_EIR,
    Name.NCND_RELIED: Name.NCND_RELIED_EIR,
    Name.QUALIFIED: Name.QUALIFIED_EIR,
    Name.NCND_QUALIFIED: Name.NCND_QUALIFIED_EIR,
    Name.ABSOLUTE: Name.ABSOLUTE_EIR,
    Name.NCND_ABSOLUTE: Name.NCND_ABSOLUTE_EIR,
    Name.WOULD: Name.WOULD_EIR,
    Name.NCND_WOULD: Name.NCND_WOULD_EIR,
    Name.NOT_HELD_SKILL: Name.NOT_HELD_SKILL_EIR,
}


_OF_THEIR_OWN = {
    "FOIA 40(2)+40(3A)(a)": Name.PERSONAL_DATA,
    "EIR 13(1)(a)+13(2A)": Name.PERSONAL_DATA,
    "FOIA 41(1)": Name.IN_CONFIDENCE,
}
"""What these provisions always claim, said before the officer's reasons for it."""


def in_its_law(name: Name, regime: Regime) -> Name:
    """The paragraph that says the same under the Regulations, where the Act's words would be wrong."""
    return _OF_THE_REGULATIONS.get(name, name) if regime is Regime.EIR else name


def provision_in_words(provision: Exemption | Ncnd) -> str:
    """``section 43(2)``; with its condition ``section 40(2) with section 40(3A)(a)``."""
    words = provision.citation.for_letter
    condition = provision.condition if isinstance(provision, Exemption) else None
    return f"{words} with {condition.for_letter}" if condition else words


def title_in_words(provision: Exemption | Ncnd) -> str:
    """``commercial interests``: what the table calls it, as it stands within a sentence."""
    title = provision.title.removesuffix(": neither confirm nor deny")
    return title[:1].lower() + title[1:]


def heading(one: Ground) -> str:
    """``Section 43(2) – commercial interests``."""
    words = provision_in_words(one.provision)
    return f"{words[:1].upper()}{words[1:]} – {title_in_words(one.provision)}"


def undecided(one: Ground, phrases: Phrases) -> Blocks:
    """A provision on which the public interest is still weighed: that it applies, and why (FOIA 17(2))."""
    ncnd = isinstance(one.provision, Ncnd)
    relied = Name.NCND_RELIED_UNDECIDED if ncnd else Name.RELIED
    yield Paragraph(
        phrases.say(relied, provision=provision_in_words(one.provision), title=title_in_words(one.provision))
    )
    yield from b.prose(one.applies)
    if one.reasons_exempt:
        yield Paragraph(phrases.say(Name.REASONS_EXEMPT))
    yield from _harm(one, ncnd, phrases)
    force = _force(one)
    if one.provision.needs_public_interest:
        force = Name.NCND_QUALIFIED_UNDECIDED if ncnd else Name.QUALIFIED_UNDECIDED
    if force is not None:
        yield Paragraph(phrases.say(force), label="Public interest.")


def ground(one: Ground, told_under: str, phrases: Phrases) -> Blocks:
    """One provision with its reasons. `told_under` names the question under which the same were given."""
    yield from relied(one, phrases)
    if told_under:
        yield Paragraph(phrases.say(Name.SAME_REASONS, question=told_under))
    else:
        yield from reasons(one, phrases)


def relied(one: Ground, phrases: Phrases) -> Blocks:
    """That a provision is relied on, and where the applicant can get what section 21 is about."""
    name = in_its_law(
        Name.NCND_RELIED if isinstance(one.provision, Ncnd) else Name.RELIED, one.provision.regime
    )
    yield Paragraph(
        phrases.say(name, provision=provision_in_words(one.provision), title=title_in_words(one.provision))
    )
    if one.where.strip():
        yield Paragraph(phrases.say(Name.ACCESSIBLE_AT))
        yield from b.prose(one.where)


def reasons(one: Ground, phrases: Phrases) -> Blocks:
    """Why a provision applies, the harm, and the public interest (FOIA 17(1)(c), (3))."""
    ncnd = isinstance(one.provision, Ncnd)
    if one.provision.key in _OF_THEIR_OWN and not one.reasons_exempt:
        yield Paragraph(phrases.say(_OF_THEIR_OWN[one.provision.key]))
    yield from b.prose(one.applies)
    if one.reasons_exempt:
        yield Paragraph(phrases.say(Name.REASONS_EXEMPT))
    yield from _harm(one, ncnd, phrases)
    yield from _public_interest(one, ncnd, phrases)


def _harm(one: Ground, ncnd: bool, phrases: Phrases) -> Blocks:
    if not one.harm.strip():
        return
    if one.provision.basis is Basis.NECESSITY:
        name = Name.NCND_REQUIRED if ncnd else Name.REQUIRED
    elif one.limb is None:
        name = Name.NCND_HARM if ncnd else Name.HARM
    else:
        name = in_its_law(_LIMBS[ncnd, one.limb], one.provision.regime)
    yield Paragraph(phrases.say(name), label="Harm.")
    yield from b.prose(one.harm)


def _public_interest(one: Ground, ncnd: bool, phrases: Phrases) -> Blocks:
    weighed = one.public_interest
    if (force := _force(one)) is not None:
        yield Paragraph(phrases.say(in_its_law(force, one.provision.regime)), label="Public interest.")
    for label, text in (
        ("For saying whether we hold it:" if ncnd else "For disclosure:", weighed.for_disclosure),
        (_maintaining(one, ncnd), weighed.against_disclosure),
    ):
        if b.lines(text):
            yield Paragraph(label)
            yield from b.listed(text)
    if weighed.balance.strip():
        yield Paragraph("Our decision:")
        yield from b.prose(weighed.balance)
    elif one.reasons_exempt and one.provision.needs_public_interest:
        yield Paragraph(phrases.say(Name.WEIGHED_UNTOLD))


def _maintaining(one: Ground, ncnd: bool) -> str:
    """What speaks the other way is the interest in maintaining the exemption (FOIA 2(2)(b))."""
    if ncnd:
        return "Against saying whether we hold it:"
    environmental = one.provision.regime is Regime.EIR
    return "For maintaining the exception:" if environmental else "For maintaining the exemption:"


def _force(one: Ground) -> Name | None:
    """What is said of the public interest; nothing where the Act leaves open whether it must be weighed."""
    provision, ncnd = one.provision, isinstance(one.provision, Ncnd)
    if provision.public_interest is PublicInterest.COMMON_LAW:
        return Name.CONFIDENCE
    if provision.public_interest is PublicInterest.NOT_REQUIRED_IN_PRACTICE:
        return None
    if provision.needs_public_interest:
        return Name.NCND_QUALIFIED if ncnd else Name.QUALIFIED
    return Name.NCND_ABSOLUTE if ncnd else Name.ABSOLUTE
