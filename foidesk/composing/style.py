"""How an office's letters are laid out, and which of the optional paragraphs stand in them. Pure."""

from dataclasses import dataclass
from enum import StrEnum


class Reasons(StrEnum):
    """Where the reasons for what is withheld stand."""

    INLINE = "inline"
    BY_PROVISION = "by-provision"
    APPENDIX = "appendix"


@dataclass(frozen=True)
class Style:
    """What an office chose of what the law leaves open.

    `blind`: the answer tells that it would be the same whoever asked; `reuse`: that what is disclosed may be
    used again; `published`: that it may stand in the disclosure log; `footer`: the office's last words.
    """

    reasons: Reasons = Reasons.INLINE
    blind: bool = False
    reuse: bool = True
    published: bool = True
    footer: bool = False


STANDARD_STYLE = Style()
