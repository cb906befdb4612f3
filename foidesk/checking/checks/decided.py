"""What is decided in a letter and what its own facts say, where there are any."""

from collections.abc import Iterator

from foidesk.anatomy.letter import Kind, Letter, Relied
from foidesk.checking.context import Context
from foidesk.composing.facts import Ground, ResponseFacts

DECIDES = frozenset({Kind.ANSWER, Kind.REVIEW_OUTCOME})
"""The letters in which a provision is relied on for good, and its reasons are due."""


def ground(relied: Relied, context: Context) -> Ground | None:
    """What the facts of our own letter say of the provision."""
    return next((one for one in _grounds(context) if one.provision.citation == relied.citation), None)


def withholds_nothing_now(letter: Letter, relied: Relied) -> bool:
    """Whether the provision is only being considered: more time is taken for its public interest."""
    return any(
        "17(2)" in one.text or "10(3)" in one.text for one in letter.paragraphs if one.n in relied.paragraphs
    )


def _grounds(context: Context) -> Iterator[Ground]:
    if isinstance(context.facts, ResponseFacts):
        for question in context.facts.questions:
            for part in question.parts:
                yield from part.grounds
