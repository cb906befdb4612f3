"""The pages of deciding: one step at a time, nothing lost, and who may only read."""

import re
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from foidesk.authorities.actions.persons import enter_person
from foidesk.authorities.rules.persons import NewPerson
from foidesk.decisions import queries
from foidesk.decisions.answer import Decision, Held, Outcome, ReasonKind, TrueAnswer
from foidesk.law.exemption import Limb
from foidesk.people.rules import Role
from tests.browsing import signed_in
from tests.walk import NOW, TODAY, Office, logged, office, officer, stranger

if TYPE_CHECKING:
    from django.test.client import _MonkeyPatchedWSGIResponse as Page

    from foidesk.cases.models import Case

pytestmark = pytest.mark.django_db

READ = ("questions", "decide", "decide-check")
STEPS = (
    "decide-held",
    "decide-not-held",
    "decide-outcome",
    "decide-words",
    "decide-provisions",
    "divide",
    "same-answer",
)
BUTTONS = ("choose-provision", "drop-provision", "take-part-away", "own-answer")
OF_A_QUESTION = ("decide", "divide", "same-answer", "own-answer")
COMMERCIAL = {
    "limb": Limb.WOULD_BE_LIKELY_TO,
    "why": "It is what the supplier charges for one year.",
    "whose-interests": "The supplier's.",
    "harm": "Its rivals would see its price.",
    "for": "Spending public money in the open.",
    "against": "Suppliers offer less freely.",
    "balance": "On balance we withhold.",
}


def href(case: "Case", name: str, *more: object, question: int = 1, part: int = 1) -> str:
    if name == "questions":
        return reverse("desk:questions", args=[case.id])
    place = [case.id, question] if name in OF_A_QUESTION else [case.id, question, part]
    return reverse(f"desk:{name}", args=[*place, *more])


def text(response: "Page") -> str:
    return " ".join(response.content.decode().split())


def version(response: "Page") -> str:
    found = re.search(r'name="version"(?: value="([^"]*)")?', response.content.decode())
    assert found is not None
    return found[1] or ""


def step(client: Client, address: str, **typed: object) -> "Page":
    """Open a step, and send it with what its page carried and what is typed. Gives the page that follows."""
    return client.post(address, {"version": version(client.get(address))} | typed, follow=True)


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def case(ours: Office) -> "Case":
    return logged(ours.alice)


@pytest.fixture
def alice(ours: Office) -> Client:
    return signed_in(ours.alice)


def decided(case: "Case", question: int = 1, part: int = 1) -> Decision:
    return queries.answers(case)[question - 1].parts[part - 1].decision


def test_a_question_is_answered(alice: Client, case: "Case") -> None:
    page = step(alice, href(case, "decide-held"), held=Held.HELD)
    assert "What happens to it?" in text(page)
    page = step(alice, href(case, "decide-outcome"), outcome=Outcome.DISCLOSED)
    assert "The answer" in text(page)
    page = step(alice, href(case, "decide-words"), answer="It is called Marlshire Together.")
    assert "As the applicant will read it" in text(page)
    assert "Nothing is missing" in text(page)
    assert "It is called Marlshire Together." in text(page)
    assert "Decide question 2" in text(page)


def test_an_exemption_is_taken_through_its_own_tests(alice: Client, case: "Case") -> None:
    """FOIA 17(1) and (3), for section 43(2)."""
    step(alice, href(case, "decide-held"), held=Held.HELD)
    page = step(alice, href(case, "decide-outcome"), outcome=Outcome.WITHHELD)
    chosen = alice.post(
        href(case, "choose-provision"), {"key": "FOIA 43(2)", "version": version(page)}, follow=True
    )
    for words in (
        "How likely is the harm?",
        "Public interest in disclosing",
        "What the law says, in plain words",
        "stands in the letter without these questions",
    ):
        assert words in text(chosen)
    assert "17(3)(b)" in text(chosen)
    assert "Who provided it to the office?" not in text(chosen)
    page = step(alice, href(case, "decide-provision", "FOIA 43(2)"), **COMMERCIAL)
    assert "Nothing is missing" in text(page)
    assert "record what they say" in text(page)
    assert "would be likely to do the following harm" in text(page)
    ground = decided(case).grounds[0]
    assert (ground.limb, ground.text(ReasonKind.HARM)) == (Limb.WOULD_BE_LIKELY_TO, COMMERCIAL["harm"])


def test_section_21_goes_straight_to_where_it_is(alice: Client, case: "Case") -> None:
    step(alice, href(case, "decide-held"), held=Held.HELD)
    page = step(alice, href(case, "decide-outcome"), outcome=Outcome.ACCESSIBLE)
    assert "Where can the applicant get it?" in text(page)
    page = step(
        alice, href(case, "decide-provision", "FOIA 21(1)"), where="https://marlshire.example/spending"
    )
    assert "https://marlshire.example/spending" in text(page)
    assert "Nothing is missing" in text(page)


def test_section_36_asks_for_the_opinion_of_somebody_in_the_register(
    ours: Office, alice: Client, case: "Case"
) -> None:
    """FOIA 36(5)(o): refused as finished without a live row of the register."""
    step(alice, href(case, "decide-held"), held=Held.HELD)
    step(alice, href(case, "decide-outcome"), outcome=Outcome.WITHHELD)
    page = alice.get(href(case, "decide-provisions"))
    alice.post(href(case, "choose-provision"), {"key": "FOIA 36(2)(c)", "version": version(page)})
    address = href(case, "decide-provision", "FOIA 36(2)(c)")
    days = {
        f"{name}_{part}": value
        for name in ("sought_on", "opinion_on")
        for part, value in (("day", "2"), ("month", "12"), ("year", "2024"))
    }
    assert "Nobody is in the register of qualified persons" in text(alice.get(address))
    page = step(alice, address, **days, opinion="It would inhibit.")
    assert "choose from the register of qualified persons" in text(page)
    assert "record the day" not in text(page)
    person = NewPerson("Chief Executive", "Home Secretary", date(2024, 1, 8), "The safe", date(2024, 1, 8))
    chief = enter_person(ours.row.id, person, by=ours.ada.id, at=NOW, on=TODAY)
    page = step(alice, address, **days, qualified_person=chief.id)
    assert decided(case).grounds[0].qualified_person == chief.id
    assert "36(5)(o)" not in text(page)


def test_neither_confirm_nor_deny_offers_only_its_subsections(alice: Client, case: "Case") -> None:
    page = step(alice, href(case, "decide-held"), held=Held.NCND)
    assert "Section 24(2)" in text(page)
    assert "Section 24(1)" not in text(page)


def test_not_held_is_asked_whether_it_is_the_true_answer(alice: Client, case: "Case") -> None:
    page = step(alice, href(case, "decide-held"), held=Held.NOT_HELD)
    assert "Is the true answer none, zero, or no fixed end?" in text(page)
    typed = {"building_blocks": "none", "elsewhere": "named", "elsewhere_text": "Marlshire Police"}
    page = step(alice, href(case, "decide-not-held"), true_answer=TrueAnswer.ROLLING, **typed)
    assert "None, zero and no fixed end are answers" in text(page)
    assert "Marlshire Police" in text(page)
    page = step(alice, href(case, "decide-not-held"), true_answer=TrueAnswer.NOTHING_RECORDED, **typed)
    assert text(page).count("fd-provision") == 1
    for name in READ:
        assert "nothing shows that anybody looked for it" in text(alice.get(href(case, name)))


def test_an_empty_step_keeps_its_page(alice: Client, case: "Case") -> None:
    page = alice.post(href(case, "decide-held"), {"version": ""})
    assert "Answer the question “Is this information held?”" in text(page)


@pytest.mark.parametrize(
    ("words", "found", "not_found"),
    [
        ("43", "Commercial interests", "Section 21(1)"),
        ("commercial", "Section 43(2)", "Section 42(1)"),
        ("crime prevention", "Section 31(1)(a)", "Section 31(1)(b)"),
        ("nonsense", "Nothing in the table matches “nonsense”", "Section 43(2)"),
    ],
)
def test_the_table_is_found_by_number_or_words(
    alice: Client, case: "Case", words: str, found: str, not_found: str
) -> None:
    step(alice, href(case, "decide-held"), held=Held.HELD)
    page = text(alice.get(href(case, "decide-provisions"), {"q": words}))
    assert found in page
    assert not_found not in page


def test_the_table_says_what_is_absolute_and_what_is_closed(alice: Client, case: "Case") -> None:
    step(alice, href(case, "decide-held"), held=Held.HELD)
    page = text(alice.get(href(case, "decide-provisions")))
    for words in (
        "Absolute: the public interest is not weighed",
        "Qualified: the public interest must be weighed",
        "Section 35 is only for information held by a government department",
    ):
        assert words in page


def test_a_provision_is_taken_away(alice: Client, case: "Case") -> None:
    step(alice, href(case, "decide-held"), held=Held.HELD)
    step(alice, href(case, "decide-outcome"), outcome=Outcome.ACCESSIBLE)
    page = alice.get(href(case, "decide-provisions"))
    alice.post(href(case, "drop-provision"), {"key": "FOIA 21(1)", "version": version(page)})
    assert decided(case).grounds == ()


def test_a_question_has_parts(alice: Client, case: "Case") -> None:
    step(alice, href(case, "decide-held"), held=Held.HELD)
    page = alice.post(href(case, "divide"), {"label": "the names"}, follow=True)
    assert "Question 1, part 2: the names" in text(page)
    page = step(alice, href(case, "decide-held"), held=Held.HELD, label="the number")
    assert decided(case).label == "the number"
    page = alice.get(href(case, "decide"))
    for words in ("Question 1, part 1: the number", "Question 1, part 2: the names", "Add a part"):
        assert words in text(page)
    alice.post(href(case, "take-part-away", part=2), {"version": ""})
    assert len(queries.answers(case)[0].parts) == 1


def test_two_questions_share_an_answer(alice: Client, case: "Case") -> None:
    page = alice.post(href(case, "same-answer", question=2), {"other": "1"}, follow=True)
    assert "This question has the same answer as question 1." in text(page)
    assert "Same as question 1" in text(alice.get(href(case, "questions")))
    alice.post(href(case, "own-answer", question=2))
    assert queries.answers(case)[1].same_as is None


def test_two_officers_at_once(ours: Office, alice: Client, case: "Case") -> None:
    """The second is told who changed what and when; what was typed stays; sent again, it stands."""
    carol = signed_in(officer(ours.row, "Carol Case", Role.CASE_OFFICER, by=ours.ada))
    step(alice, href(case, "decide-held"), held=Held.HELD)
    step(alice, href(case, "decide-outcome"), outcome=Outcome.DISCLOSED)
    address = href(case, "decide-words")
    seen = version(alice.get(address))
    step(carol, address, answer="Carol's answer.")
    page = alice.post(address, {"version": seen, "answer": "Alice's answer."})
    assert "Carol Case changed this on" in text(page)
    assert "nothing was overwritten" in text(page)
    assert "What stands now" in text(page)
    assert "Alice&#x27;s answer.</textarea>" in text(page)
    assert "Carol&#x27;s answer." in text(page)
    assert decided(case).answer == "Carol's answer."
    page = alice.post(address, {"version": version(page), "answer": "Alice's answer."}, follow=True)
    assert decided(case).answer == "Alice's answer."


def test_a_version_that_is_none_is_refused(alice: Client, case: "Case") -> None:
    step(alice, href(case, "decide-held"), held=Held.HELD)
    page = alice.post(href(case, "decide-held"), {"version": "nonsense", "held": Held.NCND})
    assert "Alice Able changed this on" in text(page)
    assert decided(case).held is Held.HELD


@pytest.mark.parametrize("name", [*READ, *STEPS])
def test_a_page_changes_nothing_when_it_is_read(alice: Client, case: "Case", name: str) -> None:
    assert alice.get(href(case, name)).status_code in (200, 302)
    assert queries.answers(case)[0].parts == ()


@pytest.mark.parametrize("name", BUTTONS)
def test_a_button_is_no_link(alice: Client, case: "Case", name: str) -> None:
    assert alice.get(href(case, name)).status_code == 405


@pytest.mark.parametrize("who", ["bob", "paula"])
def test_approver_and_communications_read_and_do_not_decide(ours: Office, case: "Case", who: str) -> None:
    reader = signed_in(getattr(ours, who))
    for name in READ:
        page = reader.get(href(case, name))
        assert page.status_code == 200
        assert "govuk-summary-card__action" not in text(page) or ">change<" not in text(page)
    for name in STEPS:
        assert reader.get(href(case, name)).status_code == 403
        assert reader.post(href(case, name), {"held": Held.HELD, "label": "x"}).status_code == 403
    for name in BUTTONS:
        assert reader.post(href(case, name), {"key": "FOIA 43(2)"}).status_code == 403
    assert queries.answers(case)[0].parts == ()


@pytest.mark.parametrize("name", [*READ, *STEPS])
def test_an_officer_of_another_authority_finds_nothing(case: "Case", name: str) -> None:
    assert signed_in(stranger()).get(href(case, name)).status_code == 404


@pytest.mark.parametrize("name", [*STEPS, *BUTTONS])
def test_an_officer_of_another_authority_does_nothing(case: "Case", name: str) -> None:
    charlie = signed_in(stranger())
    typed = {"held": Held.HELD, "label": "x", "key": "FOIA 43(2)", "other": "2"}
    assert charlie.post(href(case, name), typed).status_code == 404


@pytest.mark.parametrize("name", [*READ, *STEPS])
def test_who_is_not_signed_in_is_asked_to_sign_in(case: "Case", name: str) -> None:
    page = Client().get(href(case, name))
    assert page.status_code == 302
    assert page.headers["Location"].startswith(reverse("desk:sign-in"))


@pytest.mark.parametrize(("question", "part"), [(9, 1), (1, 2), (0, 1)])
def test_what_is_not_there_is_not_found(alice: Client, case: "Case", question: int, part: int) -> None:
    assert alice.get(href(case, "decide-held", question=question, part=part)).status_code == 404
    assert alice.get(href(case, "decide-provision", "FOIA 43(2)")).status_code == 404


def test_what_was_typed_cannot_become_markup(alice: Client, case: "Case") -> None:
    step(alice, href(case, "decide-held"), held=Held.HELD)
    step(alice, href(case, "decide-outcome"), outcome=Outcome.DISCLOSED)
    page = step(alice, href(case, "decide-words"), answer="<script>alert(1)</script>")
    assert "<script>alert" not in text(page)
    assert "&lt;script&gt;alert" in text(page)
