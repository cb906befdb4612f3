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
