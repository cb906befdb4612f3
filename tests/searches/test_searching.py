"""Searches: a colleague answers by a link, without an account and without knowing who asks."""

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from foidesk.cases.rules import AddressKind, NewApplicant
from foidesk.documents.rules import Upload
from foidesk.law.refusal import Refused
from foidesk.plumbing.post.models import Message
from foidesk.searches import actions, queries
from foidesk.searches.models import Link
from foidesk.searches.rules import Activity, Asking, Finding, Looked, Report, State, TrueAnswer, reminder_due
from tests.walk import NOW, TODAY, Office, logged, office, stranger

if TYPE_CHECKING:
    from foidesk.searches.actions import Asked

pytestmark = pytest.mark.django_db

LINKS = "https://desk.example/search-request/"
DUE = date(2024, 12, 13)
ASKING = Asking(
    "Gita Green", "gita@marlshire.example", (1, 2), "Which platform, and its cost", DUE, "Thank you"
)
REPORT = Report(
    Finding.HELD,
    (Looked("Finance system", "platform"), Looked("Contracts drawer")),
    {Activity.LOCATING: 20, Activity.EXTRACTING: 10, Activity.OTHER: 45},
)


def asked(ours: Office, **changes: Any) -> "Asked":
    return actions.ask(
        logged(ours.alice),
        replace(ASKING, **changes),
        links_at=LINKS,
        by=ours.alice,
        at=NOW,
        on=TODAY,
    )


def token(asked: "Asked") -> str:
    return asked.link.removeprefix(LINKS).rstrip("/")


def settle(asked: "Asked", report: Report = REPORT, files: list[Upload] | None = None) -> None:
    actions.answer(asked.search, report, files=files or [], at=NOW, on=TODAY)


def test_the_mail_holds_the_link_and_nothing_of_the_applicant() -> None:
    found = asked(office())
    message = Message.objects.in_every_office().get()
    assert found.link in message.text
    assert "13 December 2024" in message.text
    assert "Applicant" not in message.text
    assert "jo@" not in message.text


def test_the_link_is_kept_only_as_a_hash() -> None:
    found = asked(office())
    assert token(found) not in str(Link.objects.in_every_office().values_list())
    assert len(token(found)) >= 43


def test_the_link_opens_the_search_and_another_character_opens_nothing() -> None:
    found = asked(office())
    good = token(found)
    assert queries.by_token(good, on=TODAY) == found.search
    changed = ("A" if good[0] != "A" else "B") + good[1:]
    assert queries.by_token(changed, on=TODAY) is None


def test_a_late_link_still_opens_and_an_old_one_does_not() -> None:
    found = asked(office())
    assert queries.by_token(token(found), on=DUE + timedelta(days=60)) is not None
    assert queries.by_token(token(found), on=DUE + timedelta(days=61)) is None


def test_a_link_taken_back_opens_nothing() -> None:
    ours = office()
    found = asked(ours)
    actions.take_back(found.search, reason="Found it myself", by=ours.alice, at=NOW)
    assert queries.by_token(token(found), on=TODAY) is None


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"words": "What Jo Applicant asks for"}, "name the applicant"),
        ({"note": "write to jo@applicant.example"}, "name the applicant"),
        ({"questions": ()}, "which questions"),
        ({"questions": (9,)}, "which questions"),
        ({"due_on": date(2024, 12, 5)}, "has passed"),
        ({"words": " "}, "what to search for"),
        ({"email": "gita"}, "e-mail address"),
    ],
)
def test_what_is_wrong_with_an_asking_is_said(changes: dict[str, Any], says: str) -> None:
    with pytest.raises(Refused) as refused:
        asked(office(), **changes)
    assert says in str(refused.value)
    assert not Message.objects.in_every_office().exists()


def test_an_answer_gives_a_receipt_that_names_nobody() -> None:
    ours = office()
    found = asked(ours)
    settle(found, files=[Upload("list.xlsx", "application/x", b"PK rows")])
    receipt = queries.receipts(found.search.case)[0]
    assert (receipt.questions, receipt.finding, receipt.minutes) == ((1, 2), Finding.HELD, 30)
    assert receipt.looked == REPORT.looked
    assert [document.name for document in queries.found(found.search)] == ["list.xlsx"]
    assert "Gita" not in str(receipt)


def test_only_four_activities_count_towards_the_limit() -> None:
    """Fees Regulations 4(3)."""
    ours = office()
    found = asked(ours)
    settle(found)
    assert sum(queries.minutes_spent(found.search.case).values()) == 75
    assert queries.receipts(found.search.case)[0].minutes == 30


@pytest.mark.parametrize(
    ("report", "says"),
    [
        (replace(REPORT, looked=()), "where you looked"),
        (replace(REPORT, finding=Finding.NOT_HELD), "what “not held” means"),
        (replace(REPORT, minutes={Activity.LOCATING: -1}), "whole numbers"),
    ],
)
def test_an_incomplete_answer_is_refused_and_the_search_stays_open(report: Report, says: str) -> None:
    found = asked(office())
    with pytest.raises(Refused) as refused:
        settle(found, report)
    assert says in str(refused.value)
    settle(found)


def test_none_is_an_answer() -> None:
    ours = office()
    found = asked(ours)
    settle(found, replace(REPORT, finding=Finding.NOT_HELD, true_answer=TrueAnswer.ROLLING))
    assert queries.receipts(found.search.case)[0].true_answer is TrueAnswer.ROLLING


def test_it_can_be_answered_once() -> None:
    found = asked(office())
    settle(found)
    with pytest.raises(Refused, match="It is answered"):
        settle(found)
    assert queries.by_token(token(found), on=TODAY) is not None


def test_not_me_ask_somebody_else() -> None:
    found = asked(office())
    actions.pass_on(found.search, instead="The contracts team", at=NOW)
    again = queries.by_token(token(found), on=TODAY)
    assert again is not None
    assert (again.state, again.ask_instead) == (State.PASSED_ON, "The contracts team")


def test_a_reminder_brings_a_link_of_its_own_and_the_first_still_opens() -> None:
    ours = office()
    found = asked(ours)
    on = DUE + timedelta(days=1)
    assert queries.to_remind(ours.row.id, on=on) == [found.search]
    assert actions.remind_if_due(found.search, links_at=LINKS, at=NOW, on=on)
    assert not actions.remind_if_due(found.search, links_at=LINKS, at=NOW, on=on)
    assert queries.to_remind(ours.row.id, on=on) == []
    assert Message.objects.in_every_office().count() == 2
    assert queries.by_token(token(found), on=on) is not None
    settle(found)
    assert queries.to_remind(ours.row.id, on=on + timedelta(days=9)) == []


@pytest.mark.parametrize(
    ("days", "reminded", "reminders", "due"),
    [(0, None, 0, False), (1, None, 0, True), (2, 1, 1, False), (4, 1, 1, True), (30, 1, 5, False)],
)
def test_reminders_come_every_three_days_and_end(
    days: int, reminded: int | None, reminders: int, due: bool
) -> None:
    last = DUE + timedelta(days=reminded) if reminded else None
    on = DUE + timedelta(days=days)
    assert reminder_due(due_on=DUE, reminded_on=last, reminders=reminders, on=on) is due


def test_only_who_handles_requests_asks() -> None:
    ours = office()
    with pytest.raises(Refused, match="handle requests"):
        actions.ask(logged(ours.alice), ASKING, links_at=LINKS, by=ours.bob, at=NOW, on=TODAY)


def test_a_single_name_as_an_applicant_is_kept_out_too() -> None:
    ours = office()
    case = logged(ours.alice, applicant=NewApplicant("Zebedee", AddressKind.HANDLE, "@zeb"))
    with pytest.raises(Refused, match="name the applicant"):
        actions.ask(
            case, replace(ASKING, words="Zebedee wants"), links_at=LINKS, by=ours.alice, at=NOW, on=TODAY
        )


def test_another_office_does_not_see_it() -> None:
    found, charlie = asked(office()), stranger()
    assert queries.search(charlie.authority, found.search.id) is None
    assert not queries.open_searches(charlie.authority).exists()
