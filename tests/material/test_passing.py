"""A finding is let pass by two officers, never by one alone, and only as long as nothing else is found."""

from datetime import timedelta

import pytest

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.refusal import Refused
from foidesk.material import actions, queries
from foidesk.people.rules import Role
from tests.documents.filed import LOCKED, SHEET, again, settled
from tests.material.laid import Desk, desk
from tests.release.test_deputies import borrowed
from tests.walk import NOW, stranger

pytestmark = pytest.mark.django_db
COVERED = Finding(Code.FAILED_REDACTION, "page 2", 4, say("4 words lie under a box."))
MAIL = Finding(Code.PERSONAL_DATA, "page 1", 2, say("2 e-mail addresses."), sure=0.9)
WHY = "They are our own published addresses."
LATER = NOW + timedelta(minutes=11)


def asked(here: Desk, *findings: Finding) -> "queries.Passing":
    """A file with findings, of which Alice would let the first pass."""
    document = here.file("a.pdf", *findings)
    one = findings[0]
    actions.override(document, code=one.code, where=one.where, reason=WHY, by=here.walk.ours.alice, at=NOW)
    return queries.passing(document)[0]


def test_one_asks_and_another_agrees() -> None:
    here = desk()
    row = asked(here, MAIL).override
    assert row is not None
    with pytest.raises(Refused, match="Hidden data"):
        here.enclose(row.document)
    with pytest.raises(Refused, match="A different officer"):
        actions.agree_override(row, by=here.walk.ours.alice, at=LATER)
    actions.agree_override(row, by=here.walk.ours.bob, at=LATER)
    assert queries.against(again(row.document)) == ()
    here.enclose(row.document)
    with pytest.raises(Refused, match="before you"):
        actions.agree_override(row, by=here.walk.ours.bob, at=LATER)


def test_each_finding_is_let_pass_by_itself() -> None:
    here = desk()
    row = asked(here, MAIL, SHEET).override
    assert row is not None
    actions.agree_override(row, by=here.walk.ours.bob, at=LATER)
    assert [one.code for one in queries.against(again(row.document))] == ["blocked"]


def test_of_two_at_one_place_the_one_is_meant_that_was_chosen() -> None:
    here = desk()
    phone = Finding(Code.PERSONAL_DATA, MAIL.where, 2, say("2 telephone numbers."), sure=0.9)
    document = here.file("a.pdf", MAIL, phone)
    for finding in (phone, MAIL):
        row = actions.override(
            document,
            code=finding.code,
            where=finding.where,
            says=finding.says,
            reason=WHY,
            by=here.walk.ours.alice,
            at=NOW,
        )
        told = [one.finding for one in queries.passing(document) if one.override == row]
        assert told == [finding]


@pytest.mark.parametrize("finding", [COVERED, LOCKED], ids=lambda one: one.code)
@pytest.mark.parametrize("single_officer", [False, True])
def test_what_nobody_lets_pass(finding: Finding, *, single_officer: bool) -> None:
    with pytest.raises(Refused, match=r"[Nn]obody can"):
        asked(desk(single_officer=single_officer), finding)


def test_another_inspection_that_finds_something_else_asks_again() -> None:
    here = desk()
    row = asked(here, MAIL).override
    assert row is not None
    actions.agree_override(row, by=here.walk.ours.bob, at=LATER)
    more = Finding(MAIL.code, MAIL.where, 3, MAIL.says, MAIL.sure)
    other = Finding(MAIL.code, MAIL.where, MAIL.count, say("2 telephone numbers."), MAIL.sure)
    for found in (more, other):
        document = settled(again(row.document), found, kind="pdf")
        assert [one.code for one in queries.against(document)] == ["blocked"]
    assert queries.against(settled(again(row.document), MAIL, kind="pdf")) == ()


def test_declined_it_can_be_asked_again() -> None:
    here = desk()
    row = asked(here, MAIL).override
    assert row is not None
    with pytest.raises(Refused, match="at least 10"):
        actions.decline_override(row, reason="no", by=here.walk.ours.bob, at=LATER)
    actions.decline_override(row, reason="One is private.", by=here.walk.ours.bob, at=LATER)
    assert queries.passing(row.document)[0].override is None
    with pytest.raises(Refused, match="before you"):
        actions.agree_override(row, by=here.walk.ours.bob, at=LATER)
    actions.override(
        row.document, code=MAIL.code, where=MAIL.where, reason=WHY, by=here.walk.ours.alice, at=LATER
    )


def test_an_agreement_can_be_taken_back() -> None:
    here = desk()
    row = asked(here, MAIL).override
    assert row is not None
    actions.agree_override(row, by=here.walk.ours.bob, at=LATER)
    actions.decline_override(row, reason="One is private.", by=here.walk.ours.alice, at=LATER)
    assert [one.code for one in queries.against(row.document)] == ["blocked"]


def test_alone_it_takes_a_pause_and_a_reason() -> None:
    here = desk(single_officer=True)
    row = asked(here, MAIL).override
    assert row is not None
    with pytest.raises(Refused, match="after 09:40"):
        actions.agree_override(row, reason=WHY, by=here.walk.ours.alice, at=NOW + timedelta(minutes=9))
    with pytest.raises(Refused, match="Say why"):
        actions.agree_override(row, by=here.walk.ours.alice, at=LATER)
    agreed = actions.agree_override(row, reason=WHY, by=here.walk.ours.alice, at=LATER)
    assert agreed.alone
    assert queries.against(row.document) == ()


def test_only_who_may_and_with_a_reason() -> None:
    here = desk()
    document = here.file("a.pdf", MAIL)
    charlie = stranger()
    for officer, says in ((here.walk.ours.bob, "does not let you"), (charlie, "another office")):
        with pytest.raises(Refused, match=says):
            actions.override(document, code=MAIL.code, where=MAIL.where, reason=WHY, by=officer, at=NOW)
    with pytest.raises(Refused, match="at least 10"):
        actions.override(
            document, code=MAIL.code, where=MAIL.where, reason="fine", by=here.walk.ours.alice, at=NOW
        )
    with pytest.raises(Refused, match="inspected again"):
        actions.override(
            document, code=MAIL.code, where="page 9", reason=WHY, by=here.walk.ours.alice, at=NOW
        )
    row = asked(here, MAIL).override
    assert row is not None
    with pytest.raises(Refused, match="does not let you"):
        actions.agree_override(row, by=here.walk.ours.paula, at=LATER)
    with pytest.raises(Refused, match="another office"):
        actions.agree_override(row, by=charlie, at=LATER)


def test_what_tells_of_many_people_is_opened_by_two() -> None:
    here = desk()
    names = Finding(Code.PERSONAL_DATA, "Staff, column A", 10, say("10 names."), sure=0.4)
    document = here.file("staff.pdf", names)
    alice, bob = here.walk.ours.alice, here.walk.ours.bob
    here.enclose(document)
    assert [one.code for one in queries.against(document)] == ["many-people"]
    actions.note_opened(document, by=alice, at=NOW)
    actions.note_opened(document, by=alice, at=LATER)
    assert len(queries.openings(document)) == 1
    assert "Bob Brook" in queries.against(document, alice.id, bob.id)[0].says
    assert [one.code for one in queries.against(document)] == ["many-people"]
    actions.note_opened(document, by=bob, at=NOW)
    assert queries.against(document) == queries.against(document, alice.id, bob.id) == ()
    with pytest.raises(Refused, match="another office"):
        actions.note_opened(document, by=stranger(), at=NOW)


def test_of_a_handful_nobody_is_asked() -> None:
    here = desk()
    document = here.file("a.pdf", Finding(Code.PERSONAL_DATA, "page 1", 9, say("9 names."), sure=0.4))
    assert queries.against(document) == ()


def test_alone_one_opening_is_enough() -> None:
    here = desk(single_officer=True)
    document = here.file("a.pdf", Finding(Code.PERSONAL_DATA, "page 1", 90, say("90 names."), sure=0.4))
    assert queries.against(document) != ()
    actions.note_opened(document, by=here.walk.ours.alice, at=NOW)
    assert queries.against(document) == ()


def test_nobody_agrees_in_the_place_of_whoever_asked() -> None:
    here = desk()
    row = asked(here, MAIL).override
    assert row is not None
    ours = here.walk.ours
    paula = borrowed(here.walk, ours.paula, by=ours.alice, role=Role.CASE_OFFICER)
    with pytest.raises(Refused, match="in the place of Alice Able, who had a hand in this"):
        actions.agree_override(row, by=paula, at=LATER)
    paula = borrowed(here.walk, ours.paula, by=ours.bob)
    assert actions.agree_override(row, by=paula, at=LATER).agreed_by == paula.id
