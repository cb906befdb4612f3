"""What the Act requires of a decision, provision by provision: each row lacks one thing and is told so."""

from dataclasses import replace
from datetime import date

import pytest

from foidesk.decisions.answer import (
    Answer,
    BuildingBlocks,
    Decision,
    Elsewhere,
    Ground,
    Held,
    Outcome,
    Part,
    Reason,
    ReasonKind,
    TrueAnswer,
)
from foidesk.decisions.asks import of
from foidesk.decisions.asks import told as letter_text
from foidesk.decisions.missing import Office, advice, missing, missing_of
from foidesk.decisions.opinion import Qualified
from foidesk.decisions.rules import citations, in_words, provision
from foidesk.grounds.purposes import PURPOSES
from foidesk.law import exemptions
from foidesk.law.citation import foia
from foidesk.law.exemption import Exemption, Ncnd
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from tests.decisions.facts import CHIEF, MARLSHIRE, QUESTION, full, reasoned, silent, withheld


def provisions(decision: Decision, office: Office = MARLSHIRE) -> list[str]:
    """The provisions on which something is missing, in order."""
    return [str(refusal.provision) for refusal in missing(decision, office)]


def without(decision: Decision, kind: ReasonKind) -> Decision:
    """The decision without its reasons of one kind."""
    grounds = tuple(
        replace(one, reasons=tuple(r for r in one.reasons if r.kind is not kind)) for one in decision.grounds
    )
    reasons = tuple(reason for reason in decision.reasons if reason.kind is not kind)
    return replace(decision, grounds=grounds, reasons=reasons)


NOT_TO_BE_CHOSEN = ("FOIA 35(1)(a)", "FOIA 35(1)(b)", "FOIA 35(1)(c)", "FOIA 35(1)(d)", "EIR 12(4)(a)")
ROWS = [*exemptions.EXEMPTIONS, *exemptions.EXCEPTIONS]
SILENCES = [*exemptions.NCND, *exemptions.EIR_NCND]


@pytest.mark.parametrize("key", [row.key for row in ROWS if row.key not in NOT_TO_BE_CHOSEN])
def test_an_exemption_with_all_its_tests_lacks_nothing(key: str) -> None:
    assert missing(withheld(full(key)), MARLSHIRE) == ()


@pytest.mark.parametrize("key", [row.key for row in SILENCES if row.key != "FOIA 35(3)"])
def test_a_refusal_to_confirm_with_all_its_tests_lacks_nothing(key: str) -> None:
    assert missing(silent(full(key)), MARLSHIRE) == ()


@pytest.mark.parametrize("row", [*ROWS, *SILENCES], ids=lambda row: row.key)
def test_the_public_interest_is_asked_for_where_the_table_requires_it(row: Exemption | Ncnd) -> None:
    """FOIA 2(1)(b), 2(2)(b), 17(3): for and against and the balance, or none of the three."""
    kinds = {ask.kind for ask in of(row) if ask.must}
    weighed = {ReasonKind.FOR, ReasonKind.AGAINST, ReasonKind.BALANCE}
    assert (weighed & kinds) == (weighed if row.needs_public_interest else set())
    assert (ReasonKind.HARM in kinds) is row.harm


@pytest.mark.parametrize(
    ("key", "kind", "says", "on"),
    [
        ("FOIA 43(2)", ReasonKind.WHY, "why it applies", "FOIA 17(1)(c)"),
        ("FOIA 43(2)", ReasonKind.HARM, "describe the harm", "FOIA 17(1)(c)"),
        ("FOIA 43(2)", ReasonKind.FOR, "interest in disclosing", "FOIA 17(3)(b)"),
        ("FOIA 43(2)", ReasonKind.AGAINST, "maintaining this exemption", "FOIA 17(3)(b)"),
        ("FOIA 43(2)", ReasonKind.BALANCE, "outweighs", "FOIA 17(3)(b)"),
        ("FOIA 21(1)", ReasonKind.WHERE, "where the applicant can get it", "FOIA 21(1)"),
        ("FOIA 22(1)", ReasonKind.INTENTION, "view to publication", "FOIA 22(1)(b)"),
        ("FOIA 22(1)", ReasonKind.REASONABLE, "reasonable to withhold", "FOIA 22(1)(c)"),
        ("FOIA 30(1)(a)", ReasonKind.POWER, "own duty or power", "FOIA 30(1)"),
        ("FOIA 31(1)(g)", ReasonKind.PURPOSE, "purpose in section 31(2)", "FOIA 31(2)"),
        ("FOIA 36(2)(c)", ReasonKind.OPINION_SHOWN, "what the qualified person was shown", "FOIA 36(2)"),
        ("FOIA 36(2)(c)", ReasonKind.OPINION_FOR, "in favour of the exemption", "FOIA 36(2)"),
        ("FOIA 36(2)(c)", ReasonKind.OPINION_AGAINST, "against the exemption", "FOIA 36(2)"),
        ("FOIA 36(2)(c)", ReasonKind.OPINION, "opinion of the qualified person", "FOIA 36(2)"),
        ("FOIA 36(2)(c)", ReasonKind.OPINION_REASONABLE, "reasonable in substance", "FOIA 36(2)"),
        ("FOIA 40(2)+40(3A)(a)", ReasonKind.LEGITIMATE_INTEREST, "first step", "FOIA 40(8)"),
        ("FOIA 40(2)+40(3A)(a)", ReasonKind.NECESSITY, "second step", "FOIA 40(8)"),
        ("FOIA 40(2)+40(3A)(a)", ReasonKind.RIGHTS, "third step", "FOIA 40(8)"),
        ("FOIA 41(1)", ReasonKind.CONFIDENCE_SOURCE, "who provided", "FOIA 41(1)(a)"),
        ("FOIA 41(1)", ReasonKind.CONFIDENCE_QUALITY, "quality of confidence", "FOIA 41(1)(b)"),
        ("FOIA 41(1)", ReasonKind.CONFIDENCE_EXPECTED, "keep the confidence", "FOIA 41(1)(b)"),
        ("FOIA 41(1)", ReasonKind.DETRIMENT, "detriment", "FOIA 41(1)(b)"),
        ("FOIA 41(1)", ReasonKind.CONFIDENCE_DEFENCE, "public interest defence", "FOIA 41(1)(b)"),
        ("FOIA 24(1)", ReasonKind.HARM, "exemption is required", "FOIA 17(1)(c)"),
        ("FOIA 32(1)(a)", ReasonKind.WHY, "which document contains it", "FOIA 17(1)(c)"),
        ("FOIA 38(1)(b)", ReasonKind.HARM, "would be endangered", "FOIA 17(1)(c)"),
        ("FOIA 43(2)", ReasonKind.WHOSE_INTERESTS, "whose commercial interests", "FOIA 43(2)"),
        ("FOIA 44(1)(a)", ReasonKind.ENACTMENT, "name the enactment", "FOIA 44(1)(a)"),
        ("EIR 12(5)(b)", ReasonKind.HARM, "adverse effect", "EIR 14(3)(a)"),
        ("EIR 12(5)(b)", ReasonKind.BALANCE, "maintaining the exception outweighs", "EIR 14(3)(b)"),
        ("EIR 12(4)(b)", ReasonKind.WHY, "manifestly unreasonable", "EIR 14(3)(a)"),
        ("EIR 12(4)(b)", ReasonKind.ADVICE, "narrow", "EIR 9(1)"),
        ("EIR 12(4)(c)", ReasonKind.PARTICULARS, "particulars", "EIR 9(2)"),
        ("EIR 12(4)(d)", ReasonKind.PREPARED_BY, "preparing it", "EIR 14(4)"),
        ("EIR 12(4)(d)", ReasonKind.COMPLETION, "when it will be finished", "EIR 14(4)"),
        ("EIR 12(5)(d)", ReasonKind.CONFIDENTIAL_BY_LAW, "law that makes it", "EIR 12(5)"),
        ("EIR 12(5)(e)", ReasonKind.WHOSE_INTERESTS, "economic interest", "EIR 12(5)(e)"),
        ("EIR 12(5)(f)", ReasonKind.NOT_OBLIGED, "first condition", "EIR 12(5)(f)(i)"),
        ("EIR 12(5)(f)", ReasonKind.NOT_PUBLIC, "second condition", "EIR 12(5)(f)(ii)"),
        ("EIR 12(5)(f)", ReasonKind.NO_CONSENT, "third condition", "EIR 12(5)(f)(iii)"),
        ("EIR 13(1)(a)+13(2A)", ReasonKind.RIGHTS, "third step", "EIR 13(2A)"),
    ],
)
def test_what_lacks_is_told_with_its_provision(key: str, kind: ReasonKind, says: str, on: str) -> None:
    (found,) = missing(without(withheld(full(key)), kind), MARLSHIRE)
    assert says in found.says
    assert (str(found.provision), found.says.startswith(("Section", "Regulation"))) == (on, True)


def test_the_limb_of_prejudice_is_asked_for() -> None:
    """law.md 1.12: "would" or "would be likely to"."""
    (found,) = missing(withheld(replace(full("FOIA 43(2)"), limb=None)), MARLSHIRE)
    assert "would be likely to" in found.says


def test_section_24_has_no_limb() -> None:
    """FOIA 24(1) asks whether exemption is required, not whether harm is likely."""
    assert missing(withheld(replace(full("FOIA 24(1)"), limb=None)), MARLSHIRE) == ()


def test_section_36_needs_the_day_of_the_opinion_and_36_4_needs_none() -> None:
    """FOIA 36(2), 36(4)."""
    (given,) = missing(withheld(replace(full("FOIA 36(2)(b)(i)"), opinion_on=None)), MARLSHIRE)
    assert "day on which the qualified person gave the opinion" in given.says
    (sought,) = missing(withheld(replace(full("FOIA 36(2)(b)(i)"), sought_on=None)), MARLSHIRE)
    assert "day on which the qualified person was asked" in sought.says
    assert all(ask.kind is not ReasonKind.OPINION for ask in of(exemptions.get("FOIA 36(4)")))


def test_the_opinion_comes_before_the_citation() -> None:
    """law.md 1.16: the opinion is given before section 36 is cited."""
    late = replace(full("FOIA 36(2)(c)"), opinion_on=date(2025, 1, 1))
    assert "before it is relied on" in missing(withheld(late), MARLSHIRE)[0].says


@pytest.mark.parametrize(
    ("register", "says"),
    [
        ((), "choose from the register of qualified persons"),
        ((replace(CHIEF, key=QUESTION),), "choose from the register of qualified persons"),
        ((replace(CHIEF, from_on=date(2024, 12, 3)),), "was not authorised on Monday 2 December 2024"),
        ((replace(CHIEF, until_on=date(2024, 12, 1)),), "was not authorised on Monday 2 December 2024"),
        ((replace(CHIEF, covers=(foia("36(2)(b)"),)),), "does not cover this provision"),
    ],
)
def test_section_36_stands_only_on_a_live_row_of_the_register(
    register: tuple[Qualified, ...], says: str
) -> None:
    """FOIA 36(5)(o), 36(6): authorised by a Minister, for this provision and on the day of the opinion."""
    (found,) = missing(withheld(full("FOIA 36(2)(c)")), replace(MARLSHIRE, qualified=register))
    assert says in found.says
    assert str(found.provision) == "FOIA 36(5)(o)"


def test_an_authorisation_for_the_provision_is_enough() -> None:
    """And section 36(3) is an opinion of its own, also within an authorisation."""
    narrow = replace(MARLSHIRE, qualified=(replace(CHIEF, covers=(foia("36(2)(c)"), foia("36(3)"))),))
    assert missing(withheld(full("FOIA 36(2)(c)")), narrow) == ()
    assert missing(silent(full("FOIA 36(3)")), narrow) == ()
    assert missing(withheld(full("FOIA 36(4)")), replace(MARLSHIRE, qualified=())) == ()


def test_each_qualified_provision_is_weighed_on_its_own() -> None:
    """FOIA 17(3); law.md 1.16 note 7."""
    weighed, bare = full("FOIA 43(2)"), Ground(exemptions.get("FOIA 42(1)"))
    told = missing(withheld(weighed, bare), MARLSHIRE)
    assert [one.says.split(":")[0] for one in told] == ["Section 42(1)"] * 4
    assert [str(one.provision) for one in told] == ["FOIA 17(1)(c)", *["FOIA 17(3)(b)"] * 3]


def test_one_text_for_two_exemptions_is_advised_against() -> None:
    """FOIA 17(3): the reasons are those of maintaining each exemption."""
    same = Reason(ReasonKind.BALANCE, "On balance we withhold.")
    grounds = [replace(reasoned(key, without=ReasonKind.BALANCE)) for key in ("FOIA 43(2)", "FOIA 42(1)")]
    both = [replace(one, reasons=(*one.reasons, same)) for one in grounds]
    assert any("Weigh each on its own" in one.says for one in advice(withheld(*both), MARLSHIRE))


def test_a_withheld_part_names_its_exemption() -> None:
    """FOIA 17(1)(b)."""
    assert provisions(withheld()) == ["FOIA 17(1)(b)"]


@pytest.mark.parametrize("key", ["FOIA 43", "FOIA 40(2)", "FOIA 36", "FOIA 99", "nonsense"])
def test_a_section_alone_is_not_enough(key: str) -> None:
    """FOIA 17(1)(b): the subsection actually relied on."""
    with pytest.raises(Refused) as refused:
        provision(key)
    assert str(refused.value.refusals[0].provision) == "FOIA 17(1)(b)"


def test_reasons_may_be_left_out_with_a_private_note() -> None:
    """FOIA 17(4): the reasons may be left out; the provision is cited all the same."""
    bare = Ground(exemptions.get("FOIA 31(1)(a)"), limb=full("FOIA 31(1)(a)").limb, reasons_exempt=True)
    assert provisions(withheld(bare)) == ["FOIA 17(4)"]
    noted = replace(bare, reasons=(Reason(ReasonKind.PRIVATE, "The source would be known."),))
    assert missing(withheld(noted), MARLSHIRE) == ()


@pytest.mark.parametrize(
    ("outcome", "held", "lacking", "cited"),
    [
        (
            Outcome.COST,
            Held.HELD,
            ["Fees Regulations 4", "FOIA 12(1)", "FOIA 16(1)"],
            "FOIA 12(1)",
        ),
        (
            Outcome.COST,
            Held.NOT_REQUIRED,
            ["Fees Regulations 4", "FOIA 12(1)", "FOIA 16(1)"],
            "FOIA 12(2)",
        ),
        (Outcome.VEXATIOUS, Held.NOT_REQUIRED, ["FOIA 14(1)"], "FOIA 14(1)"),
        (Outcome.REPEATED, Held.NOT_REQUIRED, ["FOIA 14(2)", "FOIA 14(2)"], "FOIA 14(2)"),
    ],
)
def test_sections_12_and_14(outcome: Outcome, held: Held, lacking: list[str], cited: str) -> None:
    """FOIA 12, 14, 16 and 17(5)."""
    decision = Decision(held=held, outcome=outcome)
    assert provisions(decision) == lacking
    assert [str(one) for one in citations(decision)] == [cited]


def test_not_held_asks_for_the_true_answer_building_blocks_and_who_else() -> None:
    """FOIA 1(1), 16(1)."""
    bare = Decision(held=Held.NOT_HELD, outcome=Outcome.NOT_HELD)
    told = missing(bare, MARLSHIRE)
    assert [str(one.provision) for one in told] == ["FOIA 1(1)(a)", "FOIA 1(1)", "FOIA 16(1)"]
    assert "rolling" in told[0].says
    named = replace(
        bare,
        true_answer=TrueAnswer.NOTHING_RECORDED,
        building_blocks=BuildingBlocks.NONE,
        elsewhere=Elsewhere.NAMED,
    )
    assert provisions(named) == ["FOIA 16(1)"]
    assert missing(replace(named, elsewhere=Elsewhere.NOBODY_KNOWN), MARLSHIRE) == ()


def test_under_the_eir_what_is_not_held_names_who_may_hold_it() -> None:
    """EIR 10(1), 12(4)(a): there "not held" is an exception, and cites itself."""
    bare = Decision(held=Held.NOT_HELD, outcome=Outcome.NOT_HELD, regime=Regime.EIR)
    assert provisions(bare) == ["EIR 12(4)(a)", "EIR 12(4)(a)", "EIR 10(1)"]
    assert [str(one) for one in citations(bare)] == ["EIR 12(4)(a)"]


def test_the_purposes_of_section_31_2_are_told_in_a_sentence() -> None:
    """FOIA 31(2): one or several of its paragraphs."""
    purposes = f"{PURPOSES[0]}\n{PURPOSES[4]}"
    ground = replace(full("FOIA 31(1)(g)"), reasons=(Reason(ReasonKind.PURPOSE, purposes),))
    assert letter_text(ground) == (
        "What would be prejudiced serves a purpose named in the Act: section 31(2)(a), whether anyone has "
        "failed to comply with the law; section 31(2)(e), the cause of an accident."
    )


def test_several_parts_each_say_which_they_are() -> None:
    disclosed = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer="Twelve.", label="the number")
    parts = (Part(1, None, disclosed), Part(2, None, replace(disclosed, label="")))
    answer = Answer(question=QUESTION, n=4, text="How many, and who?", parts=parts)
    assert [one.says for one in missing_of(answer, MARLSHIRE)] == [
        "Question 4, part 2: say which part of the question this is."
    ]


def test_good_practice_is_told_apart_from_what_must_be() -> None:
    """law.md 1.16: a supplier's own view is evidence; a legal adviser confirms; some are seldom an OPCC's."""
    decision = withheld(reasoned("FOIA 43(2)"), reasoned("FOIA 42(1)"), reasoned("FOIA 33(2)"))
    assert missing(decision, MARLSHIRE) == ()
    told = " ".join(one.says for one in advice(decision, MARLSHIRE))
    for words in ("record what they say", "legal adviser", "seldom open to this office"):
        assert words in told
    assert "seldom" not in " ".join(one.says for one in advice(decision, replace(MARLSHIRE, opcc=False)))


def test_a_decision_in_words() -> None:
    assert in_words(withheld(full("FOIA 43(2)"))) == "held; withheld under section 43(2)"
    assert in_words(Decision()) == "not decided yet"
    assert in_words(Decision(held=Held.NOT_HELD, outcome=Outcome.NOT_HELD)) == "not held"
