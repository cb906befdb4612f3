"""The paragraphs by kind of letter, and what each field becomes, for whoever writes an office's own. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass

from foidesk.wording import (
    acknowledging,
    answering,
    charging,
    clarifying,
    consulting,
    covering,
    extending,
    notices,
    opening,
    reasons,
    rights,
)
from foidesk.wording.names import Name


@dataclass(frozen=True)
class Group:
    """The paragraphs of one kind of letter, or of one place in letters."""

    title: str
    names: tuple[Name, ...]


@dataclass(frozen=True)
class Field:
    """What a field becomes, and an example of it."""

    says: str
    example: str


GROUPS = tuple(
    Group(title, tuple(topic.WORDS))
    for title, topic in (
        ("How every letter begins", opening),
        ("Acknowledgement", acknowledging),
        ("Question to the applicant", clarifying),
        ("Fees notice", charging),
        ("More time", extending),
        ("What an answer says of itself", notices),
        ("The answer to a question", answering),
        ("Why something is withheld", reasons),
        ("Rights, re-use, help and the end of letters", rights),
        ("Letter to somebody consulted", consulting),
        ("Letter to the Commissioner", covering),
    )
)
FIELDS: Mapping[str, Field] = {
    "act_questions": Field("the questions asked under the Act", "questions 1 and 3"),
    "amount": Field("the whole fee", "£12.50"),
    "answer_by": Field("the day by which you expect to have decided", "Tuesday 6 May 2025"),
    "answered_on": Field("the day on which the answer was sent", "Monday 24 March 2025"),
    "applicant": Field("the applicant’s name", "Robin Example"),
    "clarified_on": Field("the day on which the applicant made the request clear", "Monday 10 March 2025"),
    "days": Field("the days of earlier corrections", "Monday 7 April 2025"),
    "due_on": Field("the last day for the answer", "Tuesday 1 April 2025"),
    "eir_questions": Field("the questions about environmental information", "question 2"),
    "email": Field("the office’s e-mail address", "foi@example.org"),
    "exemption": Field("the exemption or exception that is thought of", "section 43(2)"),
    "heading": Field("the heading under which the reasons stand", "Section 43(2) – commercial interests"),
    "hours": Field("the estimate", "31 hours"),
    "law": Field("the Act, the Regulations, or both, in full", "the Freedom of Information Act 2000"),
    "limit": Field("the appropriate limit in pounds, without the sign", "450"),
    "limit_hours": Field("the limit in hours of work", "18 hours"),
    "office": Field("the office’s name", "Office of an example"),
    "pay_by": Field("the last day to pay", "Tuesday 3 June 2025"),
    "provision": Field("the provision that is relied on", "section 43(2)"),
    "question": Field("the question that is pointed to", "question 1, part (c)"),
    "questions": Field("the questions it is about", "questions 1 and 3"),
    "rate": Field("the rate in pounds an hour, without the sign", "25"),
    "received_on": Field("the day on which the request came", "Tuesday 4 March 2025"),
    "reference": Field("the office’s reference of the request", "FOI 0031/25"),
    "regulator": Field("the regulator’s name", "Information Commissioner"),
    "reply_by": Field("the day by which a reply is asked for", "Friday 14 March 2025"),
    "telephone": Field("the office’s telephone number", "01632 960000"),
    "their_reference": Field("the Commissioner’s reference", "IC-123456-A1B2"),
    "title": Field("what the provision is about", "commercial interests"),
    "told_on": Field("the day on which it was told before", "Monday 10 March 2025"),
    "until": Field("the last day to ask", "Thursday 29 May 2025"),
    "website": Field("the office’s website", "https://example.org"),
    "window": Field("how long there is to ask", "2 months of the date of this letter"),
    "working_days": Field("how many working days late", "4 working days"),
}


def title_of(name: Name) -> str:
    """What a paragraph is called in a list: ``Late (Regulations)``."""
    words = name.value.replace("-", " ").removesuffix(" eir")
    law = " (Regulations)" if name.value.endswith("-eir") else ""
    return f"{words[:1].upper()}{words[1:]}{law}"
