"""An entry of the disclosure log leaves through the same exit."""

import pytest

from foidesk.audit.queries import faults, story
from foidesk.cases.rules import Clearance
from foidesk.composing.facts import Composed
from foidesk.law.refusal import Refused
from foidesk.release import actions, queries
from foidesk.release.models import Parcel
from foidesk.release.rules import How, Kind, State
from tests.release.steps import LATER, Journey, journey
from tests.walk import NOW, TODAY, stranger

pytestmark = pytest.mark.django_db

ENTRY = Composed("Citizen engagement platform", "We use Talkabout.", "<body><p>We use Talkabout.</p></body>")
DOUBTFUL = Composed("Platform", "No applicant was charged.", "<body><p>No applicant was charged.</p></body>")


@pytest.fixture
def walk() -> Journey:
    return journey()


def let_out(walk: Journey, words: Composed = ENTRY, reason: str = "") -> Clearance:
    return actions.let_out(walk.case, words, by=walk.ours.paula, at=NOW, reason=reason)


def test_it_leaves_with_a_witness_and_an_event(walk: Journey) -> None:
    clearance = let_out(walk)
    parcel = queries.parcel(walk.case.authority, clearance.parcel)
    assert parcel is not None
    assert (parcel.kind, parcel.state, parcel.how, parcel.left_on) == (
        Kind.LOG_ENTRY,
        State.LEFT,
        How.PUBLISHED,
        TODAY,
    )
    assert (clearance.case, clearance.manifest, clearance.left_on) == (walk.case.id, parcel.manifest, TODAY)
    told = story(authority=walk.case.authority, chain=walk.case.id)[-1]
    assert told.words is not None
    assert (told.verb, told.words["way"]) == ("release.left", "in the disclosure log")
    assert not list(faults(authority=walk.case.authority))


def test_the_same_words_again_give_the_same_witness(walk: Journey) -> None:
    first = let_out(walk)
    assert actions.let_out(walk.case, ENTRY, by=walk.ours.paula, at=LATER) == first
    assert Parcel.objects.of(walk.case.authority).count() == 1


def test_other_words_are_another_parcel(walk: Journey) -> None:
    first, corrected = let_out(walk), Composed("Platform", "We use Listenwell.", "")
    assert let_out(walk, corrected).parcel != first.parcel
    assert let_out(walk).parcel != first.parcel


def test_the_applicants_name_keeps_it_back_and_leaves_nothing_behind(walk: Journey) -> None:
    with pytest.raises(Refused, match="The applicant's name stands here"):
        let_out(walk, Composed("Platform", "Jo Applicant asked.", ""), reason="Never mind.")
    assert not Parcel.objects.of(walk.case.authority).exists()


def test_a_surname_alone_needs_a_reason_which_is_kept(walk: Journey) -> None:
    with pytest.raises(Refused, match="confirm that"):
        let_out(walk, DOUBTFUL)
    clearance = let_out(walk, DOUBTFUL, reason="The word means anybody who applies.")
    parcel = queries.parcel(walk.case.authority, clearance.parcel)
    assert parcel is not None
    assert {doubt.reason for doubt in queries.doubts(parcel)} == {"The word means anybody who applies."}
    assert "release.doubts-confirmed" in [
        entry.verb for entry in story(authority=walk.case.authority, chain=walk.case.id)
    ]


def test_only_who_publishes_lets_it_out(walk: Journey) -> None:
    with pytest.raises(Refused, match="Your role does not let you publish"):
        actions.let_out(walk.case, ENTRY, by=walk.ours.bob, at=NOW)


def test_the_findings_can_be_read_beforehand(walk: Journey) -> None:
    assert queries.log_findings(walk.case, ENTRY) == ()
    assert [finding.doubt for finding in queries.log_findings(walk.case, DOUBTFUL)] == [True]


def test_another_authority_lets_nothing_of_ours_out(walk: Journey) -> None:
    clearance, charlie = let_out(walk), stranger()
    assert queries.parcel(charlie.authority, clearance.parcel) is None


@pytest.mark.parametrize(
    ("says", "kinds"),
    [
        ("Ask wendy.weld@post.example for more.", ["1 e-mail address."]),
        ("Ring 07700 900123.", ["1 telephone number."]),
        ("The officer was born on 4 May 1981.", ["1 date of birth."]),
        ("The complainant, Mrs Wendy Weld, wrote twice.", ["1 name of a person."]),
        ("Ask foi@marlshire.example for more.", []),
        ("Alice Able answered it.", []),
        ("The Commissioner is Bryn Baker.", []),
        ("It cost £4,500 in 2024.", []),
    ],
)
def test_details_of_people_are_a_doubt(walk: Journey, says: str, kinds: list[str]) -> None:
    entry = Composed("Costs of the platform", says, f"<p>{says}</p>")
    found = queries.log_findings(walk.case, entry)
    assert [(one.code, one.doubt) for one in found] == [("person", True)] * len(kinds)
    assert all(kind in one.says for one, kind in zip(found, kinds, strict=True))
    if kinds:
        with pytest.raises(Refused, match="It tells of a person"):
            let_out(walk, entry)
    let_out(walk, entry, reason="She is the press officer, and her address is on our page.")
