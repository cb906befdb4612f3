"""What policing bodies publish unasked, and when. Specified Information Order 2"""

from collections import Counter
from datetime import date

from foidesk.law.provisions import find
from foidesk.law.source import Mark
from foidesk.law.specified_information_2011 import PUBLICATIONS, WHEN_WORDS, When

WHEN = {row.provision.citation.number: row.when for row in PUBLICATIONS}


def test_each_item_has_its_time() -> None:
    """Each paragraph of the Schedule says when it is published: quarterly, monthly, after an election."""
    assert Counter(WHEN.values()) == {
        When.YEARLY: 9,
        When.HALF_YEARLY: 3,
        When.VARIATIONS: 2,
        When.QUARTERLY: 3,
        When.MONTHLY: 2,
        When.BEFORE_FINANCIAL_YEAR: 5,
        When.AFTER_FINANCIAL_YEAR: 1,
        When.WHEN_AVAILABLE: 7,
        When.NOT_ESTABLISHED: 4,
    }
    assert set(WHEN_WORDS) == set(When)


def test_some_times() -> None:
    """Grants monthly, the budget before the year, visitors quarterly, contracts once they are there."""
    assert (WHEN["3(f)"], WHEN["3(a)"], WHEN["8"], WHEN["4(b)"], WHEN["2(e)"]) == (
        When.MONTHLY,
        When.BEFORE_FINANCIAL_YEAR,
        When.QUARTERLY,
        When.WHEN_AVAILABLE,
        When.VARIATIONS,
    )


def test_the_paragraph_that_says_when() -> None:
    """Part 2 of the Schedule gives the time; where the amended text was not seen, a person looks."""
    for row in PUBLICATIONS:
        assert (row.by is None) is (row.when is When.NOT_ESTABLISHED), row.provision.key
        assert row.by is None or WHEN_WORDS[row.when] in find(str(row.by)).says
    doubtful = [
        row.provision.citation.number for row in PUBLICATIONS if row.provision.source.mark is Mark.DOUBTFUL
    ]
    assert doubtful == ["2A"]


def test_when_the_order_began() -> None:
    """The Order came into force on 16 January 2012; police complaints were added on 31 May 2021."""
    assert date(2012, 1, 15) not in find("Specified Information Schedule 1(a)").in_force
    assert date(2012, 1, 16) in find("Specified Information Schedule 1(a)").in_force
    assert date(2021, 5, 30) not in find("Specified Information Schedule 7C").in_force
