"""What the pages of the desk are about, and what their forms send."""

import json
from collections.abc import Callable
from datetime import date
from operator import attrgetter
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from foidesk.cases import queries as cases
from foidesk.clock.happening import Kind
from foidesk.decisions.queries import answer
from foidesk.letters.queries import editable
from foidesk.typesetting.word import Origin, word
from tests.disclosure.entries import wording
from tests.everyone.household import Household
from tests.walk import TODAY

At = Callable[[Household], list[object]]
"""What stands in an address."""
Sent = Callable[[Household], dict[str, Any]]
"""What a form sends."""


def nothing(house: Household) -> list[object]:
    """An address that is about nothing in particular."""
    return []


def thing(name: str) -> At:
    """One thing of the household: its key."""
    return lambda house: [attrgetter(name)(house).id]


def of_case(house: Household) -> list[object]:
    """The request about which things are decided."""
    return [house.case.id]


def question(n: int) -> At:
    """A question of it."""
    return lambda house: [house.case.id, n]


def part(n: int, *more: object) -> At:
    """The first part of a question of it."""
    return lambda house: [house.case.id, n, 1, *more]


def happened(kind: Kind) -> At:
    """Something that happened to it."""

    def found(house: Household) -> list[object]:
        rows = cases.happenings(house.case)
        return [house.case.id, next(row.id for row in rows if row.kind == kind)]

    return found


def version_of(n: int, **typed: object) -> Sent:
    """What a step of deciding sends: the version its officer saw, and what is typed."""

    def sent(house: Household) -> dict[str, Any]:
        found = answer(house.case, n)
        assert found is not None
        return {"version": str(found.parts[0].version) if found.parts else "", **typed}

    return sent


def empty(house: Household) -> dict[str, Any]:
    """A form without fields: a button."""
    return {}


def typed(**words: object) -> Sent:
    """What is typed, whatever the page is about."""
    return lambda house: dict(words)


def day(name: str, on: date = TODAY) -> dict[str, str]:
    """A day in the three fields of a form."""
    return {f"{name}_day": str(on.day), f"{name}_month": str(on.month), f"{name}_year": str(on.year)}


def ask(house: Household) -> dict[str, Any]:
    """A colleague and what to look for."""
    asked = {
        "colleague": "Gita Green",
        "email": "gita@marlshire.example",
        "questions": ["1"],
        "words": "Look.",
    }
    return asked | day("due_on", date(2024, 12, 13))


def log(house: Household) -> dict[str, Any]:
    """A request as it was read from its message."""
    return {
        "do": "log",
        "applicant_name": "Jo Applicant",
        "address_kind": "e-mail",
        "address": "jo@applicant.example",
        **day("received_on"),
        "channel": "e-mail",
        "title": "Brass instruments",
        "question_0": "What is a trumpet?",
    }


def confirm(house: Household) -> dict[str, Any]:
    """That a message is the applicant's answer."""
    return {"message": str(house.joined.id), "channel": "e-mail", "sufficient": "yes", **day("received_on")}


def change(house: Household) -> dict[str, Any]:
    """Another title for the draft of an entry."""
    texts = wording(house.log.draft).texts
    questions = {f"question_{n}": question for n, (question, _answer) in texts.items()}
    answers = {f"answer_{n}": answer for n, (_question, answer) in texts.items()}
    return {"version": str(house.log.draft.version), "title": "Another title", **questions, **answers}


def office(house: Household) -> dict[str, Any]:
    """What the office says of itself, with a web site."""
    row = house.ours.row
    kept = ("name", "address", "email", "review_contact", "reference_pattern", "first_number", "first_year")
    return {name: getattr(row, name) for name in kept} | {
        "version": str(row.version),
        "website": "https://a.b",
    }


def profile(house: Household) -> dict[str, Any]:
    """The law's profile with a target of the office's own."""
    days = {"pit_max": "40", "review_target": "20", "review_max": "40", "complaint_days": "42"}
    rules = {"receipt_rule": "act", "clarification_mode": "reset", "internal_target": "15"}
    return days | rules | {"version": "1", "start": "default", "do": "save"}


def invite(house: Household) -> dict[str, Any]:
    """A new colleague."""
    return {"name": "Nora New", "email": "nora@marlshire.example", "roles": ["standards"]}


def letter(house: Household) -> list[object]:
    """The draft of an answer, below its request."""
    return [house.drafting.id, house.response.id]


def note(house: Household) -> list[object]:
    """Something noted, below its request."""
    return [house.note.case_id, house.note.id]


def clarification(house: Household) -> list[object]:
    """A question to an applicant, below its request."""
    return [house.clarification.case_id, house.clarification.id]


def upload(house: Household) -> dict[str, Any]:
    """A file."""
    return {"uploads": SimpleUploadedFile("a.csv", b"a,b")}


def finding(house: Household) -> list[object]:
    """What the checker finds in an answer, below it."""
    over = house.read_over
    return [over.letter.case_id, over.letter.id, over.key]


def set_aside(house: Household) -> list[object]:
    """What was set aside there, below the answer."""
    over = house.read_over
    return [over.letter.case_id, over.letter.id, over.aside.id]


def word_file(house: Household) -> dict[str, Any]:
    """The answer as a Word file, unchanged."""
    draft, origin = editable(house.response), str(house.response.id)
    file = word(draft.blocks, subject=draft.subject, origin=Origin(origin, draft.state), called=draft.called)
    return {"file": SimpleUploadedFile("Letter.docx", file)}


def taken(house: Household) -> dict[str, Any]:
    """One text of the answer in other words."""
    draft = editable(house.response)
    name = next(iter(draft.texts))
    return {"version": "1", "state": draft.state, "texts": json.dumps({name: "Other words."}), "take": [name]}


ALL_FOUR = {"questions": ["1", "2", "3", "4"]}
SMALLER = {"channel": "e-mail", "title": "Fewer anvils", "questions": "What did one anvil cost?"}
SUMMARY = {"preferred": "summary", "with_request": "yes", "practicable": "not-known-yet"}
MAIL = {"sender_name": "FOI", "sender_address": "foi@marlshire.example", "way": "folder", "port": "25"}
RANG = {"way": "came", "party": "applicant", **day("on")}
POINT = {"ask_1": "on", "unclear_1": "Which?", "needed_1": "There are several."}
GROUND = {"limb": "would", "why": "A.", "harm": "B.", "for": "C.", "against": "D.", "balance": "E."}
NOT_HELD = {"true_answer": "nothing-recorded", "building_blocks": "none", "elsewhere": "nobody-known"}
