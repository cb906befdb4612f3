"""Words set with a space between their letters, as they come out of some PDFs: "D O B :  2 8 / 0 6"."""

import re
from dataclasses import dataclass

_STRETCH = re.compile(r"(?<!\S)\S(?:[ ]{1,3}\S(?!\S)){5,}")


@dataclass(frozen=True)
class Flat:
    """A text without such spaces, and where each of its characters stood; `places` is empty where all
    stand as they did.
    """

    text: str
    places: tuple[int, ...] = ()

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Where a stretch of the flat text lies in the original."""
        if not self.places or end <= start:
            return start, end
        return self.places[start], self.places[end - 1] + 1


def flat(text: str) -> Flat:
    """The text with letterspaced stretches drawn together; two or three spaces there stand for one."""
    out: list[str] = []
    places: list[int] = []
    at = 0
    for match in _STRETCH.finditer(text):
        out.append(text[at : match.start()])
        places.extend(range(at, match.start()))
        gap = 0
        for place in range(match.start(), match.end()):
            if text[place] == " ":
                gap += 1
                continue
            if gap > 1:
                out.append(" ")
                places.append(place - 1)
            gap = 0
            out.append(text[place])
            places.append(place)
        at = match.end()
    if not at:
        return Flat(text)
    out.append(text[at:])
    places.extend(range(at, len(text)))
    return Flat("".join(out), tuple(places))
