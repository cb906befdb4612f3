"""What was wrong with the three published answers can't happen here: it is refused, with the reason."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from foidesk.decisions.answer import Decision, Held, Outcome
from foidesk.decisions.queries import answer
from foidesk.decisions.rules import provision
from foidesk.law.refusal import Refused
from foidesk.letters.queries import composed
from foidesk.release import actions as release
from tests.seeds.course import Course
from tests.seeds.letters import WRAPPED
from tests.seeds.reasons import CRIME, NOT_HELD, ROLLING, SECURITY, accessible, ground, withheld
from tests.seeds.three import (
    NECTAR,
    NOTICE,
    four_decided,
    four_logged,
    seven_logged,
    six_decided,
    six_logged,
)

pytestmark = pytest.mark.django_db


def refused(step: Callable[[], object]) -> list[tuple[str, str]]:
    """The reasons against a step, each with its provision."""
    with pytest.raises(Refused) as stopped:
        step()
    return [(refusal.says, str(refusal.provision)) for refusal in stopped.value.refusals]


def says(found: list[tuple[str, str]], words: str, rule: str) -> bool:
    """Whether one of the reasons has these words and rests on this provision."""
    return any(words in reason and rule == provision for reason, provision in found)


def undecided(course: Course, n: int) -> bool:
    """Whether nothing was stored of a decision that was refused."""
    found = answer(course.case, n)
    return found is not None and not found.decided


def test_a_rolling_contract_is_an_answer_and_not_information_that_is_not_held() -> None:
    """Hertfordshire, question 4. FOIA 1(1)."""
    course = four_logged()
    found = refused(lambda: course.decide(4, ROLLING))
    assert says(found, "None, zero and no fixed end are answers", "FOIA 1(1)")
    assert undecided(course, 4)


def test_a_price_is_not_withheld_for_being_commercial_in_confidence() -> None:
    """Hertfordshire, question 3: no harm, no limb. FOIA 17(1)(c), 43(2)."""
    course = four_decided()
    bare = ground("FOIA 43(2)", why="It is commercial in confidence.")
    course.decide(3, withheld(bare))
    letter = course.draft()
    found = refused(lambda: course.approve(letter))
    assert says(found, "describe the harm", "FOIA 17(1)(c)")
    assert says(found, "that the harm “would” happen, or that it “would be likely to”", "FOIA 43(2)")
    assert says(found, "give the public interest in disclosing", "FOIA 17(3)(b)")
    assert says(found, "give the public interest in maintaining this exemption", "FOIA 17(3)(b)")


@pytest.mark.parametrize("cited", ["FOIA 43", "FOIA 41(1)(b)", "FOIA 40(2)"])
def test_no_exemption_without_its_subsection(cited: str) -> None:
    """Staffordshire. FOIA 17(1)(b)."""
    assert refused(lambda: provision(cited))[0][1] == "FOIA 17(1)(b)"


def test_nothing_is_not_held_before_somebody_looked() -> None:
    """Staffordshire, questions 2, 5, 6 and 7. FOIA 1(1)(a)."""
    course = seven_logged()
    course.decide(2, NOT_HELD)
    letter = course.draft()
    assert says(
        refused(lambda: course.approve(letter)), "nothing shows that anybody looked for it", "FOIA 1(1)(a)"
    )


def test_what_is_confirmed_is_not_neither_confirmed_nor_denied() -> None:
    """Leicestershire, questions 1, 3, 4 and 5. FOIA 1(1)(a), law.md 1.16 note 3."""
    course = six_logged()
    clash = Decision(Held.HELD, Outcome.NCND, grounds=(SECURITY, CRIME))
    for n in (1, 3, 4, 5):
        found = refused(lambda n=n: course.decide(n, clash))  # type: ignore[misc]
        assert says(found, "confirms that the information is held", "FOIA 1(1)(a)")
        assert undecided(course, n)


def test_what_is_published_is_not_neither_confirmed_nor_denied() -> None:
    """Leicestershire, question 2. FOIA 21(1)."""
    course = six_logged()
    published = accessible(NOTICE)
    found = refused(lambda: course.decide(2, replace(published, grounds=(*published.grounds, SECURITY))))
    assert says(found, "can't go with neither confirming nor denying", "FOIA 21(1)")
    assert undecided(course, 2)


def test_each_provision_is_weighed_on_its_own() -> None:
    """Leicestershire: one test for two provisions. FOIA 17(3)(a)."""
    course = six_decided()
    lumped = ground("FOIA 31(3)", CRIME.limb, why="See above.", harm="As above.")
    course.decide(5, Decision(Held.NCND, Outcome.NCND, grounds=(SECURITY, lumped)))
    letter = course.draft()
    found = refused(lambda: course.approve(letter))
    assert says(found, "Section 31(3): give the public interest in neither", "FOIA 17(3)(a)")


def test_an_address_that_follows_its_reader_leaves_as_what_it_leads_to() -> None:
    """Leicestershire: a wrapped link with a colleague's mailbox in it."""
    course = six_decided()
    course.decide(4, accessible(WRAPPED.format(notice=NECTAR)))
    letter = course.draft()
    words = composed(letter).text
    assert NOTICE in words
    assert "safelinks" not in words.lower()
    assert course.approve(letter).state == "approved"


def test_the_drafter_does_not_approve() -> None:
    course = four_decided()
    alice = course.ours.alice
    parcel = release.submit(release.prepare(course.draft(), by=alice, at=course.at), by=alice, at=course.at)
    found = refused(lambda: release.approve(parcel, manifest=parcel.manifest, by=alice, at=course.at))
    assert "Your role does not let you approve" in found[0][0]
