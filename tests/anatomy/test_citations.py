"""Provisions in every form that people write, each of the right Act, and only those that are relied on."""

import pytest

from tests.anatomy.reading import body, letter


@pytest.mark.parametrize(
    ("words", "cited"),
    [
        ("under section 43(2) of the Freedom of Information Act 2000.", ["FOIA 43(2)"]),
        ("under Section 43 (2) of the Act.", ["FOIA 43(2)"]),
        ("under s.43(2).", ["FOIA 43(2)"]),
        ("under s43 (2) FOIA.", ["FOIA 43(2)"]),
        ("under S43(2) - Commercial Interests.", ["FOIA 43(2)"]),
        ("S31(1)(a)(b) applies.", ["FOIA 31(1)(a)", "FOIA 31(1)(b)"]),
        ("sections 31(1)(a) and (b) apply.", ["FOIA 31(1)(a)", "FOIA 31(1)(b)"]),
        ("section 31(1)(a) to (c) applies.", ["FOIA 31(1)(a)", "FOIA 31(1)(b)", "FOIA 31(1)(c)"]),
        ("Sections 24(2) and 31(3) apply.", ["FOIA 24(2)", "FOIA 31(3)"]),
        ("section 36(2)(b)(i) and (ii) apply.", ["FOIA 36(2)(b)(i)", "FOIA 36(2)(b)(ii)"]),
        ("section 40(2) and (3A)(a) apply.", ["FOIA 40(2)", "FOIA 40(3A)(a)"]),
        ("ss.40(2) & 43(2) apply.", ["FOIA 40(2)", "FOIA 43(2)"]),
        ("FOIA s.12 applies.", ["FOIA 12"]),
        ("the Freedom of Information Act 2000 (section 21) applies.", ["FOIA 21"]),
        ("exempt by virtue of 40(2) of the Act.", ["FOIA 40(2)"]),
        ("Regulation 12(5)(e) applies.", ["EIR 12(5)(e)"]),
        ("reg 13(1) of the EIR applies.", ["EIR 13(1)"]),
        ("regulations 12(4)(b) and 12(5)(f) apply.", ["EIR 12(4)(b)", "EIR 12(5)(f)"]),
        ("Article 6(1)(f) UK GDPR is met.", ["UK GDPR 6(1)(f)"]),
        ("section 10 of the Data Protection Act 1998 applies.", ["Data Protection Act 1998 10"]),
        ("section 170 of the DPA 2018 applies.", ["DPA 2018 170"]),
        ("section 18 of the Theft Act 1968.", ["Theft Act 1968 18"]),
        (("regulation 4 of the Freedom of Information and Data Protection (Appropriate Limit and Fees) "
         "Regulations 2004."), ["Fees Regulations 4"]),
        ("(b) withheld under section 43(2); (c) not held.", ["FOIA 43(2)"]),
        ("section 43(2), (c) is not held.", ["FOIA 43(2)"]),
        ("sections 21 to 44 list the exemptions.", []),
        ("section 3 of the contract was varied.", []),
        ("see section 2 of our policy.", []),
        ("43 (2) of them were late, 12 (3 days) not.", []),
        ("Article 8 of the European Convention on Human Rights.", []),
    ],
)  # fmt: skip
def test_what_is_cited(words: str, cited: list[str]) -> None:
    assert [str(one.citation) for one in body(words).cited] == cited


@pytest.mark.parametrize(
    ("words", "relied"),
    [
        ("It is exempt under section 43. Section 43(2) is about commercial interests.", ["FOIA 43(2)"]),
        ("It is exempt under section 41: 41(1)(a), as it came from a firm, and 41(1)(b).", ["FOIA 41(1)"]),
        ("It is exempt under sections 43 and 41(1).", ["FOIA 43", "FOIA 41(1)"]),
        ("It is exempt under section 40(2) by section 40(3A)(a); Article 5(1)(a) UK GDPR.", ["FOIA 40(2)"]),
        ("We do not hold it. Had we held it, section 40 would have applied.", []),
        ("The plan is attached. Had you also asked for the survey we would look at section 42.", []),
        ("You suggested that we might cite section 36 or section 41. We rely on neither.", []),
        ("The rent is withheld under section 43(2). We considered section 41 and relied on neither.", []),
        ("It is attached. We have not relied on section 43(2).", []),
        ("It is exempt under section 43(2). We no longer rely on section 41.", ["FOIA 43(2)"]),
        ("Under section 1 you are told whether it is held; section 16 is about advice.", []),
        ("This is a refusal notice under section 17 of the Act, as section 12(1) applies.", ["FOIA 12(1)"]),
        ("Exemptions such as section 40 protect people. It is attached.", []),
        ("We can neither confirm nor deny that it is held, by section 31(3).", ["FOIA 31(3)"]),
        ("Section 21 notices served (Housing Act 1988): 14. Section 42 notices: none.", []),
        ("There were nine section 38 agreements under the Highways Act 1980.", []),
        ("In 2025 we used 14 section 21 exemptions.", []),
        ("The number of section 22 exemptions is not recorded.", []),
        ("Did you turn anyone away under section 31? We did not.", []),
        ("A public authority which is relying on a claim that section 14 applies must say so.", []),
        ("\n\nSection 35 - Abandoning an animal in a field\n\nThree.", []),
        ("\n\nSection 43 - Commercial interests\n\nThe price is withheld.", ["FOIA 43"]),
    ],
)
def test_what_is_relied_on(words: str, relied: list[str]) -> None:
    assert [str(one) for one in body(f"You asked for the plan. {words}").relied] == relied


def test_sections_of_other_acts_that_were_asked_about_are_none_of_ours() -> None:
    read = letter(
        "Dear Ms Lane\n\nYou asked how many offences there were under section 31 of the Offences "
        "against the Person "
        "Act 1861.\n\nSection 31: none.\n\nYours sincerely\nA"
    )
    assert read.relied == ()


def test_a_section_is_tied_to_the_question_it_stands_under() -> None:
    read = body(
        "1. How many lorries are there?\nTwelve.\n\n2. What did they cost?\nThis is exempt under "
        "section 43(2).\n\n"
        "3. Who drives them?\nThe names are exempt under section 40(2).\n"
    )
    assert [(str(one), one.answers) for one in read.relied] == [
        ("FOIA 43(2)", ("2",)),
        ("FOIA 40(2)", ("3",)),
    ]


def test_an_acknowledgement_relies_on_nothing() -> None:
    read = body(
        "Thank you for your request, which we received today. We will reply within 20 working "
        "days. Some information "
        "may be exempt, for example under section 40(2)."
    )
    assert read.relied == ()


def test_only_what_withholds_the_answer_is_ncnd() -> None:
    read = body("You asked for it. Section 24(2) applies. The rest is exempt under section 43(2).")
    assert [(str(one), one.ncnd) for one in read.relied] == [("FOIA 24(2)", True), ("FOIA 43(2)", False)]
