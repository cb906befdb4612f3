"""Who may do each action, and with what everybody tries it: things of our household, by their kinds.

An action without a row here fails `test_actions.py`; the table is printed in `docs/reference/permissions.md`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from operator import attrgetter
from typing import Any

from foidesk.cases.queries import happenings, questions
from foidesk.cases.rules import AtRest
from foidesk.clock.happening import Kind
from foidesk.documents.rules import Upload, Version
from foidesk.findings.codes import Code
from foidesk.letters.rules import Kind as Letter
from foidesk.letters.rules import Point
from foidesk.material.actions import Form
from foidesk.material.rules import Fate
from foidesk.oversight.queries import account
from foidesk.oversight.rules import Gone
from foidesk.people.rules import ROLES, Permission, Role
from foidesk.people.rules.standing import NewAbsence
from foidesk.redaction.queries import copying
from foidesk.redaction.rules import Origin, Place, Says
from tests.everyone.arguments import Things
from tests.everyone.household import Household
from tests.release.notices import COMMISSIONER
from tests.walk import TODAY


@dataclass(frozen=True)
class Act:
    """Whoever may do one of these may do it; nobody is asked for a role where there is none.

    `instead` gives some arguments by name. `makes`: it names no row of an office, but makes something at the
    officer's own. `note` is printed.
    """

    who: tuple[Permission, ...]
    instead: Callable[[Household], Things] = lambda house: {}
    note: str = ""
    makes: bool = False

    def roles(self) -> frozenset[Role | None]:
        """The roles that may, each alone; None stands for somebody without any."""
        if not self.who:
            return frozenset({None, *Role})
        return frozenset(role for role, card in ROLES.items() if card.may & set(self.who))


def _set(**things: Any) -> Callable[[Household], Things]:
    """These arguments; a path such as "parcels.awaiting" is a thing of the household."""

    def found(house: Household) -> Things:
        return {
            name: attrgetter(value.path)(house) if isinstance(value, At) else value
            for name, value in things.items()
        }

    return found


@dataclass(frozen=True)
class At:
    """Where a thing of the household is."""

    path: str


def _happening(kind: Kind) -> Callable[[Household], Things]:
    return lambda house: {"row": next(row for row in happenings(house.case) if row.kind == kind)}


def _officer(house: Household) -> Things:
    return {"officer": house.standing.leaver.id}


SELF = "and each officer for themselves"
OF_KIND = "an acknowledgement: whoever may log"
NOTICES = "an acknowledgement: whoever may log; a notice to a colleague: whoever may log or manage"
LOG, HANDLE, APPROVE = (Permission.LOG,), (Permission.HANDLE,), (Permission.APPROVE,)
PUBLISH, MANAGE = (Permission.PUBLISH,), (Permission.MANAGE,)
DEAL = (Permission.HANDLE, Permission.APPROVE)
ACTIONS: Mapping[str, Act] = {
    "cases.act_for": Act(HANDLE),
    "cases.act_no_more": Act(HANDLE),
    "cases.readdress": Act(HANDLE),
    "handling.assign": Act(
        (Permission.LOG, Permission.MANAGE), lambda house: {"officer": house.ours.alice.id}
    ),
    "handling.declare": Act((Permission.MANAGE, Permission.RESTRICT), _officer, note=SELF),
    "handling.lift": Act((Permission.RESTRICT,)),
    "handling.mask": Act((Permission.RESTRICT,), _officer, note=SELF),
    "handling.no_longer": Act((Permission.MANAGE, Permission.RESTRICT), _officer, note=SELF),
    "handling.restrict": Act((Permission.RESTRICT,), lambda house: {"officers": [house.ours.alice.id]}),
    "handling.share": Act(
        (Permission.LOG, Permission.MANAGE), lambda house: {"officer": house.ours.alice.id}
    ),
    "handling.take_share": Act((Permission.LOG, Permission.MANAGE)),
    "handling.unmask": Act((Permission.READ,)),
    "searches.take_back_all": Act(HANDLE),
    "oversight.close": Act(DEAL, _set(breach=At("breaches.ready"))),
    "oversight.decide": Act(DEAL),
    "oversight.do": Act(DEAL),
    "oversight.name": Act(DEAL, lambda house: {"gone": [Gone(case=house.case.id)]}),
    "oversight.reopen": Act(DEAL, _set(breach=At("breaches.closed"))),
    "oversight.report": Act((Permission.READ,), makes=True),
    "oversight.strike": Act(DEAL, _set(done=At("breaches.done.id"))),
    "oversight.take_out": Act(DEAL, _set(thing=At("breaches.thing.id"))),
    "oversight.unpublish": Act(DEAL, _set(entry=At("log.published")), note="an entry of what went out"),
    "oversight.write_account": Act(DEAL, lambda house: {"seen": account(house.breaches.open).id}),
    "cases.add_question": Act(HANDLE),
    "cases.annul": Act(HANDLE, _happening(Kind.NARROWING_ASKED)),
    "cases.assign": Act((Permission.LOG, Permission.MANAGE)),
    "cases.clarification_received": Act(HANDLE, _set(case=At("unclear"))),
    "cases.close": Act(HANDLE),
    "cases.close_unanswered": Act(HANDLE, _set(case=At("unclear"))),
    "cases.complete": Act(LOG, _set(case=At("lacking"))),
    "cases.correct": Act(HANDLE, _happening(Kind.NARROWING_ASKED)),
    "cases.log": Act(LOG, makes=True),
    "cases.narrow": Act(HANDLE),
    "handling.narrow": Act(HANDLE),
    "cases.pass_on": Act(HANDLE, _set(to=At("drafting"))),
    "cases.prefer_means": Act(LOG),
    "cases.reopen": Act(HANDLE, _set(case=At("related.closed"))),
    "cases.report": Act(HANDLE),
    "cases.reword": Act(HANDLE),
    "cases.take_back": Act(HANDLE, _set(from_=At("drafting"))),
    "cases.take_over": Act(
        HANDLE, lambda house: {"asked": questions(house.case)[:1], "from_": house.drafting}
    ),
    "decisions.add_part": Act(HANDLE),
    "decisions.consult": Act(HANDLE),
    "decisions.correct_answer": Act(HANDLE, _set(case=At("log.answered"))),
    "decisions.give_up_correction": Act(HANDLE, _set(case=At("corrected"))),
    "decisions.decide": Act(HANDLE, _set(version=None)),
    "decisions.on_its_own": Act(HANDLE, _set(question=4)),
    "decisions.plan": Act(HANDLE),
    "decisions.replan": Act(HANDLE, lambda house: {"consultation": house.asking.consultation}),
    "decisions.record_view": Act(HANDLE),
    "decisions.remind": Act(HANDLE),
    "decisions.remove_part": Act(HANDLE, _set(version=None)),
    "decisions.same_as": Act(HANDLE, _set(question=3)),
    "decisions.withdraw": Act(HANDLE),
    "disclosure.amend": Act(PUBLISH, lambda house: {"version": house.log.draft.version}),
    "disclosure.draft": Act(PUBLISH, _set(case=At("log.answered"))),
    "disclosure.publish": Act(PUBLISH, lambda house: {"version": house.log.draft.version}),
    "disclosure.withdraw": Act(PUBLISH, _set(entry=At("log.published"))),
    "disclosure.take_over": Act(PUBLISH, _set(entry=At("corrected_entry"))),
    "documents.add": Act(HANDLE),
    "documents.download": Act((Permission.READ,)),
    "documents.ask_pages": Act(HANDLE),
    "documents.ask_ranges": Act(HANDLE),
    "documents.clean": Act(HANDLE),
    "documents.inspect_again": Act(HANDLE, _set(document=At("carried.sent"))),
    "documents.join": Act(LOG, lambda house: {"documents": [house.document]}),
    "documents.keep_version": Act(
        HANDLE, _set(version=Version.WORKING, upload=Upload("anvil.csv", "text/csv", b"anvil\n"))
    ),
    "documents.listened": Act((Permission.READ,)),
    "documents.look_at": Act((Permission.READ,)),
    "documents.look_into": Act(HANDLE),
    "documents.move": Act(HANDLE, _set(to=At("drafting"))),
    "documents.part": Act(LOG, lambda house: {"documents": [house.filed]}),
    "documents.read_text": Act((Permission.READ,)),
    "documents.take_apart": Act(HANDLE),
    "inbox.answer_outside": Act(LOG),
    "inbox.confirm_answer": Act(HANDLE, _set(message=At("joined"))),
    "inbox.confirm_told_answer": Act(HANDLE, _set(case=At("unclear"))),
    "inbox.join": Act(LOG),
    "inbox.log_from": Act(LOG),
    "inbox.open_original": Act((Permission.KNOW_APPLICANT,), note="and whoever asked to know who asks"),
    "inbox.put_back": Act(LOG, _set(message=At("referred"))),
    "inbox.refer": Act(LOG),
    "inbox.set_aside": Act(LOG),
    "inbox.take_again": Act(LOG),
    "inbox.take_in": Act(LOG, makes=True),
    "inbox.take_in_text": Act(LOG, makes=True),
    "inbox.take_out": Act(LOG, _set(message=At("joined"))),
    "letters.amend": Act(HANDLE, note=OF_KIND),
    "letters.date_again": Act(HANDLE, note=OF_KIND),
    "letters.fetched": Act((Permission.KNOW_APPLICANT,)),
    "letters.take_back": Act(HANDLE, _set(texts={}), note=OF_KIND),
    "proofreading.set_aside": Act(HANDLE, lambda house: {"key": house.read_over.key}, note=OF_KIND),
    "proofreading.take_up": Act(HANDLE, lambda house: {"row": house.read_over.aside}, note=OF_KIND),
    "letters.add_line": Act(MANAGE, makes=True),
    "letters.back_to_standard": Act(MANAGE, _set(version=1), makes=True),
    "letters.change_line": Act(MANAGE, lambda house: {"key": house.line.line}),
    "letters.set_stationery": Act(MANAGE, _set(version=0), makes=True),
    "letters.withdraw_line": Act(MANAGE, lambda house: {"key": house.line.line}),
    "letters.word": Act(MANAGE, _set(version=0, text="Quote {reference}."), makes=True),
    "letters.draft_acknowledgement": Act(LOG),
    "letters.draft_clarification": Act(HANDLE, _set(points=(Point(1, "Which?", "There are two.", ""),))),
    "letters.draft_consultation": Act(HANDLE),
    "letters.draft_notice": Act(HANDLE, _set(kind=Letter.COVERING_LETTER, typed=COMMISSIONER)),
    "letters.restate": Act(HANDLE, _set(letter=At("asking"))),
    "letters.draft_correction": Act(HANDLE, _set(case=At("corrected"))),
    "letters.draft_response": Act(HANDLE),
    "material.agree_override": Act(
        (Permission.HANDLE, Permission.APPROVE),
        _set(override=At("laid.waiting")),
        note="never who asked for it, but alone in an office of one",
    ),
    "material.decide_fate": Act(
        HANDLE, _set(document=At("laid.silent"), fate=Fate.OUT_OF_SCOPE, reason="Of another anvil.")
    ),
    "material.decline_override": Act(
        (Permission.HANDLE, Permission.APPROVE), _set(override=At("laid.waiting"))
    ),
    "material.enclose": Act(HANDLE, _set(document=At("laid.silent"))),
    "material.note_opened": Act((Permission.READ,), _set(document=At("laid.silent"))),
    "material.override": Act(
        HANDLE, _set(document=At("laid.found"), code=Code.PERSONAL_DATA, where="page 1")
    ),
    "material.take_schedule": Act((Permission.READ,), _set(form=Form.CSV)),
    "material.undecide": Act(HANDLE, _set(document=At("laid.said"))),
    "notes.correct": Act(LOG, note="a personal note: and know who asks"),
    "notes.keep_promise": Act(LOG, note="a personal note: and know who asks"),
    "notes.note": Act(LOG, note="a personal note: and know who asks"),
    "notes.take_out": Act(LOG, note="a personal note: and know who asks"),
    "redaction.draw": Act(
        HANDLE,
        _set(document=At("redacted.document"), box=(60.0, 84.0, 300.0, 106.0), provision="FOIA 40(2)"),
    ),
    "redaction.move": Act(HANDLE, _set(row=At("redacted.box"), provision="FOIA 43(2)")),
    "redaction.open_pages": Act((Permission.READ,), _set(document=At("redacted.unopened"))),
    "redaction.order": Act(HANDLE, _set(document=At("redacted.document"))),
    "redaction.put_back": Act(HANDLE, _set(row=At("redacted.gone"))),
    "redaction.read_over": Act(
        (Permission.HANDLE, Permission.APPROVE),
        lambda house: {"copying": copying(house.redacted.copied), "says": Says.AGREED},
        note="never of what they had a hand in, but alone in an office of one",
    ),
    "redaction.remove": Act(HANDLE, _set(row=At("redacted.box"))),
    "redaction.take": Act(
        HANDLE,
        _set(
            document=At("redacted.document"),
            places=[Place(1, (10, 10, 90, 40))],
            provision="FOIA 40(2)",
            origin=Origin.SEARCH,
        ),
    ),
    "people.change_post": Act(MANAGE, _set(roles=[Role.STANDARDS])),
    "people.choose_told": Act(MANAGE, lambda house: {"officers": [house.ours.bob.id]}, makes=True),
    "people.come_back": Act(MANAGE, note=SELF),
    "people.end_key": Act(MANAGE, lambda house: {"officer": house.standing.invited.id}),
    "people.end_loan": Act(MANAGE, note="and whoever lent it"),
    "people.end_post": Act(MANAGE),
    "people.go_away": Act(
        MANAGE, lambda house: {"absence": NewAbsence(house.standing.leaver.id, TODAY)}, note=SELF
    ),
    "people.invite": Act(
        MANAGE, _set(email="nora@marlshire.example", posts=(), roles=[Role.STANDARDS]), makes=True
    ),
    "people.invite_again": Act(MANAGE, lambda house: {"officer": house.standing.invited.id}),
    "people.leave": Act(MANAGE, _officer),
    "people.lend": Act((), note="each lends what each holds", makes=True),
    "people.make_post": Act(MANAGE, _set(roles=[Role.STANDARDS]), makes=True),
    "people.make_shipped_posts": Act(MANAGE, makes=True),
    "people.set_password": Act((), _set(password="four plain wooden spoons"), note="one’s own", makes=True),
    "people.set_roles": Act(MANAGE, lambda house: {**_officer(house), "roles": [Role.STANDARDS]}),
    "people.welcome": Act(
        MANAGE,
        lambda house: {
            "authority": house.ours.row.id,
            "email": "nora@marlshire.example",
            "password": "four plain wooden spoons",
            "roles": [Role.STANDARDS],
        },
    ),
    "records.watch": Act(MANAGE, lambda house: {"authority": house.ours.row.id}),
    "relations.close": Act(HANDLE),
    "relations.link": Act(HANDLE, _set(other=At("drafting"))),
    "relations.merge": Act(
        HANDLE,
        lambda house: {
            "later": house.related.later,
            "first": house.related.first,
            "rest": AtRest(house.related.later.id),
        },
    ),
    "relations.reopen": Act(HANDLE, _set(case=At("related.closed"))),
    "relations.split": Act(HANDLE, _set(case=At("related.first"), numbers=(2,))),
    "relations.take_out": Act(HANDLE, lambda house: {"row": house.related.link}),
    "release.approve": Act(
        APPROVE, _set(parcel=At("parcels.awaiting")), note="a vexatious one: a senior approver"
    ),
    "release.close": Act(HANDLE),
    "release.it_arrived": Act(HANDLE, _set(message=At("uncertain")), note=NOTICES),
    "release.let_out": Act(PUBLISH, _set(case=At("log.answered"))),
    "release.merge": Act(HANDLE, _set(one=At("related.first"), other=At("related.later"))),
    "release.prepare": Act(HANDLE, note=OF_KIND),
    "release.record_sent": Act(HANDLE, _set(parcel=At("parcels.approved")), note=OF_KIND),
    "release.reopen": Act(HANDLE, _set(case=At("related.closed"))),
    "release.send_again": Act(HANDLE, _set(message=At("uncertain")), note=NOTICES),
    "release.send_back": Act(APPROVE, _set(parcel=At("parcels.awaiting"))),
    "release.send_by_mail": Act(HANDLE, _set(parcel=At("parcels.approved")), note=OF_KIND),
    "release.split": Act(HANDLE, _set(case=At("related.first"), numbers=(2,))),
    "release.submit": Act(HANDLE),
    "release.take_approval_back": Act(APPROVE, _set(parcel=At("parcels.approved"))),
    "release.take_back": Act(HANDLE, _set(parcel=At("parcels.handed")), note=OF_KIND),
    "release.withdraw": Act(HANDLE, _set(parcel=At("parcels.awaiting"))),
    "searches.add_to_fee": Act(HANDLE, _set(case=At("costly.charged"))),
    "searches.advise": Act(HANDLE),
    "searches.ask": Act(HANDLE),
    "searches.begin_fee": Act(HANDLE),
    "searches.enter_cost": Act(HANDLE),
    "searches.remind": Act(HANDLE),
    "searches.strike": Act(HANDLE, _set(row=At("costly.line"))),
    "searches.take_back": Act(HANDLE),
    "searches.take_together": Act(HANDLE),
    "weighing.weigh": Act(HANDLE, _set(version=0)),
}
"""Every action that is given an officer with roles."""
