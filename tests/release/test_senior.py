"""Who approves an answer that refuses something as vexatious or repeated (FOIA 14, EIR 12(4)(b))."""

from collections.abc import Callable, Mapping

import pytest

from foidesk.composing.facts import Composed
from foidesk.decisions import actions as decisions
from foidesk.decisions.answer import Decision, Held, Outcome, Reason, ReasonKind
from foidesk.decisions.queries import answers
from foidesk.law.refusal import Refused
from foidesk.letters import actions as letters
from foidesk.people.rules import ROLES, Actor, Permission, Role
from foidesk.release import actions, queries, rules
from foidesk.release.models import Parcel
from foidesk.release.rules import How, State
from tests.letters.decided import COST, DISCLOSED, WITHHELD, decide
from tests.release.steps import LATER, Journey, journey, message, now
from tests.walk import NOW, TODAY, officer, stranger

pytestmark = pytest.mark.django_db

VEXATIOUS = Decision(
    held=Held.NOT_REQUIRED,
    outcome=Outcome.VEXATIOUS,
    reasons=(Reason(ReasonKind.WHY, "It asks for every e-mail of one year to burden the office."),),
)
REPEATED = Decision(
    held=Held.NOT_REQUIRED,
    outcome=Outcome.REPEATED,
    reasons=(
        Reason(ReasonKind.PREVIOUS, "FOI 0001/24, answered on 1 November 2024."),
        Reason(ReasonKind.WHY, "The same figures, and none has changed."),
    ),
)
APPROVERS = [role for role in Role if Permission.APPROVE in ROLES[role].may]


def asked(second: Decision, walk: Journey) -> Parcel:
    """An answer whose second question is decided so, waiting for approval."""
    decide(walk.case, 1, DISCLOSED, by=walk.ours.alice)
    decide(walk.case, 2, second, by=walk.ours.alice)
    letter = letters.draft_response(walk.case, by=walk.ours.alice, at=NOW, on=TODAY)
    parcel = actions.prepare(letter, by=walk.ours.alice, at=NOW)
    return actions.submit(parcel, by=walk.ours.alice, at=NOW)


@pytest.mark.parametrize("role", APPROVERS)
@pytest.mark.parametrize(
    ("second", "senior"),
    [(DISCLOSED, False), (WITHHELD, False), (COST, False), (VEXATIOUS, True), (REPEATED, True)],
    ids=["disclosed", "withheld", "cost", "vexatious", "repeated"],
)
def test_a_refusal_under_section_14_needs_a_senior_officer(
    second: Decision, senior: bool, role: Role
) -> None:
    walk = journey()
    parcel = asked(second, walk)
    assert queries.needs_senior(parcel) == senior
    reader = officer(walk.ours.row, "Rita Reader", role, by=walk.ours.ada)
    if senior and Permission.APPROVE_SENIOR not in ROLES[role].may:
        with pytest.raises(Refused) as refused:
            actions.approve(parcel, manifest=parcel.manifest, by=reader, at=NOW)
        assert str(refused.value) == (
            "Your role does not let you approve the refusal of a request as vexatious or repeated. "
            "Ask: Senior approver or Chief Executive."
        )
        assert now(parcel).state == State.AWAITING
    else:
        actions.approve(parcel, manifest=parcel.manifest, by=reader, at=NOW)
        assert now(parcel).state == State.APPROVED


def test_any_approver_sends_such_a_refusal_back() -> None:
    walk = journey()
    parcel = asked(VEXATIOUS, walk)
    actions.send_back(parcel, comments="Weigh its purpose first.", by=walk.ours.bob, at=NOW)
    assert now(parcel).state == State.RETURNED


def test_a_senior_officer_with_a_hand_in_it_may_not_approve() -> None:
    walk = journey()
    both = officer(walk.ours.row, "Dora Double", Role.CASE_OFFICER, Role.SENIOR_APPROVER, by=walk.ours.ada)
    parcel = asked(VEXATIOUS, walk)
    version = answers(walk.case)[0].parts[0].version
    decisions.decide(walk.case, 1, DISCLOSED, version=version, by=both, at=NOW, on=TODAY)
    with pytest.raises(Refused, match="A different officer must approve it"):
        actions.approve(parcel, manifest=parcel.manifest, by=both, at=NOW)


def test_without_reasons_it_is_not_put_forward() -> None:
    bare = Decision(held=Held.NOT_REQUIRED, outcome=Outcome.VEXATIOUS)
    with pytest.raises(Refused, match="Give the reasons why the request is vexatious"):
        asked(bare, journey())


def test_an_office_of_one_has_one_point_more_to_confirm() -> None:
    walk = journey(single_officer=True)
    alone = officer(walk.ours.row, "Sole Soul", Role.CASE_OFFICER, Role.APPROVER, by=walk.ours.ada)
    walk.ours = type(walk.ours)(walk.ours.row, alone, alone, alone, alone)
    parcel = asked(VEXATIOUS, walk)
    with pytest.raises(Refused, match="never the person"):
        actions.approve(
            parcel, manifest=parcel.manifest, by=alone, at=NOW, ticked=list(rules.CHECKLIST), reason="Alone."
        )
    points = list(rules.checklist(senior=True))
    assert points == [*rules.CHECKLIST, *rules.SENIOR_POINT]
    actions.approve(parcel, manifest=parcel.manifest, by=alone, at=NOW, ticked=points, reason="Alone.")
    (said,) = queries.approvals(parcel)
    assert said.checklist == points


VERBS: Mapping[str, Callable[[Journey, Actor], object]] = {
    "prepare": lambda walk, who: actions.prepare(walk.drafted(), by=who, at=NOW),
    "submit": lambda walk, who: actions.submit(walk.response(), by=who, at=NOW),
    "approve": lambda walk, who: actions.approve(
        row := walk.submitted(), manifest=row.manifest, by=who, at=NOW
    ),
    "send back": lambda walk, who: actions.send_back(walk.submitted(), comments="No.", by=who, at=NOW),
    "send": lambda walk, who: actions.send_by_mail(walk.approved(), by=who, at=NOW),
    "record": lambda walk, who: actions.record_sent(
        walk.approved(), how=How.BY_HAND, sent_on=TODAY, by=who, at=NOW
    ),
    "take back": lambda walk, who: actions.take_back(walk.handed(), by=who, at=NOW),
    "it arrived": lambda walk, who: actions.it_arrived(
        message(walk.uncertain()), on=TODAY, reason="She rang.", by=who, at=LATER
    ),
    "send again": lambda walk, who: actions.send_again(
        message(walk.uncertain()), reason="She has nothing.", by=who, at=LATER
    ),
    "publish": lambda walk, who: actions.let_out(walk.case, Composed("A", "B", ""), by=who, at=NOW),
}


@pytest.mark.parametrize("verb", VERBS)
def test_somebody_with_every_role_at_another_office_does_nothing_here(verb: str) -> None:
    walk = journey()
    with pytest.raises(Refused, match="This belongs to another office"):
        VERBS[verb](walk, stranger())
