"""What an office's profile may not do: move a date of the law, or shorten a right of applicants."""

from collections.abc import Iterator

from foidesk.clock.profile import Profile
from foidesk.clock.span import Since, Span, Unit
from foidesk.law.citation import Citation, foia
from foidesk.law.refusal import Refusal

_SHORTEST_WINDOW = {Unit.WD: 40, Unit.CD: 56, Unit.CM: 2}  # 40 working days are about eight weeks
_LONGEST = 1000


def faults(profile: Profile) -> tuple[Refusal, ...]:
    """Each setting the law does not leave to an office, as a sentence; empty when the profile may be used."""
    return (*_targets(profile), *_rights(profile), *_spans(profile))


def _targets(profile: Profile) -> Iterator[Refusal]:
    """Rows an office may only tighten."""
    bounds = (
        ("The office’s own target", profile.internal_target, 1, 20, foia("10(1)")),
        ("The day for acknowledging", profile.acknowledge_within, 1, 20, foia("10(1)")),
        ("The target of a review", profile.review_target, 1, 20, Citation.parse("Section 45 Code 5.4")),
        ("The longest review", profile.review_max, 1, 40, Citation.parse("Section 45 Code 5.5")),
        ("The longest time for the public interest", profile.pit_max, 20, 40, foia("10(3)")),
    )
    for name, days, least, most, provision in bounds:
        if days is not None and not least <= days <= most:
            yield Refusal(
                "{name} must lie between {least} and {most} working days, not {days}.",
                provision,
                name=name,
                least=least,
                most=most,
                days=days,
            )
    if profile.publish_after is not None and not 1 <= profile.publish_after <= _LONGEST:
        yield Refusal(
            "The time for publishing must lie between 1 and {longest} working days.", longest=_LONGEST
        )


def _rights(profile: Profile) -> Iterator[Refusal]:
    """What an applicant may do, which an office may only lengthen."""
    window = profile.review_window
    if window is not None and window.n < _SHORTEST_WINDOW[window.unit]:
        least = window.unit.words(_SHORTEST_WINDOW[window.unit])
        code = Citation.parse("Section 45 Code 5.3")
        yield Refusal("The time to ask for a review may not be shorter than {least}.", code, least=least)
    if profile.complaint_days < 42:
        says = "The time to complain to the Commissioner may not be shown as less than 42 calendar days."
        yield Refusal(says, foia("50(2)"))


def _spans(profile: Profile) -> Iterator[Refusal]:
    """Each span runs from an event that makes sense of it, for a time that can be believed."""
    asked = frozenset({Since.ASKED})
    answered = frozenset({Since.ISSUED, Since.RECEIVED})
    spans: tuple[tuple[str, Span | None, frozenset[Since]], ...] = (
        ("The time to answer a request for clarification", profile.clarification_lapse, asked),
        ("The time to narrow a request", profile.narrowing_lapse, asked),
        ("The time to ask for a review", profile.review_window, answered),
        ("The interval between repeated requests", profile.repeat_interval, frozenset({Since.COMPLIED})),
    )
    for name, span, since in spans:
        if span is not None and not 1 <= span.n <= _LONGEST:
            yield Refusal("{name} must lie between 1 and {longest}.", name=name, longest=_LONGEST)
        if span is not None and span.since not in since:
            yield Refusal(
                "{name} cannot run from the day something was {value}.", name=name, value=span.since.value
            )
