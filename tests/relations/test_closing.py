"""Closing a request with its kind, what ends with it, and opening it again."""

from dataclasses import replace
from datetime import date

import pytest

from foidesk.audit.queries import story
from foidesk.cases import actions as cases
from foidesk.cases import queries as reading
from foidesk.cases.models import Case
from foidesk.cases.rules import AtRest, Channel, Closure, State
from foidesk.clock.happening import Kind
from foidesk.decisions import actions as decisions
from foidesk.happenings.events import NewHappening
from foidesk.law.refusal import Refused
from foidesk.letters import actions as letters
from foidesk.records.queries import verify
from foidesk.relations import queries
from foidesk.relations.models import Closed
from foidesk.relations.rules import Closing, Mistake, Relation
from foidesk.release import actions
from foidesk.release import queries as release
from foidesk.release.rules import How
from foidesk.searches import actions as searches
from foidesk.searches import queries as searched
from foidesk.searches.rules import Asking
from tests.letters.decided import DISCLOSED
from tests.release.steps import Journey
from tests.walk import NOW, TODAY, Office, again, logged, office, stranger

pytestmark = pytest.mark.django_db

WITHDRAWN = Closing(
    Closure.WITHDRAWN, "She found it herself.", said_on=date(2024, 12, 5), channel=Channel.CALL
)
IN_ERROR = Closing(Closure.IN_ERROR, "A complaint.", mistake=Mistake.NOT_A_REQUEST)
DUPLICATE = Closing(Closure.DUPLICATE, "The same letter by post.", same=True)
ASKING = Asking("Sue Search", "sue@marlshire.example", (1,), "Contracts", date(2024, 12, 13))


@pytest.fixture
def ours() -> Office:
    return office(review_contact="review@marlshire.example")


@pytest.fixture
def case(ours: Office) -> Case:
    return logged(ours.alice)


def close(case: Case, ours: Office, closing: Closing = WITHDRAWN, other: Case | None = None) -> Case:
    actions.close(case, closing, other=other, by=ours.alice, at=NOW, on=TODAY)
    return again(case)


def reopen(case: Case, ours: Office) -> Case:
    actions.reopen(case, reason="The wrong one.", by=ours.alice, at=NOW)
    return again(case)


@pytest.mark.parametrize("closing", [WITHDRAWN, IN_ERROR], ids=lambda one: one.why.value)
def test_it_is_work_no_more_and_keeps_its_clock(ours: Office, case: Case, closing: Closing) -> None:
    due_on = case.due_on
    closed = close(case, ours, closing)
    assert (closed.state, closed.closed_as, closed.closed_on) == (State.NOT_TO_ANSWER, closing.why, TODAY)
    assert (closed.due_on, closed.answered_on) == (due_on, None)
    assert list(reading.open_work(case.authority)) == []
    row = queries.closed(closed)
    assert row is not None
    assert (row.closure, row.reason) == (closing.why, closing.reason)
    assert [fault for one in verify() for fault in one.faults] == []


def test_the_record_says_how(ours: Office, case: Case) -> None:
    close(case, ours)
    last = story(authority=case.authority, chain=case.id)[-1]
    assert last.words == {
        "how": "as withdrawn by its applicant, in a call on Thursday 5 December 2024",
        "reason": "She found it herself.",
    }


def test_what_went_on_ends_in_the_same_breath(ours: Office, case: Case) -> None:
    search = searches.ask(case, ASKING, links_at="x/", by=ours.alice, at=NOW, on=TODAY).search
    parcel = Journey(ours, case).submitted()
    close(case, ours)
    search = next(row for row in searched.of_case(case) if row.id == search.id)
    assert search.state == "taken-back"
    found = release.parcel(case.authority, parcel.id)
    assert found is not None
    assert (found.state, found.void_why) == ("void", "The request was closed.")
    assert [fault for one in verify() for fault in one.faults] == []


def test_what_is_on_its_way_must_be_settled_first(ours: Office, case: Case) -> None:
    Journey(ours, case).handed()
    with pytest.raises(Refused, match="the answer is on its way to the applicant"):
        close(case, ours)
    assert again(case).state == State.IN_HAND


def test_nothing_is_done_on_it_until_it_is_opened_again(ours: Office, case: Case) -> None:
    letter = letters.draft_response(case, by=ours.alice, at=NOW, on=TODAY)
    case = close(case, ours)
    with pytest.raises(Refused, match="closed and not to be answered"):
        searches.ask(case, ASKING, links_at="x/", by=ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="closed and not to be answered"):
        decisions.decide(case, 1, DISCLOSED, version=None, by=ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="closed and not to be answered"):
        letters.draft_acknowledgement(case, by=ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="not to be answered"):
        actions.prepare(letter, by=ours.alice, at=NOW)
    asked = NewHappening(Kind.CLARIFICATION_ASKED, TODAY)
    with pytest.raises(Refused, match="Open it again first"):
        cases.report(case, asked, by=ours.alice, at=NOW, on=TODAY)


def test_an_answered_request_stays_answered(ours: Office, case: Case) -> None:
    journey = Journey(ours, case)
    actions.record_sent(journey.approved(), how=How.BY_HAND, sent_on=TODAY, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="It is answered"):
        close(again(case), ours)


@pytest.mark.parametrize("who", ["bob", "paula", "ada"])
def test_only_who_handles_requests_closes_and_reopens(ours: Office, case: Case, who: str) -> None:
    by = getattr(ours, who)
    with pytest.raises(Refused, match="Your role does not let you handle"):
        actions.close(case, WITHDRAWN, by=by, at=NOW, on=TODAY)
    close(case, ours)
    with pytest.raises(Refused, match="Your role does not let you handle"):
        actions.reopen(case, reason="No.", by=by, at=NOW)


def test_charlie_of_another_office_closes_nothing(ours: Office, case: Case) -> None:
    with pytest.raises(Refused, match="belongs to another office"):
        actions.close(case, WITHDRAWN, by=stranger(), at=NOW, on=TODAY)


def test_a_proof_for_another_request_proves_nothing(ours: Office, case: Case) -> None:
    other = logged(ours.alice)
    for at_rest in (AtRest(other.id), AtRest(case.id, frozenset({1}))):
        with pytest.raises(Refused, match="This proof is for another request"):
            cases.close(
                case,
                why=Closure.WITHDRAWN,
                how="as withdrawn",
                reason="-",
                at_rest=at_rest,
                by=ours.alice,
                at=NOW,
                on=TODAY,
            )


def test_a_lapsed_request_keeps_its_own_conditions(ours: Office, case: Case) -> None:
    with pytest.raises(Refused, match="can only be done while it is waiting for the applicant"):
        close(case, ours, Closing(Closure.LAPSED, "No answer."))
    asked = NewHappening(Kind.CLARIFICATION_ASKED, TODAY)
    cases.report(case, asked, by=ours.alice, at=NOW, on=TODAY)
    late = date(2025, 6, 2)
    actions.close(case, Closing(Closure.LAPSED, "No answer."), by=ours.alice, at=NOW, on=late)
    assert (again(case).state, again(case).closed_as) == (State.CLOSED, Closure.LAPSED)
    came = NewHappening(Kind.CLARIFICATION_RECEIVED, date(2025, 6, 3))
    cases.report(again(case), came, by=ours.alice, at=NOW, on=date(2025, 6, 3))
    assert (again(case).state, again(case).closed_as) == (State.IN_HAND, "")


def test_a_duplicate_names_the_other_and_is_found_from_both(ours: Office, case: Case) -> None:
    twin = close(logged(ours.alice), ours, DUPLICATE, case)
    assert twin.closed_as == Closure.DUPLICATE
    (here,), (there,) = queries.related(case, ours.bob), queries.related(twin, ours.bob)
    assert (here.other, here.says) == (twin, "came again as")
    assert (there.other, there.says) == (case, "is a duplicate of")
    assert [fault for one in verify() for fault in one.faults] == []


def test_what_others_are_answered_by_was_a_request(ours: Office, case: Case) -> None:
    twin = close(logged(ours.alice), ours, DUPLICATE, case)
    with pytest.raises(Refused, match=f"{twin.reference} was closed because this request answers it"):
        close(case, ours, IN_ERROR)


def test_a_request_closed_by_mistake_goes_on_as_if_it_never_had_been(ours: Office, case: Case) -> None:
    twin = logged(ours.alice)
    due_on = twin.due_on
    twin = reopen(close(twin, ours, DUPLICATE, case), ours)
    assert (twin.state, twin.closed_as, twin.closed_on, twin.due_on) == (State.IN_HAND, "", None, due_on)
    assert queries.closed(twin) is None
    assert queries.related(twin, ours.alice) == []
    assert [fault for one in verify() for fault in one.faults] == []
    close(twin, ours)
    assert Closed.objects.of(twin.authority).filter(case=twin).count() == 2


def test_what_is_open_is_not_opened_and_a_reason_is_given(ours: Office, case: Case) -> None:
    with pytest.raises(Refused, match="can only be done while it is closed"):
        reopen(case, ours)
    close(case, ours)
    with pytest.raises(Refused, match="Say why it should not have been closed"):
        actions.reopen(case, reason=" ", by=ours.alice, at=NOW)


@pytest.mark.parametrize(
    ("column", "value", "says"),
    [
        ("closed_as", Closure.IN_ERROR, "Whether it was closed, as stored, is not what the record tells."),
        ("state", State.IN_HAND, "Its stored state or due date is not what the clock gives."),
    ],
)
def test_a_closing_that_was_changed_is_found(
    ours: Office, case: Case, column: str, value: str, says: str
) -> None:
    close(case, ours)
    Case.objects.of(case.authority).filter(id=case.id).update(**{column: value})
    assert says in [fault.says for one in verify() for fault in one.faults]


def test_a_closing_row_that_is_gone_or_changed_is_found(ours: Office, case: Case) -> None:
    close(case, ours)
    Closed.objects.of(case.authority).update(closure=Closure.IN_ERROR)
    says = "How it was closed, as stored, is not what the record tells."
    assert says in [fault.says for one in verify() for fault in one.faults]


def test_unused_kinds_come_another_way(ours: Office, case: Case) -> None:
    with pytest.raises(Refused, match="merged, in another way"):
        close(case, ours, replace(IN_ERROR, why=Closure.MERGED))
    assert queries.of_kind(case, Relation.MERGED_INTO) is None
