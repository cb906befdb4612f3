"""The applicant's new name or address, and somebody who acts for the applicant."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from foidesk.audit.queries import story
from foidesk.cases import actions, queries
from foidesk.cases.mending import Capacity, Representative
from foidesk.cases.models import Acting, Applicant, Case
from foidesk.cases.rules import AddressKind, NewApplicant
from foidesk.law.refusal import Refused
from foidesk.people.rules import Actor
from tests.walk import APPLICANT, NOW, TODAY, again, logged, office, stranger

pytestmark = pytest.mark.django_db
MOVED = NewApplicant("Jo Married", AddressKind.POST, "2 Low Street\nMarlford")
KNOWN = "Asked at the old address; the answer came from there."
SOLICITOR = NewApplicant("Sal Solicitor", AddressKind.EMAIL, "sal@law.example")


def representative(**changes: Any) -> Representative:
    standing = Representative(SOLICITOR, Capacity.SOLICITOR, TODAY, "A letter that Jo signed.")
    return replace(standing, **changes)


def readdress(case: Case, by: Actor, who: NewApplicant = MOVED, reason: str = KNOWN) -> None:
    actions.readdress(case, who, reason=reason, by=by, at=NOW)


def test_letters_go_to_the_new_address_and_the_old_stays_in_the_record() -> None:
    alice = office().alice
    case, other = logged(alice), logged(alice)
    readdress(case, alice)
    case = again(case)
    to = queries.addressee(case)
    assert (to.name, to.kind, to.address, to.on_behalf_of) == (*_of(MOVED), "")
    assert queries.behind(case) == [_of(MOVED), _of(APPLICANT)]
    assert again(other).applicant.name == "Jo Applicant"
    told = story(authority=case.authority, chain=case.id)[-1]
    assert told.verb == "cases.readdressed"
    assert told.words == {
        "name": "Jo Married",
        "address": "2 Low Street\nMarlford",
        "before": "Jo Applicant, jo@applicant.example",
        "reason": KNOWN,
    }
    assert list(queries.faults(case.authority)) == []


def test_who_acts_for_the_applicant_gets_the_letters_until_that_ends() -> None:
    alice = office().alice
    case = logged(alice)
    actions.act_for(case, representative(), by=alice, at=NOW, on=TODAY)
    to = queries.addressee(again(case))
    assert (to.name, to.address, to.on_behalf_of) == ("Sal Solicitor", "sal@law.example", "Jo Applicant")
    with pytest.raises(Refused, match="Sal Solicitor acts for the applicant already"):
        actions.act_for(case, representative(), by=alice, at=NOW, on=TODAY)
    assert list(queries.faults(case.authority)) == []
    actions.act_no_more(case, reason="Jo wrote so.", by=alice, at=NOW)
    assert queries.addressee(again(case)).name == "Jo Applicant"
    assert _of(SOLICITOR) in queries.behind(case)
    with pytest.raises(Refused, match="Nobody acts"):
        actions.act_no_more(case, reason="Jo wrote so.", by=alice, at=NOW)
    assert list(queries.faults(case.authority)) == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"shown": " "}, "how the authority to act was shown"),
        ({"authority_seen_on": TODAY + timedelta(days=1)}, "still to come"),
        ({"who": NewApplicant("Sal", AddressKind.EMAIL, "sal")}, "one complete e-mail address"),
        ({"who": NewApplicant("", AddressKind.EMAIL, "sal@law.example")}, "name"),
    ],
)
def test_nobody_acts_without_authority_that_was_seen(changes: dict[str, Any], says: str) -> None:
    alice = office().alice
    case = logged(alice)
    with pytest.raises(Refused, match=says):
        actions.act_for(case, representative(**changes), by=alice, at=NOW, on=TODAY)


def test_an_address_moves_at_the_word_of_a_case_officer_with_a_reason_alone() -> None:
    ours = office()
    case = logged(ours.alice)
    with pytest.raises(Refused, match="Say how you know"):
        readdress(case, ours.alice, reason=" ")
    with pytest.raises(Refused, match="Nothing is different"):
        readdress(case, ours.alice, APPLICANT)
    for somebody, says in ((ours.bob, "does not let you"), (stranger(), "another office")):
        with pytest.raises(Refused, match=says):
            readdress(case, somebody)
        with pytest.raises(Refused, match=says):
            actions.act_for(case, representative(), by=somebody, at=NOW, on=TODAY)


def test_what_changed_behind_the_desks_back_is_a_fault() -> None:
    alice = office().alice
    case = logged(alice)
    readdress(case, alice)
    actions.act_for(case, representative(), by=alice, at=NOW, on=TODAY)
    Acting.objects.of(case.authority).update(address="thief@elsewhere.example")
    Applicant.objects.of(case.authority).filter(name="Jo Married").update(address="elsewhere")
    assert [fault.says for fault in queries.faults(case.authority)] == [
        "The applicant's name or address is not what the record tells.",
        "Who acts for the applicant, as stored, is not what the record tells.",
    ]


def _of(who: NewApplicant) -> tuple[str, AddressKind, str]:
    return who.name, who.address_kind, who.address
