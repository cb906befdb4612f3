"""What is decided in a letter and what its own facts say, where there are any."""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Kind, Letter, Relied
from foidesk.checking.context import Context
from foidesk.composing.facts import Ground, ResponseFacts

_MORE_TIME = re.compile(
    r"17 ?\(2\)|10 ?\(3\)|(?:more|further|additional|extra) time\b[^.]{0,90}public interest"
    r"|extend\w*[^.]{0,90}public interest",
    re.IGNORECASE,
)
DECIDES = frozenset({Kind.ANSWER, Kind.REVIEW_OUTCOME})
"""The letters in which a provision is relied on for good, and its reasons are due."""


def ground(relied: Relied, context: Context) -> Ground | None:
    """What the facts of our own letter say of the provision."""
    return next((one for one in _grounds(context) if one.provision.citation == relied.citation), None)


def withholds_nothing_now(letter: Letter, relied: Relied) -> bool:
    """Whether the provision is only being considered: more time is taken for its public interest."""
    return any(_MORE_TIME.search(one.text) for one in letter.paragraphs if one.n in relied.paragraphs)


def _grounds(context: Context) -> Iterator[Ground]:
    if isinstance(context.facts, ResponseFacts):
        for question in context.facts.questions:
            for part in question.parts:
                yield from part.grounds
