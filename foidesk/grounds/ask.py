"""What one test is, as it is put to an officer."""

from dataclasses import dataclass

from foidesk.grounds.kinds import ReasonKind
from foidesk.law.citation import Citation


@dataclass(frozen=True)
class Ask:
    """One text that is asked for. `must`: the Act requires it; otherwise it is good practice.

    `lacking` finishes "Section 43(2): …" when the text is not there; empty, it is never missed. `told`: the
    letter gives the text. `choices`: the text is one or several of these, each on a line; the letter leads
    to them with `lead`.
    """

    kind: ReasonKind
    asks: str
    help: str
    lacking: str
    provision: Citation
    must: bool = True
    told: bool = True
    choices: tuple[str, ...] = ()
    lead: str = ""

    def in_letter(self, text: str) -> str:
        """The text as a letter gives it."""
        if not self.choices or not text.strip():
            return text
        return f"{self.lead} {'; '.join(text.splitlines())}."
