"""With which letter a file would go: the answer or, once that has left, the letter that corrects it."""

from typing import TYPE_CHECKING

from foidesk.cases.rules import State
from foidesk.decisions import queries as decisions
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters import queries as letters

if TYPE_CHECKING:
    from uuid import UUID

    from foidesk.cases.models import Case


def letter_of(case: "Case") -> "UUID | None":
    """The key of the letter after the answer; None for the answer itself. Raises Refused without any."""
    if case.state != State.ANSWERED:
        return None
    open_one = decisions.open_correction(case)
    rows = letters.of_case(case) if open_one is not None else []
    found = next((row for row in rows if open_one is not None and row.correction_id == open_one.id), None)
    if found is None:
        raise Refused(
            Refusal(
                "The answer has left. To send another file, begin a supplement or a correction on the page "
                "“Letters”, and draft its letter."
            )
        )
    return found.id
