"""What an action is called with when everybody tries it: things of our household, by the kinds it needs."""

import inspect
from collections.abc import Callable, Mapping
from typing import Any

from foidesk.cases.mending import Capacity, Representative
from foidesk.cases.rules import AtRest, Channel, Closure
from foidesk.clock.happening import Kind
from foidesk.composing.facts import Composed
from foidesk.decisions.afterwards import Correcting
from foidesk.decisions.afterwards import Kind as Correction
from foidesk.decisions.rules import Heard, View
from foidesk.handling.rules import Interest
from foidesk.happenings.events import NewHappening
from foidesk.happenings.means import Form, Preference
from foidesk.inbox.rules import Referral, Sure
from foidesk.law.regime import Regime
from foidesk.letters.rules import Details
from foidesk.letters.stationery import Line, Stationery
from foidesk.notes.rules import Kind as NoteKind
from foidesk.notes.rules import NewNote, Words
from foidesk.oversight.rules import About, Step
from foidesk.people.rules import Role
from foidesk.people.rules.standing import Loan, NewAbsence
from foidesk.relations.rules import Closing, Relation
from foidesk.release.rules import How
from foidesk.searches.rules.activity import Activity
from foidesk.searches.rules.advice import AdviceKind, NewAdvice
from foidesk.searches.rules.fees import Basis, Item, NewFeeLine
from foidesk.searches.rules.lines import Kind as LineKind
from foidesk.searches.rules.lines import NewLine
from foidesk.wording.names import Name
from tests.disclosure.entries import wording
from tests.everyone.household import ASKING, CONSULTING, Household
from tests.everyone.reached import Action
from tests.letters.decided import DISCLOSED
from tests.oversight.breached import ACCOUNT, REPORT, made
from tests.release.notices import SUPPLIER
from tests.walk import APPLICANT, NOW, TODAY, request

Things = Mapping[str, Any]

BY_KIND: Mapping[str, Callable[[Household], Any]] = {
    "About": lambda house: About.COMMISSIONER,
    "Breach": lambda house: house.breaches.open,
    "Made": lambda house: made(Step.CONTAINED),
    "NewAccount": lambda house: ACCOUNT,
    "Report": lambda house: REPORT,
    "Case": lambda house: house.case,
    "Consultation": lambda house: house.consultation,
    "Document": lambda house: house.filed,
    "Letter": lambda house: house.response,
    "Message": lambda house: house.unsorted,
    "Note": lambda house: house.note,
    "Parcel": lambda house: house.parcels.prepared,
    "Search": lambda house: house.search,
    "Entry": lambda house: house.log.draft,
    "Post": lambda house: house.standing.post,
    "Absence": lambda house: house.standing.absence,
    "Delegation": lambda house: house.standing.loan,
    "UUID": lambda house: house.ours.bob.id,
    "str": lambda house: "Of anvils.",
    "int": lambda house: 1,
    "bool": lambda house: True,
    "bytes": lambda house: b"From: a@b.example\r\n\r\nAnvils?",
    "date": lambda house: TODAY,
    "Collection": lambda house: (1,),
    "Sequence": lambda house: (),
    "Iterable": lambda house: (),
    "Mapping": lambda house: {},
    "Callable": lambda house: str,
    "Channel": lambda house: Channel.LETTER,
    "Regime": lambda house: Regime.FOIA,
    "Closure": lambda house: Closure.WITHDRAWN,
    "AtRest": lambda house: AtRest(house.case.id),
    "Interest": lambda house: next(iter(Interest)),
    "Representative": lambda house: Representative(APPLICANT, next(iter(Capacity)), TODAY, "A letter."),
    "Correcting": lambda house: Correcting(next(iter(Correction)), (1,), "One anvil.", "Miscounted."),
    "Closing": lambda house: Closing(Closure.WITHDRAWN, "She rang.", said_on=TODAY, channel=Channel.CALL),
    "Relation": lambda house: Relation.SEE_ALSO,
    "NewApplicant": lambda house: APPLICANT,
    "NewRequest": lambda house: request(),
    "NewHappening": lambda house: NewHappening(Kind.NARROWING_ASKED, TODAY),
    "Preference": lambda house: Preference(Form.SUMMARY),
    "Consulting": lambda house: CONSULTING,
    "Heard": lambda house: Heard(View.OBJECTS, "Much.", TODAY, ""),
    "Decision": lambda house: DISCLOSED,
    "Wording": lambda house: wording(house.log.draft),
    "Particulars": lambda house: SUPPLIER,
    "Details": lambda house: Details(),
    "Name": lambda house: Name.HELP,
    "Stationery": lambda house: Stationery(named=False),
    "Line": lambda house: Line("Anvils", "An anvil is heavy."),
    "Referral": lambda house: Referral.TOLD,
    "Sure": lambda house: Sure(),
    "Composed": lambda house: Composed("Anvils", "Anvils.", ""),
    "How": lambda house: How.BY_HAND,
    "Asking": lambda house: ASKING,
    "Basis": lambda house: Basis.SECTION_9,
    "NewAdvice": lambda house: NewAdvice(AdviceKind.FORMAT, "A list.", TODAY),
    "NewLine": lambda house: NewLine(Activity.LOCATING, LineKind.SPENT, 5, who="Gita"),
    "NewFeeLine": lambda house: NewFeeLine(Item.POSTAGE, "Parcel", 500, 1),
    "NewNote": lambda house: NewNote(NoteKind.NOTE, Words("Anvils."), on=TODAY),
    "NewAbsence": lambda house: NewAbsence(house.ours.bob.id, TODAY),
    "Loan": lambda house: Loan(house.ours.bob.id, Role.STANDARDS, TODAY, TODAY, "Anvils"),
}


def given(deed: Action, house: Household, instead: Things) -> dict[str, Any]:
    """What an action is called with, but for who does it; `instead` by name, the rest by its kind."""
    found: dict[str, Any] = {}
    for name, wanted in inspect.signature(deed).parameters.items():
        if name in instead:
            found[name] = instead[name]
        elif name == "at":
            found[name] = NOW
        elif name == "on":
            found[name] = TODAY
        elif name != "by" and wanted.default is inspect.Parameter.empty:
            found[name] = BY_KIND[_kind(wanted.annotation)](house)
    return found


def _kind(annotation: Any) -> str:
    """The last word of an annotation, whatever way it was written."""
    said = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", str(annotation))
    return str(said).partition("[")[0].partition(" |")[0].rpartition(".")[2]
