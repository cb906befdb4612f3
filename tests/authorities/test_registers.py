"""The address book, the qualified persons, and the schedule of charges."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from foidesk.authorities import actions, queries
from foidesk.authorities.models import Charge, ProfileVersion, QualifiedPerson
from foidesk.authorities.rules.book import BodyKind, NewBody
from foidesk.authorities.rules.book_file import COLUMNS, LARGEST_FILE, read, written
from foidesk.authorities.rules.charges import NewCharge, money
from foidesk.authorities.rules.persons import NewPerson
from foidesk.clock.profile import PROFILES
from foidesk.law.citation import foia
from foidesk.law.refusal import Refused
from tests.walk import NOW, TODAY, Office, office, stranger

HEAD = ",".join(COLUMNS)
COUNCIL = NewBody("Marlshire Council", BodyKind.COUNCIL, email="foi@council.example", source="Its website")
POST = NewPerson("Commissioner", "The Home Secretary", date(2024, 5, 1), "Safe, file 7", date(2024, 5, 2))
SHEET = NewCharge("A printed copy", 15, "sheet", date(2024, 4, 1), "The Commissioner, March 2024")


def doing(ours: Office) -> dict[str, Any]:
    return {"by": ours.ada.id, "at": NOW, "on": TODAY}


def file(*rows: str) -> bytes:
    return "\r\n".join((HEAD, *rows)).encode()


def test_a_book_can_be_written_and_read_again() -> None:
    bodies = (
        replace(COUNCIL, check_by_on=date(2025, 5, 31), address="1 High Street\nMarlford"),
        NewBody(
            "Otherham “Force”, north", BodyKind.FORCE, web="https://force.example/foi", source="A letter"
        ),
    )
    assert read(written(bodies).encode()) == bodies


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (",council,,foi@c.example,,site,", "Line 2: Give the name of the public body."),
        ("A,council,,,,site,", "Give at least one way to reach it"),
        ("A,council,,foi@c.example,,,", "Say where you found it"),
        ("A,abbey,,foi@c.example,,site,", "“abbey” is no kind"),
        ("A,council,,not an address,,site,", "is not complete"),
        ("A,council,,,ftp://c.example,site,", "begins with https://"),
        ("A,council,,foi@c.example,,site,31/05/2027", "is a day like 2027-05-31"),
        ("=HYPERLINK(1),council,,foi@c.example,,site,", "as a formula would"),
        ("A,council,,foi@c.example,,@site,", "as a formula would"),
        ("A,council,,foi@c.example,,site", "6 cells instead of 7"),
        ("A" * 201 + ",council,,foi@c.example,,site,", "longer than 200 characters"),
        ("A,,,foi@c.example,,site,\r\n a ,,,b@c.example,,site,", "“a” stands in line 2 already"),
        ('A,"council,,foi@c.example,,site,', "can’t be read as comma-separated values"),
        ("", "holds no entry"),
    ],
)
def test_a_faulty_line_keeps_the_whole_file_out(row: str, says: str) -> None:
    with pytest.raises(Refused, match=r".") as refused:
        read(file(row))
    assert says in str(refused.value)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "must name these columns"),
        (b"name,kind\r\nA,council", "must name these columns"),
        (b"\xff\xfe" + HEAD.encode("utf-16-le"), "not in UTF-8"),
        (HEAD.encode() + b"\r\nA\0,,,,,,", "NUL"),
        (b"x" * (LARGEST_FILE + 1), "larger than 1 MB"),
        (file(*(f"B{n},,,a@b.example,,site," for n in range(5001))), "more than 5,000 lines"),
    ],
)
def test_what_is_no_address_book_is_refused_in_one_sentence(data: bytes, says: str) -> None:
    with pytest.raises(Refused, match=r".") as refused:
        read(data)
    assert len(refused.value.refusals) == 1
    assert says in str(refused.value)


def test_many_faulty_lines_are_told_some_and_counted() -> None:
    with pytest.raises(Refused, match="And 10 more lines"):
        read(file(*(f"B{n},abbey,,a@b.example,,site," for n in range(60))))


@pytest.mark.django_db
def test_a_file_adds_changes_and_leaves_the_rest() -> None:
    ours = office()
    kept = actions.enter_body(ours.row.id, NewBody("Kept", email="a@b.example", source="x"), **doing(ours))
    actions.enter_body(ours.row.id, COUNCIL, **doing(ours))
    rows = (
        replace(COUNCIL, name="marlshire  COUNCIL", email="new@council.example"),
        replace(COUNCIL, name="New"),
    )
    taken = actions.read_book(ours.row.id, rows, **doing(ours))
    assert (taken.new, taken.changed, taken.same) == (1, 1, 0)
    assert actions.read_book(ours.row.id, rows, **doing(ours)).same == 2
    book = {row.name: row for row in queries.address_book(ours.row.id)}
    assert set(book) == {"Kept", "marlshire COUNCIL", "New"}
    assert book["marlshire COUNCIL"].email == "new@council.example"
    assert book["marlshire COUNCIL"].confirmed_at is None
    assert book["Kept"].check_by_on == kept.check_by_on


@pytest.mark.django_db
def test_the_book_is_searched_by_its_words_and_never_across_offices() -> None:
    ours, charlie = office(), stranger()
    actions.enter_body(ours.row.id, COUNCIL, **doing(ours))
    row = queries.address_book(ours.row.id, "council marl")[0]
    assert row.words == "Marlshire Council\nfoi@council.example"
    assert list(queries.address_book(ours.row.id, "council other")) == []
    assert list(queries.address_book(charlie.authority)) == []


@pytest.mark.django_db
def test_an_entry_is_changed_by_whoever_saw_it_and_not_doubled() -> None:
    ours = office()
    row = actions.enter_body(ours.row.id, COUNCIL, **doing(ours))
    with pytest.raises(Refused, match="in the address book already"):
        actions.enter_body(ours.row.id, replace(COUNCIL, name="MARLSHIRE council"), **doing(ours))
    actions.change_body(row, replace(COUNCIL, email="b@c.example"), version=1, **doing(ours))
    with pytest.raises(Refused, match="Somebody changed this"):
        actions.change_body(row, replace(COUNCIL, email="d@c.example"), version=1, **doing(ours))
    actions.take_out_body(row, **doing(ours))
    assert list(queries.address_book(ours.row.id)) == []
    with pytest.raises(Refused, match="took this body out"):
        actions.confirm_body(row, **doing(ours))
    actions.enter_body(ours.row.id, COUNCIL, **doing(ours))


@pytest.mark.django_db
def test_who_is_qualified_on_a_day() -> None:
    """FOIA 36(5)(o): only whom a Minister authorised, only while it holds, only for what it covers."""
    ours = office()
    covered = replace(POST, subsections=("36(2)(b)(i)", "36(2)(b)(ii)"), conditions="Not for statistics")
    row = actions.enter_person(ours.row.id, covered, **doing(ours))
    assert row.covers(foia("36(2)(b)(i)"))
    assert not row.covers(foia("36(2)(c)"))
    assert queries.qualified_persons(ours.row.id, on=date(2024, 5, 1)) == []
    assert queries.qualified_persons(ours.row.id, on=TODAY) == [row]
    actions.end_person(row, until_on=TODAY, **doing(ours))
    assert queries.qualified_persons(ours.row.id, on=TODAY) == [row]
    assert queries.qualified_persons(ours.row.id, on=TODAY + timedelta(days=1)) == []
    actions.take_out_person(row, **doing(ours))
    assert queries.qualified_persons(ours.row.id, on=TODAY) == []
    assert queries.persons_ever(ours.row.id) == [row]


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"minister": " "}, "which Minister"),
        ({"evidence": ""}, "where the instrument is kept"),
        ({"instrument_on": date(2090, 1, 1)}, "in the future"),
        ({"from_on": date(2024, 4, 30)}, "before the day of the instrument"),
        ({"until_on": date(2024, 5, 1)}, "before the first"),
        ({"subsections": ("36(4)",)}, "can’t be about 36"),
    ],
)
def test_nobody_is_qualified_without_an_instrument(change: dict[str, Any], says: str) -> None:
    ours = office()
    with pytest.raises(Refused, match=says):
        actions.enter_person(ours.row.id, replace(POST, **change), **doing(ours))


@pytest.mark.django_db
def test_what_is_charged_on_a_day() -> None:
    """EIR 8: what is charged stands in a schedule, and what was charged then stays told."""
    ours = office()
    row = actions.enter_charge(ours.row.id, SHEET, **doing(ours))
    assert not row.published
    actions.publish_charge(row, **doing(ours))
    actions.end_charge(row, until_on=date(2024, 12, 31), **doing(ours))
    dearer = actions.enter_charge(
        ours.row.id, replace(SHEET, pence=20, from_on=date(2025, 1, 1)), **doing(ours)
    )
    now = queries.charges(ours.row.id, on=TODAY)
    assert [(one.pence, one.per, one.published) for one in now] == [(15, "sheet", True)]
    assert queries.charges(ours.row.id, on=date(2025, 1, 1)) == [dearer]
    assert queries.charges(ours.row.id, on=date(2024, 3, 31)) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "change", [{"pence": 0}, {"pence": 100_001}, {"per": " "}, {"until_on": date(2000, 1, 1)}]
)
def test_a_charge_that_says_nothing_is_refused(change: dict[str, Any]) -> None:
    ours = office()
    with pytest.raises(Refused):
        actions.enter_charge(ours.row.id, replace(SHEET, **change), **doing(ours))


def test_money_is_written_as_people_write_it() -> None:
    assert [money(pence) for pence in (15, 100, 450, 120_000)] == ["15p", "£1", "£4.50", "£1,200"]


@pytest.mark.django_db
def test_what_is_changed_behind_the_desk_is_seen() -> None:
    ours = office()
    wanted = replace(PROFILES["kent"], internal_target=15)
    actions.set_profile(ours.row.id, wanted, version=1, **doing(ours))
    actions.enter_charge(ours.row.id, SHEET, **doing(ours))
    actions.enter_person(ours.row.id, POST, **doing(ours))
    assert list(queries.office_faults(ours.row.id)) == []
    Charge.objects.of(ours.row.id).update(pence=1500)
    QualifiedPerson.objects.of(ours.row.id).update(from_on=date(2020, 1, 1))
    ProfileVersion.objects.of(ours.row.id).filter(n=2).update(values=PROFILES["kent"].as_mapping())
    assert [fault.where.split()[0] for fault in queries.office_faults(ours.row.id)] == [
        "profile",
        "charge",
        "qualified",
    ]
