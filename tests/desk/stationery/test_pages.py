"""How the office has its letters, as an administrator sets it: words, layout and standard lines."""

import re
from typing import TYPE_CHECKING, Any

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.composing.style import Reasons
from foidesk.handling import actions as handling
from foidesk.letters import actions, queries
from foidesk.letters.rules import Kind
from foidesk.letters.stationery import Line
from foidesk.wording.standard import STANDARD, Name
from tests.browsing import signed_in
from tests.walk import NOW, TODAY, Office, logged, office, stranger

if TYPE_CHECKING:
    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db
WORDS = reverse("desk:words-of-letters")
DUE = reverse("desk:paragraph", args=["acknowledged-due"])
LAYOUT = reverse("desk:layout-of-letters")
LINES = reverse("desk:standard-lines")
OWN = "The answer comes by {due_on}, we promise."


@pytest.fixture(autouse=True)
def on_the_day(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("django.utils.timezone.now", lambda: NOW)


@pytest.fixture
def ours() -> Office:
    return office(review_contact="Chief Executive, 1 High Street, Marlford")


@pytest.fixture
def ada(ours: Office) -> Client:
    return signed_in(ours.ada)


@pytest.fixture
def case(ours: Office) -> "Case":
    found = logged(ours.alice)
    actions.draft_acknowledgement(found, by=ours.alice, at=NOW, on=TODAY)
    return found


def day(name: str = "from_on", n: int = TODAY.day) -> dict[str, str]:
    return {f"{name}_day": str(n), f"{name}_month": str(TODAY.month), f"{name}_year": str(TODAY.year)}


def sent(do: str, text: str = OWN, version: int = 0, **more: str) -> dict[str, str]:
    return {"do": do, "text": text, "version": str(version), "case": "", **day(), **more}


def read(response: Any) -> str:
    return " ".join(response.content.decode().split())


def own_words(ours: Office) -> str:
    return queries.phrases(ours.row.id, on=TODAY).own.get(Name.ACKNOWLEDGED_DUE, "")


def test_every_paragraph_is_listed_with_the_words_that_hold(ours: Office, ada: Client) -> None:
    before = read(ada.get(WORDS))
    assert all(reverse("desk:paragraph", args=[name.value]) in before for name in STANDARD)
    assert "The office’s own" not in before
    assert len(re.findall(r"Left out *</strong>", before)) == 2
    assert "Chief Executive, 1 High Street, Marlford" in before
    ada.post(DUE, sent("save"))
    after = read(ada.get(WORDS))
    assert after.count("The office’s own") == 1
    assert "we promise" in after


def test_words_are_seen_in_a_real_letter_before_they_are_kept(
    ours: Office, ada: Client, case: "Case"
) -> None:
    page = read(ada.get(DUE))
    assert page.index(case.reference) < page.index("an invented request"), "the last one handled comes first"
    looked = read(ada.post(DUE, sent("look", case=str(case.id))))
    assert "<p><mark>The answer comes by Monday 6 January 2025, we promise.</mark></p>" in looked
    assert case.reference in looked
    assert own_words(ours) == ""
    assert ada.post(DUE, sent("save")).status_code == 302
    assert own_words(ours) == OWN


def test_words_are_seen_in_an_invented_letter(ada: Client) -> None:
    looked = read(ada.post(DUE, sent("look", case="example")))
    assert "we promise." in looked
    assert "How many bicycle shelters have you?" in looked


def test_what_no_letter_of_a_request_says_is_seen_in_an_invented_one(ada: Client, case: "Case") -> None:
    page = reverse("desk:paragraph", args=["regulator"])
    looked = read(ada.post(page, sent("look", "Ask the {regulator}.", case=str(case.id))))
    assert "No letter of this request says it, so this is an invented one." in looked
    assert looked.count("Ask the Information Commissioner.") == 2, "by itself, and in the letter"


def test_what_no_letter_at_hand_says_is_seen_by_itself(ada: Client, case: "Case") -> None:
    page = reverse("desk:paragraph", args=["vexatious"])
    looked = read(ada.post(page, sent("look", "We find it vexatious.", case=str(case.id))))
    assert looked.count("We find it vexatious.") == 2, "by itself, and where it was typed"
    assert "nor does the invented one" in looked


def test_what_is_left_out_is_looked_at_as_if_it_stood(ada: Client, case: "Case") -> None:
    page = reverse("desk:paragraph", args=["footer"])
    looked = read(ada.post(page, sent("look", "We are {office}.", case=str(case.id))))
    assert "We are Office of Marlshire." in looked
    assert "invented one" not in looked.partition('<form method="post"')[0]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "Enter your words"),
        ("It comes by {due}.", "This paragraph has no field {due}; its fields are: {due_on}."),
        ("It comes.", "The field {due_on} is missing: the letter must say it."),
        ("By {due_on} {% now %}", "Braces are only for the names of fields"),
        ("By {due_on}, [insert name]", "waits to be filled in"),
    ],
)
@pytest.mark.parametrize("do", ["look", "save"])
def test_words_that_make_no_letter_are_refused_where_they_stand(
    ours: Office, ada: Client, do: str, text: str, says: str
) -> None:
    refused = ada.post(DUE, sent(do, text))
    assert says in " ".join(refused.context["form"].errors["text"])
    assert own_words(ours) == ""


def test_markup_stays_words(ada: Client) -> None:
    looked = ada.post(DUE, sent("look", "By {due_on} <script>alert(1)</script>", case="example"))
    assert b"<script>alert" not in looked.content


def test_the_second_of_two_administrators_is_told_and_keeps_what_was_typed(ours: Office, ada: Client) -> None:
    ada.post(DUE, sent("save"))
    second = ada.post(DUE, sent("save", "By {due_on}, surely."))
    assert "Somebody changed this after you opened it" in read(second)
    assert "By {due_on}, surely." in second.content.decode()
    assert own_words(ours) == OWN
    again = sent("save", "By {due_on}, surely.", int(second.context["form"]["version"].value()))
    assert ada.post(DUE, again).status_code == 302
    assert own_words(ours) == "By {due_on}, surely."


def test_an_office_goes_back_and_every_version_is_told(ours: Office, ada: Client) -> None:
    ada.post(DUE, sent("save"))
    back = {"do": "standard", "standard-version": "1", **day("standard-from_on")}
    assert ada.post(DUE, back | day("standard-from_on", 1)).status_code == 200
    assert own_words(ours) == OWN
    assert ada.post(DUE, back).status_code == 302
    assert own_words(ours) == ""
    page = read(ada.get(DUE))
    assert "Ada Admin" in page
    assert "<ins>" in page
    assert page.count("Back to the standard words.") == 1
    second = ada.post(DUE, back)
    assert "Somebody changed this" in read(second)


def test_a_paragraph_that_is_none_does_not_exist(ada: Client) -> None:
    assert ada.get(reverse("desk:paragraph", args=["no-such-words"])).status_code == 404


def test_a_restricted_request_is_no_example(ours: Office, ada: Client, case: "Case") -> None:
    handling.restrict(case, [ours.alice.id, ours.bob.id], reason="Staff.", by=ours.alice, at=NOW)
    assert case.reference not in read(ada.get(DUE))
    refused = ada.post(DUE, sent("look", case=str(case.id)))
    assert case.reference not in read(refused)
    assert "case" in refused.context["form"].errors


def test_a_request_of_another_office_is_no_example(ada: Client) -> None:
    theirs = logged(stranger())
    refused = ada.post(DUE, sent("look", case=str(theirs.id)))
    assert "case" in refused.context["form"].errors


def layout(ada: Client, do: str, **changes: Any) -> Any:
    typed: dict[str, Any] = {
        "do": do,
        "version": "0",
        "reasons": "inline",
        "salutation": "name",
        "named": "yes",
        "stands": ["reuse", "published"],
        "case": "example",
        **day(),
    }
    return ada.post(LAYOUT, typed | changes)


def test_a_layout_is_looked_at_and_kept(ours: Office, ada: Client) -> None:
    assert ada.get(LAYOUT).status_code == 200
    looked = read(
        layout(ada, "look", reasons="appendix", stands=["blind", "reuse"], post_response="Chief Executive")
    )
    assert "Where reasons stand: In an appendix after the signature" in looked
    assert "Appendix: our reasons" in looked
    assert "an answer to the whole world" in looked
    assert queries.style_versions(ours.row.id) == []
    kept = layout(
        ada, "save", reasons="appendix", stands=["blind", "reuse"], named="", post_response="Chief Executive"
    )
    assert kept.status_code == 302
    standing = queries.stationery(ours.row.id, on=TODAY)
    assert (standing.style.reasons, standing.style.blind, standing.named) == (Reasons.APPENDIX, True, False)
    assert standing.signatories == {Kind.RESPONSE: "Chief Executive"}
    page = read(ada.get(LAYOUT))
    assert "Ada Admin" in page
    assert "Signature: the post alone." in page


def test_the_second_layout_is_told(ours: Office, ada: Client) -> None:
    layout(ada, "save", reasons="appendix")
    second = layout(ada, "save", reasons="by-provision")
    assert "Somebody changed this after you opened it" in read(second)
    assert queries.style(ours.row.id, on=TODAY).reasons is Reasons.APPENDIX
    assert second.context["form"]["version"].value() == "1"


def test_a_layout_that_changes_nothing_says_so(ada: Client) -> None:
    assert "Nothing is different from what is set." in read(layout(ada, "save"))


def test_lines_are_written_changed_and_withdrawn(ours: Office, ada: Client) -> None:
    typed = {"version": "0", "topic": "Lists", "text": "We keep no list.", **day()}
    assert ada.post(reverse("desk:new-line"), typed).status_code == 302
    (line,) = queries.lines(ours.row.id, on=TODAY)
    assert "We keep no list." in read(ada.get(LINES))
    one = reverse("desk:standard-line", args=[line.line])
    changed = typed | {"version": "1", "text": "We keep no such list."}
    assert ada.post(one, changed).status_code == 302
    second = ada.post(one, changed | {"text": "We keep none."})
    assert "Somebody changed this" in read(second)
    assert "We keep none." in second.content.decode()
    assert ada.post(one, {"do": "withdraw", "version": "2"}).status_code == 302
    assert queries.lines(ours.row.id, on=TODAY) == []
    assert "offered no more" not in read(ada.get(one))
    assert "<ins>such </ins>" in read(ada.get(one))


def test_officers_find_the_lines_where_they_write(ours: Office, case: "Case") -> None:
    line = Line("Lists", "We keep no list of it.")
    actions.add_line(line, from_on=TODAY, by=ours.ada, at=NOW, on=TODAY)
    (letter,) = queries.of_case(case)
    page = read(signed_in(ours.alice).get(reverse("desk:letter", args=[case.id, letter.id])))
    assert "Standard lines to copy" in page
    assert "We keep no list of it." in page


def test_what_left_is_not_changed(ours: Office, ada: Client, case: "Case") -> None:
    (letter,) = queries.of_case(case)
    before = queries.composed(letter)
    tomorrow = sent("save") | day(n=TODAY.day + 1)
    assert ada.post(DUE, tomorrow).status_code == 302
    assert queries.composed(letter) == before
    assert "Other words from" in read(ada.get(WORDS))


def test_another_office_has_no_such_line(ours: Office) -> None:
    line = actions.add_line(Line("Lists", "Ours."), from_on=TODAY, by=ours.ada, at=NOW, on=TODAY)
    from_elsewhere = signed_in(stranger())
    assert from_elsewhere.get(reverse("desk:standard-line", args=[line.line])).status_code == 404
    assert "Ours." not in read(from_elsewhere.get(LINES))
