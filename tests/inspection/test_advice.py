"""What a table makes an officer think about before it is sent."""

import pytest

from foidesk.inspection.advice import Advice
from foidesk.opening.file import Passage


def advice(passages: list[Passage]) -> tuple[str, ...]:
    gathered = Advice()
    for passage in passages:
        gathered.see(passage)
    return gathered.said()


def column(heading: str, *values: object, letter: str = "B") -> Passage:
    text = "\n".join([heading, *(str(value) for value in values)])
    return Passage(f"Sheet1, column {letter}", text, heading)


def test_small_counts_are_pointed_out_with_their_place() -> None:
    (said,) = advice([column("Complaints", 12, 3, 1, 40), column("Upheld", 7, 2, 0, 11, letter="C")])
    assert said.startswith("3 number(s) from 1 to 4 in what look like counts (Complaints, Upheld)")


@pytest.mark.parametrize(
    "near",
    [
        column("Complaints", 12, 30, 10, 40),
        column("Year", 2019, 2020, 2021),
        column("", 1, 2, 3, 4, 5, 6),
        column("Grade", 1, 9, 3, 2),
        column("Answer", 1, 2, 2, 1),
        column("Notes", "none", 2, 12),
        Passage("page 2", "1\n2\n12\n3", ""),
    ],
)
def test_years_numberings_codes_and_prose_are_no_counts(near: Passage) -> None:
    assert advice([near]) == ()


def test_a_list_of_people_is_answered_with_ask_for_totals() -> None:
    rows = [column("Surname", *["Weld"] * 60), column("Collar number", *["4471"] * 60, letter="C")]
    (said,) = advice(rows)
    assert said.startswith("It looks like a list of people, with 60 rows (Surname, Collar number).")


def test_a_handful_of_names_is_no_list() -> None:
    assert advice([column("Surname", "Weld", "Page", "Marsh")]) == ()
