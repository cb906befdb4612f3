"""The exceptions of the Environmental Information Regulations. EIR 5(3), 12, 13"""

from datetime import date

import pytest

from foidesk.law import exemptions
from foidesk.law.citation import eir, foia
from foidesk.law.earlier import EARLIER
from foidesk.law.exemption import Basis, Force, Limb, Need, PublicInterest
from foidesk.law.regime import Regime

TODAY = date(2026, 11, 22)
ROWS = exemptions.at(TODAY, regime=Regime.EIR)
OF_12 = [row for row in ROWS if row.citation.within(eir("12"))]


def keys(*numbers: str) -> list[str]:
    """The keys of these numbers of the Regulations."""
    return [f"EIR {number}" for number in numbers]


def test_the_table_is_whole() -> None:
    """Every exception is in the table, by the paragraph a refusal must specify. EIR 14(3)(a)"""
    assert [row.key for row in ROWS] == keys(
        "5(3)", "12(4)(a)", "12(4)(b)", "12(4)(c)", "12(4)(d)", "12(4)(e)", "12(5)(a)", "12(5)(b)",
        "12(5)(c)", "12(5)(d)", "12(5)(e)", "12(5)(f)", "12(5)(g)", "13(1)(a)+13(2A)", "13(1)(b)+13(2B)",
        "13(1)(b)+13(3A)",
    )  # fmt: skip
    assert all(row.regime is Regime.EIR for row in ROWS)
    assert not {row.key for row in ROWS} & {row.key for row in exemptions.at(TODAY)}


def test_every_exception_is_qualified() -> None:
    """The public interest is weighed for each, with a presumption for disclosure. EIR 12(1)(b), 12(2)

    Where the information is not held the test is a formality.
    """
    assert all(row.force is Force.QUALIFIED and row.needs_public_interest for row in OF_12)
    assert all(row.presumption == eir("12(2)") for row in OF_12)
    assert exemptions.get("EIR 12(4)(a)").public_interest is PublicInterest.FORMAL
    assert exemptions.get("FOIA 43(2)").presumption is None


def test_likely_harm_is_not_enough() -> None:
    """Disclosure must be what would adversely affect the interest. EIR 12(5)

    There is no limb “would be likely to” as in the Act.
    """
    harmful = [row for row in OF_12 if row.harm]
    assert [row.key for row in harmful] == keys(
        "12(5)(a)", "12(5)(b)", "12(5)(c)", "12(5)(d)", "12(5)(e)", "12(5)(f)", "12(5)(g)"
    )
    assert all(row.basis is Basis.ADVERSE_EFFECT and row.limbs == (Limb.WOULD,) for row in harmful)


def test_emissions_are_disclosed() -> None:
    """Information on emissions cannot be withheld under 12(5)(d) to (g). EIR 12(9)"""
    barred = [row.key for row in ROWS if row.emissions_barred]
    assert barred == keys("12(5)(d)", "12(5)(e)", "12(5)(f)", "12(5)(g)")


def test_neither_confirming_nor_denying() -> None:
    """Only for the interests of 12(5)(a), and personal data. EIR 12(6), 13(5A)"""
    assert [row.key for row in OF_12 if row.ncnd] == keys("12(5)(a)")
    (silence,) = exemptions.ncnd_subsections(TODAY, exemptions.get("EIR 12(5)(a)"))
    assert (silence.key, silence.limbs, silence.needs_public_interest) == ("EIR 12(6)", (Limb.WOULD,), True)
    for row in ROWS:
        if row.ncnd is not None:
            assert exemptions.find(row.ncnd) is exemptions.ncnd(row.ncnd)
    assert {row.key for row in exemptions.ncnd_subsections(TODAY, regime=Regime.EIR)} == {
        row.ncnd for row in ROWS if row.ncnd
    }


@pytest.mark.parametrize(
    ("key", "need"),
    [
        ("EIR 12(4)(a)", Need.TRANSFER),
        ("EIR 12(4)(b)", Need.UNREASONABLE),
        ("EIR 12(4)(c)", Need.PARTICULARS_ASKED),
        ("EIR 12(4)(d)", Need.COMPLETION),
        ("EIR 12(5)(d)", Need.CONFIDENTIAL_BY_LAW),
        ("EIR 12(5)(e)", Need.ECONOMIC_INTEREST),
        ("EIR 12(5)(f)", Need.SUPPLIED_FREELY),
        ("EIR 13(1)(a)+13(2A)", Need.LEGITIMATE_INTERESTS),
    ],
)
def test_what_must_be_on_record(key: str, need: Need) -> None:
    """Some exceptions need more than reasons. EIR 9, 10, 12(5)(f), 14(4)

    Help given, a transfer, who completes the material and when, three conditions of a voluntary supplier.
    """
    assert need in exemptions.get(key).needs


def test_other_peoples_personal_data() -> None:
    """Where a principle would be contravened nothing is weighed; for the other conditions it is. EIR 13(1)"""
    principle, objection, refused = (row for row in ROWS if row.citation.section == "13")
    assert (principle.force, principle.needs_public_interest) == (Force.ABSOLUTE, False)
    assert all(row.force is Force.QUALIFIED and row.needs_public_interest for row in (objection, refused))
    assert not principle.source.doubtful


def test_no_time_for_the_public_interest() -> None:
    """An exception gives no more time to weigh the public interest: the Act's extension is its own. EIR 7"""
    assert not exemptions.any_qualified(["EIR 12(5)(e)", "EIR 12"], on=TODAY)
    assert exemptions.any_qualified(["EIR 12(5)(e)", "FOIA 43(2)"], on=TODAY)


def test_a_regulation_is_not_enough() -> None:
    """A refusal specifies the exception, so a bare regulation is refused with the choices. EIR 14(3)(a)"""
    with pytest.raises(
        LookupError, match=r"Choose from EIR 13\(1\)\(b\)\+13\(2B\), EIR 13\(1\)\(b\)\+13\(3A\)"
    ):
        exemptions.get("EIR 13(1)(b)")
    with pytest.raises(
        LookupError, match="no exception “EIR 99” in the Environmental Information Regulations"
    ):
        exemptions.get("EIR 99")
    assert [row.key for row in exemptions.matching(eir("12(4)"), on=TODAY)] == [
        row.key for row in OF_12 if row.citation.within(eir("12(4)"))
    ]


@pytest.mark.parametrize(
    ("day", "section", "expected"),
    [
        ("2011-01-18", "37", ["37(1)(a) before 2011", "37(1)(b)"]),
        ("2011-01-19", "37", ["37(1)(a)", "37(1)(aa)", "37(1)(ab)", "37(1)(ac)", "37(1)(ad)", "37(1)(b)"]),
        (
            "2018-05-24",
            "40",
            [
                "40(1) before 2018",
                "40(2)+40(3)(a)(i) before 2018",
                "40(2)+40(3)(a)(ii) before 2018",
                "40(2)+40(3)(b) before 2018",
                "40(2)+40(4) before 2018",
            ],
        ),
    ],
)
def test_the_act_as_it_was(day: str, section: str, expected: list[str]) -> None:
    """A letter is judged by the law of its day: sections 37 and 40 read otherwise before. FOIA 37, 40"""
    rows = exemptions.matching(foia(section), on=date.fromisoformat(day))
    assert [row.key.removeprefix("FOIA ") for row in rows] == expected


@pytest.mark.parametrize(
    ("day", "exempt", "excepted"),
    [
        ("2004-12-31", 0, 0),
        ("2005-01-01", 61, 17),
        ("2011-01-18", 61, 17),
        ("2011-01-19", 65, 17),
        ("2014-09-30", 65, 17),
        ("2014-10-01", 66, 17),
        ("2018-05-24", 66, 17),
        ("2018-05-25", 67, 16),
        ("2026-11-22", 67, 16),
    ],
)
def test_the_table_of_any_day(day: str, exempt: int, excepted: int) -> None:
    """For any day since 2005 the table holds what was in force, once each. FOIA 22A, 37, 40; EIR 13"""
    for regime, count in ((Regime.FOIA, exempt), (Regime.EIR, excepted)):
        rows = exemptions.at(date.fromisoformat(day), regime=regime)
        assert len({(row.citation, row.condition) for row in rows}) == len(rows) == count


def test_the_regulations_as_they_were() -> None:
    """Until 25 May 2018 regulation 13 spoke of the Data Protection Act 1998. EIR 13"""
    before = exemptions.matching(eir("13"), on=date(2018, 5, 24))
    assert {row.condition for row in before} == {
        eir("13(2)(a)(i)"),
        eir("13(2)(a)(ii)"),
        eir("13(2)(b)"),
        eir("13(3)"),
    }
    assert all("1998" in " ".join((row.says, *row.notes)) for row in before)


def test_the_force_of_what_was() -> None:
    """All of section 37 was qualified before 2011; the first condition of 40(2) mostly absolute. FOIA 2(3)"""
    forces = {row.key: row.force for row in EARLIER if row.force is Force.QUALIFIED}
    assert list(forces) == [
        "FOIA 37(1)(a) before 2011",
        "FOIA 40(2)+40(3)(a)(ii) before 2018",
        "FOIA 40(2)+40(4) before 2018",
        "EIR 13(1)+13(2)(a)(ii) before 2018",
        "EIR 13(1)+13(3) before 2018",
    ]
    for row in EARLIER:
        assert row.ncnd is not None
        silence = exemptions.ncnd(row.ncnd)
        assert row.in_force.start in silence.in_force
