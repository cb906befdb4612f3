"""Finding requests that might be taken together with one for their cost, and earlier ones it may repeat."""

from typing import TYPE_CHECKING

from foidesk.authorities.queries import clock_settings
from foidesk.cases.queries.alike import Compared, compared, received_before, received_between
from foidesk.relations.likeness import Likeness
from foidesk.searches.queries.entries import in_concert_with, minutes_of, taken_together
from foidesk.searches.rules.repeats import Earlier, days_since, interval_ends, standing
from foidesk.searches.rules.together import ALIKE, MOST_ALIKE, Candidate, Tie, reach, window

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_SAME = {
    "address": "From the same address",
    "name": "The same name at another address: make sure that it is the same person",
}
_SMALLER = "One of the two is the other made smaller: see whether both are still to be answered"
_MARKED = "An officer took the sender to act in concert with this applicant before"
_CLOSE = "Its words are like this request’s"


def candidates(case: "Case") -> tuple[Candidate, ...]:
    """The requests that share a window of 60 working days with this one and might be costed with it.

    All of the same person come first, then those whose senders an officer marked, then the most alike of
    others. What is taken together already is left out. Nothing of another authority is ever read.
    """
    calendar = clock_settings(case.authority).calendar
    near = received_between(case.authority, *reach(calendar, case.received_on))
    this = next(one for one in near if one.case == case.id)
    likeness = Likeness((one.case, one.text) for one in near)
    scores = {found.key: found.score for found in likeness.near(this.text, len(near), but=(this.case,))}
    left_out = {case.id, *(row.other_id for row in taken_together(case))}
    signs = {one.case: told for one in near if one.case not in left_out and (told := _signs(this, one))}
    marked = in_concert_with(case.authority, this.sender)
    signs |= {one.case: (*signs.get(one.case, ()), _MARKED) for one in near if one.sender in marked}
    alike = [key for key, score in scores.items() if score >= ALIKE and key not in signs][:MOST_ALIKE]
    signs |= {key: (*signs.get(key, ()), _CLOSE) for key in alike}
    shown = [one for one in near if one.case in signs and one.case not in left_out]
    minutes = minutes_of(case.authority, [one.case for one in shown])
    found = (
        Candidate(
            case=one.case,
            reference=one.reference,
            title=one.title,
            received_on=one.received_on,
            tie=Tie.SAME_PERSON if this.same_sender(one) else Tie.IN_CONCERT,
            signs=signs[one.case],
            score=scores.get(one.case, 0.0),
            words=likeness.in_common(this.text, one.text),
            window=window(calendar, (this.received_on, one.received_on)),
            minutes=minutes[one.case],
        )
        for one in shown
    )
    return tuple(
        sorted(found, key=lambda one: (one.tie is Tie.IN_CONCERT, _MARKED not in one.signs, -one.score))
    )


def tie_between(case: "Case", other: "Case") -> Tie:
    """Whether two requests come from one person, by address or name, or from persons in concert."""
    same = compared(case).same_sender(compared(other))
    return Tie.SAME_PERSON if same else Tie.IN_CONCERT


def earlier(case: "Case") -> tuple[Earlier, ...]:
    """Earlier requests of the same person, the most alike first, each with its interval (FOIA 14(2))."""
    settings = clock_settings(case.authority)
    calendar, interval = settings.calendar, settings.profile.repeat_interval
    this, before = compared(case), received_before(case)
    likeness = Likeness([(this.case, this.text), *((one.case, one.text) for one in before)])
    scores = {found.key: found.score for found in likeness.near(this.text, len(before), but=(this.case,))}

    def told(one: Compared) -> Earlier:
        complied = one.answered_on
        ends_on = interval_ends(calendar, interval, complied) if interval and complied else None
        return Earlier(
            case=one.case,
            reference=one.reference,
            title=one.title,
            received_on=one.received_on,
            complied_on=complied,
            score=scores.get(one.case, 0.0),
            words=likeness.in_common(this.text, one.text),
            days=days_since(calendar, complied, this.received_on),
            ends_on=ends_on,
            standing=standing(complied, made_on=this.received_on, ends_on=ends_on),
        )

    return tuple(sorted((told(one) for one in before), key=lambda one: -one.score))


def _signs(this: Compared, other: Compared) -> tuple[str, ...]:
    same = this.same_sender(other)
    smaller = this.narrows == other.case or other.narrows == this.case
    return (*((_SAME[same],) if same else ()), *((_SMALLER,) if smaller else ()))
