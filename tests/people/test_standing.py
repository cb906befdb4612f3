"""Who is away and who stands in; a role is lent by name, for some days, by whoever holds it."""

from datetime import date, timedelta
from typing import Any

import pytest

from foidesk.law.refusal import Refused
from foidesk.people import actions, queries
from foidesk.people.models import Delegation
from foidesk.people.rules import Actor, Loan, NewAbsence, Permission, Role, lacking
from tests.walk import NOW, TODAY, Office, office, officer, stranger

pytestmark = pytest.mark.django_db
WHEN: dict[str, Any] = {"at": NOW, "on": TODAY}
DAY = timedelta(days=1)


def on(ours: Office, who: Actor, day: date) -> Actor:
    account = queries.account(who.id)
    assert account is not None
    return queries.actor(account, authority=ours.row.id, on=day)


def lend(by: Actor, to: Actor, role: Role = Role.APPROVER, **changes: Any) -> Delegation:
    days: dict[str, Any] = {"from_on": TODAY, "until_on": TODAY + 7 * DAY, "reason": "She is away."}
    return actions.lend(Loan(to.id, role, **(days | changes)), by=by, **WHEN)


def test_a_role_is_held_on_the_days_it_is_lent_and_on_no_other() -> None:
    ours = office()
    loan = lend(ours.bob, ours.alice, from_on=TODAY + DAY, until_on=TODAY + 2 * DAY)
    may = [on(ours, ours.alice, TODAY + n * DAY).may(Permission.APPROVE) for n in range(4)]
    assert may == [False, True, True, False]
    alice = on(ours, ours.alice, TODAY + DAY)
    lent = alice.as_deputy(Permission.APPROVE)
    assert lent is not None
    assert (lent.lender_name, alice.under(Permission.APPROVE)) == ("Bob Brook", {"under": loan.id})
    assert alice.under(Permission.HANDLE) == {}
    assert on(ours, ours.bob, TODAY + DAY).may(Permission.APPROVE)


def test_it_ends_early_by_whoever_lent_borrowed_or_administers() -> None:
    ours = office()
    for by in (ours.bob, ours.alice, ours.ada):
        loan = lend(ours.bob, ours.alice)
        actions.end_loan(loan, by=by, **WHEN)
        assert not on(ours, ours.alice, TODAY).may(Permission.APPROVE)
        with pytest.raises(Refused, match="ended already"):
            actions.end_loan(loan, by=by, **WHEN)
    loan, charlie = lend(ours.bob, ours.alice), stranger()
    with pytest.raises(Refused, match="another office"):
        actions.end_loan(loan, by=charlie, **WHEN)
    with pytest.raises(Refused, match="Your role does not"):
        actions.end_loan(loan, by=ours.paula, **WHEN)


def test_it_lapses_when_the_lender_no_longer_holds_the_role() -> None:
    ours = office()
    lend(ours.bob, ours.alice)
    actions.set_roles(ours.bob.id, [Role.STANDARDS], by=ours.ada, **WHEN)
    assert not on(ours, ours.alice, TODAY).may(Permission.APPROVE)


def test_nobody_lends_what_is_not_their_own() -> None:
    ours = office()
    lend(ours.bob, ours.alice)
    with pytest.raises(Refused, match="was lent to you"):
        lend(on(ours, ours.alice, TODAY), ours.paula)
    with pytest.raises(Refused, match="do not hold this role"):
        lend(ours.paula, ours.alice)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"from_on": TODAY - DAY}, "a day that has passed"),
        ({"until_on": TODAY - DAY}, "before the first"),
        ({"until_on": TODAY + 400 * DAY}, "a year at most"),
        ({"reason": " "}, "why the role is lent"),
    ],
)
def test_a_loan_that_cannot_be(changes: dict[str, Any], says: str) -> None:
    ours = office()
    with pytest.raises(Refused, match=says):
        lend(ours.bob, ours.alice, **changes)


def test_to_whom_a_role_is_not_lent() -> None:
    ours, charlie = office(), stranger()
    carl = officer(ours.row, "Carl Chair", Role.APPROVER, by=ours.ada)
    for to, says in ((ours.bob, "a colleague"), (carl, "holds that role"), (charlie, "of this office")):
        with pytest.raises(Refused, match=says):
            lend(ours.bob, to)
    lend(ours.bob, ours.alice)
    with pytest.raises(Refused, match="already"):
        lend(ours.bob, ours.alice)


def test_an_administrator_in_somebodys_place_changes_no_role_of_their_own() -> None:
    ours = office()
    lend(ours.ada, ours.alice, Role.ADMINISTRATOR)
    alice = on(ours, ours.alice, TODAY)
    with pytest.raises(Refused, match="You act for Ada Admin"):
        actions.set_roles(alice.id, list(Role), by=alice, **WHEN)
    actions.set_roles(ours.paula.id, [Role.STANDARDS], by=alice, **WHEN)
    with pytest.raises(Refused, match="Somebody must remain"):
        actions.set_roles(ours.ada.id, [Role.STANDARDS], by=alice, **WHEN)


def test_away_with_a_deputy_until_a_day_or_until_told() -> None:
    ours = office()
    actions.go_away(NewAbsence(ours.alice.id, TODAY, TODAY + DAY, ours.bob.id), by=ours.alice, **WHEN)
    found = queries.away(ours.row.id, on=TODAY + DAY)[ours.alice.id]
    assert (found.until_on, found.deputy and found.deputy.name) == (TODAY + DAY, "Bob Brook")
    assert queries.away(ours.row.id, on=TODAY + 2 * DAY) == {}
    actions.go_away(NewAbsence(ours.alice.id, TODAY), by=ours.ada, **WHEN)
    open_ended = queries.away(ours.row.id, on=TODAY + 300 * DAY)[ours.alice.id]
    assert (open_ended.until_on, open_ended.deputy) == (None, None)
    assert len(queries.absences_ahead(ours.row.id, on=TODAY)) == 1


def test_back_early() -> None:
    ours = office()
    row = actions.go_away(NewAbsence(ours.alice.id, TODAY), by=ours.alice, **WHEN)
    with pytest.raises(Refused, match="Your role does not"):
        actions.come_back(row, by=ours.bob, **WHEN)
    actions.come_back(row, by=ours.alice, **WHEN)
    assert queries.away(ours.row.id, on=TODAY) == {}
    with pytest.raises(Refused, match="ended already"):
        actions.come_back(row, by=ours.alice, **WHEN)


def test_who_may_say_that_somebody_is_away_and_what_cannot_be() -> None:
    ours, charlie = office(), stranger()
    wrong = [
        (NewAbsence(ours.alice.id, TODAY), ours.bob, "Your role does not"),
        (NewAbsence(ours.alice.id, TODAY), charlie, "of this office"),
        (NewAbsence(ours.alice.id, TODAY, None, charlie.id), ours.alice, "of this office"),
        (NewAbsence(ours.alice.id, TODAY, None, ours.alice.id), ours.alice, "stand in for themselves"),
        (NewAbsence(ours.alice.id, TODAY, TODAY - DAY), ours.alice, "before the first"),
        (NewAbsence(ours.alice.id, TODAY - 3 * DAY, TODAY - DAY), ours.alice, "over already"),
    ]
    for absence, by, says in wrong:
        with pytest.raises(Refused, match=says):
            actions.go_away(absence, by=by, **WHEN)


def test_what_a_deputy_lacks() -> None:
    assert lacking({Role.CASE_OFFICER, Role.CORRESPONDENCE}, {Role.CORRESPONDENCE}) == (Role.CASE_OFFICER,)
    assert lacking({Role.APPROVER}, {Role.CHIEF_EXECUTIVE}) == ()


def test_mail_goes_to_the_deputy_too() -> None:
    ours = office()
    actions.choose_told([ours.bob.id, ours.paula.id], by=ours.ada, **WHEN)
    actions.go_away(NewAbsence(ours.bob.id, TODAY, None, ours.alice.id), by=ours.bob, **WHEN)
    told = [(one.colleague.name, one.instead_of) for one in queries.to_tell(ours.row.id, on=TODAY)]
    assert told == [("Bob Brook", ""), ("Paula Page", ""), ("Alice Able", "Bob Brook")]
    deputy = queries.deputy_at(ours.row.id, "Bob@marlshire.example", on=TODAY)
    assert deputy is not None
    assert deputy.colleague.name == "Alice Able"
    assert queries.deputy_at(ours.row.id, "nobody@marlshire.example", on=TODAY) is None
