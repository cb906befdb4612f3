"""The one next thing to do on each request, from what the rooms know. Advice: it stops nothing."""

import uuid
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from foidesk.cases import queries as requests
from foidesk.cases.clockwork import REVIEWS
from foidesk.cases.rules import CLOSE, State
from foidesk.clock.happening import Kind as Happened
from foidesk.clock.reckoning import DeadlineKind
from foidesk.decisions import queries as decisions
from foidesk.letters.rules import Kind as LetterKind
from foidesk.material import queries as material
from foidesk.pages.saying import said
from foidesk.pages.templatetags.foidesk import day
from foidesk.people.rules import ROLES, Actor, Permission
from foidesk.release import queries as release
from foidesk.release.rules import NEEDS_ANOTHER_OFFICER, WHO, Kind, london_day
from foidesk.release.rules import State as ParcelState
from foidesk.searches import queries as searches
from foidesk.searches.rules import State as SearchState

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.release.models import Parcel


SOON = timedelta(days=7)
"""So long before its day a notice, or a decision that was promised, is urgent."""
_FIRST = (
    Kind.RESPONSE,
    Kind.EXTENSION,
    Kind.COMPLEX_EXTENSION,
    Kind.FEES_NOTICE,
    Kind.CLARIFICATION,
    Kind.ACKNOWLEDGEMENT,
    Kind.CONSULTATION,
    Kind.COVERING_LETTER,
)
"""What is under way comes before anything else, in this order."""


class Waits(StrEnum):
    """For whom a request waits."""

    NOBODY = "nobody"
    APPLICANT = "applicant"
    SEARCH = "search"
    APPROVAL = "approval"
    POST = "post"
    COLLEAGUE = "colleague"


@dataclass(frozen=True)
class NextStep:
    """A verb, where it is done, why it comes next, and for whom the request waits meanwhile.

    `urgent` whatever the date; `needs` is what a role must allow to do it.
    """

    verb: str
    href: str = ""
    why: str = ""
    waits: Waits = Waits.NOBODY
    urgent: bool = False
    needs: Permission = Permission.READ


def next_steps(actor: Actor, cases: Sequence["Case"], *, on: date) -> Mapping[uuid.UUID, NextStep]:
    """The next step of each of some requests, as this officer sees it; the same few queries for many."""
    authority = actor.authority
    keys = [case.id for case in cases]
    waiting = [case.id for case in cases if case.state == State.AWAITING_APPLICANT]
    parcels = release.live_of(authority, keys)
    searched = searches.states_of(authority, keys)
    undecided = decisions.undecided_of(authority, keys)
    senior = release.awaiting_senior(authority, (row for of in parcels.values() for row in of.values()))
    correcting = set(decisions.being_corrected(authority, keys).values_list("case_id", flat=True))
    lapsed = requests.lapsed_of(authority, keys, on=on)
    lacking = requests.lacking_of(authority, waiting)
    answered = [case.id for case in cases if case.state == State.ANSWERED]
    reviews = requests.due_of(authority, answered, *REVIEWS)
    pending = decisions.pending_of(authority, keys)
    files = material.waiting_of(authority, keys)
    expected = requests.due_of(authority, list(pending), DeadlineKind.PIT_ESTIMATE) if pending else {}
    fell = _fallen(authority, [key for key in keys if not undecided[key] and not parcels[key]])
    known = {
        key: _Known(
            parcels[key],
            searched[key],
            undecided[key],
            lapsed.get(key),
            lacking.get(key),
            reviews.get(key),
            senior,
            key in correcting,
            pending.get(key, 0),
            expected.get(key),
            *files.get(key, (0, 0)),
            fell.get(key, ""),
        )
        for key in keys
    }
    return {case.id: _for(actor, _step(case, known[case.id], on, actor)) for case in cases}


@dataclass(frozen=True)
class _Known:
    """What the rooms know of one request: `lapsed` what its applicant let go by, `lacking` what it waits for,
    `review` the day by which the outcome of a review is due, `senior` the parcels only a senior may approve,
    `correcting` whether the answer is being put right, `pending` on how many questions the public interest is
    still weighed, `expected` the day for which the applicant was told to expect its outcome, `files` of how
    many nothing is said, `left_out` how many did not go with the answer yet, `fell` why the answer that was
    made ready last is void.
    """

    parcels: Mapping[Kind, "Parcel"]
    searched: Sequence[tuple[SearchState, date]]
    undecided: int
    lapsed: tuple[DeadlineKind, date] | None
    lacking: Happened | None
    review: date | None
    senior: Collection[uuid.UUID] = ()
    correcting: bool = False
    pending: int = 0
    expected: date | None = None
    files: int = 0
    left_out: int = 0
    fell: str = ""


def _fallen(authority: uuid.UUID, keys: Sequence[uuid.UUID]) -> dict[uuid.UUID, str]:
    """For each request whose answer was made ready last and is void, the reason why it is."""
    if not keys:
        return {}
    answers = {
        key: next((row for row in rows if row.kind == Kind.RESPONSE), None)
        for key, rows in release.parcels_of_each(authority, keys).items()
    }
    return {
        key: row.void_why for key, row in answers.items() if row is not None and row.state == ParcelState.VOID
    }


def _closing(case: "Case", lapsed: tuple[DeadlineKind, date] | None) -> NextStep | None:
    """That a time went by is only proposed as a reason to close: an officer decides."""
    if lapsed is None:
        return None
    kind, ended = lapsed
    why = {
        DeadlineKind.FEE_LAPSE: _("The fee was not paid by %(day)s."),
        DeadlineKind.CLARIFICATION_LAPSE: _("The applicant did not make it clear by %(day)s."),
        DeadlineKind.REFINEMENT_LAPSE: _("No smaller request came by %(day)s."),
    }[kind] % {"day": day(ended)}
    verb, here = _("Close it, or go on waiting"), _at("close", case)
    return NextStep(verb, here, why, Waits.APPLICANT, urgent=True, needs=Permission.HANDLE)


def _waiting(case: "Case", lacking: Happened | None) -> NextStep:
    """What the applicant must send or pay before anything else can be done."""
    needs, here = Permission.HANDLE, _at("confirm-answer", case)
    if case.state == State.AWAITING_FEE:
        verb, here = _("Record the payment"), reverse("desk:record-one", args=[case.id, Happened.FEE_PAID])
        why = _("The applicant was given a fees notice. No date runs until the fee is paid.")
    elif lacking is Happened.NOT_VALID:
        verb, here, needs = _("Record what was missing"), _at("make-valid", case), Permission.LOG
        why = _("The applicant must be told what the request lacks, and helped. No date runs until it comes.")
    elif lacking is Happened.IDENTITY_ASKED:
        verb = _("Record the proof")
        here = reverse("desk:record-one", args=[case.id, Happened.IDENTITY_RECEIVED])
        why = _("The applicant was asked for proof of identity. No date runs until it comes.")
    else:
        verb = _("Record the applicant's answer")
        why = _("The applicant was asked to make something clear. No date runs until they do.")
    return NextStep(verb, here, why, Waits.APPLICANT, needs=needs)


def _for(actor: Actor, step: NextStep) -> NextStep:
    """The step as this officer sees it: whoever may not do it is told whose it is, and waits for them."""
    if actor.may(step.needs):
        return step
    whose = _(" or ").join(said(card.name) for card in ROLES.values() if step.needs in card.may)
    why = _("%(why)s For: %(roles)s.") % {"why": step.why, "roles": whose}
    waits = Waits.COLLEAGUE if step.waits is Waits.NOBODY else step.waits
    return replace(step, href="", why=why, waits=waits)


def _step(case: "Case", known: _Known, on: date, actor: Actor) -> NextStep:
    if case.state == State.ANSWERED:
        if Kind.COVERING_LETTER in known.parcels and (
            step := _of_parcel(known.parcels[Kind.COVERING_LETTER], actor, known.senior)
        ):
            return step
        return _correcting(case, known, actor) or _after_the_answer(case, known, on)
    if case.state == State.CLOSED:
        return NextStep(_("Nothing, unless something comes: it is closed"))
    if case.state == State.NOT_TO_ANSWER:
        return NextStep(_("Nothing, it is closed"))
    for kind in _FIRST:
        if kind in known.parcels and (step := _of_parcel(known.parcels[kind], actor, known.senior)):
            return step
    if case.state in CLOSE.sources:  # no date runs, and so none can be told in an acknowledgement
        return _closing(case, known.lapsed) or _waiting(case, known.lacking)
    if case.acknowledged_on is None:
        why = _("The applicant has not been told yet that the request arrived, and when the answer is due.")
        return NextStep(_("Acknowledge"), _at("acknowledge", case), why, needs=Permission.LOG)
    return _weighed(case, known, on) or _of_searches(case, known, on)


def _weighed(case: "Case", known: _Known, on: date) -> NextStep | None:
    """What a public interest that is still weighed asks for: the notice, then the decision (FOIA 17(2)).

    None where no part waits, and while other questions come first because the notice is not urgent yet.
    """
    if not known.pending:
        return None
    if known.expected is not None:
        why = _("The applicant was told to expect the decision by %(day)s.") % {"day": day(known.expected)}
        if known.undecided > known.pending:
            return None
        verb, soon = _("Decide where the public interest lies"), known.expected - SOON <= on
        return NextStep(verb, _at("questions", case), why, urgent=soon, needs=Permission.HANDLE)
    soon = case.due_on is not None and case.due_on - SOON <= on
    if known.undecided > known.pending and not soon:
        return None
    here = reverse("desk:begin-letter", args=[case.id, LetterKind.EXTENSION])
    why = _("The public interest is still being weighed, and the applicant has not been told.")
    if case.due_on is not None:
        why = _("The public interest is still being weighed. The notice must leave by %(day)s.") % {
            "day": day(case.due_on)
        }
    verb = _("Tell the applicant that more time is needed")
    return NextStep(verb, here, why, urgent=soon, needs=Permission.HANDLE)


def _correcting(case: "Case", known: _Known, actor: Actor) -> NextStep | None:
    """What the correction of an answer asks for; None where none is open."""
    if not known.correcting:
        return None
    for kind in (Kind.CORRECTION, Kind.SUPPLEMENT):
        if kind in known.parcels and (step := _of_parcel(known.parcels[kind], actor, known.senior)):
            return step
    why = _("The answer is being put right: decide anew, then draft the letter.")
    return NextStep(_("Go on with the correction"), _at("correction", case), why, needs=Permission.HANDLE)


def _after_the_answer(case: "Case", known: _Known, on: date) -> NextStep:
    """Nothing, unless the applicant asked for a review and has not heard its outcome, or files still wait."""
    review = known.review
    if review is None and known.left_out:
        why = _(
            "The answer said that files are still to come. Send them with a supplement, or withhold them."
        )
        return NextStep(
            _("Send what was left out"), _at("case-letters", case), why, urgent=True, needs=Permission.HANDLE
        )
    if review is None:
        return NextStep(_("Nothing, it is answered"))
    why = _("The applicant asked for an internal review. Its outcome is due by %(day)s.")
    here = reverse("desk:record-one", args=[case.id, Happened.IR_OUTCOME])
    verb, told = _("Review it, and record the outcome"), why % {"day": day(review)}
    return NextStep(verb, here, told, urgent=review < on, needs=Permission.HANDLE)


def _of_searches(case: "Case", known: _Known, on: date) -> NextStep:
    searched, undecided = known.searched, known.undecided
    open_ones = [due for state, due in searched if state is SearchState.ASKED]
    here = _at("case-searches", case)
    handle = Permission.HANDLE
    if any(due < on for due in open_ones):
        why = _("A colleague was asked to search, and the answer is late.")
        return NextStep(_("Chase the search"), here, why, Waits.SEARCH, urgent=True, needs=handle)
    if open_ones:
        why = _("A colleague was asked to search and has time until %(day)s.") % {"day": day(min(open_ones))}
        return NextStep(_("Wait for the search"), here, why, Waits.SEARCH)
    if searched and searched[-1][0] is SearchState.PASSED_ON and undecided:
        why = _("The colleague who was asked says that somebody else must look.")
        return NextStep(_("Ask somebody else"), here, why, urgent=True, needs=handle)
    if not searched and undecided:
        why = _("Nobody has been asked to search yet.")
        return NextStep(_("Ask for a search, or decide"), here, why, needs=handle)
    if undecided:
        left = ngettext(
            "%(n)s question is not decided yet.", "%(n)s questions are not decided yet.", undecided
        )
        return NextStep(_("Decide"), _at("questions", case), left % {"n": undecided}, needs=handle)
    if known.files:
        left = ngettext(
            "%(n)s file has no decision yet.", "%(n)s files have no decision yet.", known.files
        ) % {"n": known.files}
        return NextStep(_("Say what becomes of the files"), _at("material", case), left, needs=handle)
    if known.fell:
        why = _("What was made ready, and approved if it was, holds no more: %(why)s") % {"why": known.fell}
        return NextStep(_("Prepare the letter again"), _at("response", case), why, needs=handle)
    why = _("Every question is decided.")
    return NextStep(_("Draft the letter"), _at("response", case), why, needs=handle)


def _of_parcel(parcel: "Parcel", actor: Actor, senior: Collection[uuid.UUID]) -> NextStep | None:
    """What a live parcel asks for; None where the request goes on beside it."""
    here, who = reverse("desk:parcel", args=[parcel.id]), WHO[Kind(parcel.kind)]
    to_send = NextStep(_("Send"), here, _("The letter is ready and has not left."), needs=who)
    steps = {
        ParcelState.PREPARED: NextStep(
            _("Send for approval"),
            here,
            _("The letter is ready. A different officer must read it."),
            needs=who,
        )
        if parcel.kind in NEEDS_ANOTHER_OFFICER
        else to_send,
        ParcelState.AWAITING: _approval(parcel, actor, senior=parcel.id in senior),
        ParcelState.APPROVED: replace(to_send, why=_("The letter is approved and has not left.")),
        ParcelState.RETURNED: NextStep(
            _("Revise the letter"), here, _("It was sent back with comments."), needs=who
        ),
        ParcelState.HANDED: NextStep(
            _("Wait for the mail server"), here, _("The letter is in the outbox."), Waits.POST
        ),
        ParcelState.UNCERTAIN: NextStep(
            _("Decide: did it arrive?"),
            here,
            _("Nobody knows whether the e-mail arrived."),
            urgent=True,
            needs=who,
        ),
        ParcelState.FAILED: NextStep(
            _("Send another way"), here, _("The e-mail did not leave."), urgent=True, needs=who
        ),
    }
    return steps.get(ParcelState(parcel.state))


def _approval(parcel: "Parcel", actor: Actor, *, senior: bool) -> NextStep:
    """Approve it; of a refusal as vexatious or repeated, whoever is not senior may only send it back."""
    if senior and actor.may(Permission.APPROVE) and not actor.may(Permission.APPROVE_SENIOR):
        why = _("A senior officer must approve it. You can read it, and send it back.")
        verb, here = _("Wait for a senior officer"), reverse("desk:approve", args=[parcel.id])
        return NextStep(verb, here, why, Waits.COLLEAGUE)
    if actor.may(Permission.APPROVE):
        why = _("The letter waits to be read by an officer who did not draft it.")
        return NextStep(_("Approve"), reverse("desk:approve", args=[parcel.id]), why, Waits.APPROVAL)
    why = _("A different officer must read the letter.")
    if parcel.submitted_at:
        why = _("Sent for approval on %(day)s.") % {"day": day(london_day(parcel.submitted_at))}
    return NextStep(_("Wait for approval"), reverse("desk:parcel", args=[parcel.id]), why, Waits.APPROVAL)


def _at(name: str, case: "Case") -> str:
    return reverse(f"desk:{name}", args=[case.id])
