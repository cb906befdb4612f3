"""The three requests under way: logged on the day they came, searched for, and decided as the law asks."""

from datetime import date

from tests.seeds.course import Course, opened
from tests.seeds.letters import AT_HOME, ROBIN, mail
from tests.seeds.reasons import (
    COMMERCIAL,
    CONFIDENCE,
    CRIME,
    DETECTION,
    NOT_HELD,
    PERSONAL,
    SECURITY,
    accessible,
    disclosed,
    neither,
    withheld,
)

EXPERIAN = "ea23548d-e760-4a91-bf94-3892bc1df693"
NECTAR = "ce565f22-d758-4294-bf2d-62e3129063a2"
NOTICE = f"https://www.contractsfinder.service.gov.uk/notice/{NECTAR}"
HELD = {
    "choice": "held",
    "place_1": "Contracts register",
    "words_1": "the supplier",
    "minutes_locating": "15",
}
NOTHING = {
    "choice": "not-held",
    "true_answer": "nothing-recorded",
    "place_1": "Contracts register",
    "words_1": "Experian; data services",
    "place_2": "Shared drive of the Finance team",
    "minutes_locating": "40",
}


def four_logged() -> Course:
    """Four questions on a citizen engagement platform, FOI 0028/25; the published answer gives no days."""
    on = date(2025, 2, 3)
    course = Course(opened("Office of Marlshire", on=on, pattern="FOI {number:4}/{yy}", number=28), on)
    course.log(
        mail("hertfordshire", arrived="Mon, 03 Feb 2025 09:12:00 +0000"),
        title="Citizen engagement platform",
        applicant=ROBIN,
    )
    return course


def four_decided() -> Course:
    """Named; the yearly cost withheld; the contract rolls on."""
    course = four_logged()
    course.acknowledge()
    course.on = date(2025, 2, 5)
    course.search((1, 2, 3, 4), "Which platform, its cost, the end of its contract", **HELD)
    course.on = date(2025, 2, 24)
    course.decide(1, disclosed("Yes. It is called Marlshire Together."))
    course.same(2, 1)
    course.decide(3, withheld(COMMERCIAL))
    course.decide(4, disclosed("There is no end date: the contract renews itself every year."))
    return course


def seven_logged() -> Course:
    """Seven questions on data services, SCO/FOI/033/2024, received on Monday 24 June 2024."""
    on = date(2024, 6, 24)
    pattern = "SCO/FOI/{number:3}/{year}"
    course = Course(opened("Commissioner's Office of Marlshire", on=on, pattern=pattern, number=33), on)
    course.log(
        mail("staffordshire", arrived="Mon, 24 Jun 2024 11:40:00 +0100", notice=EXPERIAN),
        title="Third-party data services",
        applicant=AT_HOME,
    )
    return course


def seven_decided() -> Course:
    """The contract given but for an annex and names; four times nothing held. On Friday 13 December 2024."""
    course = seven_logged()
    course.acknowledge_by_post()
    course.on = date(2024, 12, 9)
    course.search((2, 5, 6, 7), "Other contracts, assessments, training, counts of use", **NOTHING)
    course.on = date(2024, 12, 13)
    course.decide(
        1,
        disclosed("The terms of the contract are as follows: one year, ended by either side.", "its terms"),
        withheld(CONFIDENCE, COMMERCIAL, label="the security annex with its prices"),
        withheld(PERSONAL, label="the names of junior staff"),
    )
    course.decide(3, disclosed("There is one, with Fen Data Ltd, on the same terms."))
    course.decide(4, disclosed("Schedule 3 of the contract sets out how data are processed."))
    for n in (2, 5, 6, 7):
        course.decide(n, NOT_HELD)
    return course


def six_logged() -> Course:
    """Six questions on a police contract, received on Tuesday 3 December 2024, with two references."""
    on = date(2024, 12, 3)
    pattern = "FOI {number:4}/{yy} – OPCC {typed}"
    course = Course(opened("Office of Marlshire", on=on, pattern=pattern, number=19), on)
    course.log(
        mail("leicestershire", arrived="Tue, 03 Dec 2024 16:05:00 +0000", notice=NECTAR),
        title="Contract for a data platform",
        applicant=ROBIN,
        typed="625-24",
    )
    return course


def six_decided() -> Course:
    """What the award notice tells is not denied; only other information is neither confirmed nor denied."""
    course = six_logged()
    course.acknowledge()
    course.on = date(2024, 12, 9)
    course.search((1, 2, 3, 4, 5, 6), "The contract of the award notice", **HELD)
    course.on = date(2025, 1, 2)
    course.decide(1, withheld(DETECTION))
    course.decide(
        2,
        disclosed("It was a direct award: nobody else applied.", "who applied"),
        accessible(NOTICE, "the value, the start and the duration"),
        neither(SECURITY, CRIME, label="any other supplier or service"),
    )
    course.same(3, 1)
    course.decide(4, accessible(NOTICE))
    course.decide(5, disclosed("No: no decision has been made yet."))
    course.decide(6, withheld(PERSONAL))
    return course
