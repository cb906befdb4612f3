"""People, posts, absences and delegations, as the office meets them on the desk."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from django.utils import timezone

from foidesk.authorities import actions as authorities
from foidesk.authorities.actions import MailDetails
from foidesk.authorities.rules import MailWay, Security
from foidesk.cases import actions as cases
from foidesk.cases.queries import case as read
from foidesk.handling import actions as handling
from foidesk.handling import queries as handling_queries
from foidesk.letters import actions as letters
from foidesk.people import actions, queries
from foidesk.people.rules import Loan, NewAbsence, Role
from foidesk.plumbing.post.models import Message
from tests.browsing import signed_in
from tests.everyone.typing_in import day
from tests.walk import NOW, TODAY, Office, logged, office, stranger

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db
WHEN: dict[str, Any] = {"at": NOW, "on": TODAY}
MINE = "seven quiet green doors"
NORA = {"name": "Nora New", "email": "nora@marlshire.example", "roles": ["approver"]}


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def ada(ours: Office) -> Client:
    return signed_in(ours.ada)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def owned(ours: Office) -> "Case":
    case = logged(ours.alice)
    cases.assign(case, ours.alice.id, by=ours.alice, at=NOW)
    return case


def today() -> Any:
    return timezone.localdate()


def test_without_mail_a_code_is_shown_once_and_never_kept_by_a_browser(ours: Office, ada: Client) -> None:
    shown = ada.post("/desk/settings/people/new/", NORA)
    handed = shown.context["handed"]
    assert handed.code in words(shown)
    assert "no-store" in shown.headers["Cache-Control"]
    assert Message.objects.of(ours.row.id).filter(purpose="key").count() == 0
    page = ada.get(f"/desk/settings/people/{handed.officer.id}/")
    assert "No password has been set yet." in words(page)
    assert handed.code not in words(page)


def test_with_mail_a_link_goes_out_and_nobody_sees_it(ours: Office, ada: Client) -> None:
    details = MailDetails(
        MailWay.SMTP, "Office", "foi@marlshire.example", host="127.0.0.1", port=25, security=Security.NONE
    )
    authorities.set_mail(ours.row.id, details, by=ours.ada.id, **WHEN)
    shown = ada.post("/desk/settings/people/new/", NORA)
    code = shown.context["handed"].code
    assert code not in words(shown)
    mail = Message.objects.of(ours.row.id).get(purpose="key")
    assert (mail.to_address, f"/desk/set-password/{code}/" in mail.text) == ("nora@marlshire.example", True)


def test_an_address_that_is_taken_is_a_sentence(ada: Client) -> None:
    assert "exists already" in words(
        ada.post("/desk/settings/people/new/", NORA | {"email": "bob@marlshire.example"})
    )


def test_posts_are_entered_and_given(ours: Office, ada: Client) -> None:
    assert "Enter the usual posts" in words(ada.get("/desk/settings/posts/"))
    ada.post("/desk/settings/posts/new/", {"title": "Head of Policy", "roles": ["approver", "standards"]})
    post = queries.posts(ours.row.id)[0]
    ada.post(f"/desk/settings/people/{ours.paula.id}/", {"posts": [str(post.id)]})
    people = words(ada.get("/desk/settings/people/"))
    assert "Head of Policy" in people
    assert "Approver, Standards and regulation" in people
    ada.post(f"/desk/settings/posts/{post.id}/", {"title": "Head of Policy", "roles": ["standards"]})
    paula = queries.colleague(ours.row.id, ours.paula.id)
    assert paula is not None
    assert paula.roles == (Role.STANDARDS,)
    assert ada.post(f"/desk/settings/posts/{post.id}/end/").status_code == 302
    assert queries.posts(ours.row.id) == []


def test_the_last_administrator_is_kept(ours: Office, ada: Client) -> None:
    response = ada.post(f"/desk/settings/people/{ours.ada.id}/", {"roles": ["approver"]})
    assert "Somebody must remain" in words(response)
    assert "Somebody must remain" in words(ada.post(f"/desk/settings/people/{ours.ada.id}/leave/"))


def test_the_deputy_sees_whose_requests_are_theirs_for_now(ours: Office) -> None:
    case = owned(ours)
    actions.go_away(
        NewAbsence(ours.alice.id, TODAY, today() + timedelta(days=3), ours.bob.id), by=ours.alice, **WHEN
    )
    bob, paula = (words(signed_in(who).get("/desk/")) for who in (ours.bob, ours.paula))
    assert case.reference in bob
    assert "for Alice Able, away until" in bob
    assert "You stand in" in bob
    assert "Bob Brook stands in" in paula
    assert "You stand in" not in paula
    assert case.reference in words(signed_in(ours.bob).get("/desk/?mine"))
    assert case.reference not in words(signed_in(ours.paula).get("/desk/?mine"))


def test_a_deputy_who_lacks_a_role_is_said_and_lending_it_mends_that(ours: Office) -> None:
    alice = signed_in(ours.alice)
    typed = day("from_on", today()) | day("until_on", today()) | {"deputy": str(ours.bob.id)}
    assert alice.post("/desk/people/away/new/", typed).status_code == 302
    assert "Bob Brook does not hold: Case officer" in words(alice.get("/desk/people/away/"))
    for role in ("case-officer", "correspondence"):
        loan = {"role": role, "borrower": str(ours.bob.id), "reason": "Leave."}
        days = day("from_on", today()) | day("until_on", today())
        assert alice.post("/desk/people/delegations/new/", loan | days).status_code == 302
    assert "does not hold" not in words(alice.get("/desk/people/away/"))
    register = words(signed_in(ours.paula).get("/desk/people/delegations/"))
    assert "In force" in register
    assert "End now" not in register
    assert "End now" in words(alice.get("/desk/people/delegations/"))
    absence = queries.absences_ahead(ours.row.id, on=today())[0]
    alice.post(f"/desk/people/away/{absence.id}/back/")
    assert "Nobody is away" in words(alice.get("/desk/people/away/"))


def test_leaving_gives_each_request_to_somebody(ours: Office, ada: Client) -> None:
    one, other = owned(ours), owned(ours)
    page = f"/desk/settings/people/{ours.alice.id}/leave/"
    assert "2 open requests go to somebody else" in words(ada.get(page))
    assert f"Choose who gets {one.reference}" in words(ada.post(page))
    assert queries.account(ours.alice.id) is not None
    gone = signed_in(ours.alice)
    chosen = {f"case_{one.id}": str(ours.bob.id), "everything": str(ours.paula.id)}
    assert ada.post(page, chosen).status_code == 302
    owners = [read(ours.row.id, case.id).owner_id for case in (one, other)]  # type: ignore[union-attr]
    assert owners == [ours.bob.id, ours.paula.id]
    assert gone.get("/desk/").status_code == 302
    assert "account closed" in words(ada.get("/desk/settings/people/"))


def test_drafts_and_shared_questions_are_shown_and_stay_with_their_request(ours: Office, ada: Client) -> None:
    case = logged(ours.alice)
    cases.assign(case, ours.bob.id, by=ours.alice, at=NOW)
    handling.share(case, [2], ours.alice.id, by=ours.alice, at=NOW)
    letters.draft_acknowledgement(case, by=ours.alice, **WHEN)
    page = f"/desk/settings/people/{ours.alice.id}/leave/"
    shown = words(ada.get(page))
    assert f"{case.reference}, question 2" in shown
    assert "Drafts that stay with their request" in shown
    assert ada.post(page).status_code == 302
    assert handling_queries.shares(case) == {}


def test_a_request_that_is_hidden_from_an_administrator_is_not_left_with_nobody(
    ours: Office, ada: Client
) -> None:
    case = owned(ours)
    handling.restrict(case, [ours.alice.id, ours.bob.id], reason="A colleague asks.", by=ours.alice, at=NOW)
    answer = words(ada.post(f"/desk/settings/people/{ours.alice.id}/leave/"))
    assert "restricted to named officers" in answer
    assert case.reference not in answer
    assert queries.account(ours.alice.id) is not None


def test_another_office_sees_and_ends_nothing_of_ours(ours: Office) -> None:
    charlie = signed_in(stranger())
    loan = actions.lend(Loan(ours.alice.id, Role.APPROVER, TODAY, TODAY, "Brass leave."), by=ours.bob, **WHEN)
    absence = actions.go_away(NewAbsence(ours.bob.id, TODAY), by=ours.bob, **WHEN)
    assert charlie.post(f"/desk/people/delegations/{loan.id}/end/").status_code == 404
    assert charlie.post(f"/desk/people/away/{absence.id}/back/").status_code == 404
    for address in ("delegations", "away"):
        assert "Bob Brook" not in words(charlie.get(f"/desk/people/{address}/"))
