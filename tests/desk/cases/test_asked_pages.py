"""The pages on which a missed question is added and a question's words are put right."""

import pytest
from django.urls import reverse

from foidesk.cases import actions
from foidesk.cases.queries import questions
from foidesk.law.refusal import Refused
from foidesk.release import actions as release
from foidesk.release.rules import State
from tests.browsing import signed_in
from tests.release.steps import journey, now
from tests.walk import NOW

pytestmark = pytest.mark.django_db
REASON = "It stood on the second page."


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


def test_a_missed_question_is_added() -> None:
    walk = journey()
    browser = signed_in(walk.ours.alice)
    page = reverse("desk:add-question", args=[walk.case.id])
    assert page in browser.get(reverse("desk:questions", args=[walk.case.id])).content.decode()
    typed = {"text": "Who chose it?", "regime": "FOIA", "reason": REASON}
    assert browser.post(page, typed | {"reason": ""}).status_code == 200
    assert browser.post(page, typed).status_code == 302
    assert [one.text for one in questions(walk.case)][-1] == "Who chose it?"


def test_the_words_of_a_question_are_put_right() -> None:
    walk = journey()
    browser = signed_in(walk.ours.alice)
    page = reverse("desk:reword", args=[walk.case.id, 1])
    assert page in browser.get(reverse("desk:questions", args=[walk.case.id])).content.decode()
    assert browser.post(page, {"text": "Which platform?", "reason": REASON}).status_code == 302
    assert questions(walk.case)[0].text == "Which platform?"
    assert browser.get(reverse("desk:reword", args=[walk.case.id, 9])).status_code == 404


@pytest.mark.parametrize("mend", ["reword", "add"])
def test_an_approval_of_a_letter_without_the_right_question_becomes_void(mend: str) -> None:
    """The manifest binds an approval to every word: what quotes the old question can't leave."""
    walk = journey()
    parcel = walk.approved()
    if mend == "reword":
        actions.reword(walk.case, 1, "Which platform?", reason=REASON, by=walk.ours.alice, at=NOW)
    else:
        actions.add_question(walk.case, "Who chose it?", reason=REASON, by=walk.ours.alice, at=NOW)
    with pytest.raises(Refused, match="was changed after this was prepared"):
        release.send_by_mail(parcel, by=walk.ours.alice, at=NOW)
    assert now(parcel).state == State.VOID
