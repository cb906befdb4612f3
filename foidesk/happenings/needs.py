"""What each kind of event needs before it can be recorded, apart from what the clock finds."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from foidesk.clock.happening import Kind
from foidesk.happenings.events import BY_QUESTION, NOTICES, NewHappening
from foidesk.law.citation import Citation, foia
from foidesk.law.exemptions import any_qualified
from foidesk.law.refusal import Refusal

MOST_PENCE = 100_000_000
MOST_PROVISIONS = 8


def faults_of(event: NewHappening, *, reason: str, on: date) -> tuple[Refusal, ...]:
    """Why an event can't be recorded as it stands, apart from what the clock finds; nothing when it can."""
    faults = []
    if event.on > on:
        faults.append(Refusal("{on} is in the future. Record it when it has happened.", on=event.on))
    if event.questions and event.kind not in BY_QUESTION:
        faults.append(Refusal("This concerns the whole request, not some of its questions."))
    needed = _NEEDS.get(event.kind)
    return (*faults, *(needed(event, reason) if needed else ()))


def _fee_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if event.pence is None or not 0 < event.pence <= MOST_PENCE:
        yield Refusal("Give the amount that the notice states, in pounds.", foia("9(1)"))


def _pit_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if not event.provisions:
        yield Refusal("Choose the qualified exemptions on which the notice relies.", foia("10(3)"))
    elif len(event.provisions) > MOST_PROVISIONS:
        yield Refusal(
            "Choose no more than {most_provisions} exemptions.",
            foia("10(3)"),
            most_provisions=MOST_PROVISIONS,
        )
    elif not any_qualified(event.provisions, on=event.on):
        yield Refusal(
            "More time can only be taken where a qualified exemption is claimed; these are absolute.",
            foia("10(3)"),
        )
    if event.estimate_on is None:
        yield Refusal("Give the date by which the notice says a decision is expected.", foia("17(2)"))
    elif event.estimate_on <= event.on:
        yield Refusal("The expected date must be later than the notice that gives it.", foia("17(2)"))


def _eir_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if not reason.strip():
        yield Refusal(
            "Say how both the complexity of the request and the volume of the information make 20 working "
            "days impracticable.",
            Citation.parse("EIR 7(1)"),
        )


def _sar_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if not reason.strip():
        yield Refusal(
            "Say what makes it necessary: how complex the request is, or how many there are.",
            Citation.parse("UK GDPR 12(3)"),
        )


def _date_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if event.due_on is None or event.due_on < event.on:
        yield Refusal("Give the date by which an answer is asked for, as the letter or notice states it.")


def _notice_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if event.what not in NOTICES:
        yield Refusal("Choose which notice it is.", foia("50"))
    yield from _date_faults(event, reason)


def _regime_faults(event: NewHappening, reason: str) -> Iterator[Refusal]:
    if event.regime is None:
        yield Refusal("Choose the law under which it is answered.")


_NEEDS: Mapping[Kind, Callable[[NewHappening, str], Iterator[Refusal]]] = {
    Kind.FEES_NOTICE: _fee_faults,
    Kind.PIT_EXTENSION: _pit_faults,
    Kind.EIR_EXTENSION: _eir_faults,
    Kind.SAR_EXTENSION: _sar_faults,
    Kind.ICO_CONTACT: _date_faults,
    Kind.NOTICE: _notice_faults,
    Kind.REGIME_SET: _regime_faults,
}
