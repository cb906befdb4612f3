"""The questions of a request as cards: what was asked, what was found, what was decided."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.decisions import queries as decisions
from foidesk.decisions.answer import Answer
from foidesk.decisions.rules import OUTCOME_WORDS
from foidesk.pages.saying import said
from foidesk.searches import queries as searches
from foidesk.searches.rules import FINDING_WORDS, State

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@dataclass(frozen=True)
class Card:
    """One question on the overview."""

    n: int
    text: str
    regime: str
    search: str
    decision: str
    provisions: str
    href: str


def cards(case: "Case") -> list[Card]:
    """Every question of a request with where it stands."""
    searched = _searched(case)
    regimes = {question.n: question.regime for question in cases.questions(case)}
    return [
        Card(
            n=answer.n,
            text=answer.text,
            regime=regimes[answer.n],
            search=searched.get(answer.n, _("nobody has been asked")),
            decision=_decision(answer),
            provisions=", ".join(_provisions(answer)) or _("none"),
            href=reverse("desk:questions", args=[case.id]),
        )
        for answer in decisions.answers(case)
    ]


def _searched(case: "Case") -> dict[int, str]:
    """Where the search for each question stands: who is still asked first, then what was found."""
    asked, passed_on = _numbers(case, State.ASKED), _numbers(case, State.PASSED_ON)
    found = dict.fromkeys(passed_on, _("somebody else must be asked"))
    for receipt in searches.receipts(case):
        found |= dict.fromkeys(receipt.questions, said(FINDING_WORDS[receipt.finding]))
    return found | dict.fromkeys(asked, _("waiting for an answer"))


def _numbers(case: "Case", state: State) -> list[int]:
    rows = (search for search in searches.of_case(case) if search.state == state)
    return [n for search in rows for n in searches.numbers(search)]


def _decision(answer: Answer) -> str:
    if answer.same_as is not None:
        return _("as question %(n)s") % {"n": answer.same_as}
    outcomes = [said(OUTCOME_WORDS[part.decision.outcome]) for part in answer.parts if part.decision.outcome]
    return ", ".join(dict.fromkeys(outcomes)) if outcomes and answer.decided else _("not decided yet")


def _provisions(answer: Answer) -> list[str]:
    cites = (ground.key for part in answer.parts for ground in part.decision.grounds)
    return list(dict.fromkeys(cites))
