"""A breach from its report to its end, by real actions; nothing of it is lost, and verification says so."""

from datetime import timedelta

import pytest

from foidesk.audit.queries import story
from foidesk.disclosure import queries as disclosure
from foidesk.disclosure.rules import State as EntryState
from foidesk.handling import actions as handling
from foidesk.handling.rules import Interest
from foidesk.law.refusal import Refused
from foidesk.oversight import actions, queries
from foidesk.oversight.models import Account, Breach, Done, Judgement, Thing
from foidesk.oversight.rules import About, Gone, State, Step
from foidesk.people.rules import Role
from foidesk.records.queries import verify
from tests.disclosure.entries import published
from tests.oversight.breached import FOUND, LATER, account, again, dealt_with, made, reported
from tests.walk import NOW, Office, logged, office, officer, stranger


@pytest.fixture
def ours(db: None) -> Office:
    return office(review_contact="The Chief Executive, at this address")


def verbs(breach: Breach) -> list[str]:
    return [entry.verb for entry in story(authority=breach.authority, chain=breach.id)]


def faults(ours: Office) -> list[str]:
    return [fault.says for fault in queries.faults(ours.row.id)]


def test_anybody_who_reads_may_report_what_never_was_in_the_system(ours: Office) -> None:
    breach = reported(ours.paula, title="A letter to the wrong house")
    assert (breach.n, breach.state, queries.things(breach)) == (1, State.OPEN, [])
    assert reported(ours.bob).n == 2
    with pytest.raises(Refused, match="Your role does not let you deal"):
        actions.do(breach, made(Step.CONTAINED), by=ours.paula, at=NOW)


def test_the_facts_of_the_record_name_nobody(ours: Office) -> None:
    breach = reported(ours.alice, people=9_483, who_has_it="Jo Applicant")
    told = story(authority=breach.authority, chain=breach.id)[0]
    assert told.facts["people"] == 9_483
    assert "Jo" not in str(told.facts) and "Alice" not in str(told.facts)
    assert (told.words or {})["who_has_it"] == "Jo Applicant"


def test_a_request_tells_that_something_of_it_went_out(ours: Office) -> None:
    case = logged(ours.alice)
    breach = reported(ours.alice, Gone(case=case.id))
    last = story(authority=case.authority, chain=case.id)[-1]
    assert (last.verb, last.facts["breach"]) == ("oversight.on-request", str(breach.id))


def test_what_is_known_is_written_anew_and_the_old_words_stay(ours: Office) -> None:
    breach = reported(ours.alice)
    first = queries.account(breach)
    actions.write_account(
        breach, account(people=12, measures="A checklist."), seen=first.id, by=ours.bob, at=NOW
    )
    assert [row.people for row in queries.accounts(breach)] == [12, None]
    told = story(authority=breach.authority, chain=breach.id)[-1]
    assert (told.words or {})["changes"] == "how many people it is about and what is done about it"
    actions.write_account(
        breach,
        account(people=12, measures="A checklist. "),
        seen=queries.account(breach).id,
        by=ours.bob,
        at=NOW,
    )
    assert len(queries.accounts(breach)) == 2


def test_a_second_officer_who_read_the_old_account_is_told(ours: Office) -> None:
    breach = reported(ours.alice)
    seen = queries.account(breach).id
    actions.write_account(breach, account(people=12), seen=seen, by=ours.bob, at=NOW)
    with pytest.raises(Refused, match="Somebody wrote the account anew"):
        actions.write_account(breach, account(people=13), seen=seen, by=ours.alice, at=NOW)
    assert queries.account(breach).people == 12


def test_it_is_closed_with_both_decisions_what_they_ask_for_and_what_was_learnt(ours: Office) -> None:
    breach = reported(ours.alice)
    with pytest.raises(Refused) as refused:
        actions.close(breach, by=ours.alice, at=NOW)
    assert len(refused.value.refusals) == 3
    breach = dealt_with(breach, ours.alice)
    assert breach.state == State.NOTIFIED
    assert actions.close(breach, by=ours.bob, at=LATER).state == State.CLOSED
    with pytest.raises(Refused, match="It is closed"):
        actions.close(breach, by=ours.alice, at=LATER)
    with pytest.raises(Refused, match="This breach is closed"):
        actions.do(breach, made(Step.OTHER), by=ours.alice, at=LATER)
    assert faults(ours) == []


def test_it_is_opened_again_where_it_stood(ours: Office) -> None:
    breach = dealt_with(reported(ours.alice), ours.alice)
    actions.close(breach, by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="Say why"):
        actions.reopen(breach, reason=" ", by=ours.alice, at=NOW)
    assert actions.reopen(breach, reason="A copy was found.", by=ours.alice, at=NOW).state == State.NOTIFIED
    with pytest.raises(Refused):
        actions.reopen(breach, reason="Twice.", by=ours.bob, at=NOW)
    assert faults(ours) == []


def test_a_notification_that_never_was_is_struck_out_and_the_hours_run_again(ours: Office) -> None:
    breach = reported(ours.alice)
    first = actions.do(breach, made(Step.NOTIFIED), by=ours.alice, at=NOW)
    second = actions.do(
        breach, made(Step.NOTIFIED, words="More of it, as 33(4) allows."), by=ours.alice, at=NOW
    )
    actions.strike(breach, first.id, reason="It was the wrong form.", by=ours.bob, at=NOW)
    assert again(breach, ours.alice).state == State.NOTIFIED
    actions.strike(breach, second.id, reason="It bounced.", by=ours.bob, at=NOW)
    assert again(breach, ours.alice).state == State.OPEN
    assert len(queries.done(breach)) == 2
    with pytest.raises(Refused, match="struck out already"):
        actions.strike(breach, second.id, reason="Again.", by=ours.bob, at=NOW)
    assert faults(ours) == []


def test_the_office_did_not_become_aware_after_it_notified(ours: Office) -> None:
    breach = reported(ours.alice)
    actions.do(breach, made(Step.NOTIFIED, done_at=FOUND + timedelta(minutes=5)), by=ours.alice, at=NOW)
    with pytest.raises(Refused, match="notified before that"):
        later = account(aware_at=FOUND + timedelta(minutes=30))
        actions.write_account(breach, later, seen=queries.account(breach).id, by=ours.alice, at=NOW)


def test_a_decision_takes_the_place_of_an_earlier_one(ours: Office) -> None:
    breach = reported(ours.alice)
    actions.decide(
        breach, About.COMMISSIONER, needed=False, reasons="Nobody is named.", by=ours.alice, at=NOW
    )
    actions.decide(
        breach, About.COMMISSIONER, needed=True, reasons="Names were found.", by=ours.bob, at=LATER
    )
    assert queries.standing(breach).notify is True
    assert [row.needed for row in queries.judgements(breach)] == [True, False]
    assert faults(ours) == []


def test_whoever_deals_with_it_takes_an_answer_out_of_the_log(ours: Office) -> None:
    """The case officer does not publish, and need not wait for whoever does."""
    entry = published(ours)
    breach = reported(ours.alice, Gone(case=entry.case_id))
    assert queries.published(queries.things(breach)) == [entry]
    actions.unpublish(breach, entry, by=ours.alice, at=LATER)
    gone = disclosure.entry(ours.row.id, entry.id)
    assert gone is not None
    assert (gone.state, gone.withdrawn_by) == (EntryState.WITHDRAWN, ours.alice.id)
    assert [row.step for row in queries.done(breach)] == [Step.CONTAINED]
    assert [row.entry_id for row in queries.things(breach)] == [None, entry.id]
    with pytest.raises(Refused, match="It is withdrawn"):
        actions.unpublish(breach, entry, by=ours.bob, at=LATER)
    assert faults(ours) == []


def test_only_an_entry_of_what_went_out_is_taken_down(ours: Office) -> None:
    entry = published(ours)
    breach = reported(ours.alice, Gone(case=logged(ours.alice, title="Another").id))
    with pytest.raises(Refused, match="Name the entry"):
        actions.unpublish(breach, entry, by=ours.alice, at=LATER)


def test_what_was_no_part_of_it_is_taken_out_and_stays_readable(ours: Office) -> None:
    case = logged(ours.alice)
    breach = reported(ours.alice, Gone(case=case.id))
    actions.name(breach, [Gone(case=case.id)], by=ours.alice, at=NOW)
    (row,) = queries.things(breach)
    actions.take_out(breach, row.id, reason="The wrong request.", by=ours.bob, at=NOW)
    assert [one.struck_why for one in queries.things(breach)] == ["The wrong request."]
    with pytest.raises(Refused):
        actions.take_out(breach, row.id, reason="Twice.", by=ours.bob, at=NOW)
    assert faults(ours) == []


def test_a_restricted_request_keeps_its_breach_to_those_who_are_named(ours: Office) -> None:
    case = logged(ours.alice)
    breach = reported(ours.alice, Gone(case=case.id))
    handling.restrict(case, [ours.alice.id, ours.bob.id], reason="A complaint.", by=ours.alice, at=NOW)
    una = officer(ours.row, "Una Unnamed", Role.CASE_OFFICER, by=ours.ada)
    assert queries.breach(una, breach.id) is None
    assert queries.unclosed(una) == []
    with pytest.raises(Refused, match="no such request"):
        actions.do(breach, made(Step.CONTAINED), by=una, at=NOW)
    with pytest.raises(Refused, match="no such request"):
        reported(una, Gone(case=case.id))
    assert queries.breach(ours.bob, breach.id) == breach


def test_another_office_sees_and_does_nothing(ours: Office) -> None:
    breach, charlie = reported(ours.alice), stranger()
    assert queries.breach(charlie, breach.id) is None
    with pytest.raises(Refused, match="another office"):
        actions.do(breach, made(Step.CONTAINED), by=charlie, at=NOW)
    with pytest.raises(Refused, match="no such request"):
        reported(charlie, Gone(case=logged(ours.alice).id))


def test_whoever_has_an_interest_in_the_request_stands_aside(ours: Office) -> None:
    case = logged(ours.alice)
    breach = reported(ours.alice, Gone(case=case.id))
    handling.declare(case, officer=ours.bob.id, interest=Interest.SUBJECT, reason="His.", by=ours.bob, at=NOW)
    with pytest.raises(Refused, match="You have an interest"):
        actions.close(breach, by=ours.bob, at=NOW)


@pytest.mark.parametrize(
    ("table", "change"),
    [
        (Account, {"people": 1}),
        (Account, {"happened": "Nothing much."}),
        (Done, {"words": "Nothing."}),
        (Done, {"struck_at": NOW, "struck_by": None}),
        (Judgement, {"needed": False}),
        (Breach, {"state": State.OPEN}),
        (Breach, {"aware_at": LATER}),
    ],
)
def test_verification_finds_what_was_made_smaller(
    ours: Office, table: type[Account | Done | Judgement | Breach], change: dict[str, object]
) -> None:
    dealt_with(reported(ours.alice, people=9_483), ours.alice)
    assert faults(ours) == []
    if "struck_at" in change:
        change = change | {"struck_by": ours.alice.id}
    table.objects.of(ours.row.id).update(**change)
    assert faults(ours) != []


def test_verification_finds_what_was_deleted(ours: Office) -> None:
    breach = dealt_with(reported(ours.alice, Gone(case=logged(ours.alice).id)), ours.alice)
    for table in (Judgement, Done, Thing, Account):
        table.objects.of(ours.row.id).filter(breach=breach).delete()
    assert len(faults(ours)) == 4


def test_the_whole_verification_tells_of_it(ours: Office) -> None:
    reported(ours.alice, people=9_483)
    assert [one.faults for one in verify()] == [()]
    Account.objects.of(ours.row.id).update(people=3)
    (found,) = verify()
    assert [fault.where for fault in found.faults] == ["breach 1"]
