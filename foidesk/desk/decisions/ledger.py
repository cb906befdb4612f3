"""What a refusal for cost begins with: the hours of the cost ledger, and how they were found."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from foidesk.authorities.rules.charges import money
from foidesk.decisions.answer import Decision, Outcome, ReasonKind
from foidesk.desk.decisions.place import Place
from foidesk.pages.saying import said
from foidesk.searches.queries import cost_estimate
from foidesk.searches.rules.ledger import CostEstimate
from foidesk.searches.rules.lines import hours_in_words, plural


@dataclass(frozen=True)
class Ledger:
    """What the ledger of a request comes to, and the texts it gives to a decision that has none yet."""

    estimate: CostEstimate
    texts: Mapping[str, str]

    @property
    def money(self) -> str:
        """What the work comes to: "£541.67"."""
        return money(self.estimate.pence)

    @property
    def limit(self) -> str:
        """The cost limit of the day (Fees Regulations 3)."""
        return money(self.estimate.limit.pence)


def ledger(place: Place, *, on: date) -> Ledger | None:
    """The ledger behind a refusal for cost; None for other outcomes, and where it holds nothing that counts.

    Only texts that nobody wrote yet are given, so that nothing an officer typed is replaced.
    """
    if place.decision.outcome is not Outcome.COST:
        return None
    estimate = cost_estimate(place.case, on=on)
    return Ledger(estimate, _unwritten(place.decision, estimate)) if estimate.minutes else None


def _unwritten(decision: Decision, estimate: CostEstimate) -> Mapping[str, str]:
    texts = {ReasonKind.HOURS: estimate.hours, ReasonKind.ESTIMATE: _as_list(estimate)}
    return {kind: text for kind, text in texts.items() if not decision.text(kind)}


def _as_list(estimate: CostEstimate) -> str:
    """Each line that counts as a bullet of the letter, and what other requests add to the hours."""
    lines = [" ".join(sentence.split()) for sentence in estimate.basis]
    if estimate.others:
        time = said(hours_in_words(estimate.minutes - estimate.own_minutes))
        others = said(plural(len(estimate.others), "other request"))
        lines.append(
            f"{time} for {others} whose cost we take together with this one (regulation 5 of the Fees "
            "Regulations)"
        )
    return "\n".join(f"- {line}" for line in lines)
