"""Citations: one way to write a provision everywhere."""

import pytest

from foidesk.law.citation import Citation, foia
from foidesk.law.refusal import Refusal, Refused


@pytest.mark.parametrize(
    ("text", "letter"),
    [
        ("FOIA 43(2)", "section 43(2)"),
        ("FOIA 22A(1)", "section 22A(1)"),
        ("FOIA 36(2)(b)(ii)", "section 36(2)(b)(ii)"),
        ("FOIA 40(5B)(a)(i)", "section 40(5B)(a)(i)"),
        ("FOIA 43", "section 43"),
        ("EIR 12(4)(b)", "regulation 12(4)(b)"),
        ("UK GDPR 6(1)(f)", "Article 6(1)(f) of the UK GDPR"),
        ("DPA 2018 34(1)", "section 34(1) of the Data Protection Act 2018"),
        ("Section 45 Code 5.3", "paragraph 5.3 of the code of practice under section 45"),
        (
            "Fees Regulations 6(4)",
            (
                "regulation 6(4) of the Freedom of Information and Data Protection "
                "(Appropriate Limit and Fees) Regulations 2004"
            ),
        ),
        (
            "GRC Rules 22(1)(b)",
            (
                "rule 22(1)(b) of the Tribunal Procedure (First-tier Tribunal) (General "
                "Regulatory Chamber) Rules 2009"
            ),
        ),
        ("DUAA 2025 119", "section 119 of the Data (Use and Access) Act 2025"),
        ("UK GDPR 12A(2)", "Article 12A(2) of the UK GDPR"),
        (
            "Specified Information Order 2(2)",
            "article 2(2) of the Elected Local Policing Bodies (Specified Information) Order 2011",
        ),
        (
            "Specified Information Schedule 3(f)",
            (
                "paragraph 3(f) of the Schedule to the Elected Local Policing "
                "Bodies (Specified Information) Order 2011"
            ),
        ),
        ("Education Act 1996 437(1)", "section 437(1) of the Education Act 1996"),
        ("Magic Order 2011 3", "article 3 of the Magic Order 2011"),
    ],
)
def test_a_citation_reads_back_and_goes_into_a_letter(text: str, letter: str) -> None:
    """A citation reads back as written, and a letter says it in words. FOIA 17(1)(b)

    FOIA 43(2) is “section 43(2)” in a letter; another Act is named in full.
    """
    citation = Citation.parse(text)
    assert (str(citation), citation.for_letter) == (text, letter)


@pytest.mark.parametrize("text", ["foia 43(2)", "  FOIA   43(2) ", "Foia 43(2)"])
def test_careless_writing_is_forgiven(text: str) -> None:
    """Capitals and spaces do not matter."""
    assert Citation.parse(text) == foia("43(2)")


def test_the_full_name_finds_the_short_one() -> None:
    """An instrument may be cited by its full name; it is written down by its short one."""
    assert str(Citation.parse("Freedom of Information Act 2000 43(2)")) == "FOIA 43(2)"
    assert str(Citation.parse("Environmental Information Regulations 2004 12(4)(b)")) == "EIR 12(4)(b)"
    assert str(Citation.parse("Data Protection Act 2018 45")) == "DPA 2018 45"


def test_where_a_provision_stands() -> None:
    """22A stands after 22, paragraph 4.2 of the code after 4, and 100 after 22."""
    order = [Citation.parse(text).place for text in ("FOIA 22", "FOIA 22A", "FOIA 100")]
    assert order == sorted(order)
    assert Citation.parse("Section 45 Code 4.2").place > Citation.parse("Section 45 Code 4").place


@pytest.mark.parametrize(
    "text",
    [
        "",
        "FOIA",
        "43(2)",
        "FOIA 43(2",
        "FOIA s.43(2)",
        "Act 3",
        "Education Act 437(1)",
        "FOIA 43(2)+44",
        "x" * 999,
    ],
)
def test_what_is_no_citation_is_refused_in_a_sentence(text: str) -> None:
    """Text that is no citation is refused with a sentence saying what to write."""
    with pytest.raises(ValueError, match=r"Write it like FOIA 43\(2\)|full name of the Act"):
        Citation.parse(text)


def test_what_lies_within_a_section() -> None:
    """A subsection lies within its section, not the other way round."""
    assert foia("36(2)(b)(i)").within(foia("36(2)"))
    assert not foia("36(2)").within(foia("36(2)(b)(i)"))
    assert not foia("36(2)").within(foia("3"))


def test_a_refusal_carries_every_reason() -> None:
    """What is refused says every reason, each a sentence with its provision."""
    refused = Refused(Refusal("First."), Refusal("Second.", foia("10(1)")))
    assert (str(refused), len(refused.refusals)) == ("First. Second.", 2)
