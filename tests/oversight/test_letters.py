"""The letters about a breach: what each must hold, what none may repeat, what is left to be filled in."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from foidesk.audit.rules import LONDON
from foidesk.oversight.facts import Facts, Sent, moment_in_words
from foidesk.oversight.letters import to_commissioner, to_people, to_recipient, to_whatdotheyknow
from foidesk.oversight.rules import Sort
from tests.oversight.breached import FOUND, account
from tests.walk import NOW

SENT = Sent(
    name="Jo Applicant",
    address="jo@applicant.example",
    subject="Your request FOI 0001/24",
    sent_at=NOW - timedelta(days=1),
    reference="FOI 0001/24",
    files=("costs.csv", "plan.pdf"),
    asked=True,
)
ON_SITE = replace(SENT, address="request-66666-caa77777@whatdotheyknow.com", number="66666")
FACTS = Facts(
    office="the Office of Marlshire",
    letterhead="Office of Marlshire\n1 High Street",
    contact="foi@marlshire.example",
    number=3,
    title="A table with a hidden sheet of Zebedee Quill",
    account=account(happened="A sheet named Zebedee Quill.", people=9_483),
    written_at=NOW,
    sent=(SENT,),
)
OFFICER = "name, e-mail address and telephone number of the data protection officer"


def test_whoever_has_it_is_asked_to_delete_it() -> None:
    letter = to_recipient(FACTS, SENT)
    assert letter.where == "jo@applicant.example"
    assert letter.subject == "Sent to you by mistake on Thursday 5 December 2024 at 09:30"
    for words in (
        "Dear Jo Applicant,",
        "“Your request FOI 0001/24” and “costs.csv” and “plan.pdf”",
        "no fault of yours",
        "delete the message and every file",
        "whether anybody else has seen it",
        "Your request (FOI 0001/24) and your rights under the Freedom of Information Act",
    ):
        assert words in letter.text


def test_whoever_did_not_ask_is_told_of_no_request() -> None:
    assert "Your request" not in to_recipient(FACTS, replace(SENT, asked=False, subject="A question")).text


def test_a_letter_sent_from_elsewhere_has_gaps_where_nothing_is_known() -> None:
    letter = to_recipient(FACTS, Sent())
    assert letter.subject == "Sent to you by mistake"
    assert letter.gaps[:2] == ("name", "the day and the time it was sent")
    assert "say what it was, without repeating what it tells" in letter.gaps


@pytest.mark.parametrize("sent", [SENT, ON_SITE, Sent()])
def test_no_letter_to_those_who_have_it_repeats_what_went_out(sent: Sent) -> None:
    for letter in (to_recipient(FACTS, sent), to_whatdotheyknow(FACTS, sent), to_people(FACTS)):
        assert "Zebedee" not in letter.text + letter.subject


def test_whatdotheyknow_is_told_which_message_when_and_what_is_wrong() -> None:
    letter = to_whatdotheyknow(FACTS, ON_SITE)
    assert "report-a-data-breach" in letter.where
    for words in (
        "Request: number 66666 on your site",
        "Message sent on: Thursday 5 December 2024 at 09:30",
        "Files with it: “costs.csv” and “plan.pdf”",
        "How many people it is about: About 9,483 people.",
        "Special category or criminal offence data: no, as far as we know",
        "The mistake is ours",
    ):
        assert words in letter.text
    assert letter.gaps == (OFFICER, "the day on which it follows", "name and post")


def test_delicate_kinds_are_named() -> None:
    """UK GDPR 9(1) and 10."""
    facts = replace(FACTS, account=account(sorts=frozenset({Sort.HEALTH, Sort.CRIME})))
    assert "yes: health and offences, allegations or convictions" in to_whatdotheyknow(facts, ON_SITE).text
    unknown = replace(FACTS, account=account(sorts=frozenset()))
    assert "yes or no" in to_whatdotheyknow(unknown, ON_SITE).gaps


def test_the_commissioner_is_told_what_the_article_asks_for() -> None:
    """UK GDPR 33(3)(a) to (d)."""
    facts = replace(
        FACTS,
        account=account(people=1, records=2, consequences="Being found.", measures="Made afresh."),
        done=("Friday: taken down.",),
        sent=(SENT, ON_SITE),
        published=("FOI 0001/24, public since Thursday",),
    )
    letter = to_commissioner(facts)
    for words in (
        "breach 3",
        f"We became aware on {moment_in_words(FOUND)}",
        "It went to one recipient on",
        "It went to a public website (WhatDoTheyKnow) on",
        "It was published in our disclosure log: FOI 0001/24",
        "About 1 person.\nAbout 2 records.",
        "(c) What is likely to come of it\nBeing found.",
        "Made afresh.\nFriday: taken down.",
    ):
        assert words in letter.text
    assert "Jo Applicant" not in letter.text
    assert letter.gaps == (OFFICER,)


def test_what_is_not_known_yet_is_said_to_be_so() -> None:
    facts = replace(FACTS, account=account(whose="", sorts=frozenset(), people=None))
    letter = to_commissioner(facts)
    assert "Not known yet." in letter.text
    assert "33(4)" in letter.text
    assert {"likely consequences", "measures taken or proposed", "kinds of information"} <= set(letter.gaps)


def test_reasons_go_with_what_is_late() -> None:
    """UK GDPR 33(1)."""
    assert "after 72 hours" not in to_commissioner(FACTS).text
    assert "reasons for the delay" in to_commissioner(replace(FACTS, late=True)).gaps
    explained = to_commissioner(replace(FACTS, late=True, late_why="It was not clear whose names they were."))
    assert "Why this comes after 72 hours\nIt was not clear whose names they were." in explained.text


def test_the_people_are_told_in_plain_words() -> None:
    """UK GDPR 34(2), with the points of 33(3)(b), (c) and (d)."""
    letter = to_people(FACTS)
    for words in ("What happened", "What may come of it", "What we have done", "Whom to talk to"):
        assert words in letter.text
    assert OFFICER in letter.gaps


def test_moments_are_those_of_london() -> None:
    assert moment_in_words(datetime(2026, 7, 1, 14, 5, tzinfo=LONDON)) == "Wednesday 1 July 2026 at 14:05"
