"""What is not sent is listed with its provision or the reason; the record tells of each."""

import pytest

from foidesk.decisions import actions as decisions
from foidesk.decisions.answer import Decision, Ground, Held, Outcome, Reason, ReasonKind
from foidesk.law import exemptions
from foidesk.law.refusal import Refused
from foidesk.material import actions, queries
from foidesk.material.models import Enclosure, Fate, Override
from foidesk.material.rules import Fate as Fates
from tests.material.laid import Desk, desk
from tests.material.test_passing import MAIL, asked
from tests.walk import NOW, TODAY, stranger

pytestmark = pytest.mark.django_db
S43 = "FOIA 43(2)"
HARM = "The next tender would draw fewer bids."


def withheld(here: Desk, n: int = 2) -> None:
    """Alice withholds a question under section 43(2)."""
    ground = Ground(exemptions.get(S43), reasons=(Reason(ReasonKind.HARM, HARM),))
    decision = Decision(held=Held.HELD, outcome=Outcome.WITHHELD, grounds=(ground,))
    decisions.decide(here.case, n, decision, version=None, by=here.walk.ours.alice, at=NOW, on=TODAY)


def test_withheld_under_what_a_decision_rests_on() -> None:
    here = desk()
    withheld(here)
    document = here.file("bid.pdf")
    with pytest.raises(Refused, match="Choose under which provision"):
        here.say(document, Fates.WITHHOLD)
    with pytest.raises(Refused, match="rests on FOIA 40"):
        here.say(document, Fates.WITHHOLD, "FOIA 40(2)+40(3A)(a)")
    here.say(document, Fates.WITHHOLD, S43)
    row = queries.schedule(here.case).rows[0]
    assert (row.document, row.place, row.provision) == ("bid.pdf", "the whole file", S43)
    assert row.reasons == (f"The harm: {HARM}",)
    assert list(queries.faults(here.case.authority)) == []


def test_what_is_not_asked_for_or_waits_says_why() -> None:
    here = desk()
    one, two = here.file("one.pdf"), here.file("Plan of Jo Applicant.pdf")
    for document, fate in ((one, Fates.OUT_OF_SCOPE), (two, Fates.LEFT_OUT)):
        with pytest.raises(Refused, match="Say why"):
            here.say(document, fate)
    here.say(one, Fates.OUT_OF_SCOPE, reason="It is about another year.")
    here.say(two, Fates.LEFT_OUT, reason="A name in it is still being struck out.")
    told = [row.becomes for row in queries.schedule(here.case).rows]
    assert told == ["not sent: nobody asked for it", "not sent yet: left out for now"]
    line = queries.left_out(here.case)[0][1].left_out
    assert line == ("Document 2.pdf: A name in it is still being struck out.",)


def test_what_goes_no_more_is_taken_out() -> None:
    here = desk()
    document = here.file()
    here.enclose(document)
    here.say(document, Fates.OUT_OF_SCOPE, reason="It is about another year.")
    assert queries.enclosed(here.case) == []
    assert [row.fate for row in queries.fates(document)] == [Fates.SEND, Fates.OUT_OF_SCOPE]
    actions.undecide(document, by=here.walk.ours.alice, at=NOW)
    assert queries.undecided(here.case) != []
    assert list(queries.faults(here.case.authority)) == []


def test_nothing_is_said_of_what_is_answered_or_of_another_office() -> None:
    here = desk()
    document = here.file()
    with pytest.raises(Refused, match="another office"):
        actions.decide_fate(document, Fates.OUT_OF_SCOPE, reason="x", by=stranger(), at=NOW)
    with pytest.raises(Refused, match="being written"):
        actions.enclose(document, letter=here.case.id, by=here.walk.ours.alice, at=NOW)


def test_reviewers_are_told_of_what_does_not_fit() -> None:
    here = desk()
    withheld(here)
    document = here.file("bid.pdf")
    here.say(document, Fates.WITHHOLD, S43)
    here.file("other.pdf")
    assert [str(one) for one in queries.schedule(here.case).doubts] == [
        "Of one file nothing is said yet, so it is not listed."
    ]
    actions.undecide(document, by=here.walk.ours.alice, at=NOW)
    assert any("nothing is listed here" in one for one in queries.schedule(here.case).doubts)


def test_the_record_catches_what_was_changed_behind_it() -> None:
    here = desk()
    withheld(here)
    one, two = here.file("one.pdf"), here.file("two.pdf")
    here.say(one, Fates.WITHHOLD, S43)
    here.enclose(two)
    passing = asked(here, MAIL)
    office = here.case.authority
    assert list(queries.faults(office)) == []
    Fate.objects.of(office).filter(document=one).update(fate=Fates.OUT_OF_SCOPE)
    Enclosure.objects.of(office).update(left_on=TODAY)
    Override.objects.of(office).filter(id=passing.override.id).update(  # type: ignore[union-attr]
        agreed_at=NOW, agreed_by=here.walk.ours.bob.id
    )
    places = [fault.where.split()[0] for fault in queries.faults(office)]
    assert places == ["fate", "enclosure", "override"]
