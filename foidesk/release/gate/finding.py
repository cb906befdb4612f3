"""What the gate finds."""

from dataclasses import dataclass

from foidesk.language.sentence import say
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal


@dataclass(frozen=True)
class Finding:
    """One reason against letting something leave: what it is, where it stands, and what to do about it.

    A `doubt` may be right: an officer looks and confirms it with a reason. Anything else must be put right.
    """

    code: str
    where: str
    says: str
    doubt: bool = False
    provision: Citation | None = None

    @property
    def refusal(self) -> Refusal:
        """The finding as a reason why an action was refused."""
        return Refusal(
            say("{found} ({where})", found=self.says, where=self.where) if self.where else self.says,
            self.provision,
        )
