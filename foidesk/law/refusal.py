"""How a rule says no: a sentence a person can act on, and the provision it rests on."""

from dataclasses import dataclass

from foidesk.law.citation import Citation


@dataclass(frozen=True)
class Refusal:
    """Why something may not be done: one clear sentence, and the provision where there is one."""

    says: str
    provision: Citation | None = None


class Refused(Exception):
    """Raised by what was refused; ``refusals`` holds every reason, not only the first."""

    def __init__(self, *refusals: Refusal) -> None:
        super().__init__(*refusals)
        self.refusals = refusals

    def __str__(self) -> str:
        return " ".join(refusal.says for refusal in self.refusals)
