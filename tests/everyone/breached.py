"""Breaches of our office, as far as their names say."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from foidesk.oversight import actions, queries
from foidesk.oversight.rules import Gone, Report, Step
from tests.oversight.breached import LATER, account, again, dealt_with, made
from tests.walk import NOW, Office

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.disclosure.models import Entry
    from foidesk.oversight.models import Breach, Done, Thing

TITLE = "A hidden sheet of anvils"


@dataclass(frozen=True)
class Breaches:
    """One in hand, of a request and of an answer that everyone reads; one ready to be closed; one closed."""

    open: "Breach"
    ready: "Breach"
    closed: "Breach"
    thing: "Thing"
    done: "Done"


def breached(ours: Office, case: "Case", published: "Entry") -> Breaches:
    """Alice reported all of them."""
    report = Report(TITLE, account(happened="Anvils were named."), (Gone(case=case.id),))
    in_hand, ready, closed = (actions.report(report, by=ours.alice, at=NOW) for _n in range(3))
    actions.name(in_hand, [Gone(entry=published.id)], by=ours.alice, at=NOW)
    done = actions.do(in_hand, made(Step.ASKED, words="Asked for the anvil."), by=ours.alice, at=NOW)
    for breach in (ready, closed):
        dealt_with(breach, ours.alice)
    actions.close(closed, by=ours.alice, at=LATER)
    return Breaches(
        open=again(in_hand, ours.alice),
        ready=again(ready, ours.alice),
        closed=again(closed, ours.alice),
        thing=queries.things(in_hand)[0],
        done=done,
    )
