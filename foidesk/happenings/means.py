"""In which form the applicant wants the information, and whether that can be given (FOIA 11)."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from foidesk.audit.rules import Fact
from foidesk.law.citation import Citation, foia
from foidesk.law.refusal import Refusal


class Form(StrEnum):
    """A form in which information is communicated (FOIA 11(1), 11(1A))."""

    COPY = "copy"
    INSPECTION = "inspection"
    SUMMARY = "summary"
    REUSABLE = "re-usable-data"


class Practicable(StrEnum):
    """Whether it is reasonably practicable to give effect to a preference."""

    NOT_KNOWN = "not-known-yet"
    YES = "yes"
    NO = "no"


FORM_WORDS: Mapping[Form, str] = {
    Form.COPY: "a copy, in permanent form or another form acceptable to the applicant",
    Form.INSPECTION: "a reasonable opportunity to inspect a record that holds it",
    Form.SUMMARY: "a digest or summary",
    Form.REUSABLE: "a dataset, electronic and capable of re-use",
}
FORM_PROVISIONS: Mapping[Form, Citation] = {
    Form.COPY: foia("11(1)(a)"),
    Form.INSPECTION: foia("11(1)(b)"),
    Form.SUMMARY: foia("11(1)(c)"),
    Form.REUSABLE: foia("11(1A)"),
}
MOST_PENCE = 100_000_000


@dataclass(frozen=True)
class Preference:
    """What the applicant prefers, what it would cost in pence, and what the office can do about it.

    `given` and `reasons` are for a preference that can't be met: the applicant must be told why.
    """

    preferred: Form
    words: str = ""
    with_request: bool = True
    pence: int | None = None
    practicable: Practicable = Practicable.NOT_KNOWN
    given: Form | None = None
    reasons: str = ""

    def facts(self) -> dict[str, Fact]:
        """What the record seals of it; the words lie beside."""
        return {
            "preferred": self.preferred,
            "with_request": self.with_request,
            "pence": self.pence,
            "practicable": self.practicable,
            "given": self.given,
        }


def faults_of(preference: Preference) -> tuple[Refusal, ...]:
    """Why a preference can't be recorded as it stands; nothing when it can."""
    faults = []
    if preference.pence is not None and not 0 <= preference.pence <= MOST_PENCE:
        faults.append(Refusal("Give the cost in pounds, 0 or more and less than a million.", foia("11(2)")))
    if preference.practicable is Practicable.NO and not preference.reasons.strip():
        faults.append(Refusal("Say why it is not reasonably practicable: the letter must.", foia("11(3)")))
    if preference.practicable is Practicable.NO and preference.given in (None, preference.preferred):
        faults.append(Refusal("Choose another form in which it will be given.", foia("11(4)")))
    return tuple(faults)
