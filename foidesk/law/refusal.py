"""How a rule says no: a sentence a person can act on, and the provision it rests on."""

from dataclasses import dataclass

from foidesk.language.sentence import Part, say
from foidesk.law.citation import Citation


@dataclass(frozen=True, init=False)
class Refusal:
    """Why something may not be done: one clear sentence, and the provision where there is one.

    ``Refusal("The applicant has until {day}.", day=day)``: what fills the sentence is given by name, so
    that it can be said in another language.
    """

    says: str
    provision: Citation | None

    def __init__(self, says: str, provision: Citation | None = None, **fields: Part) -> None:
        object.__setattr__(self, "says", say(says, **fields) if fields else says)
        object.__setattr__(self, "provision", provision)


class Refused(Exception):
    """Raised by what was refused; ``refusals`` holds every reason, not only the first."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__(*refusals)
        self.refusals = refusals

    def __str__(self) -> str:
        return " ".join(refusal.says for refusal in self.refusals)
