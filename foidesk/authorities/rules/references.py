"""How an office writes its references."""

import re
from dataclasses import dataclass

from foidesk.law.refusal import Refusal, Refused

_FIELD = re.compile(r"\{(number)(?::([1-9]))?\}|\{(year|yy|typed)\}")


@dataclass(frozen=True)
class Pattern:
    """How an office writes its references, such as `FOI {number:4}/{yy}` for FOI 0028/25.

    `{number}` counts up in each year, `{number:4}` with leading zeros; `{year}` or `{yy}` is the year in
    which the request was received; `{typed}` is a second part that an officer types.
    """

    text: str

    @property
    def needs_typed(self) -> bool:
        """Whether an officer types a part of each reference."""
        return "{typed}" in self.text

    def reference(self, *, number: int, year: int, typed: str = "") -> str:
        """One reference. Raises Refused when the part that is typed by hand is missing."""
        if self.needs_typed and not typed.strip():
            raise Refused(Refusal("Type the second part of the reference: the office's pattern asks for it."))

        def fill(match: re.Match[str]) -> str:
            if match[1]:
                return str(number).zfill(int(match[2] or 1))
            return {"year": str(year), "yy": f"{year % 100:02}", "typed": typed.strip()}[match[3]]

        return _FIELD.sub(fill, self.text)


def pattern(text: str) -> Pattern:
    """Read the pattern an office typed. Raises Refused with each thing that is wrong in it."""
    text = " ".join(text.split())
    fields = [match[1] or match[3] for match in _FIELD.finditer(text)]
    wrong = []
    if fields.count("number") != 1:
        wrong.append("The pattern needs {number} once: without it two requests would share a reference.")
    if not {"year", "yy"} & set(fields):
        wrong.append("The pattern needs {year} or {yy}: the numbers begin again each year.")
    if fields.count("typed") > 1:
        wrong.append("The pattern can ask for one part typed by hand, not for several.")
    if "{" in _FIELD.sub("", text) or "}" in _FIELD.sub("", text):
        wrong.append("Inside braces only number, number:4 (how many digits), year, yy and typed are known.")
    if len(text) > 60:
        wrong.append("The pattern is longer than 60 characters.")
    if wrong:
        raise Refused(*(Refusal(says) for says in wrong))
    return Pattern(text)
