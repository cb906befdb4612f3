"""The second reader, and why a file may not be sent because of what is struck out of it, or should be."""

from typing import TYPE_CHECKING

import pytest

from foidesk.documents.actions import keep_version
from foidesk.documents.rules import Upload, Version
from foidesk.law.refusal import Refused
from foidesk.people import actions as people
from foidesk.people import queries as queries_of_people
from foidesk.people.rules import Actor, Loan, Role
from foidesk.redaction import actions, queries
from foidesk.redaction.models import Reading
from foidesk.redaction.rules import PAUSE, Says
from tests.documents.filed import TABLE, added, settled
from tests.letters.decided import decide_both
from tests.redaction.boxed import drawn, paper, proved
from tests.walk import NOW, TODAY, Office, logged, office, officer

if TYPE_CHECKING:
    from foidesk.documents.models import Document

pytestmark = pytest.mark.django_db
LATER = NOW + PAUSE
PRICE = "FOIA 43(2)"


def against(copy: "Document") -> list[str]:
    return [str(one.says) for one in queries.against_sending(copy)]


def read(copy: "Document", by: Actor, says: Says = Says.AGREED, comments: str = "") -> Reading:
    row = queries.proof_of(copy)
    assert row is not None
    return actions.read_over(row, says=says, comments=comments, by=by, at=LATER)


def decided(ours: Office) -> "Document":
    """A document of a request whose answer relies on section 43(2), with one box under it."""
    case = logged(ours.alice)
    decide_both(case, by=ours.alice)
    of = paper(ours, case=case)
    drawn(ours, of, provision=PRICE)
    return of


def test_the_second_reader_had_no_hand_in_it() -> None:
    ours = office()
    copy = proved(ours, decided(ours))
    assert against(copy) == [
        "No second officer has read over what is struck out of it. Ask one who had no hand in it."
    ]
    with pytest.raises(Refused, match="You drew boxes in it"):
        read(copy, ours.alice)
    with pytest.raises(Refused, match="does not let you approve"):
        read(copy, ours.paula)
    said = read(copy, ours.bob)
    assert (said.alone, said.read_by) == (False, ours.bob.id)
    assert against(copy) == []
    assert list(queries.faults(ours.row.id)) == []


def test_whoever_took_out_what_another_drew_had_a_hand_in_it() -> None:
    ours = office()
    of = decided(ours)
    clara = officer(ours.row, "Clara Case", Role.CASE_OFFICER, by=ours.ada)
    dora = officer(ours.row, "Dora Case", Role.CASE_OFFICER, by=ours.ada)
    actions.remove(drawn(ours, of, 1, provision=PRICE), by=clara, at=NOW)
    own = actions.draw(of, page=1, box=(60, 144, 300, 166), provision=PRICE, by=dora, at=NOW)
    actions.remove(own, by=dora, at=NOW)
    copy = proved(ours, of)
    with pytest.raises(Refused, match="You drew boxes in it"):
        read(copy, clara)
    assert read(copy, dora).says == Says.AGREED, "what she drew and took out again is not there"


def test_sent_back_with_comments_until_it_is_agreed_to() -> None:
    ours = office()
    copy = proved(ours, decided(ours))
    with pytest.raises(Refused, match="Say which places"):
        read(copy, ours.bob, Says.SENT_BACK)
    read(copy, ours.bob, Says.SENT_BACK, "The price stands in line 3 too.")
    assert against(copy) == ["The second reader sent it back: The price stands in line 3 too."]
    read(copy, ours.bob)
    assert against(copy) == []


def test_what_was_agreed_to_is_void_when_the_boxes_change_and_holds_when_that_is_undone() -> None:
    ours = office()
    of = decided(ours)
    copy = proved(ours, of)
    read(copy, ours.bob)
    more = drawn(ours, of, 1, provision=PRICE)
    assert against(copy) == [
        "Its boxes were changed since this copy was made. Make a new copy, and send that."
    ]
    with pytest.raises(Refused, match="boxes were changed"):
        read(copy, ours.bob)
    newer = proved(ours, of)
    assert against(newer)[0].startswith("No second officer")
    actions.remove(more, by=ours.alice, at=NOW)
    assert against(copy) == []
    assert against(newer)[0].startswith("Its boxes were changed")


def test_an_office_of_one_reads_its_own_work_after_a_pause_and_says_why() -> None:
    ours = office(single_officer=True)
    copy = proved(ours, decided(ours))
    assert against(copy) == [
        "What is struck out of it has not been read over. Do that after a pause, and say why you agree."
    ]
    row = queries.proof_of(copy)
    assert row is not None
    with pytest.raises(Refused, match="Write down why you agree"):
        read(copy, ours.alice)
    with pytest.raises(Refused, match="You made it just now"):
        actions.read_over(row, says=Says.AGREED, comments="I am alone.", by=ours.alice, at=NOW)
    assert read(copy, ours.alice, comments="I am alone.").alone
    assert against(copy) == []


def test_boxes_under_a_provision_on_which_no_answer_relies() -> None:
    ours = office()
    of = decided(ours)
    drawn(ours, of, 1, provision="FOIA 40(2)"), drawn(ours, of, 2, provision="FOIA 42(1)")
    drawn(ours, of, 0, provision="FOIA 42(1)")
    copy = proved(ours, of)
    read(copy, ours.bob)
    assert sorted(one.partition(",")[0] for one in against(copy)) == [
        "2 boxes",
        "Box 2 on page 1 is struck out under FOIA 40(2)",
    ]
    offered = {one.provision: one.questions for one in queries.relied_on(of)}
    assert offered == {PRICE: (2,)}
    others = [one.provision for one in queries.others(of, on=TODAY)]
    assert PRICE not in others and "FOIA 40(2)" in others and len(others) == len(set(others))


def test_what_still_shows_what_is_to_be_struck_out_does_not_go() -> None:
    ours = office()
    of = decided(ours)
    says = "Boxes are drawn in “anvil.pdf”, and this version still shows what lies under them."
    assert against(of)[0].startswith(says)
    upload = Upload("anvil (cleaned).pdf", "", b"%PDF-1.4 cleaned")
    cleaned = keep_version(of, Version.WORKING, upload, by=ours.alice, at=NOW, on=TODAY)
    assert against(cleaned)[0].startswith(says)
    assert against(settled(added(ours)[0])) == []
    assert against(paper(ours)) == []


def test_a_redacted_file_of_which_nothing_is_proved_does_not_go() -> None:
    ours = office()
    of = settled(added(ours, TABLE)[0])
    upload = Upload("table (redacted).csv", "", b"year\n")
    copy = keep_version(of, Version.REDACTED, upload, by=ours.alice, at=NOW, on=TODAY)
    assert against(copy)[0].startswith("Nobody proved here")
    assert [str(one.where) for one in queries.faults(ours.row.id)] == [f"file {copy.id}"]


def test_a_file_as_it_was_sent_is_judged_by_what_it_was_made_from() -> None:
    ours = office()
    copy = settled(proved(ours, decided(ours)), kind="pdf")
    data = queries.laid_down(copy)
    with data as path:
        upload = Upload(copy.name, "", path.read_bytes())
    sent = keep_version(copy, Version.SENT, upload, by=ours.alice, at=NOW, on=TODAY)
    assert against(sent)[0].startswith("No second officer")
    read(copy, ours.bob)
    assert against(sent) == []


def test_a_reader_who_left_still_agreed() -> None:
    ours = office()
    copy = proved(ours, decided(ours))
    read(copy, ours.bob)
    people.set_roles(ours.bob.id, [], by=ours.ada, at=NOW, on=TODAY)
    assert against(copy) == []


def test_nobody_reads_over_in_the_place_of_whoever_drew() -> None:
    ours = office()
    copy = proved(ours, decided(ours))
    loan = Loan(ours.paula.id, Role.CASE_OFFICER, TODAY, TODAY, "Leave.")
    people.lend(loan, by=ours.alice, at=NOW, on=TODAY)
    account = queries_of_people.account(ours.paula.id)
    assert account is not None
    paula = queries_of_people.actor(account, authority=ours.row.id, on=TODAY)
    with pytest.raises(Refused, match="in the place of Alice Able, who had a hand in this"):
        read(copy, paula)
