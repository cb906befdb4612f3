"""How requests stand to each other, and what ends with one, in the words of the pages."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy
from django.utils.translation import ngettext

from foidesk.cases.rules import Channel
from foidesk.decisions import queries as decisions
from foidesk.decisions.rules import ConsultationState
from foidesk.people.rules import Actor
from foidesk.relations import queries
from foidesk.relations.rules import Mistake, Relation
from foidesk.release import queries as release
from foidesk.release.rules import ON_ITS_WAY, Kind
from foidesk.searches import queries as searches
from foidesk.searches.rules import State as SearchState

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.relations.models import Closed

STANDS = {
    Relation.DUPLICATE_OF: (lazy("A duplicate of"), lazy("Came again as")),
    Relation.MERGED_INTO: (lazy("Merged into"), lazy("Took over")),
    Relation.SPLIT_FROM: (lazy("Split from"), lazy("Part of it became")),
    Relation.ANSWERED_WITH: (lazy("To be answered on the same day as"),) * 2,
    Relation.SEE_ALSO: (lazy("See also"),) * 2,
}
MISTAKES = {
    Mistake.NOT_A_REQUEST: lazy("It asks for no recorded information"),
    Mistake.NEVER_OURS: lazy("It was made to another authority"),
}
CHANNELS = {
    Channel.EMAIL: lazy("By e-mail"),
    Channel.LETTER: lazy("By letter"),
    Channel.CALL: lazy("In a call"),
    Channel.IN_PERSON: lazy("In person"),
    Channel.SOCIAL: lazy("On social media"),
    Channel.BY_HAND: lazy("In a letter handed in"),
}
PARCELS = {
    Kind.ACKNOWLEDGEMENT: lazy("the acknowledgement"),
    Kind.CLARIFICATION: lazy("the question to the applicant"),
    Kind.RESPONSE: lazy("the answer"),
    Kind.LOG_ENTRY: lazy("the disclosure log entry"),
    Kind.CORRECTION: lazy("the correction of the answer"),
    Kind.SUPPLEMENT: lazy("the supplement to the answer"),
}


@dataclass(frozen=True)
class Stands:
    """How a request stands to others: the relations, where its questions went or came from, how it closed."""

    relations: list[tuple[str, queries.Seen]]
    went: list[queries.Elsewhere]
    came: list[queries.Elsewhere]
    closed: "Closed | None"
    how: str

    def __bool__(self) -> bool:
        return bool(self.relations or self.went or self.closed)


def stands(case: "Case", reader: Actor) -> Stands:
    """How a request stands to the others that this reader may see."""
    seen = queries.related(case, reader)
    visible = {one.other.id for one in seen}
    closed = queries.closed(case)
    return Stands(
        relations=[(str(STANDS[one.relation][0 if one.first else 1]), one) for one in seen],
        went=[one for one in queries.went_away(case) if one.other.id in visible],
        came=[one for one in queries.came_here(case) if one.other.id in visible],
        closed=closed,
        how=_how(closed) if closed else "",
    )


def _how(closed: "Closed") -> str:
    if closed.mistake:
        return str(MISTAKES[Mistake(closed.mistake)])
    return str(CHANNELS[Channel(closed.channel)]) if closed.channel else ""


def under_way(case: "Case") -> list[str]:
    """What goes on about a request and ends when it is closed, each as a sentence."""
    return [*_letters(case), *_asked(case)]


def _letters(case: "Case") -> Iterator[str]:
    for kind, parcel in release.live_of(case.authority, [case.id])[case.id].items():
        what = {"what": PARCELS[kind]}
        if parcel.state in ON_ITS_WAY:
            yield _("On its way, and to be settled first: %(what)s.") % what
        else:
            yield _("Prepared and not sent, and void then: %(what)s.") % what


def _asked(case: "Case") -> Iterator[str]:
    searched = [one for one in searches.of_case(case) if one.state == SearchState.ASKED]
    if searched:
        says = ngettext(
            "%(n)s search is taken back: the colleague’s link opens nothing any more. Tell them.",
            "%(n)s searches are taken back: the colleagues’ links open nothing any more. Tell them.",
            len(searched),
        )
        yield says % {"n": len(searched)}
    views = [one for one in decisions.consultations(case) if one.state == ConsultationState.ASKED]
    if views:
        says = ngettext(
            "%(n)s view is no longer asked for. Tell whoever was asked.",
            "%(n)s views are no longer asked for. Tell whoever was asked.",
            len(views),
        )
        yield says % {"n": len(views)}
