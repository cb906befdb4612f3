"""With which letter a file would go: the answer or, once that has left, the letter that corrects it."""

from typing import TYPE_CHECKING

from foidesk.cases.rules import State
from foidesk.decisions import queries as decisions
from foidesk.decisions.rules import may_decide
from foidesk.law.refusal import Refusal, Refused
from foidesk.letters import queries as letters

if TYPE_CHECKING:
    from uuid import UUID

    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter

HAS_LEFT = Refusal(
    "The answer has left, and what went with it stays as it was. To send another file, begin a supplement "
    "or a correction on the page “Letters”, and draft its letter."
)


def letter_of(case: "Case") -> "UUID | None":
    """The key of the letter after the answer; None for the answer itself. Raises Refused without any."""
    if case.state != State.ANSWERED:
        return None
    found = _correcting(case)
    if found is None:
        raise Refused(HAS_LEFT)
    return found.id


def not_now(case: "Case") -> Refusal | None:
    """Why nothing more can be said of the files of a request now; None while it can."""
    if case.state == State.ANSWERED:
        return HAS_LEFT if _correcting(case) is None else None
    return may_decide(State(case.state))


def _correcting(case: "Case") -> "Letter | None":
    """The letter of the correction that is open, where it was drafted."""
    open_one = decisions.open_correction(case)
    rows = letters.of_case(case) if open_one is not None else []
    return next((row for row in rows if open_one is not None and row.correction_id == open_one.id), None)
