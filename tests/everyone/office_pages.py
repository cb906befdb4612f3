"""The pages of an office's settings and registers: who may open each, and who may do what it does."""

from collections.abc import Mapping

from foidesk.authorities.rules import FactKey
from foidesk.people.rules import Role
from foidesk.wording.names import Name
from tests.everyone.calendars import newer
from tests.everyone.page import EVERYONE, HANDLERS, LOGGERS, MANAGERS, PUBLISHERS, RESTRICTERS, Page
from tests.everyone.registered import COPY, COUNCIL, INSTRUMENT, book
from tests.everyone.typing_in import (
    MAIL,
    day,
    invite,
    of_case,
    office,
    profile,
    thing,
    typed,
)

SETTINGS: Mapping[str, Page] = {
    "settings": Page(MANAGERS),
    "office": Page(MANAGERS, does=MANAGERS, sent=office),
    "told": Page(MANAGERS, does=MANAGERS, sent=lambda house: {"officers": [str(house.ours.alice.id)]}),
    "mail": Page(MANAGERS, does=MANAGERS, sent=typed(version="1", security="starttls", **MAIL)),
    "mail-test": Page(None, does=MANAGERS, sent=typed(address="ada@marlshire.example")),
    "calendar": Page(MANAGERS, does=MANAGERS, sent=newer),
    "profile": Page(MANAGERS, does=MANAGERS, sent=profile),
    "problems": Page(MANAGERS),
    "backups": Page(MANAGERS, does=MANAGERS, sent=typed(days="5")),
    "problem": Page(MANAGERS, thing("problem"), MANAGERS, typed(note="The server was full.")),
}
LETTERHEAD: Mapping[str, Page] = {
    "words-of-letters": Page(MANAGERS),
    "paragraph": Page(
        MANAGERS,
        lambda house: [Name.HELP.value],
        MANAGERS,
        typed(do="save", version="0", text="Ring us about {reference}.", case="", **day("from_on")),
        shared=True,
    ),
    "layout-of-letters": Page(
        MANAGERS,
        does=MANAGERS,
        sent=typed(do="save", version="0", reasons="appendix", salutation="name", case="", **day("from_on")),
    ),
    "standard-lines": Page(MANAGERS),
    "new-line": Page(
        MANAGERS,
        does=MANAGERS,
        sent=typed(version="0", topic="Lists", text="We keep no list.", **day("from_on")),
    ),
    "standard-line": Page(
        MANAGERS,
        lambda house: [house.line.line],
        MANAGERS,
        typed(do="withdraw", version="1"),
    ),
}
HANDLING: Mapping[str, Page] = {
    "case-people": Page(EVERYONE, of_case),
    "owner": Page(EVERYONE, of_case, LOGGERS | MANAGERS, lambda house: {"owner": str(house.ours.alice.id)}),
    "share-questions": Page(
        EVERYONE,
        of_case,
        LOGGERS | MANAGERS,
        lambda house: {"owner": str(house.ours.alice.id), "questions": ["1"]},
    ),
    "take-question-back": Page(None, lambda house: [house.handled.id, 1], LOGGERS | MANAGERS),
    "declare-interest": Page(
        EVERYONE,
        of_case,
        EVERYONE,
        lambda house: {
            "interest": "something-else",
            "officer": str(house.ours.bob.id),
            "reason": "He forged an anvil.",
        },
    ),
    "no-interest": Page(
        EVERYONE,
        lambda house: [house.handled.id, house.ours.paula.id],
        RESTRICTERS | MANAGERS | PUBLISHERS,
        typed(reason="No."),
    ),
    "restrict": Page(
        EVERYONE,
        of_case,
        RESTRICTERS,
        lambda house: {
            "officers": [str(one.id) for one in (house.ours.alice, house.ours.bob)],
            "reason": "A.",
        },
    ),
    "lift-restriction": Page(EVERYONE, thing("handled"), RESTRICTERS, typed(reason="It is over.")),
    # Whose role lets one know anyhow has nothing to ask for: tests/desk/handling.
    "know-who-asks": Page(EVERYONE, of_case),
    "cover-who-asks": Page(
        None, lambda house: [house.handled.id, house.ours.bob.id], RESTRICTERS | {Role.APPROVER}
    ),
}
POST = typed(title="Anvil polisher", roles=["standards"])
PEOPLE: Mapping[str, Page] = {
    "people": Page(MANAGERS),
    "invite": Page(MANAGERS, does=MANAGERS, sent=invite),
    "officer": Page(MANAGERS, lambda house: [house.ours.bob.id], MANAGERS, typed(roles=["standards"])),
    "officer-code": Page(None, lambda house: [house.ours.bob.id], MANAGERS),
    "officer-no-code": Page(None, lambda house: [house.standing.invited.id], MANAGERS),
    "officer-leave": Page(MANAGERS, lambda house: [house.standing.leaver.id], MANAGERS),
    "posts": Page(MANAGERS),
    "new-post": Page(MANAGERS, does=MANAGERS, sent=POST),
    "usual-posts": Page(None, does=MANAGERS),
    "post": Page(MANAGERS, thing("standing.post"), MANAGERS, POST),
    "end-post": Page(None, thing("standing.post"), MANAGERS),
    "away": Page(EVERYONE),
    "go-away": Page(EVERYONE, does=EVERYONE, sent=typed(**day("from_on"))),
    "come-back": Page(None, thing("standing.absence"), MANAGERS),
    "delegations": Page(EVERYONE),
    # Each lends what each holds: tests/desk/people.
    "lend": Page(EVERYONE),
    "end-loan": Page(None, thing("standing.loan"), MANAGERS),
}
REGISTERS: Mapping[str, Page] = {
    "registers": Page(EVERYONE),
    "facts": Page(EVERYONE, does=HANDLERS | MANAGERS, sent=typed(do="confirm", fact=FactKey.REGULATOR_WEB)),
    "address-book": Page(EVERYONE),
    "new-body": Page(HANDLERS | MANAGERS, does=HANDLERS | MANAGERS, sent=typed(version="0", **COUNCIL)),
    "body": Page(
        HANDLERS | MANAGERS, thing("registered.body"), HANDLERS | MANAGERS, typed(version="1", **COUNCIL)
    ),
    "confirm-body": Page(None, thing("registered.body"), HANDLERS | MANAGERS),
    "take-out-body": Page(None, thing("registered.body"), MANAGERS),
    "import-book": Page(MANAGERS, does=MANAGERS, sent=book),
    "export-book": Page(EVERYONE),
    "qualified-persons": Page(EVERYONE),
    "new-person": Page(MANAGERS, does=MANAGERS, sent=typed(**INSTRUMENT)),
    "qualified-person": Page(MANAGERS, thing("registered.person"), MANAGERS, typed(do="take-out")),
    "charges": Page(EVERYONE),
    "new-charge": Page(MANAGERS, does=MANAGERS, sent=typed(**COPY)),
    "charge": Page(MANAGERS, thing("registered.charge"), MANAGERS, typed(do="publish")),
}
