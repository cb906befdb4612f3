"""A letter from a text, for the tests."""

from foidesk.anatomy.letter import Letter
from foidesk.anatomy.reading.text import of_text
from foidesk.anatomy.whole import read


def letter(text: str) -> Letter:
    """The letter that a text is."""
    return read(of_text(text))


def body(text: str) -> Letter:
    """The same between a greeting and a signature."""
    return letter(
        f"Wexcombe District Council\n\nDear Ms Lane\n\n{text}\n\nYours sincerely\nInformation Officer\n"
    )
