"""How an office's letters are laid out, and which of the optional paragraphs stand in them. Pure."""

from dataclasses import dataclass
from enum import StrEnum

from foidesk.wording.names import Name


class Reasons(StrEnum):
    """Where the reasons for relying on a provision stand."""

    INLINE = "inline"  # under each question
    BY_PROVISION = "by-provision"  # after the questions, once for each provision
    APPENDIX = "appendix"  # the same after the signature


@dataclass(frozen=True)
class Style:
    """What an office chose of what the law leaves open.

    `blind`: the answer tells that it would be the same whoever asked; `reuse`: that what is disclosed may be
    used again; `published`: that it may stand in the disclosure log; `footer`: the office's last words. Each
    stands only where it is true of the letter.
    """

    reasons: Reasons = Reasons.INLINE
    blind: bool = False
    reuse: bool = True
    published: bool = True
    footer: bool = False

    @property
    def standing(self) -> frozenset[Name]:
        """The optional paragraphs that the office wants."""
        chosen = {
            Name.BLIND: self.blind,
            Name.REUSE: self.reuse,
            Name.PUBLISHED: self.published,
            Name.FOOTER: self.footer,
        }
        return frozenset(name for name, wanted in chosen.items() if wanted)


STANDARD_STYLE = Style()
