"""What of section 8 a request seems to lack: a table of names, addresses, channels and descriptions."""

import pytest

from foidesk.cases.rules import Channel
from foidesk.happenings.validity import Lack
from foidesk.inbox.reading.validity import doubts

ASKED = ["What did the platform cost in each year?"]


def lacking(name: str = "Jo Applicant", address: str = "jo@a.example", **more: object) -> set[Lack]:
    given = {"questions": ASKED, "channel": Channel.EMAIL} | more
    return {doubt.lack for doubt in doubts(name, address, **given)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "name",
    [
        "Jo Applicant",
        "J. Applicant",
        "Ms Applicant",
        "O'Brien, Seán",
        "José Núñez",
        "Example News",
        "Acme Ltd",
        "李 明",
    ],
)
def test_a_real_name_raises_no_doubt(name: str) -> None:
    assert lacking(name) == set()


@pytest.mark.parametrize(
    "name",
    [
        "",
        "  ",
        "Anonymous",
        "anon",
        "A concerned citizen",
        "Jo",
        "jo@a.example",
        "truth_seeker99",
        "N/A",
        "Local resident",
    ],
)
def test_no_name_or_hardly_one_is_asked_about(name: str) -> None:
    assert lacking(name) == {Lack.NAME}


@pytest.mark.parametrize("channel", Channel)
def test_only_what_was_said_is_not_in_writing(channel: Channel) -> None:
    spoken = channel in (Channel.CALL, Channel.IN_PERSON)
    assert lacking(channel=channel) == ({Lack.WRITING} if spoken else set())


@pytest.mark.parametrize(
    ("questions", "lacks"),
    [
        (ASKED, False),
        (["All e-mails about the platform"], False),
        (["Please send me all information"], True),
        (["everything"], True),
        (["Please give me your records."], True),
        (["Dogs?"], True),
        (["", "  "], True),
        (["everything", *ASKED], False),
    ],
)
def test_hardly_a_description(questions: list[str], lacks: bool) -> None:
    assert lacking(questions=questions) == ({Lack.DESCRIPTION} if lacks else set())


def test_each_doubt_says_what_to_do_and_what_asks_for_it() -> None:
    found = doubts("", "", ["everything"], Channel.CALL)
    assert {doubt.lack for doubt in found} == set(Lack)
    assert all(doubt.says and doubt.help and str(doubt.provision).startswith("FOIA 8(1)") for doubt in found)
