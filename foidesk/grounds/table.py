"""How each test is put to an officer: what is asked, with what help, and what is said where it is missing."""

from collections.abc import Mapping
from dataclasses import dataclass

from foidesk.grounds import common, environmental, needs
from foidesk.grounds.ask import Ask
from foidesk.grounds.common import CONFIDENCE, PRIVATE
from foidesk.grounds.kinds import ReasonKind
from foidesk.grounds.own_words import OwnWords, own_words
from foidesk.grounds.whole_part import LATER, PART_ASKS
from foidesk.law.exemption import Need
from foidesk.law.regime import Regime

__all__ = ["CONFIDENCE", "LATER", "PART_ASKS", "PRIVATE", "TESTS", "Ask", "OwnWords", "Tests", "own_words"]


@dataclass(frozen=True)
class Tests:
    """The tests that the provisions of one law share, as that law words them."""

    why: Ask
    harm: Ask
    interest: tuple[Ask, ...]
    confirming: Mapping[ReasonKind, Ask]
    needs: Mapping[Need, tuple[Ask, ...]]


TESTS: Mapping[Regime, Tests] = {
    Regime.FOIA: Tests(common.WHY, common.HARM, common.INTEREST, common.CONFIRMING, needs.NEEDS),
    Regime.EIR: Tests(
        environmental.WHY,
        environmental.HARM,
        environmental.INTEREST,
        environmental.CONFIRMING,
        environmental.NEEDS,
    ),
}
