"""The pages on which a request is closed, opened again, merged, split and linked."""

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.cases import queries as reading
from foidesk.cases.models import Case
from foidesk.cases.rules import State
from foidesk.relations import queries
from foidesk.relations.rules import Relation
from foidesk.searches import actions as searches
from foidesk.searches.rules import Asking
from tests.browsing import signed_in
from tests.desk.inbox.steps import words_of
from tests.walk import NOW, TODAY, Office, again, logged, office, stranger

ON = {"said_on_day": "5", "said_on_month": "12", "said_on_year": "2024"}
WITHDRAWN = {**ON, "channel": "call", "reason": "She found it herself."}


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def ours(db: None) -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> Case:
    return logged(ours.alice)


@pytest.fixture
def alice(ours: Office) -> Client:
    return signed_in(ours.alice)


def at(name: str, case: Case, *more: object) -> str:
    return reverse(f"desk:{name}", args=[case.id, *more])


def seen(client: Client, where: str) -> str:
    return words_of(client.get(where).content.decode())


def test_a_withdrawn_request_says_so_wherever_it_is_shown(alice: Client, ours: Office, case: Case) -> None:
    asking = Asking("Sue Search", "sue@marlshire.example", (1,), "Contracts", TODAY)
    searches.ask(case, asking, links_at="x/", by=ours.alice, at=NOW, on=TODAY)
    before = seen(alice, at("close-as", case, "withdrawn"))
    assert "Silence" not in before
    assert "1 search is taken back" in before
    answer = alice.post(at("close-as", case, "withdrawn"), WITHDRAWN)
    assert answer.headers["Location"] == at("case", case)
    overview = seen(alice, at("case", case))
    assert "Closed: withdrawn" in overview
    assert "In a call, Thursday 5 December 2024" in overview
    assert "closed on Friday 6 December 2024" in overview
    assert "Nothing, it is closed" in overview
    clock = seen(alice, at("clock", case))
    assert "Overdue" not in clock
    assert "The request is closed" in clock


def test_what_is_lacking_is_said_and_nothing_typed_is_lost(alice: Client, case: Case) -> None:
    answer = alice.post(at("close-as", case, "withdrawn"), {**WITHDRAWN, "said_on_year": "2023"})
    assert answer.status_code == 200
    assert "Check the day" in words_of(answer.content.decode())
    assert b"She found it herself." in answer.content
    assert again(case).state == State.IN_HAND


def test_a_duplicate_is_chosen_from_the_applicants_own(alice: Client, ours: Office, case: Case) -> None:
    assert "this is a duplicate of none" in seen(alice, at("close-as", case, "duplicate"))
    twin = logged(ours.alice)
    alice.post(at("close-as", twin, "duplicate"), {"other": str(case.id), "same": "on", "reason": "Twice."})
    assert "A duplicate of" in seen(alice, at("case", twin))
    assert "Came again as" in seen(alice, at("case", case))


def test_an_unknown_kind_is_no_page(alice: Client, case: Case) -> None:
    for why in ("lapsed", "merged", "nonsense"):
        assert alice.get(at("close-as", case, why)).status_code == 404


def test_it_says_that_the_days_did_run_before_it_is_opened_again(
    alice: Client, ours: Office, case: Case, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "can only be done while it is closed" in seen(alice, at("reopen", case))
    alice.post(at("close-as", case, "withdrawn"), WITHDRAWN)
    assert "Its answer will be due on Monday 6 January 2025" in seen(alice, at("reopen", case))
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW.replace(year=2025, month=2))
    alice = signed_in(ours.alice)
    assert "It will be overdue at once" in seen(alice, at("reopen", case))
    answer = alice.post(at("reopen", case), {"reason": "It was another."})
    assert answer.status_code == 302
    assert "overdue since Monday 6 January 2025" in seen(alice, at("case", case))


def test_two_become_one_and_each_page_tells(alice: Client, ours: Office, case: Case) -> None:
    assert "No other open request came from the same applicant" in seen(alice, at("merge", case))
    later = logged(ours.alice, questions=("Who chose it?",))
    answer = alice.post(at("merge", later), {"other": str(case.id), "reason": "One matter."})
    assert answer.headers["Location"] == at("case", case)
    assert "Question 3 came from" in seen(alice, at("case", case))
    closed = seen(alice, at("case", later))
    assert "Closed: merged into another" in closed
    assert "Question 1 moved: it is answered in" in closed
    assert "“Who chose it?”" in closed
    for name in ("clock", "dates", "questions", "case-searches", "case-costs", "case-letters", "history"):
        assert alice.get(at(name, later)).status_code == 200


def test_some_questions_become_a_request_of_their_own(alice: Client, case: Case) -> None:
    answer = alice.post(
        at("split", case), {"questions": ["2"], "title": "Cost of it", "reason": "Another matter."}
    )
    (new,) = queries.towards(case, Relation.SPLIT_FROM)
    assert answer.headers["Location"] == at("case", new)
    assert "Split from" in seen(alice, at("case", new))
    assert "Part of it became" in seen(alice, at("case", case))
    assert "has more than one question" in seen(alice, at("split", case))
    assert [one.n for one in reading.questions(case)] == [1]


def test_a_link_is_made_by_reference_and_taken_out(alice: Client, ours: Office, case: Case) -> None:
    other = logged(ours.alice)
    typed = {"other": "FOI 999", "relation": "see-also", "reason": "The same contract."}
    assert "No request has this reference" in words_of(alice.post(at("link", case), typed).content.decode())
    alice.post(at("link", case), {**typed, "other": f" {other.reference} "})
    (one,) = queries.related(other, ours.alice)
    assert "See also" in seen(alice, at("case", other))
    assert alice.get(at("take-link-out", other, one.row.id)).status_code == 200
    alice.post(at("take-link-out", other, one.row.id), {"reason": "Another contract."})
    assert queries.related(case, ours.alice) == []
    assert alice.get(at("take-link-out", other, one.row.id)).status_code == 404


def test_what_was_done_is_no_link_to_take_out(alice: Client, ours: Office, case: Case) -> None:
    later = logged(ours.alice)
    alice.post(at("merge", later), {"other": str(case.id), "reason": "One matter."})
    (one,) = queries.related(case, ours.alice)
    assert alice.get(at("take-link-out", case, one.row.id)).status_code == 404


def test_the_list_says_what_can_be_done_now_and_by_whom(alice: Client, ours: Office, case: Case) -> None:
    mine = seen(alice, at("put-right", case))
    assert "It was closed by mistake. It is opened again" in mine
    assert "Not now: It is in hand" in mine
    theirs = seen(signed_in(ours.bob), at("put-right", case))
    assert "Your role does not let you handle requests" in theirs
    assert reverse("desk:put-right", args=[case.id]) in alice.get(at("case", case)).content.decode()


def test_a_foreign_request_is_no_candidate(alice: Client, ours: Office, case: Case) -> None:
    foreign = logged(stranger())
    typed = {"other": foreign.reference, "relation": "see-also", "reason": "-"}
    if foreign.reference != case.reference:
        shown = words_of(alice.post(at("link", case), typed).content.decode())
        assert "No request has this reference" in shown
    assert alice.post(at("merge", case), {"other": str(foreign.id), "reason": "-"}).status_code == 200
    assert alice.get(at("put-right", foreign)).status_code == 404
