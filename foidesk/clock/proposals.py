"""Times that have run out on the applicant's side. Each proposes closing; only a person closes."""

from collections.abc import Iterator
from datetime import date

from foidesk.clock.course import Course
from foidesk.clock.deadlines import deadlines
from foidesk.clock.terms import Caution
from foidesk.clock.terms import DeadlineKind as Kind
from foidesk.language.sentence import say

_SAYS = {
    Kind.CLARIFICATION_LAPSE: ("The clarification asked for has not come", "Consider closing."),
    Kind.REFINEMENT_LAPSE: (
        "No narrower request has come",
        "Consider closing, once the notice under section 17(5) is given.",
    ),
    Kind.FEE_LAPSE: ("The fee has not been paid", "Consider closing."),
}


def proposals(course: Course, as_of: date) -> Iterator[Caution]:
    """What may be closed at the end of that day, for each lapse whose day has gone by unmet."""
    if course.answered:
        return
    for kind, (says, what_then) in _SAYS.items():
        for lapse in deadlines(course, kind):
            if lapse.met is None and as_of > lapse.due:
                ended = say(
                    "{what}, and the time for it ended on {day}. {then}",
                    what=say(says),
                    day=lapse.due,
                    then=say(what_then),
                )
                yield Caution(kind.value, ended, lapse.provision, course.question)
