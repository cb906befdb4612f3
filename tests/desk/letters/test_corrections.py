"""The pages on which an answer that has left is put right."""

import pytest
from django.urls import reverse

from foidesk.decisions import queries
from foidesk.letters import queries as letters
from foidesk.release import queries as release
from foidesk.release.rules import State
from tests.browsing import signed_in
from tests.decisions.corrected import LATER, anew, answered

pytestmark = pytest.mark.django_db
TYPED = {
    "kind": "correction",
    "questions": ["2"],
    "changed": "We said 500 pounds. It is 5,000.",
    "why": "A nought was lost.",
}


@pytest.fixture(autouse=True)
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: LATER)


def test_from_the_letters_to_one_that_waits_for_approval() -> None:
    walk = answered()
    case, alice, bob = walk.case, signed_in(walk.ours.alice), signed_in(walk.ours.bob)
    page = reverse("desk:correction", args=[case.id])
    assert page in alice.get(reverse("desk:case-letters", args=[case.id])).content.decode()
    assert page in alice.get(reverse("desk:put-right", args=[case.id])).content.decode()
    begin = reverse("desk:begin-correction", args=[case.id])
    assert begin in alice.get(page).content.decode()
    assert "There is a problem" in alice.post(begin, TYPED | {"why": ""}).content.decode()
    assert alice.post(begin, TYPED).headers["Location"] == page
    assert "Go on with the correction" in alice.get(reverse("desk:work")).content.decode()
    assert "Now decide each of its questions anew" in alice.get(page).content.decode()
    decide = reverse("desk:decide-held", args=[case.id, 2, 1])
    assert alice.get(decide).status_code == 200
    anew(walk, 2, "It costs 5,000 pounds.")
    assert "Draft its letter" in alice.get(page).content.decode()
    letter_page = alice.post(reverse("desk:draft-correction", args=[case.id])).headers["Location"]
    shown = alice.get(letter_page).content.decode()
    assert "Correction of our answer" in shown
    (letter, *_before) = letters.of_case(case)
    sent = alice.post(f"{letter_page}send/", {"version": letter.version}, follow=True)
    assert "Waiting for approval" in sent.content.decode()
    parcel = release.parcels_of(case)[0]
    assert (parcel.kind, parcel.state) == ("correction", State.AWAITING)
    assert "A nought was lost." in bob.get(reverse("desk:approve", args=[parcel.id])).content.decode()


def test_it_is_given_up_before_anything_is_decided() -> None:
    walk = answered()
    alice = signed_in(walk.ours.alice)
    alice.post(reverse("desk:begin-correction", args=[walk.case.id]), TYPED)
    page = reverse("desk:give-up-correction", args=[walk.case.id])
    assert alice.post(page, {"reason": "The figure was right."}).status_code == 302
    assert queries.open_correction(walk.case) is None


def test_what_is_not_answered_yet_says_why_it_has_no_correction() -> None:
    walk = answered()
    shown = signed_in(walk.ours.bob).get(reverse("desk:correction", args=[walk.case.id])).content.decode()
    assert "Your role does not let you handle" in shown
