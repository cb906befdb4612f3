"""The exemptions of Part II. FOIA 2(3), 21 to 44"""

from collections import Counter
from datetime import date

import pytest

from foidesk.law import exemptions
from foidesk.law.citation import foia
from foidesk.law.exemption import Availability, Basis, Force, Limb, Need, PublicInterest
from foidesk.law.period import Period

TODAY = date(2026, 11, 22)


def keys(*numbers: str) -> list[str]:
    """The keys of these numbers of the Act."""
    return [f"FOIA {number}" for number in numbers]


def test_the_table_is_whole() -> None:
    """Every exemption of Part II is in the table, at the level a notice must specify. FOIA 17(1)(b)"""
    sections = Counter(row.citation.section for row in exemptions.at(TODAY))
    assert sections == {
        "21": 1, "22": 1, "22A": 1, "23": 1, "24": 1, "26": 2, "27": 5, "28": 1, "29": 2, "30": 4, "31": 9,
        "32": 5, "33": 1, "34": 1, "35": 4, "36": 5, "37": 6, "38": 2, "39": 2, "40": 6, "41": 1, "42": 1,
        "43": 2, "44": 3,
    }  # fmt: skip


def test_the_absolute_exemptions() -> None:
    """Only what section 2(3) lists is absolute. FOIA 2(3)

    Section 40(2) is absolute where the first condition is met, and qualified otherwise.
    """
    absolute = [row.key for row in exemptions.at(TODAY) if row.force is Force.ABSOLUTE]
    assert absolute == keys(
        "21(1)", "23(1)", "32(1)(a)", "32(1)(b)", "32(1)(c)", "32(2)(a)", "32(2)(b)", "34(1)", "37(1)(a)",
        "37(1)(aa)", "37(1)(ab)", "40(1)", "40(2)+40(3A)(a)", "40(2)+40(3A)(b)", "41(1)", "44(1)(a)",
        "44(1)(b)", "44(1)(c)",
    )  # fmt: skip


def test_prejudice_has_both_limbs() -> None:
    """Where the test is prejudice, the harm is described and the limb is named. FOIA 17(1)(c)"""
    with_limbs = [row for row in exemptions.at(TODAY) if row.limbs]
    assert {row.citation.section for row in with_limbs} == {
        "22A",
        "26",
        "27",
        "28",
        "29",
        "31",
        "33",
        "36",
        "38",
        "43",
    }
    assert all(row.harm and row.limbs == (Limb.WOULD, Limb.WOULD_BE_LIKELY_TO) for row in with_limbs)
    assert not exemptions.get("FOIA 43(1)").limbs and not exemptions.get("FOIA 27(2)").harm


def test_national_security_is_a_test_of_necessity() -> None:
    """Section 24 asks what is required, not what would prejudice; the need is described. FOIA 24(1)"""
    row = exemptions.get("FOIA 24(1)")
    assert (row.basis, row.limbs, row.harm) == (Basis.NECESSITY, (), True)
    assert Need.MINISTERIAL_CERTIFICATE in row.helps


def test_the_public_interest_is_weighed_for_every_qualified_exemption() -> None:
    """A qualified exemption needs the public interest test; an absolute one does not. FOIA 2(2)(b), 17(3)

    Section 41 asks for none, but the common law defence is weighed; for section 39 the test is formal.
    """
    for row in exemptions.at(TODAY):
        assert row.needs_public_interest is (row.force is Force.QUALIFIED), row.key
    assert exemptions.get("FOIA 41(1)").public_interest is PublicInterest.COMMON_LAW
    assert exemptions.get("FOIA 39(1)(a)").public_interest is PublicInterest.FORMAL


def test_what_must_be_on_record() -> None:
    """Some exemptions need more than reasons: an opinion, a purpose, a source. FOIA 31(2), 36(2), 41(1)"""
    needing = {
        need: [row.key.removeprefix("FOIA ") for row in exemptions.at(TODAY) if need in row.needs]
        for need in Need
    }
    assert needing[Need.QUALIFIED_PERSON] == ["36(2)(a)", "36(2)(b)(i)", "36(2)(b)(ii)", "36(2)(c)"]
    assert needing[Need.PURPOSE_31_2] == ["31(1)(g)", "31(1)(h)", "31(1)(i)"]
    assert needing[Need.PROVIDED_BY] == ["41(1)"]
    assert needing[Need.NAMED_ENACTMENT] == ["44(1)(a)"]
    assert needing[Need.WHERE_ACCESSIBLE] == ["21(1)"]
    assert needing[Need.LEGITIMATE_INTERESTS] == ["40(2)+40(3A)(a)", "40(2)+40(3A)(b)"]
    assert Need.THIRD_PARTY_VIEW in exemptions.get("FOIA 43(2)").helps


def test_neither_confirm_nor_deny() -> None:
    """Each exemption names its own provision to neither confirm nor deny, save two that have none. FOIA 2(1)

    Sections 21 and 43(1) have none.
    """
    without = [row.key for row in exemptions.EXEMPTIONS if row.ncnd is None]
    assert without == keys("21(1)", "43(1)")
    with pytest.raises(LookupError, match=r"“EIR 12\(5\)\(b\)” in the Environmental"):
        exemptions.ncnd("EIR 12(5)(b)")
    for row in exemptions.EXEMPTIONS:
        if row.ncnd is not None:
            assert exemptions.ncnd(row.ncnd).citation.section == row.citation.section
            assert exemptions.ncnd_subsections(TODAY, row) == (exemptions.ncnd(row.ncnd),)
    used = {row.ncnd for row in exemptions.EXEMPTIONS}
    assert all(row.key in used for row in exemptions.NCND)
    assert exemptions.ncnd_subsections(TODAY, exemptions.get("FOIA 21(1)")) == ()


@pytest.mark.parametrize(
    ("key", "force", "basis", "public_interest"),
    [
        ("FOIA 23(5)", Force.ABSOLUTE, Basis.CLASS, PublicInterest.NOT_REQUIRED),
        ("FOIA 24(2)", Force.QUALIFIED, Basis.NECESSITY, PublicInterest.REQUIRED),
        ("FOIA 31(3)", Force.QUALIFIED, Basis.PREJUDICE, PublicInterest.REQUIRED),
        ("FOIA 36(3)", Force.QUALIFIED, Basis.QUALIFIED_PERSON, PublicInterest.REQUIRED),
        ("FOIA 37(2) absolute", Force.ABSOLUTE, Basis.CLASS, PublicInterest.NOT_REQUIRED),
        ("FOIA 37(2) qualified", Force.QUALIFIED, Basis.CLASS, PublicInterest.REQUIRED),
        ("FOIA 40(5A)", Force.QUALIFIED, Basis.CLASS, PublicInterest.NOT_REQUIRED_IN_PRACTICE),
        (
            "FOIA 40(5B)(a)(i)",
            Force.QUALIFIED,
            Basis.DATA_PROTECTION,
            PublicInterest.NOT_REQUIRED_IN_PRACTICE,
        ),
        ("FOIA 40(5B)(b)", Force.QUALIFIED, Basis.DATA_PROTECTION, PublicInterest.REQUIRED),
        ("FOIA 41(2)", Force.ABSOLUTE, Basis.CLASS, PublicInterest.COMMON_LAW),
        ("FOIA 44(2)", Force.ABSOLUTE, Basis.CLASS, PublicInterest.NOT_REQUIRED),
    ],
)
def test_the_force_of_neither_confirming_nor_denying(
    key: str, force: Force, basis: Basis, public_interest: PublicInterest
) -> None:
    """Neither confirming nor denying has its own force and its own test. FOIA 2(1), 2(3)

    Section 2(3) does not list 40(5A) or (5B), yet no public interest test is asked for with the first two.
    """
    row = exemptions.ncnd(key)
    assert (row.force, row.basis, row.public_interest) == (force, basis, public_interest)


def test_what_a_police_and_crime_commissioner_cannot_use() -> None:
    """Section 35 is for government; sections 30, 33 and 36(2)(a) need a person to look. FOIA 30, 33, 35"""
    rows = exemptions.at(TODAY)
    unavailable = {row.citation.section for row in rows if row.available is Availability.UNAVAILABLE}
    review = {row.key for row in rows if row.available is Availability.REVIEW}
    assert unavailable == {"35"}
    assert review == {*keys("30(1)(a)", "30(1)(b)", "30(1)(c)", "30(2)", "33(2)", "36(2)(a)")}
    assert all(bool(row.why_not) is (row.available is not Availability.AVAILABLE) for row in rows)


@pytest.mark.parametrize(
    ("key", "before", "since"),
    [
        ("FOIA 22A(1)", "2014-09-30", "2014-10-01"),
        ("FOIA 37(1)(aa)", "2011-01-18", "2011-01-19"),
        ("FOIA 40(2)+40(3A)(a)", "2018-05-24", "2018-05-25"),
        ("FOIA 43(2)", "2004-12-31", "2005-01-01"),
    ],
)
def test_periods_in_force(key: str, before: str, since: str) -> None:
    """An exemption is in the table from the day it is in force. FOIA 17(1)(b)

    Section 22A came on 1 October 2014, the present section 37 on 19 January 2011, the present section 40
    on 25 May 2018.
    """
    assert key not in {row.key for row in exemptions.at(date.fromisoformat(before))}
    assert key in {row.key for row in exemptions.at(date.fromisoformat(since))}


def test_a_section_is_not_enough() -> None:
    """A notice specifies the exemption, so a bare section is refused with the choices. FOIA 17(1)(b)"""
    with pytest.raises(LookupError, match=r"Choose from FOIA 43\(1\), FOIA 43\(2\), FOIA 43\(3\)"):
        exemptions.get("FOIA 43")
    with pytest.raises(LookupError, match=r"40\(2\)\+40\(3A\)\(a\)"):
        exemptions.get("FOIA 40(2)")
    for wrong in ("FOIA 12", "nonsense", ""):
        with pytest.raises(LookupError, match="no exemption"):
            exemptions.get(wrong)
    with pytest.raises(LookupError, match="neither-confirm-nor-deny"):
        exemptions.ncnd("FOIA 43(2)")


def test_what_a_citation_covers() -> None:
    """A wider citation finds all rows beneath it. FOIA 40(2)"""
    assert len(exemptions.matching(foia("40(2)"), on=TODAY)) == 5
    assert [row.key for row in exemptions.matching(foia("43"), on=TODAY)] == keys("43(1)", "43(2)")


def test_sections_that_exclude_each_other() -> None:
    """Sections 30 and 31 exclude each other for the same information, as do 23 and 24. FOIA 24(1), 31(1)"""
    assert exemptions.get("FOIA 31(1)(a)").excludes == (foia("30(1)"), foia("30(2)"))
    for row in exemptions.EXEMPTIONS:
        for other in row.excludes:
            assert exemptions.matching(other, on=TODAY), f"{row.key} excludes {other}, which is no exemption"


def test_a_period_must_end_after_it_starts() -> None:
    """A period is half-open: its first day is in, its end is out."""
    period = Period(date(2020, 1, 1), date(2021, 1, 1))
    assert date(2020, 12, 31) in period and date(2021, 1, 1) not in period
    with pytest.raises(ValueError, match="must end after"):
        Period(date(2020, 1, 1), date(2020, 1, 1))
