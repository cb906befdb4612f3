"""How an office has its letters: its own words, layout and standard lines, each from a day on."""

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from foidesk.audit.queries import story
from foidesk.audit.rules import day_chain
from foidesk.composing.style import Reasons, Style
from foidesk.law.refusal import Refused
from foidesk.letters import actions, queries
from foidesk.letters.rules import Details, Kind, Salutation
from foidesk.letters.stationery import Line, Stationery, differences
from foidesk.wording.standard import STANDARD, Name
from tests import walk
from tests.composing.reading import flat

if TYPE_CHECKING:
    from foidesk.letters.models import LineVersion, StyleVersion, Wording

pytestmark = pytest.mark.django_db
TOMORROW = walk.TODAY + timedelta(days=1)
OWN = "The answer comes by {due_on}, we promise."
WRAPPED = "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fexample.org&data=05"


@pytest.fixture
def office() -> walk.Office:
    return walk.office(review_contact="Chief Executive, 1 High Street, Marlford")


def word(office: walk.Office, text: str = OWN, version: int = 0, from_on: date = walk.TODAY) -> "Wording":
    return actions.word(
        Name.ACKNOWLEDGED_DUE,
        text,
        version=version,
        from_on=from_on,
        by=office.ada,
        at=walk.NOW,
        on=walk.TODAY,
    )


def have(
    office: walk.Office, wanted: Stationery, version: int = 0, from_on: date = walk.TODAY
) -> "StyleVersion":
    return actions.set_stationery(
        wanted, version=version, from_on=from_on, by=office.ada, at=walk.NOW, on=walk.TODAY
    )


def keep(office: walk.Office, text: str = "We hold no list of it.", topic: str = "Lists") -> "LineVersion":
    return actions.add_line(Line(topic, text), from_on=walk.TODAY, by=office.ada, at=walk.NOW, on=walk.TODAY)


def said_on(office: walk.Office, on: date) -> str:
    return queries.phrases(office.row.id, on=on).own.get(Name.ACKNOWLEDGED_DUE, "")


def test_words_hold_from_their_day_and_each_version_is_kept(office: walk.Office) -> None:
    word(office)
    word(office, OWN + " Truly.", 1, TOMORROW)
    assert said_on(office, walk.TODAY - timedelta(days=1)) == ""
    assert said_on(office, walk.TODAY) == OWN
    assert said_on(office, TOMORROW) == OWN + " Truly."
    assert [row.n for row in queries.word_versions(office.row.id, Name.ACKNOWLEDGED_DUE)] == [2, 1]
    (later,) = queries.later_words(office.row.id, on=walk.TODAY).values()
    assert later.n == 2


def test_an_office_goes_back_to_the_standard_words(office: walk.Office) -> None:
    word(office)
    actions.back_to_standard(
        Name.ACKNOWLEDGED_DUE, version=1, from_on=walk.TODAY, by=office.ada, at=walk.NOW, on=walk.TODAY
    )
    assert said_on(office, walk.TODAY) == ""
    word(office, version=2)
    word(office, STANDARD[Name.ACKNOWLEDGED_DUE] + "\r\n", 3)
    assert said_on(office, walk.TODAY) == ""


WRONG = [
    ("It comes by {due}.", "no field {due}"),
    ("It comes.", "{due_on} is missing"),
    (f"By {{due_on}}: {WRAPPED}", "tells others who opens it"),
    ("By {due_on}, [insert name].", "waits to be filled in"),
]


@pytest.mark.parametrize(("text", "says"), WRONG)
def test_words_that_make_no_letter_are_not_kept(office: walk.Office, text: str, says: str) -> None:
    with pytest.raises(Refused) as refused:
        word(office, text)
    assert says in str(refused.value)
    assert queries.word_versions(office.row.id, Name.ACKNOWLEDGED_DUE) == []


def test_a_change_begins_today_or_later_and_changes_something(office: walk.Office) -> None:
    with pytest.raises(Refused, match="today or a later day"):
        word(office, from_on=walk.TODAY - timedelta(days=1))
    with pytest.raises(Refused, match="stand already"):
        word(office, STANDARD[Name.ACKNOWLEDGED_DUE])
    word(office, from_on=TOMORROW)
    with pytest.raises(Refused, match="stand already"):
        word(office, version=1, from_on=TOMORROW)
    assert word(office, version=1).n == 2, "the same words may begin earlier"


def test_the_second_of_two_is_told(office: walk.Office) -> None:
    word(office)
    with pytest.raises(Refused, match="Somebody changed this"):
        word(office, OWN + " Mine.")
    have(office, Stationery(named=False))
    with pytest.raises(Refused, match="Somebody changed this"):
        have(office, Stationery(style=Style(blind=True)))
    line = keep(office)
    actions.withdraw_line(line.line, version=1, by=office.ada, at=walk.NOW, on=walk.TODAY)
    with pytest.raises(Refused, match="Somebody changed this"):
        actions.withdraw_line(line.line, version=1, by=office.ada, at=walk.NOW, on=walk.TODAY)


def test_only_who_manages_the_office_may(office: walk.Office) -> None:
    with pytest.raises(Refused, match="role"):
        actions.word(
            Name.ACKNOWLEDGED_DUE,
            OWN,
            version=0,
            from_on=walk.TODAY,
            by=office.alice,
            at=walk.NOW,
            on=walk.TODAY,
        )


def test_each_change_is_told_in_the_record_of_the_day(office: walk.Office) -> None:
    word(office)
    have(office, Stationery(style=Style(reasons=Reasons.APPENDIX), named=False))
    line = keep(office)
    actions.withdraw_line(line.line, version=1, by=office.ada, at=walk.NOW, on=walk.TODAY)
    told = story(authority=office.row.id, chain=day_chain(office.row.id, walk.TODAY))[-4:]
    assert [entry.verb for entry in told] == [
        "letters.worded",
        "letters.styled",
        "letters.line-kept",
        "letters.line-withdrawn",
    ]
    assert told[0].facts["paragraph"] == "acknowledged-due"
    assert "In an appendix after the signature" in (told[1].words or {})["changes"]
    assert (told[2].words or {})["topic"] == "Lists"


def test_a_fresh_letter_is_greeted_and_signed_as_the_office_wants(office: walk.Office) -> None:
    case = walk.logged(office.alice)
    have(
        office,
        Stationery(
            salutation=Salutation.NEUTRAL, named=False, signatories={Kind.RESPONSE: "Chief Executive"}
        ),
    )
    first = actions.draft_acknowledgement(case, by=office.alice, at=walk.NOW, on=walk.TODAY)
    assert (first.salutation, first.signed_name) == (
        Salutation.NEUTRAL,
        "Alice Able" * (not first.signed_post),
    )
    answer = actions.draft_response(case, by=office.alice, at=walk.NOW, on=walk.TODAY)
    assert (answer.signed_name, answer.signed_post) == ("", "Chief Executive")
    assert "Dear requester" in queries.composed(first).text
    sketched = queries.sketched(case, Kind.RESPONSE, by=office.alice, on=walk.TODAY)
    assert "Chief Executive Office of Marlshire" in flat(sketched.text)


def test_nobody_is_left_without_a_signature() -> None:
    alone = Details(signed_name="Alice Able", signed_post="")
    assert Stationery(named=False).fresh(alone, Kind.RESPONSE).signed_name == "Alice Able"
    both = Details(signed_name="Alice Able", signed_post="Officer")
    assert Stationery(named=False).fresh(both, Kind.RESPONSE).signed_name == ""


def test_a_letter_is_laid_out_as_on_its_date(office: walk.Office) -> None:
    case = walk.logged(office.alice)
    letter = actions.draft_acknowledgement(case, by=office.alice, at=walk.NOW, on=walk.TODAY)
    before = queries.composed(letter)
    have(office, Stationery(style=Style(footer=True)), from_on=TOMORROW)
    assert queries.composed(letter) == before
    again = actions.date_again(letter, version=1, by=office.alice, at=walk.NOW, on=TOMORROW)
    assert "privacy notice; ask us" in flat(queries.composed(again).text)
    assert queries.style(office.row.id, on=walk.TODAY) == Style()


def test_nothing_new_is_no_version(office: walk.Office) -> None:
    with pytest.raises(Refused, match="Nothing is different"):
        have(office, Stationery())
    with pytest.raises(Refused, match="characters or fewer for the post"):
        have(office, Stationery(signatories={Kind.RESPONSE: "x" * 121}))
    assert queries.style_versions(office.row.id) == []


def test_differences_are_said_in_words() -> None:
    wanted = Stationery(
        style=Style(reasons=Reasons.BY_PROVISION, blind=True, published=False),
        salutation=Salutation.NEUTRAL,
        named=False,
        signatories={Kind.RESPONSE: "Chief {Executive}"},
    )
    assert differences(Stationery(), wanted) == (
        "Where reasons stand: After the questions, once for each provision.",
        "That it plays no part who asks: it stands.",
        "That the answer may be published: left out.",
        "Greeting: Dear requester.",
        "Signature: the post alone.",
        "Answer: Chief {Executive}.",
    )
    assert differences(wanted, wanted) == ()


def test_a_line_is_offered_from_its_day_until_it_is_withdrawn(office: walk.Office) -> None:
    line = keep(office)
    actions.change_line(
        line.line,
        Line("Lists", "We hold no such list."),
        version=1,
        from_on=TOMORROW,
        by=office.ada,
        at=walk.NOW,
        on=walk.TODAY,
    )
    assert [row.text for row in queries.lines(office.row.id, on=walk.TODAY)] == ["We hold no list of it."]
    assert [row.text for row in queries.lines(office.row.id, on=TOMORROW)] == ["We hold no such list."]
    actions.withdraw_line(line.line, version=2, by=office.ada, at=walk.NOW, on=walk.TODAY)
    assert queries.lines(office.row.id, on=TOMORROW) == []
    assert [row.n for row in queries.line_versions(office.row.id, line.line)] == [3, 2, 1]
    with pytest.raises(Refused, match="withdrawn already"):
        actions.withdraw_line(line.line, version=3, by=office.ada, at=walk.NOW, on=walk.TODAY)
    actions.change_line(
        line.line,
        Line("Lists", "We hold one."),
        version=3,
        from_on=walk.TODAY,
        by=office.ada,
        at=walk.NOW,
        on=walk.TODAY,
    )
    assert [row.text for row in queries.lines(office.row.id, on=walk.TODAY)] == ["We hold one."]


@pytest.mark.parametrize(
    ("topic", "text", "says"),
    [
        (" ", "Words.", "Say what the line is about"),
        ("Lists", " ", "Write the words"),
        ("x" * 121, "Words.", "120 characters or fewer"),
        ("Lists", "x" * 2001, "longer than 2000"),
        ("Lists", f"See {WRAPPED}", "tells others who opens it"),
    ],
)
def test_a_line_that_nobody_could_use_is_refused(
    office: walk.Office, topic: str, text: str, says: str
) -> None:
    with pytest.raises(Refused, match=says):
        keep(office, text, topic)


def test_another_office_has_its_own(office: walk.Office) -> None:
    word(office)
    have(office, Stationery(named=False))
    keep(office)
    charlie = walk.stranger().authority
    assert queries.phrases(charlie, on=walk.TODAY).own == {}
    assert queries.stationery(charlie, on=walk.TODAY) == Stationery()
    assert queries.lines(charlie, on=walk.TODAY) == []


def test_an_office_changes_no_line_of_another(office: walk.Office) -> None:
    line, charlie = keep(office), walk.stranger()
    with pytest.raises(Refused, match="no such line"):
        actions.withdraw_line(line.line, version=1, by=charlie, at=walk.NOW, on=walk.TODAY)
    with pytest.raises(Refused, match="no such line"):
        actions.change_line(
            line.line,
            Line("Lists", "Theirs."),
            version=0,
            from_on=walk.TODAY,
            by=charlie,
            at=walk.NOW,
            on=walk.TODAY,
        )


def test_whoever_stores_at_the_same_moment_is_told(
    office: walk.Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Both read that there is no version yet; the second finds it stored when it writes its own."""
    word(office)
    monkeypatch.setattr(queries, "word_versions", lambda authority, name: [])
    with pytest.raises(Refused, match="Somebody changed this"):
        word(office, OWN + " Mine.")
    assert said_on(office, walk.TODAY) == OWN
