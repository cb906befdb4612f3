"""When letters are there and can't be seen: the same judgement for every format."""

TINY = 2.0
"""Points. Nobody prints a word so small; larger than that, footers and forms do."""
_LIGHT = 0xF5


def white(rgb: tuple[int, int, int]) -> bool:
    """Whether a colour can't be told from white paper."""
    return min(rgb) >= _LIGHT


def words(text: str) -> str:
    """What of a run could be read: "" where it is only spaces, lines and marks."""
    return text if any(character.isalnum() for character in text) else ""
