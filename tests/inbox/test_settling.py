"""Settling a message: logged, joined, set aside, or confirmed as the applicant's answer."""

from datetime import date, timedelta

import pytest

from foidesk.audit.queries import faults, story
from foidesk.authorities.actions import OfficeDetails, amend
from foidesk.cases.models import Case
from foidesk.documents.queries import documents_of
from foidesk.inbox import queries
from foidesk.inbox.actions import routing, settling
from foidesk.inbox.rules import State, Sure, long_ago
from foidesk.law.refusal import Refused
from foidesk.people.actions import choose_told
from foidesk.people.rules import Role
from foidesk.plumbing.post.models import Message as Mail
from tests.inbox.letters import eml
from tests.inbox.steps import again, came, link, log
from tests.walk import APPLICANT, NOW, TODAY, logged, office, officer, stranger

pytestmark = pytest.mark.django_db


def test_logging_settles_the_message_and_takes_its_files_along() -> None:
    ours = office()
    message = came(ours.alice)
    case = log(message, ours.alice)
    message = again(message)
    assert (message.state, message.case, message.settled_by) == (State.LOGGED, case, ours.alice.id)
    assert [file.name for file in documents_of(case)] == ["table.csv"]
    assert case.words == message.words
    verbs = [entry.verb for entry in story(authority=case.authority, chain=case.id)]
    assert verbs == ["cases.logged", "cases.dated", "documents.joined", "inbox.logged"]
    assert list(faults(authority=case.authority)) == []


def test_a_second_click_logs_nothing_more() -> None:
    ours = office()
    message = came(ours.alice)
    assert log(message, ours.alice) == log(message, ours.alice)
    assert Case.objects.of(ours.row.id).count() == 1


def test_the_second_officer_is_told_who_was_first() -> None:
    ours = office()
    carol = officer(ours.row, "Carol Clerk", Role.CORRESPONDENCE, by=ours.ada)
    message = came(ours.alice)
    case = log(message, ours.alice)
    with pytest.raises(Refused, match=f"Alice Able has logged this message as {case.reference} already"):
        log(message, carol)
    with pytest.raises(Refused, match="Nothing was changed"):
        routing.set_aside(message, "spam", by=carol, at=NOW, on=TODAY)


def test_what_is_refused_leaves_everything_as_it_was() -> None:
    ours = office()
    message = came(ours.alice)
    with pytest.raises(Refused, match="in the future"):
        log(message, ours.alice, received_on=TODAY + timedelta(days=1))
    with pytest.raises(Refused, match="before 1 January 2005"):
        log(message, ours.alice, received_on=date(1990, 1, 1))
    with pytest.raises(Refused, match="names the applicant"):
        log(message, ours.alice, title="What Jo Applicant wants")
    assert again(message).state == State.UNSORTED
    assert not Case.objects.of(ours.row.id).exists()


def test_a_date_long_ago_asks_for_a_tick() -> None:
    """FOIA 10(6): a request found in a drawer is late from the start, a slip of the year is not."""
    ours = office()
    message = came(ours.alice)
    early = TODAY - timedelta(days=61)
    with pytest.raises(Refused, match="more than 60 days ago"):
        log(message, ours.alice, received_on=early)
    assert log(message, ours.alice, Sure(long_ago=True), received_on=early).received_on == early
    assert long_ago(TODAY - timedelta(days=60), on=TODAY) is None


def test_the_same_words_as_a_logged_request_ask_for_a_tick() -> None:
    ours = office()
    case = log(came(ours.alice), ours.alice)
    twin = came(ours.alice, eml(sender="Kim <kim@other.example>", message_id="<two@other.example>"))
    with pytest.raises(Refused, match=f"belong to {case.reference}"):
        log(twin, ours.alice)
    assert log(twin, ours.alice, Sure(another=True)) != case


def test_the_pattern_may_need_a_part_typed_by_hand() -> None:
    ours = office()
    pattern = OfficeDetails(
        name="Office of Marlshire", reference_pattern="FOI {number:4}/{yy} – OPCC {typed}"
    )
    amend(ours.row.id, pattern, version=1, by=ours.ada.id, at=NOW, on=TODAY)
    message = came(ours.alice)
    with pytest.raises(Refused, match="second part of the reference"):
        log(message, ours.alice)
    assert log(message, ours.alice, typed_reference="625-24").reference == "FOI 0001/24 – OPCC 625-24"


def test_those_whom_the_office_chose_are_told_without_the_applicant() -> None:
    ours = office()
    choose_told([ours.bob.id], by=ours.ada, at=NOW, on=TODAY)
    case = log(came(ours.alice), ours.alice)
    mail = Mail.objects.of(ours.row.id).get()
    assert (mail.to_address, mail.subject) == (
        "bob@marlshire.example",
        f"New request {case.reference}: Citizen engagement platform",
    )
    assert "2 questions, received on Tuesday 3 December 2024" in mail.text
    assert "due by Monday 6 January 2025" in mail.text
    assert link(case.id) in mail.text
    whole = f"{mail.subject}{mail.text}{mail.html}".casefold()
    for told in (*APPLICANT.name.split(), APPLICANT.address, "what does it cost"):
        assert told.casefold() not in whole


def test_nobody_is_told_when_logging_is_refused() -> None:
    ours = office()
    choose_told([ours.bob.id], by=ours.ada, at=NOW, on=TODAY)
    with pytest.raises(Refused):
        log(came(ours.alice), ours.alice, questions=())
    assert not Mail.objects.of(ours.row.id).exists()


def test_a_message_can_be_set_aside_with_a_reason_and_logged_after_all() -> None:
    ours = office()
    message = came(ours.alice)
    with pytest.raises(Refused, match="Say why"):
        routing.set_aside(message, " ", by=ours.alice, at=NOW, on=TODAY)
    routing.set_aside(message, "Advertising", by=ours.alice, at=NOW, on=TODAY)
    assert list(queries.unsorted(ours.row.id)) == []
    assert [found.reason for found in queries.not_logged(ours.row.id)] == ["Advertising"]
    log(message, ours.alice)
    assert again(message).state == State.LOGGED


def test_earlier_requests_from_the_same_address_are_found() -> None:
    ours = office()
    case = logged(ours.alice)
    assert queries.earlier_requests(ours.row.id, " JO@applicant.example ") == [case]
    assert queries.earlier_requests(ours.row.id, "") == []
    assert queries.earlier_requests(stranger().authority, "jo@applicant.example") == []


def test_only_those_who_may_settle() -> None:
    ours = office()
    message, case = came(ours.alice), logged(ours.alice)
    for verb in (
        lambda: log(message, ours.bob),
        lambda: settling.join(message, case, by=ours.bob, at=NOW, on=TODAY),
        lambda: routing.set_aside(message, "no", by=ours.bob, at=NOW, on=TODAY),
    ):
        with pytest.raises(Refused, match="does not let you"):
            verb()
