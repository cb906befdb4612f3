"""Which provisions the decisions on a request rest on, for what is withheld."""

from typing import TYPE_CHECKING

from foidesk.decisions import queries as decisions

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def resting(case: "Case") -> dict[int, tuple[str, ...]]:
    """For each question the keys of the provisions that what is decided on it rests on, in order."""
    return {
        answer.n: tuple(
            dict.fromkeys(
                ground.key for part in answer.parts for ground in part.decision.grounds if not ground.ncnd
            )
        )
        for answer in decisions.answers(case)
    }
