"""The paragraphs of our letters by name, with the words they have until an office writes its own. Pure.

A field in braces is filled in from the facts. The fields of a paragraph are those that stand here: an
office's own version uses each of them and no other. Each topic has a file of its own.
"""

from collections.abc import Mapping

from foidesk.wording import (
    acknowledging,
    answering,
    charging,
    clarifying,
    consulting,
    covering,
    extending,
    notices,
    opening,
    reasons,
    rights,
)
from foidesk.wording.names import Name

__all__ = ["STANDARD", "Name"]

_TOPICS = (
    opening,
    acknowledging,
    clarifying,
    charging,
    extending,
    notices,
    answering,
    reasons,
    rights,
    consulting,
    covering,
)
STANDARD: Mapping[Name, str] = {name: text for topic in _TOPICS for name, text in topic.WORDS.items()}
