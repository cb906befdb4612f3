"""One request, from an e-mail to the disclosure log, as the people of an office and its public meet it."""

import re
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime

import pytest
from playwright.sync_api import Browser

from tests.installation import Installation
from tests.journeys.office import MARL, OTHER, PASSWORD, found
from tests.journeys.people import Person, Postbox

pytestmark = [pytest.mark.browser]

TODAY = datetime.now(UTC).date()
RECEIVED = TODAY - timedelta(days=3)
QUESTIONS = (
    "Do you use a citizen engagement platform, and which?",
    "How much do you spend on it each year?",
    "In which month does the contract end?",
)


def request_mail() -> bytes:
    """The applicant's message, as the office's mail server kept it."""
    mail = EmailMessage()
    mail["From"] = "Robin Requester <robin@requester.example>"
    mail["To"] = "foi@marlshire.example"
    mail["Subject"] = "Engagement platform"
    sent = datetime.combine(RECEIVED, datetime.min.time(), UTC) + timedelta(hours=10)
    mail["Date"] = format_datetime(sent)
    mail["Message-ID"] = "<one@requester.example>"
    lines = "\n".join(f"{n}. {text}" for n, text in enumerate(QUESTIONS, start=1))
    mail.set_content(f"Dear office,\n\nPlease tell me:\n\n{lines}\n\nKind regards,\nRobin Requester\n")
    return mail.as_bytes()


def work(installation: Installation) -> None:
    """Let the worker do what is due."""
    done = installation.run("worker", "--once")
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "scripts",
    [
        pytest.param(False, id="without scripts"),
        pytest.param(True, id="with scripts", marks=pytest.mark.slow),
    ],
)
def test_from_an_e_mail_to_the_disclosure_log(
    browser: Browser, installation: Installation, address: str, postbox: Postbox, scripts: bool
) -> None:
    """Cora logs and acknowledges; Alice asks, decides and drafts; Bob approves; Paula publishes."""
    found(installation, MARL, port=postbox.port)
    found(installation, OTHER, port=postbox.port)

    cora = Person(browser, address, scripts=scripts).sign_in("cora@marlshire.example", PASSWORD)
    cora.sees("No request is open").follow("Log a request")
    cora.page.locator("input[type=file]").set_input_files(
        {"name": "request.eml", "mimeType": "message/rfc822", "buffer": request_mail()}
    )
    cora.press("Continue").sees("Robin Requester", "robin@requester.example")
    assert [cora.page.locator(f"[name=question_{n}]").input_value() for n in range(3)] == list(QUESTIONS)
    cora.press("Merge with the one above").sees("Question 2")
    cora.fill("Question 1", f"{QUESTIONS[0]}\n\n{QUESTIONS[1]}")
    cora.press("Split")
    assert [cora.page.locator(f"[name=question_{n}]").input_value() for n in range(3)] == list(QUESTIONS)
    cora.fill_day("received_on", RECEIVED).fill("Neutral title", "Citizen engagement platform")
    cora.press("Log and acknowledge")
    reference = f"FOI 0001/{RECEIVED:%y}"
    cora.sees("The request is logged", reference)
    cora.follow("Write the acknowledgement").press("Draft this letter").press("Make it ready to send")
    cora.sees("robin@requester.example").press("Send by e-mail").press("Send it now")
    work(installation)
    letters = postbox.to("robin@requester.example")
    assert [reference in str(letter["Subject"]) for letter in letters] == [True]
    told = postbox.to("sam@marlshire.example")
    assert len(told) == 1
    assert "Robin" not in told[0].as_string()

    alice = Person(browser, address, scripts=scripts).sign_in("alice@marlshire.example", PASSWORD)
    alice.sees(reference, "of 20, due").follow(reference)
    case = alice.path
    alice.follow("why?").sees("Day by day", "FOIA 10")
    the_search(alice, browser, address, case, postbox, installation)
    the_decisions(alice, case)
    the_letter(alice, case)

    bob = Person(browser, address, scripts=scripts).sign_in("bob@marlshire.example", PASSWORD)
    bob.sees(reference).follow("Approve").sees("What will leave, exactly", "section 43(2)")
    bob.fill("Comments", "Say which year the figure is for.").press("Send back with comments")
    alice.open(case).follow("Revise the letter").sees("Say which year")
    alice.open(f"{case}letters/answer/").fill("Opening words", "All figures are for this financial year.")
    alice.press("Save and show the letter").press("Send for approval")
    bob.open("/desk/").follow("Approve").sees("All figures are for this financial year.").press("Approve")
    alice.open(case).follow("Send").press("Send by e-mail").press("Send it now")
    work(installation)
    answer = postbox.to("robin@requester.example")[-1]
    body = answer.get_body(("plain",))
    assert body is not None
    words = " ".join(body.get_content().split())
    for must in ("section 43(2)", "internal review", "Information Commissioner", "public interest"):
        assert must in words
    alice.open(case).sees("Answered").follow("History")
    alice.sees("logged the request as", "approved the answer", "sent the answer back")

    the_log(browser, address, scripts, reference)
    charlie = Person(browser, address, scripts=scripts).sign_in("charlie@otherham.example", PASSWORD)
    charlie.page.goto(address + case)
    charlie.sees("not found").does_not_see("Citizen engagement")
    verified = installation.run("verify")
    assert verified.returncode == 0, verified.stdout


def the_search(
    alice: Person, browser: Browser, address: str, case: str, postbox: Postbox, installation: Installation
) -> None:
    """Alice asks Gita, who has no account; Gita answers by the link."""
    alice.open(f"{case}searches/").follow("Ask for a search")
    alice.fill("Colleague's name", "Gita Green").fill("Colleague's e-mail address", "gita@marlshire.example")
    alice.press("Send the request to search").sees("The mail is on its way")
    work(installation)
    mail = postbox.to("gita@marlshire.example")[0]
    body = mail.get_body(("plain",))
    assert body is not None
    link = re.search(r"https?://\S+/search-request/\S+", body.get_content())
    assert link is not None
    gita = Person(browser, address)
    gita.open(link[0].removeprefix(address)).sees("Please search", QUESTIONS[0]).does_not_see("Robin")
    gita.choose("I hold it").press("Send the answer").sees("Say where you looked")
    gita.fill("Place 1", "Finance system").fill("Words you searched with in place 1", "engagement platform")
    gita.fill("Locating it", "25").press("Send the answer").sees("Thank you")
    gita.open(link[0].removeprefix(address)).sees("Thank you")
    alice.open(f"{case}searches/").sees("We hold it", "25 minutes")


def the_decisions(alice: Person, case: str) -> None:
    """The first question is answered, the second withheld in its figure, the third answered: it rolls on."""
    held(alice, case, 1)
    alice.choose("Disclose it").press("Save and go on")
    alice.fill("The answer", "We use Marlshire Listens.").press("Save and go on").sees("Marlshire Listens")
    held(alice, case, 2)
    alice.choose("Withhold it").press("Save and go on")
    alice.open(f"{case}questions/2/1/provisions/?q=43(2)").press("43(2)")
    alice.sees("What the law says").press("Save and go on").sees("Still missing", "FOIA 17(3)(b)")
    alice.press("Section 43(2)")
    fill_43(alice)
    held(alice, case, 3)
    alice.choose("Disclose it").press("Save and go on")
    alice.fill("The answer", "The contract has no end date: it renews each April.").press("Save and go on")


def held(alice: Person, case: str, question: int) -> None:
    """Begin with a question: the information is held."""
    alice.open(f"{case}questions/{question}/1/held/").choose("Yes").press("Save and go on")


def fill_43(alice: Person) -> None:
    """Everything that section 43(2) asks for."""
    for label in ("harm", "for", "against", "balance", "why", "whose-interests"):
        field = alice.page.locator(f"[name={label}]")
        if field.count():
            field.fill(f"The {label}, in words that fit this contract and nobody else's.")
    alice.page.locator("[name=limb]").first.check()
    alice.press("Save and go on")


def the_letter(alice: Person, case: str) -> None:
    """The letter is drafted from the decisions and sent for approval."""
    alice.open(f"{case}letters/answer/").sees("Marlshire Listens", "section 43(2)").press("Draft this letter")
    alice.press("Send for approval")


def the_log(browser: Browser, address: str, scripts: bool, reference: str) -> None:
    """Paula publishes, and anybody finds it, without the applicant."""
    paula = Person(browser, address, scripts=scripts).sign_in("paula@marlshire.example", PASSWORD)
    paula.open("/desk/log/").sees(reference).press("Draft the entry").sees("As everyone will read it")
    paula.press("Change the words").fill(
        "Answer to question 1", "Robin Requester asked for Marlshire Listens."
    )
    paula.press("Save").press("Publish it").sees("can’t be published like this", "applicant")
    paula.press("Change the words").fill("Answer to question 1", "We use Marlshire Listens.").press("Save")
    paula.press("Publish it").sees("everyone can read").press("Publish")
    anybody = Person(browser, address, scripts=scripts).open("/").follow(MARL.name)
    anybody.sees("Search past answers")
    anybody.page.get_by_role("searchbox").or_(anybody.page.locator("[name=q]")).first.fill(
        "engagement platforms"
    )
    anybody.press("Search").follow("Citizen engagement platform")
    anybody.sees(reference, "We use Marlshire Listens.", "internal review").does_not_see(
        "Robin", "requester.example"
    )
    assert anybody.page.context.cookies() == []
