"""Every page of the desk: who may open it, who may do what it does, and with what it is asked.

A page without a row here fails `test_every_address.py`. Whom a row does not name is told who may.
"""

from collections.abc import Mapping
from datetime import date

from foidesk.authorities.rules import FactKey
from foidesk.clock.happening import Kind
from tests.everyone.breach_pages import BREACHES
from tests.everyone.household import PROVISION
from tests.everyone.material_pages import MATERIAL
from tests.everyone.office_pages import HANDLING, LETTERHEAD, PEOPLE, REGISTERS, SETTINGS
from tests.everyone.page import APPROVERS, EVERYONE, HANDLERS, LOGGERS, MANAGERS, PUBLISHERS, Page
from tests.everyone.related import SPLIT, WITHDRAWN, linked, with_later
from tests.everyone.struck_pages import STRIKING_OUT
from tests.everyone.typing_in import (
    ALL_FOUR,
    GROUND,
    NOT_HELD,
    POINT,
    RANG,
    SMALLER,
    SUMMARY,
    ask,
    change,
    clarification,
    confirm,
    day,
    finding,
    happened,
    letter,
    log,
    note,
    of_case,
    part,
    question,
    set_aside,
    taken,
    thing,
    typed,
    upload,
    version_of,
    word_file,
)

SIGNING_IN: Mapping[str, Page] = {
    "password": Page(
        EVERYONE,
        does=EVERYONE,
        sent=typed(password="four plain wooden spoons", again="four plain wooden spoons"),
    ),
    "choose-office": Page(
        EVERYONE, does=EVERYONE, sent=lambda house: {"office": str(house.ours.row.id)}, stores=False
    ),
}
CASES: Mapping[str, Page] = {
    "work": Page(EVERYONE),
    "cases": Page(EVERYONE),
    "case": Page(EVERYONE, of_case),
    "clock": Page(EVERYONE, of_case),
    "dates": Page(EVERYONE, of_case),
    "record": Page(HANDLERS, of_case),
    "record-one": Page(
        HANDLERS,
        lambda house: [house.case.id, Kind.FEES_NOTICE.value],
        HANDLERS,
        typed(amount="12.50", **day("on"), **ALL_FOUR),
    ),
    "correct": Page(
        HANDLERS,
        happened(Kind.RECEIVED),
        HANDLERS,
        typed(correction="Misread.", **day("on", date(2024, 12, 2))),
    ),
    "take-out": Page(HANDLERS, happened(Kind.NARROWING_ASKED), HANDLERS, typed(reason="Nobody helped.")),
    "regime": Page(HANDLERS, of_case, HANDLERS, typed(regime="EIR", **day("on"), **ALL_FOUR)),
    "applicant": Page(LOGGERS, of_case),
    "applicant-moved": Page(
        HANDLERS,
        of_case,
        HANDLERS,
        typed(name="Jo New", address_kind="e-mail", address="jo@new.example", reason="Asked."),
    ),
    "acts-for": Page(
        HANDLERS,
        of_case,
        HANDLERS,
        typed(
            capacity="solicitor",
            name="Sal",
            address_kind="e-mail",
            address="sal@law.example",
            shown="A letter.",
            **day("authority_seen_on"),
        ),
    ),
    "acts-no-more": Page(HANDLERS, thing("acted_for"), HANDLERS, typed(reason="Jo wrote so.")),
    "add-question": Page(
        HANDLERS, of_case, HANDLERS, typed(text="Who made them?", regime="FOIA", reason="Overlooked.")
    ),
    "reword": Page(HANDLERS, question(1), HANDLERS, typed(text="Which anvils?", reason="Misread.")),
    "narrow": Page(HANDLERS, of_case, HANDLERS, typed(**SMALLER, **day("received_on"))),
    "close": Page(HANDLERS, thing("unclear"), HANDLERS, typed(reason="No answer came.")),
    "means": Page(EVERYONE, of_case, LOGGERS, typed(**SUMMARY)),
    "history": Page(EVERYONE, of_case),
}
RELATIONS: Mapping[str, Page] = {
    "put-right": Page(EVERYONE, of_case),
    "close-as": Page(
        HANDLERS,
        lambda house: [house.case.id, "withdrawn"],
        HANDLERS,
        typed(**WITHDRAWN, **day("said_on")),
    ),
    "reopen": Page(HANDLERS, thing("related.closed"), HANDLERS, typed(reason="The wrong one.")),
    "merge": Page(HANDLERS, thing("related.first"), HANDLERS, with_later()),
    "split": Page(HANDLERS, thing("related.first"), HANDLERS, typed(**SPLIT)),
    "link": Page(HANDLERS, of_case, HANDLERS, linked),
    "take-link-out": Page(
        HANDLERS,
        lambda house: [house.related.first.id, house.related.link.id],
        HANDLERS,
        typed(reason="Two kites."),
    ),
}
INBOX: Mapping[str, Page] = {
    "inbox": Page(EVERYONE),
    "set-aside": Page(EVERYONE),
    "log-request": Page(LOGGERS, does=LOGGERS, sent=typed(text="What is a flute?", channel="letter")),
    "message": Page(EVERYONE, thing("unsorted")),
    "log-from": Page(LOGGERS, thing("unsorted"), LOGGERS, log),
    "message-join": Page(
        LOGGERS, thing("unsorted"), LOGGERS, lambda house: {"reference": house.case.reference}
    ),
    "message-set-aside": Page(LOGGERS, thing("unsorted"), LOGGERS, typed(reason="An advertisement")),
    "message-outside": Page(
        LOGGERS, thing("unsorted"), LOGGERS, typed(reason="Told at once.", in_passing="on")
    ),
    "message-refer": Page(
        LOGGERS, thing("unsorted"), LOGGERS, typed(authority="Police", how="told", reason="It asks them.")
    ),
    "message-back": Page(LOGGERS, thing("referred"), LOGGERS, typed(reason="It asks us.")),
    "message-take-out": Page(LOGGERS, thing("joined"), LOGGERS, typed(reason="It is about bells.")),
    "message-another": Page(None, thing("unsorted"), LOGGERS),
    "message-original": Page(None, thing("unsorted"), LOGGERS),
    "search-files": Page(EVERYONE),
    "file": Page(EVERYONE, thing("inspected.table")),
    "file-download": Page(None, thing("document"), LOGGERS),
    "file-words": Page(None, thing("inspected.table"), EVERYONE),
    "file-pages": Page(None, thing("inspected.table"), EVERYONE),
    "file-clean": Page(HANDLERS, thing("inspected.picture"), HANDLERS),
    "file-pages-made": Page(HANDLERS, thing("inspected.picture"), HANDLERS),
    "file-ranges": Page(
        HANDLERS,
        thing("inspected.table"),
        HANDLERS,
        typed(
            do="make",
            range='{"sheet": "Table", "rows": [1, 2], "columns": [1, 2]}',
            form="csv",
            name="Anvils",
        ),
    ),
    "file-apart": Page(None, thing("inspected.archive"), HANDLERS),
    "file-listened": Page(
        EVERYONE,
        thing("inspected.recording"),
        EVERYONE,
        typed(heard="Two people speak about an anvil, and nobody else is named."),
    ),
    "move-file": Page(
        HANDLERS,
        thing("filed"),
        HANDLERS,
        lambda house: {"reference": house.case.reference, "reason": "It is about anvils."},
    ),
    "logged": Page(LOGGERS, of_case),
    "make-valid": Page(
        LOGGERS,
        thing("lacking"),
        LOGGERS,
        typed(name="Jo", address_kind="e-mail", address="jo@applicant.example", **day("came_on")),
    ),
    "confirm-answer": Page(HANDLERS, thing("waiting"), HANDLERS, confirm),
    "case-files": Page(EVERYONE, of_case, HANDLERS, upload),
}
SEARCHES: Mapping[str, Page] = {
    "searches": Page(EVERYONE),
    "case-searches": Page(EVERYONE, of_case),
    "ask-search": Page(HANDLERS, of_case, HANDLERS, ask),
    "search": Page(EVERYONE, thing("search")),
    "remind": Page(None, thing("search"), HANDLERS),
    "take-back": Page(None, thing("search"), HANDLERS, typed(reason="Found already")),
}
ASKED_ON = day("asked_on") | day("due_on", date(2024, 12, 13))
COSTS: Mapping[str, Page] = {
    "case-costs": Page(EVERYONE, of_case),
    "enter-cost": Page(
        HANDLERS, of_case, HANDLERS, typed(activity="locating", kind="spent", minutes="5", who="Gita")
    ),
    "case-together": Page(
        EVERYONE,
        of_case,
        HANDLERS,
        lambda house: {"reference": house.costly.charged.reference, "similar": "Both are iron."},
    ),
    "earlier-requests": Page(EVERYONE, of_case),
    "case-fees": Page(EVERYONE, thing("costly.charged")),
    "begin-fee": Page(
        HANDLERS, lambda house: [house.case.id, "section-9"], HANDLERS, typed(why="It is on paper.")
    ),
    "fee-line": Page(
        HANDLERS,
        thing("costly.charged"),
        HANDLERS,
        typed(item="postage", what="Parcel", pence="500", units="1"),
    ),
    "case-advice": Page(EVERYONE, of_case),
    "record-advice": Page(
        HANDLERS, of_case, HANDLERS, typed(kind="format", text="A list.", **day("given_on"))
    ),
    "strike-entry": Page(
        HANDLERS,
        lambda house: [house.case.id, "cost", house.costly.line.id],
        HANDLERS,
        typed(why="Twice."),
    ),
}
DECISIONS: Mapping[str, Page] = {
    "questions": Page(EVERYONE, of_case),
    "decide": Page(EVERYONE, question(1)),
    "divide": Page(HANDLERS, question(1), HANDLERS, typed(label="the names")),
    "same-answer": Page(HANDLERS, question(3), HANDLERS, typed(other="1")),
    "own-answer": Page(None, question(4), HANDLERS),
    "take-part-away": Page(None, part(1), HANDLERS, version_of(1)),
    "decide-held": Page(HANDLERS, part(3), HANDLERS, version_of(3, held="held")),
    "decide-not-held": Page(HANDLERS, part(3), HANDLERS, version_of(3, **NOT_HELD)),
    "decide-outcome": Page(HANDLERS, part(1), HANDLERS, version_of(1, outcome="withheld")),
    "decide-words": Page(HANDLERS, part(1), HANDLERS, version_of(1, answer="Two anvils.")),
    "decide-provisions": Page(HANDLERS, part(2)),
    "choose-provision": Page(None, part(2), HANDLERS, version_of(2, key="FOIA 40(2)+40(3A)(a)")),
    "drop-provision": Page(None, part(2), HANDLERS, version_of(2, key=PROVISION)),
    "decide-provision": Page(HANDLERS, part(2, PROVISION), HANDLERS, version_of(2, **GROUND)),
    "decide-check": Page(EVERYONE, part(1)),
    "weighing": Page(EVERYONE, of_case, HANDLERS, typed(version="0", **{"theme-burden": "Forty hours."})),
    "consultations": Page(EVERYONE, of_case),
    "consult": Page(
        HANDLERS,
        of_case,
        HANDLERS,
        typed(party="force", name="The chief constable", words="May we?", questions=["1"], **ASKED_ON),
    ),
    "consultation": Page(EVERYONE, thing("consultation")),
    "record-view": Page(
        None, thing("consultation"), HANDLERS, typed(view="objects", text="Yes, much.", **day("view_on"))
    ),
    "consultation-reminded": Page(None, thing("consultation"), HANDLERS),
    "withdraw-consultation": Page(None, thing("consultation"), HANDLERS, typed(reason="Found elsewhere.")),
}
NOTES: Mapping[str, Page] = {
    "promises": Page(EVERYONE),
    "case-notes": Page(EVERYONE, of_case),
    "add-note": Page(LOGGERS, lambda house: [house.case.id, "note"], LOGGERS, typed(text="Two anvils.")),
    "correct-note": Page(LOGGERS, note, LOGGERS, typed(text="No anvils.", clock_time="9:00", **RANG)),
    "take-out-note": Page(LOGGERS, note, LOGGERS, typed(why="Another anvil.")),
    "note-promise": Page(LOGGERS, note, LOGGERS, typed(how="Rang back.")),
}
LETTERS: Mapping[str, Page] = {
    "case-letters": Page(EVERYONE, of_case),
    "acknowledge": Page(EVERYONE, of_case, LOGGERS),
    "response": Page(EVERYONE, of_case, HANDLERS),
    "clarify": Page(HANDLERS, of_case, HANDLERS, typed(version="0", **POINT)),
    "correction": Page(EVERYONE, thing("corrected")),
    "begin-correction": Page(
        HANDLERS,
        thing("log.answered"),
        HANDLERS,
        typed(kind="correction", questions=["1"], changed="It is red.", why="Misread."),
    ),
    "draft-correction": Page(None, thing("corrected"), HANDLERS),
    "give-up-correction": Page(HANDLERS, thing("corrected"), HANDLERS, typed(reason="It was right.")),
    "begin-letter": Page(
        HANDLERS,
        lambda house: [house.case.id, "covering-letter"],
        HANDLERS,
        typed(version="0", their_reference="IC-1", to_kind="post", encloses="The answer"),
    ),
    "letter-says": Page(
        HANDLERS,
        lambda house: [house.asking.case_id, house.asking.id],
        HANDLERS,
        typed(
            version="1",
            party="supplier",
            name="Talkabout Ltd",
            to_kind="e-mail",
            to_address="a@b.example",
            questions=["2"],
            about="the price",
            words="May we?",
            **day("due_on", date(2024, 12, 13)),
        ),
    ),
    "letter": Page(EVERYONE, letter),
    "letter-words": Page(None, letter, HANDLERS, typed(version="1", opening="Hello.", salutation="name")),
    "letter-asked": Page(HANDLERS, clarification, HANDLERS, typed(version="1", **POINT)),
    "letter-date": Page(None, letter, HANDLERS, typed(version="1")),
    "letter-fact": Page(None, letter, HANDLERS | MANAGERS, typed(do="confirm", fact=FactKey.REGULATOR_WEB)),
    "letter-plain": Page(EVERYONE, letter),
    "letter-send": Page(None, letter, HANDLERS, typed(version="1")),
    "letter-set-aside": Page(
        EVERYONE, finding, HANDLERS, typed(reason="The address is that of a spokesman, given for this.")
    ),
    "letter-take-up": Page(None, set_aside, HANDLERS),
    "letter-file": Page(None, lambda house: [*letter(house), "pdf"], LOGGERS),
    "letter-word-back": Page(EVERYONE, letter),
    "letter-compare": Page(None, letter, HANDLERS, word_file, stores=False),
    "letter-take": Page(None, letter, HANDLERS, taken),
}
RELEASE: Mapping[str, Page] = {
    "approvals": Page(EVERYONE),
    "case-parcels": Page(EVERYONE, lambda house: [house.parcels.approved.case_id]),
    "parcel": Page(EVERYONE, thing("parcels.approved")),
    "submit-parcel": Page(EVERYONE, thing("parcels.prepared"), HANDLERS),
    "approve": Page(
        EVERYONE,
        thing("parcels.awaiting"),
        APPROVERS,
        lambda house: {"manifest": house.parcels.awaiting.manifest},
    ),
    "unapprove-parcel": Page(
        EVERYONE, thing("parcels.approved"), APPROVERS, typed(reason="Question 2 is not answered.")
    ),
    "withdraw-parcel": Page(
        EVERYONE, thing("parcels.awaiting"), HANDLERS, typed(reason="The figures came in anew.")
    ),
    "send-parcel": Page(EVERYONE, thing("parcels.approved"), HANDLERS),
    "record-sent": Page(
        EVERYONE, thing("parcels.approved"), HANDLERS, typed(how="by-hand", **day("sent_on"))
    ),
    "parcel-file": Page(None, lambda house: [house.carried.awaiting.id, 1], EVERYONE),
    "parcel-file-again": Page(None, lambda house: [house.carried.left.id, 1], HANDLERS),
    "parcel-agree": Page(
        None,
        lambda house: [house.carried.awaiting.id, house.carried.finding.id],
        HANDLERS | APPROVERS,
    ),
    "take-back-parcel": Page(None, thing("parcels.handed"), HANDLERS),
    "outbox": Page(EVERYONE),
    "uncertain": Page(EVERYONE, thing("uncertain")),
    "it-arrived": Page(None, thing("uncertain"), HANDLERS, typed(reason="She rang.", **day("arrived_on"))),
    "send-again": Page(None, thing("uncertain"), HANDLERS, typed(why="She has nothing.")),
}
DISCLOSURE: Mapping[str, Page] = {
    "disclosure": Page(EVERYONE),
    "log-entry": Page(EVERYONE, thing("log.published")),
    "change-log-entry": Page(PUBLISHERS, thing("log.draft"), PUBLISHERS, change),
    "publish-log-entry": Page(
        PUBLISHERS, thing("log.draft"), PUBLISHERS, lambda house: {"version": str(house.log.draft.version)}
    ),
    "take-over-log-entry": Page(None, thing("corrected_entry"), PUBLISHERS),
    "withdraw-log-entry": Page(PUBLISHERS, thing("log.published"), PUBLISHERS, typed(reason="Too much.")),
    "case-log-entry": Page(EVERYONE, thing("log.answered")),
    "draft-log-entry": Page(None, thing("log.answered"), PUBLISHERS),
}
PAGES: Mapping[str, Page] = {
    "help": Page(EVERYONE),
    **SIGNING_IN,
    **CASES,
    **HANDLING,
    **RELATIONS,
    **INBOX,
    **SEARCHES,
    **COSTS,
    **STRIKING_OUT,
    **MATERIAL,
    **DECISIONS,
    **NOTES,
    **LETTERS,
    **RELEASE,
    **DISCLOSURE,
    **SETTINGS,
    **LETTERHEAD,
    **PEOPLE,
    **REGISTERS,
    **BREACHES,
}
OPEN_TO_ALL = frozenset({"sign-in", "sign-out", "first", "forgotten", "use-code", "set-password"})
"""The pages of the desk that are there for whoever is not signed in."""
