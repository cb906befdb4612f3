"""Letters are made from facts: what each must say, in what order, and what can't be composed at all."""

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.composing.engine import compose
from foidesk.composing.facts import (
    AcknowledgementFacts,
    ClarificationFacts,
    CostEstimate,
    Ground,
    Outcome,
    Part,
    PublicInterest,
    ResponseFacts,
    Unclear,
)
from foidesk.composing.kinds import LetterFacts
from foidesk.composing.soundness import faults_of
from foidesk.days.calendar import Calendar
from foidesk.days.working_days import nth_working_day_after
from foidesk.decisions.answer import BuildingBlocks
from foidesk.law.exemption import Exemption, Limb, Ncnd
from foidesk.law.exemptions import EXEMPTIONS, NCND, get
from foidesk.law.refusal import Refused
from tests.composing import three_letters as three
from tests.composing.reading import flat, read, words, words_of_plain

FRAME = three.envelope(
    "FOI 0031/25", received_on=date(2025, 3, 3), written_on=date(2025, 3, 5), applicant="Jo"
)
ACKNOWLEDGEMENT = AcknowledgementFacts(FRAME, date(2025, 4, 1), ("How many?", "Since when?"))
CLARIFICATION = ClarificationFacts(
    FRAME,
    (
        Unclear(
            n=2,
            text="All papers on policing",
            unclear="“Policing” is in nearly every paper we have.",
            needed="Without a subject we can’t tell which papers to look for.",
            suggestions=("Papers on police horses since 2023", "Minutes of one panel"),
        ),
    ),
    meanwhile=(1, 3),
    due_on=date(2025, 4, 1),
)
EVERY: dict[str, LetterFacts] = {
    "acknowledgement": ACKNOWLEDGEMENT,
    "clarification": CLARIFICATION,
    **three.THREE,
}


def one(part: Part, **changes: object) -> ResponseFacts:
    """An answer to a single question."""
    return replace(three.FOUR, questions=(three.whole(1, "What is it?", part),), **changes)  # type: ignore[arg-type]


def text_of(facts: LetterFacts) -> str:
    """The plain words on one line."""
    return flat(compose(facts).text)


@pytest.mark.parametrize("name", EVERY)
def test_text_and_document_say_the_same_words(name: str) -> None:
    letter = compose(EVERY[name])
    assert words(letter.html) == words_of_plain(letter.text)


@pytest.mark.parametrize("name", EVERY)
def test_no_field_is_left_no_paragraph_is_empty_and_headings_go_down_in_order(name: str) -> None:
    letter = compose(EVERY[name])
    seen = read(letter.html)
    assert "{" not in letter.text
    assert seen.empty == []
    assert seen.headings[0] == 1
    assert seen.headings.count(1) == 1
    assert all(below <= above + 1 for above, below in zip(seen.headings, seen.headings[1:], strict=False))
    assert {"ul"} <= set(seen.tags) or name == "acknowledgement"
    assert not {"script", "img", "link", "iframe"} & set(seen.tags)
    assert ' style="' not in letter.html


@pytest.mark.parametrize("name", EVERY)
def test_lines_are_no_longer_than_72_characters(name: str) -> None:
    assert [line for line in compose(EVERY[name]).text.splitlines() if len(line) > 72] == []


@pytest.mark.parametrize("name", EVERY)
def test_the_same_facts_make_the_same_letter(name: str) -> None:
    assert compose(EVERY[name]).digest == compose(EVERY[name]).digest
    changed = replace(EVERY[name], envelope=replace(EVERY[name].envelope, closing="Thank you."))
    assert compose(changed).digest != compose(EVERY[name]).digest


def test_a_page_gets_the_letter_without_its_frame_and_one_heading_lower() -> None:
    fragment = compose(three.FOUR).fragment
    assert read(fragment).headings[:2] == [2, 3]
    assert not {"html", "body", "style"} & set(read(fragment).tags)


@pytest.mark.parametrize("name", three.THREE)
def test_every_answer_tells_of_review_and_regulator_with_their_addresses(name: str) -> None:
    """FOIA 17(7)(a) and (b); section 45 Code 5.3."""
    facts = three.THREE[name]
    said = text_of(facts)
    forty = nth_working_day_after(Calendar.shipped(), facts.envelope.written_on, 40)
    assert facts.review.until == forty.on
    for sentence in (
        "you can ask us for an internal review: somebody looks afresh at how we dealt with your request",
        "40 working days after the date of this letter",
        "Chief Executive",
        "section 50 of the Act gives you the right to apply to the Information Commissioner",
        "Wycliffe House",
        "0303 123 1113",
        "https://ico.org.uk/make-a-complaint/",
    ):
        assert sentence in said
    assert faults_of(facts) == ()


def test_the_four_questions_are_answered_one_by_one_and_the_third_is_refused() -> None:
    said = text_of(three.FOUR)
    assert "For question 3 this letter is a refusal notice under section 17(1) of the Act." in said
    assert "We rely on the exemption in section 43(2) of the Act (commercial interests)." in said
    assert "would be likely to do the following harm" in said
    parts = ("For disclosure:", "For maintaining the exemption:", "Our decision:")
    assert sorted(parts, key=said.index) == list(parts)
    assert "Our answer to question 1 is also our answer to this question." in said
    assert "Open Government Licence" in said
    assert said.count("We hold this information and are withholding it.") == 1


def test_the_seven_questions_own_up_to_being_late_and_say_where_was_looked() -> None:
    said = text_of(three.SEVEN)
    assert (
        "late, and we are sorry. It was due on Tuesday 23 July 2024; we are writing 100 working days" in said
    )
    assert said.count("This is where we looked.") == 4
    assert "- The contracts register; words looked for: the supplier’s name; data services" in said
    assert "(a) disclosed; (b) withheld under section 41(1) and section 43(2)" in said
    assert "a defence to a claim for breach of confidence" in said
    assert said.count("Nobody needs their names") == 1
    assert "Our reasons are those given under question 1, part (c)." in said


def test_the_six_questions_weigh_each_provision_on_its_own_and_confirm_nothing() -> None:
    said = text_of(three.SIX)
    assert said.count("No inference should be drawn from this") == 5
    assert said.count("For saying whether we hold it:") == 2
    assert "Safety weighs more." in said
    assert "Catching offenders weighs more." in said
    assert "required for the purpose of safeguarding national security" in said
    assert "already available to you, section 21(1)" in said
    assert "Open Government Licence" not in said
    first = said[said.index("Question 1 ----") : said.index("Question 2 ----")]
    assert "We hold this information" not in first
    assert "We do not hold" not in first


SENTENCES = [
    (
        Part(Outcome.DISCLOSED, answer="Nine."),
        ["We hold this information and are giving it to you.", "Nine."],
    ),
    (
        Part(Outcome.COST, cost=CostEstimate(450, 25, "31 hours", "900 files at 2 minutes", "Ask for 2024.")),
        [
            "section 12(1)",
            "refusal notice under section 17(5)",
            "£450. At £25 an hour",
            "18 hours of work",
            "We estimate that the work would take 31 hours.",
            "900 files at 2 minutes",
            "Ask for 2024.",
        ],
    ),
    (
        Part(Outcome.COST_TO_CONFIRM, cost=CostEstimate(450, 25, "31 hours", "All files", "Name a year.")),
        ["Even to find out whether we hold this information", "section 12(2)"],
    ),
    (
        Part(Outcome.VEXATIOUS, reasons="It repeats accusations."),
        ["section 14(1)", "a view of the request and not of you", "It repeats accusations."],
    ),
    (Part(Outcome.REPEATED, reasons="Answered in May."), ["section 14(2)", "Answered in May."]),
    (
        Part(Outcome.NOT_HELD, elsewhere="Try the force."),
        ["We do not hold this information.", "Somebody else may be able to help you. Try the force."],
    ),
    (
        Part(Outcome.NOT_HELD, building_blocks=BuildingBlocks.NEED_SKILL, nobody_known=True),
        ["real skill and judgement", "We do not know of anybody else who holds it."],
    ),
    (
        Part(Outcome.WITHHELD, grounds=(replace(three.COMMERCIAL, harm="", reasons_exempt=True),)),
        ["the explanation would itself give away exempt information (section 17(4) of the Act)"],
    ),
    (
        Part(Outcome.DISCLOSED, answer="Some:\n\n- one\n- two", scope="The list"),
        ["This answer is about: The list", "- one - two"],
    ),
]


@pytest.mark.parametrize(("part", "sentences"), SENTENCES)
def test_each_outcome_says_what_the_act_asks_for(part: Part, sentences: list[str]) -> None:
    said = text_of(one(part))
    assert [sentence for sentence in sentences if sentence not in said] == []


def full_ground(provision: Exemption | Ncnd) -> Ground:
    """A ground with every reason given."""
    return Ground(
        provision,
        applies="It is of the kind.",
        limb=provision.limbs[0] if provision.limbs else None,
        harm="Somebody would be hurt." if provision.harm else "",
        public_interest=PublicInterest("For it.", "Against it.", "It tips so.")
        if provision.needs_public_interest
        else PublicInterest(),
        where="https://example.org/" if provision.citation.section == "21" else "",
    )


@pytest.mark.parametrize("provision", [*EXEMPTIONS, *NCND], ids=lambda row: row.key)
def test_every_row_of_part_two_can_be_relied_on_in_words(provision: Exemption | Ncnd) -> None:
    outcome = Outcome.NCND if isinstance(provision, Ncnd) else Outcome.WITHHELD
    facts = one(Part(outcome, grounds=(full_ground(provision),)))
    said = text_of(facts)
    assert provision.citation.for_letter in said
    assert "on which we rely" in said or "We rely on the exemption" in said
    assert ("Our decision: It tips so." in said) is provision.needs_public_interest
    assert faults_of(facts) == ()


@pytest.mark.parametrize("limb", Limb)
def test_the_limb_is_said(limb: Limb) -> None:
    said = text_of(one(Part(Outcome.WITHHELD, grounds=(replace(three.COMMERCIAL, limb=limb),))))
    assert f"disclosure {limb} do the following harm" in said


def test_an_acknowledgement_tells_the_due_date_and_the_questions() -> None:
    said = text_of(ACKNOWLEDGEMENT)
    assert "Tuesday 1 April 2025 at the latest" in said
    assert "1. How many? 2. Since when?" in said
    with pytest.raises(Refused, match="no date runs"):
        compose(replace(ACKNOWLEDGEMENT, due_on=None))


def test_a_question_to_the_applicant_says_what_why_and_what_goes_on() -> None:
    """FOIA 1(3), 10(6), 16."""
    said = text_of(CLARIFICATION)
    for sentence in (
        "We need to know more about question 2 before we can identify and locate",
        "What is not clear",
        "Why we need to know",
        "- Papers on police horses since 2023",
        "no time limit runs for question 2",
        "We are getting on with questions 1 and 3 and will answer on Tuesday 1 April 2025",
    ):
        assert sentence in said
    with pytest.raises(Refused, match="at least one question"):
        compose(replace(CLARIFICATION, questions=()))


def test_nobody_is_called_by_an_empty_name() -> None:
    assert "Dear Jo " in text_of(ACKNOWLEDGEMENT)
    assert "Yours sincerely" in text_of(ACKNOWLEDGEMENT)
    assert "Dear requester" in text_of(three.FOUR)
    assert "Yours faithfully" in text_of(three.FOUR)
    unnamed = replace(FRAME, request=replace(FRAME.request, applicant="  "))
    assert "Dear requester" in text_of(replace(ACKNOWLEDGEMENT, envelope=unnamed))


CLASHES = [
    replace(three.NEITHER, answer="The contract was a direct award."),
    replace(three.NEITHER, grounds=(*three.NEITHER.grounds, three.PERSONAL)),
    replace(three.NEITHER, grounds=(Ground(get("FOIA 21(1)"), where="https://example.org/"),)),
    Part(Outcome.WITHHELD, grounds=(three.COMMERCIAL, three.CRIME)),
]


@pytest.mark.parametrize("part", CLASHES)
def test_what_is_confirmed_cannot_be_neither_confirmed_nor_denied(part: Part) -> None:
    """FOIA 1(1)(a), 2(1): for the same information only one of the two can be said."""
    with pytest.raises(Refused, match=r"Question 1"):
        compose(one(part))


def test_one_question_can_confirm_and_refuse_to_only_for_different_information() -> None:
    confirmed, other = Part(Outcome.DISCLOSED, answer="Nine."), three.NEITHER
    whole = three.whole(1, "What?", confirmed)
    with pytest.raises(Refused, match="do not overlap"):
        compose(replace(three.FOUR, questions=(replace(whole, parts=(confirmed, other)),)))
    apart = (replace(confirmed, scope="The number"), replace(other, scope="Anything else"))
    assert "Part (b): Anything else" in text_of(replace(three.FOUR, questions=(replace(whole, parts=apart),)))


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{received_on} {{ case }} {% now %}",
    "a\x00b\x1b[31m\u202egnp.exe",
    'javascript:alert(1) https://example.org/"onmouseover=alert(1)',
    "\ud800 lone",
    "</body></html>",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_strangers_wrote_stays_words(text: str) -> None:
    facts = one(Part(Outcome.DISCLOSED, answer=text, scope=text))
    frame = replace(
        facts.envelope, request=replace(facts.envelope.request, applicant=text, second_reference=text)
    )
    letter = compose(replace(facts, envelope=frame, questions=(replace(facts.questions[0], text=text),)))
    seen = read(letter.html)
    assert not {"script", "img"} & set(seen.tags)
    assert not re.search(r"<[^>]*\son[a-z]+=", letter.html)
    assert seen.tags.count("body") == 1
    assert "received_on} {{ case" in letter.text or "{" not in letter.text
    assert not re.search("[\x00\x1b\u202e\ud800]", letter.text + letter.html)
    assert letter.digest


@given(st.text(max_size=300), st.text(max_size=300), st.text(max_size=80))
def test_whatever_is_typed_both_forms_say_it(answer: str, asked: str, name: str) -> None:
    facts = one(Part(Outcome.DISCLOSED, answer=answer))
    frame = replace(facts.envelope, request=replace(facts.envelope.request, applicant=name))
    letter = compose(replace(facts, envelope=frame, questions=(replace(facts.questions[0], text=asked),)))
    assert read(letter.html).empty == []
    assert read(letter.html).headings == read(compose(one(Part(Outcome.DISCLOSED))).html).headings
    plain = re.sub(r"[-=.0-9\s]", "", letter.text)
    assert re.sub(r"[-=.0-9\s]", "", "".join(read(letter.html).said)) == plain
