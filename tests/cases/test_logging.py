"""Logging a request: its reference, its questions, its clock."""

from datetime import date
from typing import Any

import pytest

from foidesk.audit.queries import story
from foidesk.authorities import actions as authorities
from foidesk.authorities.actions import OfficeDetails
from foidesk.authorities.rules import pattern
from foidesk.cases import actions, queries
from foidesk.cases.rules import AddressKind, NewApplicant, State
from foidesk.happenings.names import names_in
from foidesk.law.refusal import Refused
from tests.walk import NOW, TODAY, logged, office, request, stranger

pytestmark = pytest.mark.django_db


def test_it_is_due_on_the_twentieth_working_day() -> None:
    """FOIA 10(1), 10(6): 25 and 26 December, 1 and 2 January do not count."""
    case = logged(office().alice)
    assert (case.state, case.due_on, case.provisional) == (State.IN_HAND, date(2025, 1, 6), False)


def test_the_record_tells_of_it() -> None:
    case = logged(office().alice)
    assert [entry.verb for entry in story(authority=case.authority, chain=case.id)] == [
        "cases.logged",
        "cases.dated",
    ]
    assert list(queries.faults(case.authority)) == []


def test_references_count_up_in_each_year_of_receipt() -> None:
    ours = office(first_number=28)
    references = [logged(ours.alice).reference, logged(ours.alice).reference]
    references.append(logged(ours.alice, received_on=date(2023, 12, 29)).reference)
    assert references == ["FOI 0028/24", "FOI 0029/24", "FOI 0001/23"]


@pytest.mark.parametrize(
    ("text", "typed", "reference"),
    [
        ("FOI {number:4}/{yy}", "", "FOI 0028/25"),
        ("SCO/FOI/{number:3}/{year}", "", "SCO/FOI/028/2025"),
        ("FOI {number:4}/{yy} – OPCC {typed}", "625-24", "FOI 0028/25 – OPCC 625-24"),
    ],
)
def test_patterns_of_real_offices(text: str, typed: str, reference: str) -> None:
    assert pattern(text).reference(number=28, year=2025, typed=typed) == reference


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("FOI/{yy}", "needs {number} once"),
        ("FOI {number}", "needs {year} or {yy}"),
        ("FOI {number}/{yy}/{name}", "only number"),
        ("FOI {number}{number}/{yy}", "needs {number} once"),
        ("", "needs {number} once"),
        ("FOI {number}/{yy} " + "x" * 60, "longer than 60"),
    ],
)
def test_a_faulty_pattern_is_refused(text: str, says: str) -> None:
    with pytest.raises(Refused) as refused:
        pattern(text)
    assert says in str(refused.value)


def test_the_part_typed_by_hand_is_asked_for_and_no_number_is_lost() -> None:
    ours = office(reference_pattern="FOI {number:4}/{yy} – OPCC {typed}")
    with pytest.raises(Refused, match="second part"):
        logged(ours.alice)
    assert logged(ours.alice, typed_reference="625-24").reference == "FOI 0001/24 – OPCC 625-24"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"received_on": date(2024, 12, 7)}, "in the future"),
        ({"received_on": date(1990, 1, 1)}, "before 1 January 2005"),
        ({"questions": ("", "  ")}, "at least one question"),
        ({"title": "  "}, "neutral title"),
        ({"title": "Letter from Jo Applicant"}, "names the applicant"),
        ({"applicant": NewApplicant("", AddressKind.EMAIL, "a@b.example")}, "applicant's name"),
        ({"applicant": NewApplicant("Jo", AddressKind.EMAIL, "a@b")}, "one complete e-mail address"),
        (
            {"applicant": NewApplicant("Jo", AddressKind.EMAIL, "a@b.example\nBcc: x@y.example")},
            "one complete",
        ),
        ({"applicant": NewApplicant("Jo", AddressKind.POST, " ")}, "where the answer must go"),
    ],
)
def test_what_is_missing_is_said(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(Refused) as refused:
        logged(office().alice, **changes)
    assert says in str(refused.value)


def test_an_account_handle_is_an_address() -> None:
    """FOIA 8(1)(b)."""
    case = logged(office().alice, applicant=NewApplicant("Jo Bloggs", AddressKind.HANDLE, "@jo on a site"))
    assert case.applicant.address == "@jo on a site"


def test_line_breaks_in_a_title_and_name_become_spaces() -> None:
    who = NewApplicant("Jo\r\nBloggs", AddressKind.POST, "1 Road")
    case = logged(office().alice, title="Two\r\nlines", applicant=who)
    assert (case.title, case.applicant.name) == ("Two lines", "Jo Bloggs")


def test_only_who_may_log_logs() -> None:
    with pytest.raises(Refused, match="log and acknowledge"):
        actions.log(request(), by=office().bob, at=NOW, on=TODAY)


def test_another_office_does_not_see_it() -> None:
    case, charlie = logged(office().alice), stranger()
    assert queries.case(charlie.authority, case.id) is None


@pytest.mark.parametrize(
    ("text", "name", "found"),
    [
        ("Request from Jane Smith", "Jane Smith", True),
        ("jane a. smith writes", "Jane Smith", True),
        ("J. Smith asks", "Jane Smith", True),
        ("Mr Smith asks", "John Smith", True),
        ("Road policing", "Jane Road", False),
        ("A letter", "", False),
        ("Cher asks", "Cher", True),
    ],
)
def test_a_name_in_a_text_is_found(text: str, name: str, found: bool) -> None:
    assert names_in(text, name) is found


def test_a_reference_that_an_earlier_pattern_gave_is_passed_over() -> None:
    """Otherwise nobody could log anything any more: each try would begin with the same number."""
    ours = office(reference_pattern="FOI {typed}/{yy} {number}")
    assert logged(ours.alice, typed_reference="2").reference == "FOI 2/24 1"
    details = OfficeDetails(name="Office of Marlshire", reference_pattern="FOI {number}/{yy} 1")
    authorities.amend(ours.row.id, details, version=1, by=ours.ada.id, at=NOW, on=TODAY)
    assert logged(ours.alice).reference == "FOI 3/24 1"


def test_a_reference_that_was_typed_before_is_refused() -> None:
    ours = office(reference_pattern="FOI {number}{typed}/{yy}")
    for typed in ("12", *["x"] * 9):
        logged(ours.alice, typed_reference=typed)
    with pytest.raises(Refused, match="Another request has this reference"):
        logged(ours.alice, typed_reference="2")
    assert logged(ours.alice, typed_reference="3").reference == "FOI 113/24"
