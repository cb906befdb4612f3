"""The disclosure log: drafted from the decisions, published through the exit, withdrawn with a word left."""

import uuid
from dataclasses import replace
from typing import Any

import pytest

from foidesk.audit.queries import story
from foidesk.cases.rules import AddressKind, NewApplicant
from foidesk.disclosure import actions, queries
from foidesk.disclosure.models import Entry, EntryAnswer
from foidesk.disclosure.rules import DEEDS, TAKEN_OVER, State
from foidesk.law.refusal import Refused
from foidesk.people.rules import Actor
from foidesk.release import queries as release
from foidesk.release.rules import Kind
from foidesk.release.rules import State as ParcelState
from tests.disclosure.entries import DECISIONS, LATER, amended, answered, drafted, published, wording
from tests.letters.decided import ACCESSIBLE, COST, NEITHER
from tests.walk import NOW, Office, logged, office, stranger

pytestmark = pytest.mark.django_db


@pytest.fixture
def ours() -> Office:
    return office(review_contact="The Chief Executive, at this address")


def reasons(refused: pytest.ExceptionInfo[Refused]) -> str:
    return str(refused.value)


def publish(entry: Entry, ours: Office, *, by: Actor | None = None, reason: str = "") -> Entry:
    return actions.publish(entry, version=entry.version, by=by or ours.paula, at=LATER, reason=reason)


def test_a_draft_holds_the_questions_and_the_answers_of_the_letter(ours: Office) -> None:
    entry = drafted(ours)
    first, second = queries.answers(entry)
    assert entry.state == State.DRAFT
    assert first.question == "Which citizen engagement platform do you use?"
    assert "Marlshire Together." in first.answer
    assert "It is the price the supplier offered us." in second.answer
    assert (first.provisions, second.provisions) == ((), ("FOIA 43(2)",))


def test_a_draft_knows_its_dates_outcome_and_address(ours: Office) -> None:
    entry = drafted(ours)
    assert (entry.year, entry.slug) == (2024, "foi-0001-24")
    assert entry.outcome == "Disclosed in part"
    assert entry.working_days == 3


def test_no_row_of_an_entry_says_who_asked(ours: Office) -> None:
    published(ours)
    rows = [*Entry.objects.of(ours.row.id).values(), *EntryAnswer.objects.of(ours.row.id).values()]
    told = str(rows).casefold()
    assert "applicant.example" not in told
    assert "jo applicant" not in told


@pytest.mark.parametrize("decision", [COST, NEITHER, ACCESSIBLE])
def test_every_outcome_has_its_provision_explained(ours: Office, decision: Any) -> None:
    entry = drafted(ours, decisions=(decision, DECISIONS[0]))
    (first, _second) = queries.answers(entry)
    assert first.provisions
    assert "What the law says" in queries.words(entry).text


def test_a_request_that_is_not_answered_has_no_entry(ours: Office) -> None:
    with pytest.raises(Refused, match="not been answered"):
        actions.draft(logged(ours.alice), by=ours.paula, at=NOW)


def test_a_request_has_one_entry_at_a_time(ours: Office) -> None:
    entry = drafted(ours)
    with pytest.raises(Refused, match="already"):
        actions.draft(entry.case, by=ours.paula, at=LATER)


def test_only_who_may_publish_drafts_changes_publishes_and_withdraws(ours: Office) -> None:
    case = answered(ours)
    with pytest.raises(Refused, match="Ask: Communications"):
        actions.draft(case, by=ours.alice, at=LATER)
    entry = actions.draft(case, by=ours.paula, at=LATER)
    with pytest.raises(Refused, match="Ask: Communications"):
        actions.amend(entry, wording(entry), version=entry.version, by=ours.bob, at=LATER)
    with pytest.raises(Refused, match="Ask: Communications"):
        publish(entry, ours, by=ours.alice)
    publish(entry, ours)
    with pytest.raises(Refused, match="Ask: Communications"):
        actions.withdraw(entry, reason="Because", by=ours.alice, at=LATER)


def test_who_comes_second_is_told_and_overwrites_nothing(ours: Office) -> None:
    entry = drafted(ours)
    amended(entry, ours, title="The platform")
    with pytest.raises(Refused, match="Somebody changed this entry"):
        actions.amend(entry, wording(entry, title="Mine"), version=entry.version, by=ours.paula, at=LATER)
    with pytest.raises(Refused, match="Somebody changed this entry"):
        publish(entry, ours)
    found = queries.entry(entry.authority, entry.id)
    assert found is not None
    assert (found.title, found.state) == ("The platform", State.DRAFT)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"title": "  "}, "title"),
        ({"title": "x" * 201}, "longer than 200"),
        ({"question": ""}, "Question 1 is empty"),
        ({"answer": " "}, "The answer to question 1 is empty"),
        ({"answer": "x" * 50_001}, "longer than 50,000"),
    ],
)
def test_words_that_cannot_be_kept_are_refused(ours: Office, changes: dict[str, str], says: str) -> None:
    with pytest.raises(Refused, match=says):
        amended(drafted(ours), ours, **changes)


def test_questions_of_another_entry_are_refused(ours: Office) -> None:
    entry = drafted(ours)
    words = wording(entry)
    with pytest.raises(Refused, match="not those of this entry"):
        actions.amend(
            entry, replace(words, texts={7: ("a", "b")}), version=entry.version, by=ours.paula, at=LATER
        )


def test_to_change_nothing_leaves_no_trace(ours: Office) -> None:
    entry = drafted(ours)
    assert amended(entry, ours).version == entry.version


def test_a_published_entry_is_what_left_through_the_exit(ours: Office) -> None:
    entry = published(ours)
    assert entry.parcel is not None
    parcel = release.parcel(entry.authority, entry.parcel)
    assert parcel is not None
    assert (parcel.kind, parcel.state) == (Kind.LOG_ENTRY, ParcelState.LEFT)
    assert (parcel.manifest, parcel.text, parcel.html) == (entry.manifest, entry.text, entry.html)
    assert list(queries.faults(entry.authority)) == []


def test_a_published_entry_cannot_be_changed_or_published_twice(ours: Office) -> None:
    entry = published(ours)
    with pytest.raises(Refused, match="It is published"):
        amended(entry, ours, title="Other")
    with pytest.raises(Refused, match="It is published"):
        publish(entry, ours)


PERSON = {
    "e-mail": NewApplicant("Jo Applicant", AddressKind.EMAIL, "jo@applicant.example"),
    "post": NewApplicant("Jo Applicant", AddressKind.POST, "7 Elm Row\nMarlford\nML4 9QQ"),
    "handle": NewApplicant("Jo Applicant", AddressKind.HANDLE, "@jo_asks"),
}
WORDS = "1. Which?\n2. Cost?\nKind regards\nJo Applicant\nChair, Elm Row Residents\n07700 900123"


@pytest.mark.parametrize(
    ("person", "planted"),
    [
        ("e-mail", "As Jo Applicant wrote, which platform?"),
        ("e-mail", "As JO  APPLICANT’s letter asks"),
        ("e-mail", "Answer to jo@applicant.example"),
        ("e-mail", "Ring 07700 900123"),
        ("post", "Sent to 7 Elm Row, Marlford"),
        ("post", "The area ML4 9QQ"),
        ("handle", "Asked by @jo_asks"),
    ],
)
@pytest.mark.parametrize("place", ["question", "answer", "title"])
def test_the_gate_refuses_what_tells_who_asked(ours: Office, person: str, planted: str, place: str) -> None:
    entry = drafted(ours, applicant=PERSON[person], words=WORDS)
    entry = amended(entry, ours, **{place: planted})
    with pytest.raises(Refused) as refused:
        publish(entry, ours, reason="I looked at it.")
    assert planted.split()[-1].strip("?’s") in reasons(refused)
    found = queries.entry(entry.authority, entry.id)
    assert found is not None
    assert (found.state, found.parcel, found.html) == (State.DRAFT, None, "")
    assert queries.public_entry(entry.authority, year=entry.year, slug=entry.slug) is None
    assert release.parcels_of(entry.case)[0].kind == Kind.RESPONSE


def test_where_the_applicant_is_named_is_said_before_publishing(ours: Office) -> None:
    texts = ("I, Jo Applicant, ask which platform you use.", "What does it cost?")
    entry = drafted(ours, questions=texts)
    (concern,) = queries.concerns(entry)
    assert concern.where.startswith("question 1, ")
    assert not concern.doubt
    assert queries.concerns(amended(entry, ours, question="Which platform do you use?")) == ()


def test_a_doubt_about_our_own_words_is_said_before_publishing(ours: Office) -> None:
    entry = drafted(ours, decisions=(ACCESSIBLE, ACCESSIBLE))
    (concern,) = [found for found in queries.concerns(entry) if "reasonably accessible" in found.where]
    assert concern.doubt
    assert publish(entry, ours, reason="It is the word of the law.").state == State.PUBLISHED


def test_a_doubt_passes_with_a_reason_that_is_kept(ours: Office) -> None:
    entry = amended(drafted(ours), ours, answer="The Applicant form of the supplier.")
    with pytest.raises(Refused, match="surname"):
        publish(entry, ours)
    entry = publish(entry, ours, reason="It is the name of a form.")
    told = [entry.words or {} for entry in story(authority=entry.authority, chain=entry.case_id)]
    assert any(words.get("reason") == "It is the name of a form." for words in told)


def test_an_entry_without_an_answer_is_not_published(ours: Office) -> None:
    entry = drafted(ours)
    EntryAnswer.objects.of(entry.authority).filter(entry=entry, n=2).update(answer="")
    with pytest.raises(Refused, match="The answer to question 2 is empty"):
        publish(entry, ours)


def test_every_deed_is_told_in_the_story_of_the_request(ours: Office) -> None:
    entry = amended(drafted(ours), ours, title="The platform", answer="It is Marlshire Together.")
    entry = publish(entry, ours)
    actions.withdraw(entry, reason="A figure was wrong.", by=ours.paula, at=LATER)
    told = {one.verb: one for one in story(authority=entry.authority, chain=entry.case_id)}
    deeds = [deed for deed in DEEDS if deed is not TAKEN_OVER]  # told where an answer is corrected
    sentences = [deed.says.format(**(told[deed.verb].words or {})) for deed in deeds]
    assert sentences == [
        "drafted an entry of the disclosure log",
        "changed the draft for the disclosure log: the title, the answer to question 1",
        "published the answer in the disclosure log, at log/2024/foi-0001-24",
        "withdrew the answer from the disclosure log: A figure was wrong.",
    ]
    assert all(told[deed.verb].by == ours.paula.id for deed in deeds)


def test_a_withdrawn_entry_leaves_a_word_and_is_found_no_more(ours: Office) -> None:
    entry = published(ours)
    with pytest.raises(Refused, match="why"):
        actions.withdraw(entry, reason=" ", by=ours.paula, at=LATER)
    actions.withdraw(entry, reason="A figure was wrong.", by=ours.paula, at=LATER)
    found = queries.public_entry(entry.authority, year=entry.year, slug=entry.slug)
    assert found is not None
    assert found.state == State.WITHDRAWN
    assert list(queries.public(entry.authority)) == []
    assert list(queries.public(entry.authority, query="platform")) == []
    assert list(queries.faults(entry.authority)) == []


def test_a_withdrawn_entry_may_be_followed_by_a_corrected_one_at_its_own_address(ours: Office) -> None:
    entry = published(ours)
    actions.withdraw(entry, reason="A figure was wrong.", by=ours.paula, at=LATER)
    second = actions.draft(entry.case, by=ours.paula, at=LATER)
    assert second.slug == "foi-0001-24-2"
    assert queries.successor(entry) is None
    publish(amended(second, ours, answer="Corrected."), ours)
    assert queries.successor(entry) == second


def test_what_waits_is_answered_and_has_no_entry(ours: Office) -> None:
    logged(ours.alice)
    case = answered(ours)
    assert list(queries.waiting(ours.row.id)) == [case]
    actions.draft(case, by=ours.paula, at=LATER)
    assert list(queries.waiting(ours.row.id)) == []


def test_everyone_finds_what_is_published_and_nothing_else(ours: Office) -> None:
    entry = published(ours)
    drafted(ours, title="Drones over Marlshire")
    assert list(queries.public(ours.row.id)) == [entry]
    assert list(queries.public(ours.row.id, query="engagement platforms")) == [entry]
    assert list(queries.public(ours.row.id, query="drones")) == []
    assert list(queries.public(ours.row.id, year=2023)) == []
    assert queries.years(ours.row.id) == [2024]
    assert len(queries.found_by(ours.row.id, "drones")) == 1


def test_another_authority_has_a_log_of_its_own(ours: Office) -> None:
    entry, charlie = published(ours), stranger()
    assert queries.entry(charlie.authority, entry.id) is None
    assert list(queries.public(charlie.authority, query="platform")) == []
    assert queries.public_entry(charlie.authority, year=entry.year, slug=entry.slug) is None
    assert list(queries.waiting(charlie.authority)) == []


def test_a_changed_byte_and_a_wrong_index_are_seen(ours: Office) -> None:
    entry = published(ours)
    rows = Entry.objects.of(entry.authority).filter(id=entry.id)
    rows.update(html=entry.html.replace("Marlshire Together", "Marlshire Apart"))
    assert ["passed the gate" in fault.says for fault in queries.faults(entry.authority)] == [True]
    rows.update(html=entry.html, state=State.WITHDRAWN)
    assert ["search" in fault.says for fault in queries.faults(entry.authority)] == [True]


def test_each_office_has_its_place_in_addresses_only_where_there_are_several(ours: Office) -> None:
    assert queries.place_of(ours.row.id) == ""
    charlie = stranger()
    assert queries.place_of(ours.row.id) == "office-of-marlshire"
    assert queries.places()["office-of-otherham"].id == charlie.authority


def test_an_entry_nobody_has_is_none(ours: Office) -> None:
    assert queries.entry(ours.row.id, uuid.uuid4()) is None
