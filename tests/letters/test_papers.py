"""A letter names the files that go with it under the question they answer, and those that wait."""

import pytest

from foidesk.decisions import actions as decisions
from foidesk.decisions.answer import Decision, Held, Outcome
from foidesk.decisions.queries import answers
from foidesk.law.refusal import Refused
from foidesk.letters import actions, queries
from foidesk.material.rules import Fate
from foidesk.release import actions as release
from foidesk.release import queries as parcels
from tests.letters.decided import WITHHELD, decide
from tests.material.laid import Desk, desk
from tests.material.test_fates import withheld
from tests.walk import NOW, TODAY

pytestmark = pytest.mark.django_db


def decided(here: Desk, n: int, **changes: str) -> None:
    """A question is disclosed, in words or not."""
    part = answers(here.case)[n - 1].parts
    decisions.decide(
        here.case,
        n,
        Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, **changes),  # type: ignore[arg-type]
        version=part[0].version if part else None,
        by=here.walk.ours.alice,
        at=NOW,
        on=TODAY,
    )


def test_files_answer_a_question_without_words() -> None:
    here = desk()
    decided(here, 1)
    decided(here, 2, answer="£9 a year.")
    letter = actions.draft_response(here.case, by=here.walk.ours.alice, at=NOW, on=TODAY)
    wanting = "Question 1: Give the answer, or lay the files to it that hold it."
    assert wanting in [one.says for one in queries.checked(letter, on=TODAY).undecided]
    here.enclose(here.file("Contract.pdf"), 1)
    text = queries.composed(letter).text
    assert "Contract.pdf, a PDF, 1 kB" in text
    assert text.index("Contract.pdf") < text.index("Question 2\n")
    assert queries.checked(letter, on=TODAY).must == ()


def test_what_belongs_to_all_stands_under_each_that_is_given() -> None:
    here = desk()
    decided(here, 1)
    withheld(here, 2)
    here.enclose(here.file("Contract.pdf"))
    letter = actions.draft_response(here.case, by=here.walk.ours.alice, at=NOW, on=TODAY)
    assert queries.composed(letter).text.count("Contract.pdf") == 1


def test_what_is_not_given_has_no_files() -> None:
    here = desk()
    decided(here, 1, answer="Talkabout.")
    decide(here.case, 2, WITHHELD, by=here.walk.ours.alice)
    here.enclose(here.file("Bid.pdf"), 2)
    letter = actions.draft_response(here.case, by=here.walk.ours.alice, at=NOW, on=TODAY)
    wanting = [one.says for one in queries.checked(letter, on=TODAY).wanting]
    assert "Question 2: papers are enclosed for it, though it is not given." in wanting


def test_what_waits_is_named_and_is_no_refusal() -> None:
    here = desk()
    decided(here, 1, answer="Talkabout.")
    decided(here, 2, answer="£9 a year.")
    here.say(here.file("Plan of Jo Applicant.pdf"), Fate.LEFT_OUT, reason="A name is still being struck out.")
    letter = actions.draft_response(here.case, by=here.walk.ours.alice, at=NOW, on=TODAY)
    text = " ".join(queries.composed(letter).text.split())
    assert "Document 1.pdf: A name is still being struck out." in text
    assert "That is not a refusal" in text
    assert "refusal notice" not in text


def test_of_what_is_neither_confirmed_nor_denied_no_file_waits() -> None:
    here = desk()
    decided(here, 1, answer="Talkabout.")
    decided(here, 2, answer="£9 a year.")
    here.enclose(here.file("Contract.pdf"), 2)
    decision = Decision(held=Held.NCND, outcome=Outcome.NCND)
    version = answers(here.case)[1].parts[0].version
    decisions.decide(here.case, 2, decision, version=version, by=here.walk.ours.alice, at=NOW, on=TODAY)
    letter = actions.draft_response(here.case, by=here.walk.ours.alice, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="tells something about the information"):
        queries.composed(letter)


def test_a_prepared_answer_is_changed_by_what_goes_with_it() -> None:
    here = desk()
    parcel = here.walk.response()
    assert parcels.changed(parcel) is None
    here.enclose(here.file("Contract.pdf"), 1)
    assert parcels.changed(parcel) is not None
    again = release.prepare(
        queries.letter(parcel.authority, parcel.letter),  # type: ignore[arg-type]
        by=here.walk.ours.alice,
        at=NOW,
    )
    assert "Contract.pdf" in again.text
