"""On the page where a request is logged: what it lacks, the law of each question, and what comes of both."""

import re
from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.audit.queries import story
from foidesk.cases.models import Case
from foidesk.cases.queries import questions
from foidesk.inbox.models import Message
from foidesk.law.regime import Regime
from tests.desk.inbox.steps import TYPED, came, upload, words_of
from tests.desk.inbox.test_routing import SAID
from tests.inbox.letters import eml
from tests.walk import Office

GREEN = """1. How many tonnes of waste were sent to landfill in 2023?
2. Please send me a copy of my personnel file.
3. What is the Commissioner's salary?
4. A copy of my complaint about the fumes, and the emission tests.
"""
OWN = "own-under-the-act"


def only(ours: Office) -> Case:
    return Case.objects.of(ours.row.id).get()


def test_each_question_shows_what_its_words_suggest_and_the_officer_decides(
    ours: Office, alice: Client
) -> None:
    page = upload(alice, eml(GREEN))
    shown = alice.get(page).content.decode()
    chosen = re.findall(r'<select name="law_\d"[^>]*>(.*?)</select>', shown, re.DOTALL)
    assert [re.findall(r'value="([^"]*)" selected', options) for options in chosen] == [
        ["EIR"],
        ["SAR"],
        ["FOIA"],
        [""],
    ]
    read = words_of(shown)
    assert "Suggested by the words: environmental information, because of “tonnes of waste”" in read
    assert "EIR 2(1)(b)" in read
    assert "You decide." in read
    asked = {f"question_{n}": f"Question number {n}?" for n in range(4)}
    laws = {"law_0": "EIR", "law_1": OWN, "law_2": "FOIA", "law_3": "SAR"}
    alice.post(page, TYPED | asked | laws)
    case = only(ours)
    assert [question.regime for question in questions(case)] == ["EIR", "FOIA", "FOIA", "SAR"]
    assert story(authority=case.authority, chain=case.id)[-1].facts["own_data"] == "2"


def test_where_the_words_suggest_two_laws_one_must_be_chosen(ours: Office, alice: Client) -> None:
    page = upload(alice, eml(GREEN))
    both = "A copy of my complaint about the fumes, and the emission tests."
    shown = alice.post(page, TYPED | {"question_0": both, "law_0": ""}).content.decode()
    assert "Choose the law of question 1: its words suggest two" in words_of(shown)
    assert not Case.objects.of(ours.row.id).exists()


def test_a_law_stays_with_its_question_when_rows_move(ours: Office, alice: Client) -> None:
    typed = TYPED | {"law_0": "SAR", "law_1": "EIR", "do": "down:0"}
    after = alice.post(came(ours), typed).content.decode()
    chosen = re.findall(r'<select name="law_\d"[^>]*>.*?value="([^"]*)" selected', after, re.DOTALL)
    assert chosen == ["EIR", "SAR"]


def test_a_nameless_request_is_logged_and_waits(ours: Office, alice: Client) -> None:
    page = came(ours)
    nameless = TYPED | {"applicant_name": ""}
    asked = words_of(alice.post(page, nameless).content.decode())
    assert "tick below that it lacks one" in asked
    assert "No name was given." in asked
    told = words_of(alice.post(page, nameless | {"lacks": ["real-name"]}, follow=True).content.decode())
    assert "is not valid yet. It lacks the applicant's real name." in told
    assert "Write the acknowledgement" not in told
    case = only(ours)
    assert case.due_on is None
    complete = reverse("desk:make-valid", args=[case.id])
    assert complete in alice.get(reverse("desk:logged", args=[case.id])).content.decode()
    came_on = {"came_on_day": "5", "came_on_month": "12", "came_on_year": "2024"}
    whole = {"name": "Jo Applicant", "address_kind": "e-mail", "address": "jo@applicant.example"} | came_on
    assert "Enter applicant's name" in words_of(alice.post(complete, whole | {"name": ""}).content.decode())
    early = alice.post(complete, whole | {"came_on_day": "1"}).content.decode()
    assert "before the request" in words_of(early)
    assert alice.post(complete, whole).headers["Location"] == reverse("desk:clock", args=[case.id])
    assert only(ours).due_on == date(2025, 1, 8)
    assert "Nothing is recorded as lacking" in alice.get(complete).content.decode()


def test_a_pseudonym_is_answered_all_the_same(ours: Office, alice: Client) -> None:
    typed = TYPED | {"applicant_name": "truth_seeker99", "lacks": ["real-name"], "anyway": "It is public."}
    alice.post(came(ours), typed)
    assert only(ours).due_on == date(2025, 1, 6)


@pytest.mark.parametrize(("law", "due"), [("EIR", date(2025, 1, 9)), ("FOIA", None)])
def test_a_call_is_valid_for_the_environment_and_not_under_the_act(
    law: str, due: date | None, ours: Office, alice: Client
) -> None:
    page = alice.post(reverse("desk:log-request"), SAID).headers["Location"]
    shown = words_of(alice.get(page).content.decode())
    assert "It was said and not written. Help to put it in writing" in shown
    assert Message.objects.of(ours.row.id).get().said_at is not None
    day = {"received_on_day": "6", "received_on_month": "12", "received_on_year": "2024"}
    typed = TYPED | day | {"channel": "call", "question_1": "", "law_0": law}
    if law == Regime.FOIA:
        assert "It was said: tick that it lacks writing" in words_of(alice.post(page, typed).content.decode())
    alice.post(page, typed | {"lacks": ["writing"]})
    assert only(ours).due_on == due


def test_a_call_under_both_laws_says_which_part_runs(ours: Office, alice: Client) -> None:
    """FOIA 8(1)(a), EIR 5(1): no date for the one, a date for the other."""
    page = alice.post(reverse("desk:log-request"), SAID).headers["Location"]
    day = {"received_on_day": "6", "received_on_month": "12", "received_on_year": "2024"}
    laws = {"law_0": "EIR", "law_1": "FOIA", "question_0": "What do you emit?", "question_1": "How many?"}
    typed = TYPED | day | laws | {"channel": "call", "lacks": ["writing"]}
    told = words_of(alice.post(page, typed, follow=True).content.decode())
    assert "is not valid yet. It lacks the request in writing." in told
    assert "That is so of what is asked under the Act." in told


def test_what_contradicts_itself_is_asked_about(ours: Office, alice: Client) -> None:
    shown = alice.post(came(ours), TYPED | {"lacks": ["address"]}).content.decode()
    assert "An address is given above" in words_of(shown)
