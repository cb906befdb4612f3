"""An entry of the log follows a correction of the answer, by an officer's act, and says the day of it."""

import pytest
from django.urls import reverse

from foidesk.audit.queries import story
from foidesk.decisions import actions as decisions
from foidesk.disclosure import actions, queries
from foidesk.disclosure.rules import State
from foidesk.law.refusal import Refused
from tests.browsing import signed_in
from tests.decisions.corrected import LATER, WRONG, anew, answered, sent

pytestmark = pytest.mark.django_db


def test_what_is_being_corrected_is_not_published() -> None:
    walk = answered()
    entry = actions.draft(walk.case, by=walk.ours.paula, at=LATER)
    decisions.correct_answer(walk.case, WRONG, by=walk.ours.alice, at=LATER)
    with pytest.raises(Refused, match="The answer is being corrected"):
        actions.publish(entry, version=entry.version, by=walk.ours.paula, at=LATER)


def test_a_draft_takes_the_corrected_answer_over() -> None:
    walk = answered()
    entry = actions.draft(walk.case, by=walk.ours.paula, at=LATER)
    decisions.correct_answer(walk.case, WRONG, by=walk.ours.alice, at=LATER)
    anew(walk, 2, "It costs 5,000 pounds.")
    sent(walk)
    with pytest.raises(Refused, match="was corrected on Monday 16 December 2024"):
        actions.publish(entry, version=entry.version, by=walk.ours.paula, at=LATER)
    with pytest.raises(Refused, match="does not let you publish"):
        actions.take_over(entry, by=walk.ours.alice, at=LATER)
    entry = actions.take_over(entry, by=walk.ours.paula, at=LATER)
    entry = actions.publish(entry, version=entry.version, by=walk.ours.paula, at=LATER)
    text = queries.words(entry).text
    assert "Corrected: Monday 16 December 2024" in text
    assert "It costs 5,000 pounds." in text
    with pytest.raises(Refused, match="nothing to take over"):
        actions.take_over(entry, by=walk.ours.paula, at=LATER)
    assert list(queries.faults(entry.authority)) == []


def test_what_is_published_is_withdrawn_and_a_corrected_entry_takes_its_place() -> None:
    walk = answered()
    entry = actions.draft(walk.case, by=walk.ours.paula, at=LATER)
    entry = actions.publish(entry, version=entry.version, by=walk.ours.paula, at=LATER)
    decisions.correct_answer(walk.case, WRONG, by=walk.ours.alice, at=LATER)
    anew(walk, 2, "It costs 5,000 pounds.")
    assert not queries.overtaken(entry.authority).exists()
    sent(walk)
    assert list(queries.overtaken(entry.authority)) == [entry]
    browser = signed_in(walk.ours.paula)
    assert "1 published answer was corrected since" in browser.get(reverse("desk:work")).content.decode()
    assert "corrected on Monday 16 December" in browser.get(reverse("desk:disclosure")).content.decode()
    fresh = actions.take_over(entry, by=walk.ours.paula, at=LATER)
    before = queries.entry(entry.authority, entry.id)
    assert before is not None
    assert (before.state, fresh.state) == (State.WITHDRAWN, State.DRAFT)
    assert before.withdrawn_why == "The answer was corrected on Monday 16 December 2024."
    fresh = actions.publish(fresh, version=fresh.version, by=walk.ours.paula, at=LATER)
    assert queries.successor(before) == fresh
    assert not queries.overtaken(entry.authority).exists()
    assert "Corrected: Monday 16 December 2024" in fresh.text
    verbs = [one.verb for one in story(authority=entry.authority, chain=walk.case.id)]
    assert verbs.count("disclosure.published") == 2
    assert list(queries.faults(entry.authority)) == []
