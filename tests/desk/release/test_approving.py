"""The approver's page: exactly what will leave, and the two things that can be said of it."""

from django.test import Client
from django.urls import reverse

from foidesk.people.rules import Role
from foidesk.release.rules import CHECKLIST, State
from tests.browsing import signed_in
from tests.release.steps import Journey, amend, journey, now
from tests.release.test_senior import VEXATIOUS, asked
from tests.walk import officer


def page(browser: Client, name: str, key: object) -> str:
    answer = browser.get(reverse(f"desk:{name}", args=[key]))
    assert answer.status_code == 200
    return answer.content.decode()


def test_what_waits_is_listed_with_who_asked(walk: Journey, bob: Client) -> None:
    parcel = walk.submitted()
    shown = bob.get(reverse("desk:approvals")).content.decode()
    assert reverse("desk:approve", args=[parcel.id]) in shown
    assert "Alice Able" in shown
    assert "Monday 6 January 2025" in shown


def test_nothing_waiting_says_so(walk: Journey, bob: Client) -> None:
    assert "Nothing is waiting for approval" in bob.get(reverse("desk:approvals")).content.decode()


def test_the_page_shows_the_words_without_the_recipient_and_offers_two_things(
    walk: Journey, bob: Client
) -> None:
    parcel = walk.submitted()
    shown = page(bob, "approve", parcel.id)
    assert "jo@applicant.example" not in shown
    assert "[the applicant]" in shown
    assert "We use Talkabout." in shown
    assert "Nothing speaks against it" in shown
    assert parcel.manifest in shown
    assert shown.count('name="say"') == 2


def test_reading_changes_nothing(walk: Journey, bob: Client) -> None:
    parcel = walk.submitted()
    page(bob, "approve", parcel.id)
    assert now(parcel).state == State.AWAITING


def test_bob_approves(walk: Journey, bob: Client) -> None:
    parcel = walk.submitted()
    typed = {"manifest": parcel.manifest, "comments": "Good.", "say": "approve"}
    answer = bob.post(reverse("desk:approve", args=[parcel.id]), typed, follow=True)
    assert now(parcel).state == State.APPROVED
    assert "Approved by Bob Brook" in answer.content.decode()


def test_bob_sends_back_with_comments_and_not_without(walk: Journey, bob: Client) -> None:
    parcel = walk.submitted()
    typed = {"manifest": parcel.manifest, "comments": "", "say": "back"}
    refused = bob.post(reverse("desk:approve", args=[parcel.id]), typed).content.decode()
    assert "There is a problem" in refused
    assert "Say what should be changed." in refused
    bob.post(reverse("desk:approve", args=[parcel.id]), typed | {"comments": "Say when it ends."})
    assert now(parcel).state == State.RETURNED


def test_a_changed_letter_is_told_and_the_comments_are_kept(walk: Journey, bob: Client) -> None:
    parcel = walk.submitted()
    amend(parcel, walk.ours, opening="One thing more.")
    typed = {"manifest": parcel.manifest, "comments": "Fine by me.", "say": "approve"}
    shown = bob.post(reverse("desk:approve", args=[parcel.id]), typed).content.decode()
    assert "was changed after this was prepared" in shown
    assert now(parcel).state == State.VOID


def test_an_old_page_does_not_approve_a_new_parcel(walk: Journey, bob: Client) -> None:
    parcel = walk.submitted()
    typed = {"manifest": "0" * 64, "comments": "", "say": "approve"}
    shown = bob.post(reverse("desk:approve", args=[parcel.id]), typed).content.decode()
    assert "This is not what you saw" in shown


def test_the_drafter_sees_why_not(walk: Journey, alice: Client) -> None:
    parcel = walk.submitted()
    shown = page(alice, "approve", parcel.id)
    assert "Your role does not let you approve" in shown
    assert 'name="say"' not in shown
    both = officer(walk.ours.row, "Dora Double", Role.CASE_OFFICER, Role.APPROVER, by=walk.ours.ada)
    walk.ours = type(walk.ours)(walk.ours.row, walk.ours.ada, both, walk.ours.bob, walk.ours.paula)
    walk.decide()
    shown = page(signed_in(both), "approve", parcel.id)
    assert "A different officer must approve it" in shown
    assert 'name="say"' not in shown


def test_an_office_of_one_ticks_and_gives_a_reason(db: None) -> None:
    walk = journey(single_officer=True)
    alone = officer(walk.ours.row, "Sole Soul", *Role, by=walk.ours.ada)
    walk.ours = type(walk.ours)(walk.ours.row, alone, alone, alone, alone)
    parcel, browser = walk.submitted(), signed_in(alone)
    where = reverse("desk:approve", args=[parcel.id])
    typed: dict[str, object] = {"manifest": parcel.manifest, "comments": "", "say": "approve"}
    shown = browser.post(where, typed | {"ticked": ["recipient"]}).content.decode()
    assert "Confirm each point of the checklist" in shown
    assert "Write down why you approve your own work" in shown
    done = browser.post(where, typed | {"ticked": list(CHECKLIST), "reason": "I am alone."}, follow=True)
    assert now(parcel).state == State.APPROVED
    assert "No second officer read it" in done.content.decode()


def test_an_approver_takes_the_approval_back_and_the_drafter_reads_why(
    walk: Journey, alice: Client, bob: Client
) -> None:
    parcel = walk.approved()
    undo = reverse("desk:unapprove-parcel", args=[parcel.id])
    assert undo in page(bob, "parcel", parcel.id)
    assert undo not in page(alice, "parcel", parcel.id)
    assert bob.post(undo, {"reason": "Question 2 names a person."}).status_code == 302
    shown = page(alice, "parcel", parcel.id)
    assert "Approval taken back by Bob Brook" in shown
    assert "Question 2 names a person." in shown
    assert "this can only be done while it is" in page(bob, "unapprove-parcel", parcel.id)


def test_the_drafter_withdraws_it_from_approval(walk: Journey, alice: Client, bob: Client) -> None:
    parcel = walk.submitted()
    withdraw = reverse("desk:withdraw-parcel", args=[parcel.id])
    assert withdraw in page(alice, "parcel", parcel.id)
    assert withdraw not in page(bob, "parcel", parcel.id)
    assert alice.post(withdraw, {"reason": "New figures came."}).status_code == 302
    assert "New figures came." in page(bob, "parcel", parcel.id)
    assert now(parcel).state == State.VOID


def test_whoever_is_not_senior_may_send_a_refusal_as_vexatious_back(
    walk: Journey, alice: Client, bob: Client
) -> None:
    parcel = asked(VEXATIOUS, walk)
    work = bob.get(reverse("desk:work")).content.decode()
    assert "Wait for a senior officer" in work
    assert ">Approve<" not in work
    shown = page(bob, "approve", parcel.id)
    assert "You can&#x27;t approve this" in shown or "You can't approve this" in shown
    assert shown.count('name="say"') == 1
    typed = {"manifest": parcel.manifest, "comments": "Weigh its purpose.", "say": "back"}
    assert bob.post(reverse("desk:approve", args=[parcel.id]), typed).status_code == 302
    assert now(parcel).state == State.RETURNED
