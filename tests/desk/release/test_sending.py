"""The pages on which something leaves, and those for what nobody knows the end of."""

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.authorities.models import MailRoute
from foidesk.cases.rules import AddressKind, NewApplicant
from foidesk.plumbing.post.rules import Ending
from foidesk.release.rules import State
from tests.browsing import signed_in
from tests.release.steps import Journey, amend, attempt, message, now
from tests.walk import logged, stranger

SIXTH = {"day": "6", "month": "12", "year": "2024"}


def at(name: str, key: object) -> str:
    return reverse(f"desk:{name}", args=[key])


def day(field: str) -> dict[str, str]:
    return {f"{field}_{part}": value for part, value in SIXTH.items()}


def read(browser: Client, name: str, key: object) -> str:
    answer = browser.get(at(name, key))
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_prepared_answer_is_sent_for_approval(walk: Journey, alice: Client) -> None:
    parcel = walk.response()
    assert "A different officer must read exactly this" in read(alice, "parcel", parcel.id)
    assert "exactly as it stands" in read(alice, "submit-parcel", parcel.id)
    assert now(parcel).state == State.PREPARED
    shown = alice.post(at("submit-parcel", parcel.id), follow=True).content.decode()
    assert now(parcel).state == State.AWAITING
    assert "It was sent for approval Friday 6 December 2024" in shown


def test_sending_by_mail_says_first_what_will_happen(walk: Journey, alice: Client) -> None:
    parcel = walk.approved()
    shown = read(alice, "send-parcel", parcel.id)
    assert "the clock stops and the request closes" in shown
    assert "jo@applicant.example" in shown
    assert now(parcel).state == State.APPROVED
    shown = alice.post(at("send-parcel", parcel.id), follow=True).content.decode()
    assert now(parcel).state == State.HANDED
    assert "leaves within a minute" in shown


def test_sending_twice_sends_once(walk: Journey, alice: Client) -> None:
    parcel = walk.approved()
    for _click in range(2):
        assert alice.post(at("send-parcel", parcel.id)).status_code == 302
    assert message(parcel).message_id.endswith("@marlshire.example>")


def test_without_approval_the_page_says_why_not(walk: Journey, alice: Client) -> None:
    parcel = walk.response()
    assert "A different officer must approve this" in read(alice, "send-parcel", parcel.id)
    shown = alice.post(at("send-parcel", parcel.id)).content.decode()
    assert "A different officer must approve this" in shown
    assert now(parcel).state == State.PREPARED


def test_a_letter_that_was_changed_is_not_offered_for_sending(walk: Journey, alice: Client) -> None:
    parcel = walk.approved()
    amend(parcel, walk.ours, opening="One thing more.")
    shown = read(alice, "parcel", parcel.id)
    assert "was changed after this was prepared" in shown
    assert at("send-parcel", parcel.id) not in shown
    assert at("record-sent", parcel.id) not in shown
    assert "was changed after this was prepared" in read(alice, "send-parcel", parcel.id)
    assert now(parcel).state == State.APPROVED


def test_sent_from_an_older_page_a_changed_letter_says_why_it_stays(walk: Journey, alice: Client) -> None:
    parcel = walk.approved()
    amend(parcel, walk.ours, opening="One thing more.")
    shown = alice.post(at("send-parcel", parcel.id)).content.decode()
    assert "was changed after this was prepared" in shown
    assert now(parcel).state == State.VOID


def test_without_a_way_out_the_page_says_that_it_waits(walk: Journey, alice: Client) -> None:
    parcel = walk.handed()
    MailRoute.objects.of(parcel.authority).delete()
    for name in ("parcel", "send-parcel"):
        if name == "parcel":
            assert "Nobody has set how this office sends mail" in read(alice, name, parcel.id)
    assert "Nobody has set how this office sends mail" in alice.get(reverse("desk:outbox")).content.decode()


def test_a_message_in_trouble_shows_the_servers_words(walk: Journey, alice: Client) -> None:
    parcel = walk.handed()
    attempt(Ending.NOTHING_TRANSMITTED, "<b>no route to host</b>")
    for shown in (read(alice, "parcel", parcel.id), alice.get(reverse("desk:outbox")).content.decode()):
        assert "&lt;b&gt;no route to host" in shown


def test_recorded_as_handed_over(walk: Journey, alice: Client) -> None:
    parcel = walk.approved()
    shown = read(alice, "record-sent", parcel.id)
    assert "Nothing is sent by this page" in shown
    assert "By post" not in shown
    typed = {"how": "by-hand", **day("sent_on")}
    shown = alice.post(at("record-sent", parcel.id), typed, follow=True).content.decode()
    assert now(parcel).state == State.LEFT
    assert "It left by hand on Friday 6 December 2024, sent by Alice Able." in shown


def test_recorded_as_posted_in_the_future_keeps_what_was_typed(walk: Journey, alice: Client) -> None:
    applicant = NewApplicant("Jo Applicant", AddressKind.POST, "2 Low Road\nMarlford ML1 2AB")
    walk.case = logged(walk.ours.alice, applicant=applicant)
    parcel = walk.approved()
    assert "There is no e-mail address" not in read(alice, "parcel", parcel.id)
    typed = {"how": "post", **day("sent_on"), "sent_on_year": "2026"}
    shown = alice.post(at("record-sent", parcel.id), typed).content.decode()
    assert "lies in the future" in shown
    assert 'value="2026"' in shown
    alice.post(at("record-sent", parcel.id), typed | {"sent_on_year": "2024"})
    assert now(parcel).state == State.LEFT


def test_taken_back_from_the_outbox(walk: Journey, alice: Client) -> None:
    parcel = walk.handed()
    assert "Take it back" in read(alice, "parcel", parcel.id)
    alice.post(at("take-back-parcel", parcel.id))
    assert now(parcel).state == State.FAILED
    again = alice.post(at("take-back-parcel", parcel.id))
    assert again.status_code == 409
    assert "this can only be done while" in again.content.decode()


def test_an_uncertain_message_shows_the_words_and_two_choices(walk: Journey, alice: Client) -> None:
    parcel = walk.uncertain()
    assert "it hung up" in alice.get(reverse("desk:outbox")).content.decode()
    shown = read(alice, "uncertain", message(parcel).id)
    assert "it hung up" in shown
    assert at("it-arrived", message(parcel).id) in shown
    assert at("send-again", message(parcel).id) in shown


def test_it_arrived(walk: Journey, alice: Client) -> None:
    parcel = walk.uncertain()
    where = at("it-arrived", message(parcel).id)
    refused = alice.post(where, day("arrived_on")).content.decode()
    assert "Error:" in refused
    assert "Answer the question" in refused
    typed = {"reason": "She rang.", **day("arrived_on")}
    shown = alice.post(where, typed, follow=True).content.decode()
    assert "It left by e-mail on Friday 6 December 2024" in shown
    assert "is known by now" in alice.post(where, typed).content.decode() or now(parcel).state == State.LEFT


def test_send_again(walk: Journey, alice: Client) -> None:
    parcel = walk.uncertain()
    shown = alice.post(at("send-again", message(parcel).id), {"why": "She has nothing."}, follow=True)
    assert "In the outbox" in shown.content.decode()
    assert now(parcel).state == State.HANDED


def test_the_parcels_of_a_case_with_their_states(walk: Journey, alice: Client) -> None:
    walk.acknowledgement()
    walk.submitted()
    shown = read(alice, "case-parcels", walk.case.id)
    for words in ("Acknowledgement", "Ready, not sent", "Answer", "Waiting for approval"):
        assert words in shown


def test_a_letter_is_drawn_without_anything_active(walk: Journey, alice: Client) -> None:
    walk.case = logged(walk.ours.alice, questions=("<script>alert(1)</script> & more?", "<img src=x>?"))
    shown = read(alice, "parcel", walk.acknowledgement().id)
    assert "<script>alert" not in shown
    assert "<img" not in shown
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; more?" in shown


PARCEL_PAGES = ("parcel", "submit-parcel", "approve", "send-parcel", "record-sent")
PARCEL_POSTS = ("submit-parcel", "approve", "send-parcel", "record-sent", "take-back-parcel")
MESSAGE_POSTS = ("it-arrived", "send-again")


@pytest.mark.parametrize("name", PARCEL_PAGES)
def test_who_is_not_signed_in_is_asked_to(walk: Journey, name: str) -> None:
    where = at(name, walk.response().id)
    assert Client().get(where).headers["Location"].startswith(reverse("desk:sign-in"))


def test_the_outbox_and_the_lists_are_for_officers(walk: Journey) -> None:
    parcel = walk.uncertain()
    for where in (
        reverse("desk:outbox"),
        reverse("desk:approvals"),
        at("case-parcels", walk.case.id),
        at("uncertain", message(parcel).id),
    ):
        assert Client().get(where).headers["Location"].startswith(reverse("desk:sign-in"))
    for name in MESSAGE_POSTS:
        assert Client().post(at(name, message(parcel).id)).headers["Location"].startswith("/")
    assert now(parcel).state == State.UNCERTAIN


def test_charlie_of_another_authority_finds_nothing(walk: Journey) -> None:
    parcel = walk.uncertain()
    charlie = signed_in(stranger())
    for name in PARCEL_PAGES:
        assert charlie.get(at(name, parcel.id)).status_code == 404
    for name in PARCEL_POSTS:
        assert charlie.post(at(name, parcel.id)).status_code == 404
    for name in MESSAGE_POSTS:
        assert charlie.post(at(name, message(parcel).id)).status_code == 404
    assert charlie.get(at("uncertain", message(parcel).id)).status_code == 404
    assert charlie.get(at("case-parcels", walk.case.id)).status_code == 404
    for name in ("approvals", "outbox"):
        shown = charlie.get(reverse(f"desk:{name}")).content.decode()
        assert walk.case.reference not in shown
        assert "jo@applicant.example" not in shown
    assert now(parcel).state == State.UNCERTAIN
