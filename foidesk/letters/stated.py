"""Which facts that others may change a letter states. Pure."""

from foidesk.authorities.rules import FactKey
from foidesk.authorities.rules.costs import limit_key
from foidesk.composing.facts import AcknowledgementFacts, ClarificationFacts, ResponseFacts
from foidesk.composing.kinds import LetterFacts
from foidesk.composing.notices import ConsultationFacts, CoveringFacts

_REGULATOR = frozenset(
    {
        FactKey.REGULATOR_NAME,
        FactKey.REGULATOR_ADDRESS,
        FactKey.REGULATOR_TELEPHONE,
        FactKey.REGULATOR_WEB,
    }
)


def stated(facts: LetterFacts, text: str, *, central: bool) -> frozenset[FactKey]:
    """The facts a letter with these words rests on: while one is stale, the letter waits.

    `central` is whether the authority stands in Part I of Schedule 1 to the Act, for its cost limit.
    """
    keys = {FactKey.OFFICE_CONTACT}
    if isinstance(facts, CoveringFacts):
        keys |= {FactKey.REGULATOR_NAME, FactKey.REGULATOR_ADDRESS, FactKey.REGULATOR_EMAIL}
    elif not isinstance(facts, AcknowledgementFacts | ClarificationFacts | ConsultationFacts):
        keys |= _REGULATOR
    if isinstance(facts, ResponseFacts) and any(
        part.cost for question in facts.questions for part in question.parts
    ):
        keys |= {limit_key(central=central), FactKey.HOURLY_RATE}
    if "threat level" in text.casefold():
        keys.add(FactKey.THREAT_LEVEL)
    return frozenset(keys)


def referrals(facts: LetterFacts) -> str:
    """What the letter says of who else may hold information: addresses of others stand here."""
    if not isinstance(facts, ResponseFacts):
        return ""
    return "\n".join(part.elsewhere for question in facts.questions for part in question.parts)
