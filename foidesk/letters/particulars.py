"""What an officer types of a notice, or of a letter to somebody else than the applicant. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from foidesk.cases.rules import AddressKind
from foidesk.law.citation import eir, foia
from foidesk.law.refusal import Refusal
from foidesk.letters.rules import LONGEST_LINE, LONGEST_WORDS, Kind

MOST_PAPERS = 60


@dataclass(frozen=True)
class Particulars:
    """What the facts do not give; which of it is asked depends on the kind.

    `payment` says how a fee is paid, `why` what makes a request complex and voluminous, `answer_on` when it
    will be answered. `to_name`, `to_kind` and `to_address`: whom a letter to others goes to; of the
    Commissioner a name is that of a case officer, and an empty address that of the dated facts. `encloses`
    and `confidential` name papers, one a line; `their_reference` is the Commissioner's. `quotes`: the
    questions stand in the letter.
    """

    payment: str = ""
    why: str = ""
    answer_on: date | None = None
    to_name: str = ""
    to_kind: AddressKind | None = None
    to_address: str = ""
    encloses: str = ""
    confidential: str = ""
    their_reference: str = ""
    quotes: bool = True


def faults_of(kind: Kind, typed: Particulars, *, on: date) -> tuple[Refusal, ...]:
    """Why this can't be kept for a letter of this kind on a day; nothing when it can."""
    return (*_too_long(typed), *_lacking(kind, typed, on))


def _lacking(kind: Kind, typed: Particulars, on: date) -> Iterator[Refusal]:
    match kind:
        case Kind.FEES_NOTICE if not typed.payment.strip():
            yield Refusal("Say how the fee can be paid.", foia("9(1)"))
        case Kind.COMPLEX_EXTENSION:
            if not typed.why.strip():
                yield Refusal(
                    "Say how both the complexity of the request and the volume of the information make 20 "
                    "working days impracticable.",
                    eir("7(1)"),
                )
            if typed.answer_on is None or typed.answer_on <= on:
                yield Refusal("Give a day after today by which it will be answered.", eir("14(2)"))
        case Kind.CONSULTATION:
            if typed.to_kind not in (AddressKind.EMAIL, AddressKind.POST) or not typed.to_address.strip():
                yield Refusal("Say where the letter goes: an e-mail address, or a postal one.")
        case Kind.COVERING_LETTER:
            if typed.to_kind not in (AddressKind.EMAIL, AddressKind.POST):
                yield Refusal("Say whether the letter goes by e-mail or by post.")
            if not typed.encloses.strip() and not typed.confidential.strip():
                yield Refusal("Name the papers that go with the letter, one a line.")


def _too_long(typed: Particulars) -> Iterator[Refusal]:
    texts = (typed.payment, typed.why, typed.to_address, typed.encloses, typed.confidential)
    if (
        max(map(len, texts)) > LONGEST_WORDS
        or max(len(typed.to_name), len(typed.their_reference)) > LONGEST_LINE
    ):
        yield Refusal(
            "Use {most} characters or fewer in each field, and {line} in a name.",
            most=LONGEST_WORDS,
            line=LONGEST_LINE,
        )
    if max(len(papers(typed.encloses)), len(papers(typed.confidential))) > MOST_PAPERS:
        yield Refusal("Name no more than {most} papers: put what belongs together.", most=MOST_PAPERS)


def papers(text: str) -> tuple[str, ...]:
    """The papers that were named, one a line."""
    return tuple(" ".join(line.split()) for line in text.splitlines() if line.strip())
