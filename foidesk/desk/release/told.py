"""A parcel in words: what it is, where it stands, what that means and what can be done."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import nh3
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.checking.codes import Code
from foidesk.checking.meanings import MEANINGS, Meaning
from foidesk.desk.release.carried import Carried, carried
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal
from foidesk.people.queries import names
from foidesk.people.rules import Actor
from foidesk.plumbing.post.rules import State as MessageState
from foidesk.release import queries, rules
from foidesk.release.gate.finding import Finding
from foidesk.release.outbox import no_way_out
from foidesk.release.rules import How, Kind, State

if TYPE_CHECKING:
    from foidesk.plumbing.post.models import Message
    from foidesk.proofreading.models import SetAside
    from foidesk.release.models import Approval, Doubt, Parcel

KIND_NAMES = {
    Kind.ACKNOWLEDGEMENT: gettext_lazy("Acknowledgement"),
    Kind.CLARIFICATION: gettext_lazy("Question to the applicant"),
    Kind.RESPONSE: gettext_lazy("Answer"),
    Kind.LOG_ENTRY: gettext_lazy("Disclosure log entry"),
    Kind.CORRECTION: gettext_lazy("Correction of the answer"),
    Kind.SUPPLEMENT: gettext_lazy("Supplement to the answer"),
    Kind.FEES_NOTICE: gettext_lazy("Fees notice"),
    Kind.EXTENSION: gettext_lazy("More time for the public interest"),
    Kind.COMPLEX_EXTENSION: gettext_lazy("More time for a complex request"),
    Kind.CONSULTATION: gettext_lazy("Letter to somebody consulted"),
    Kind.COVERING_LETTER: gettext_lazy("Letter to the Commissioner"),
}
_PUT_RIGHT = gettext_lazy("the answer counts as put right on that day. The day of the answer stays.")
ONCE_SENT = {
    Kind.ACKNOWLEDGEMENT: gettext_lazy("the request counts as acknowledged on that day."),
    Kind.CLARIFICATION: gettext_lazy("the clock waits for the applicant from that day."),
    Kind.RESPONSE: gettext_lazy("the clock stops and the request closes, on that day."),
    Kind.LOG_ENTRY: gettext_lazy("everybody can read it."),
    Kind.CORRECTION: _PUT_RIGHT,
    Kind.SUPPLEMENT: _PUT_RIGHT,
    Kind.FEES_NOTICE: gettext_lazy("the clock waits for the fee from that day."),
    Kind.EXTENSION: gettext_lazy("the clock runs on for what is still weighed, to the day the notice gives."),
    Kind.COMPLEX_EXTENSION: gettext_lazy("the clock runs to 40 working days."),
    Kind.CONSULTATION: gettext_lazy("they count as asked on that day. The clock goes on."),
    Kind.COVERING_LETTER: gettext_lazy("the record has the day. The clock is not touched."),
}
"""What becomes of the request once it has left, as a sentence goes on."""
STATE_NAMES = {
    State.PREPARED: gettext_lazy("Ready, not sent"),
    State.AWAITING: gettext_lazy("Waiting for approval"),
    State.APPROVED: gettext_lazy("Approved, not sent"),
    State.RETURNED: gettext_lazy("Sent back"),
    State.VOID: gettext_lazy("Void"),
    State.HANDED: gettext_lazy("In the outbox"),
    State.LEFT: gettext_lazy("Sent"),
    State.UNCERTAIN: gettext_lazy("Uncertain"),
    State.FAILED: gettext_lazy("Did not leave"),
}
STATE_TONES = {
    State.AWAITING: "yellow",
    State.APPROVED: "turquoise",
    State.RETURNED: "orange",
    State.VOID: "grey",
    State.HANDED: "yellow",
    State.LEFT: "green",
    State.UNCERTAIN: "red",
    State.FAILED: "red",
}
WAY_NAMES = {
    How.MAIL: gettext_lazy("by e-mail"),
    How.POST: gettext_lazy("by post"),
    How.BY_HAND: gettext_lazy("by hand"),
    How.PUBLISHED: gettext_lazy("in the disclosure log"),
}
# Our own composed letters need no more than this; whatever else stands there is not drawn on a page.
_TAGS = {"h2", "h3", "h4", "h5", "h6", "p", "br", "ul", "ol", "li", "blockquote", "strong", "a"}
_ATTRIBUTES = {"a": {"href", "class"}, "p": {"class"}, "ol": {"start"}}


@dataclass(frozen=True)
class Told:
    """A parcel as pages show it. `findings` speak against it; of those, doubts may be let pass.

    What was let pass, and what approvers said, stand beside the name of who did it.
    """

    parcel: "Parcel"
    name: str
    state: str
    tone: str
    way: str
    letter: SafeString
    files: list[Carried]
    findings: tuple[Finding, ...]
    passed: "list[tuple[Doubt, str]]"
    aside: "list[tuple[SetAside, str, Meaning, str]]"
    said: "list[tuple[Approval, str]]"
    prepared_by: str
    sent_by: str
    message: "Message | None"
    no_way_out: Refusal | None

    @property
    def doubts(self) -> bool:
        """Whether somebody must say why it may leave in spite of a doubt."""
        return any(finding.doubt for finding in self.findings)

    @property
    def blocked(self) -> bool:
        """Whether something must be put right first."""
        return any(not finding.doubt for finding in self.findings)

    @property
    def waits(self) -> bool:
        """Whether its message can still be taken back."""
        return self.message is not None and self.message.state == MessageState.WAITING

    @property
    def then(self) -> str:
        """What becomes of the request once it has left."""
        return str(ONCE_SENT[Kind(self.parcel.kind)])

    @property
    def by_mail(self) -> bool:
        """Whether it can go by e-mail at all."""
        return rules.wrong_way(How.MAIL, queries.content(self.parcel).recipient.kind) is None


def told(parcel: "Parcel", *, on: date, actor: Actor, acting: bool = False) -> Told:
    """Everything a page says of one parcel on a day. `acting`: this officer is about to let it go on."""
    state = State(parcel.state)
    open_still = state in rules.LIVE - rules.ON_ITS_WAY
    approvals, passed = queries.approvals(parcel), queries.doubts(parcel)
    sent_by = parcel.left_by or parcel.handed_by or parcel.prepared_by
    officers = {parcel.prepared_by, sent_by, *(one.given_by for one in approvals)}
    aside = queries.set_aside(parcel, on=on)
    who = names(officers | {doubt.confirmed_by for doubt in passed} | {row.given_by for row, _says in aside})
    return Told(
        parcel=parcel,
        name=str(KIND_NAMES[Kind(parcel.kind)]),
        state=str(STATE_NAMES[state]),
        tone=STATE_TONES.get(state, ""),
        way=str(WAY_NAMES[How(parcel.how)]) if parcel.how else "",
        letter=as_it_will_look(parcel),
        files=carried(parcel, actor),
        findings=queries.findings(parcel, on=on, by=actor.id if acting else None) if open_still else (),
        passed=[(doubt, who[doubt.confirmed_by]) for doubt in passed],
        aside=[(row, who[row.given_by], MEANINGS[Code(row.code)], says) for row, says in aside],
        said=[(one, who[one.given_by]) for one in approvals],
        prepared_by=who[parcel.prepared_by],
        sent_by=who[sent_by],
        message=queries.messages_for([parcel]).get(parcel.id),
        no_way_out=no_way_out(parcel.authority),
    )


def as_it_will_look(parcel: "Parcel") -> SafeString:
    """The formatted letter for a page; anything that no letter of ours has is left out."""
    fragment = queries.content(parcel).words.fragment
    clean = nh3.clean(
        fragment, tags=_TAGS, attributes=_ATTRIBUTES, url_schemes={"http", "https"}, link_rel=None
    )
    # Cleaned in the line above: what is left are the tags and attributes named there.
    return mark_safe(clean)


def against_approving(parcel: "Parcel", actor: Actor, *, single_officer: bool) -> tuple[Refusal, ...]:
    """Why this officer can't approve this, whatever is typed; nothing where it only has to be read."""
    refusals = list(rules.APPROVE.refusals(State(parcel.state), actor, of=parcel.authority))
    aside = must_stand_aside(parcel.case, actor)
    refusals += [aside] if aside is not None else []
    own = actor.id in queries.hands(parcel)
    if queries.needs_senior(parcel):
        not_senior = rules.not_senior(actor, of=parcel.authority, alone=single_officer and own)
        refusals += [not_senior] if not_senior is not None else []
    if not single_officer:
        lent = rules.lenders_work(actor, queries.hands(parcel), senior=queries.needs_senior(parcel))
        refusals += [lent] if lent is not None else []
    if own and not single_officer:
        refusals += rules.own_work(actor.id, [actor.id], single_officer=False)
    return tuple(refusals)


def may_send_back(parcel: "Parcel", actor: Actor) -> bool:
    """Whether this officer may send it back where somebody else must approve it; one's own is withdrawn."""
    if actor.id in queries.hands(parcel):
        return False
    return not rules.SEND_BACK.refusals(State(parcel.state), actor, of=parcel.authority)


def against_sending(parcel: "Parcel", actor: Actor) -> tuple[Refusal, ...]:
    """Why this officer can't send this now, but for what the gate finds."""
    kind = Kind(parcel.kind)
    if parcel.state == State.VOID and parcel.void_why:
        return (Refusal(parcel.void_why),)
    if parcel.state not in rules.READY:
        return (Refusal(_("It can't be sent while it is in this state.")),)
    reasons = (
        rules.may_not_prepare(kind, actor, of=parcel.authority),
        rules.not_agreed(kind, approved=queries.approved(parcel)),
        queries.changed(parcel),
    )
    return tuple(reason for reason in reasons if reason is not None)
