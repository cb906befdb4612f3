"""What an answer says of each outcome under each law: the paragraphs it calls for, and no other."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.composing.engine import compose
from foidesk.composing.facts import Outcome, Part, ResponseFacts
from foidesk.composing.soundness import advice_on, faults_of
from foidesk.law.exceptions import EXCEPTIONS
from foidesk.law.exceptions import NCND as EIR_NCND
from foidesk.law.exemption import Exemption, Ncnd
from foidesk.law.exemptions import EXEMPTIONS, NCND, get
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from foidesk.wording.standard import Name
from tests.composing import three_letters as three
from tests.composing.outcomes import COST, PARTS, PLACES, answer, ground, part_of, said, withheld
from tests.composing.reading import flat, read, words, words_of_plain

F, E = Regime.FOIA, Regime.EIR
N = Name
ALWAYS = {N.DEAR_REQUESTER, N.REVIEW, N.PUBLISHED, N.HELP}
OF_THE_LAW = {F: {N.RECEIVED, N.REGULATOR}, E: {N.RECEIVED_EIR, N.REVIEW_EIR, N.REGULATOR_EIR}}
CALLED_FOR: dict[tuple[Regime, str], list[Name]] = {
    (F, "disclosed"): [N.DISCLOSED, N.REUSE],
    (F, "attached"): [N.DISCLOSED, N.ATTACHED, N.REUSE],
    (F, "left-out"): [N.DISCLOSED, N.ATTACHED, N.LEFT_OUT, N.REUSE],
    (F, "in-part"): [
        N.REFUSAL_EXEMPT, N.DISCLOSED_IN_PART, N.ATTACHED, N.REDACTED, N.MARKS, N.RELIED, N.PERSONAL_DATA,
        N.ABSOLUTE, N.REUSE,
    ],
    (F, "qualified"): [N.REFUSAL_EXEMPT, N.WITHHELD, N.RELIED, N.WOULD, N.QUALIFIED],
    (F, "absolute"): [N.REFUSAL_EXEMPT, N.WITHHELD, N.RELIED, N.ABSOLUTE],
    (F, "confidence"): [N.REFUSAL_EXEMPT, N.WITHHELD, N.RELIED, N.IN_CONFIDENCE, N.CONFIDENCE],
    (F, "reasons-exempt"): [
        N.REFUSAL_EXEMPT, N.WITHHELD, N.RELIED, N.REASONS_EXEMPT, N.QUALIFIED, N.WEIGHED_UNTOLD,
    ],
    (F, "security"): [N.REFUSAL_EXEMPT, N.WITHHELD, N.RELIED, N.REQUIRED, N.QUALIFIED],
    (F, "accessible"): [N.REFUSAL_EXEMPT, N.ALREADY_ACCESSIBLE, N.RELIED, N.ACCESSIBLE_AT, N.ABSOLUTE],
    (F, "future"): [N.REFUSAL_EXEMPT, N.FUTURE, N.RELIED, N.QUALIFIED],
    (F, "own-data"): [N.REFUSAL_EXEMPT, N.OWN_PERSONAL_DATA, N.RELIED, N.ABSOLUTE],
    (F, "other-people"): [N.REFUSAL_EXEMPT, N.WITHHELD, N.RELIED, N.PERSONAL_DATA, N.ABSOLUTE],
    (F, "not-held"): [N.NOT_HELD, N.NOT_HELD_SEARCHED, N.NOT_HELD_NO_BLOCKS, N.NOT_HELD_ELSEWHERE],
    (F, "not-held-skill"): [N.NOT_HELD, N.NOT_HELD_SEARCHED, N.NOT_HELD_SKILL, N.NOT_HELD_NOBODY],
    (F, "ncnd-qualified"): [
        N.REFUSAL_EXEMPT, N.NCND, N.NCND_NO_INFERENCE, N.NCND_RELIED, N.NCND_WOULD, N.NCND_QUALIFIED,
    ],
    (F, "ncnd-absolute"): [N.REFUSAL_EXEMPT, N.NCND, N.NCND_NO_INFERENCE, N.NCND_RELIED, N.NCND_ABSOLUTE],
    (F, "cost"): [
        N.REFUSAL_NOT_OBLIGED, N.COST, N.COST_LIMIT, N.COST_ESTIMATE, N.COST_WORK, N.COST_ADVICE,
    ],
    (F, "cost-to-confirm"): [
        N.REFUSAL_NOT_OBLIGED, N.COST_TO_CONFIRM, N.COST_LIMIT, N.COST_ESTIMATE, N.COST_WORK_TO_CONFIRM,
        N.COST_ADVICE,
    ],
    (F, "vexatious"): [N.REFUSAL_NOT_OBLIGED, N.VEXATIOUS, N.TOLD_BEFORE],
    (F, "repeated"): [N.REFUSAL_NOT_OBLIGED, N.REPEATED],
    (E, "disclosed"): [N.DISCLOSED, N.REUSE],
    (E, "exception"): [N.REFUSAL_EIR, N.WITHHELD, N.RELIED_EIR, N.WOULD_EIR, N.QUALIFIED_EIR],
    (E, "unreasonable"): [N.REFUSAL_EIR, N.REFUSED, N.RELIED_EIR, N.QUALIFIED_EIR],
    (E, "own-data"): [N.OWN_PERSONAL_DATA, N.RELIED_EIR, N.ABSOLUTE_EIR],
    (E, "other-people"): [N.REFUSAL_EIR, N.WITHHELD, N.RELIED_EIR, N.PERSONAL_DATA, N.ABSOLUTE_EIR],
    (E, "not-held"): [
        N.REFUSAL_EIR, N.NOT_HELD, N.NOT_HELD_EIR, N.NOT_HELD_SEARCHED, N.NOT_HELD_SKILL_EIR,
        N.NOT_HELD_ELSEWHERE,
    ],
    (E, "ncnd"): [
        N.REFUSAL_EIR, N.NCND, N.NCND_NO_INFERENCE, N.NCND_RELIED_EIR, N.NCND_WOULD_EIR,
        N.NCND_QUALIFIED_EIR,
    ],
}  # fmt: skip


@pytest.mark.parametrize(("regime", "name"), PARTS)
def test_each_outcome_has_the_paragraphs_it_calls_for_and_no_other(regime: Regime, name: str) -> None:
    facts = answer(part_of(regime, name), regime=regime)
    named = [one for one in said(facts) if one not in ALWAYS | OF_THE_LAW[regime]]
    assert named == CALLED_FOR[regime, name]
    assert set(said(facts)) >= ALWAYS | OF_THE_LAW[regime]
    assert faults_of(facts) == ()


LEFT_BEHIND: list[tuple[str, dict[str, object]]] = [
    ("disclosed", {"reasons": "It is vexatious.", "cost": COST, "searched": PLACES}),
    ("qualified", {"reasons": "It is vexatious.", "cost": COST, "searched": PLACES, "nobody_known": True}),
    ("not-held", {"reasons": "It is vexatious.", "cost": COST, "redacted": True}),
    ("repeated", {"cost": COST, "searched": PLACES}),
    ("cost", {"reasons": "It is vexatious.", "searched": PLACES}),
]


@pytest.mark.parametrize(("name", "left"), LEFT_BEHIND)
def test_what_an_earlier_choice_left_behind_is_not_told(name: str, left: dict[str, object]) -> None:
    """An officer who called a request vexatious and thought better of it has not told the applicant so."""
    part = part_of(F, name)
    left_behind = replace(part, **left)  # type: ignore[arg-type]
    assert compose(answer(left_behind)) == compose(answer(part))


SENTENCES = [
    (F, "attached", ["You will find it in what we enclose with this letter. - Contract of May 2023.pdf"]),
    (F, "in-part", ["Where we have left something out of a copy, the place is marked."]),
    (F, "future", ["intend to publish it", "Question 1: to be published, section 22(1)"]),
    (F, "own-data", ["subject access request under Article 15", "your own personal data, section 40(1)"]),
    (E, "own-data", ["subject access request under Article 15", "your own personal data, regulation 5(3)"]),
    (F, "other-people", ["section 40(2) with section 40(3A)(a)", "(Article 5(1)(a) of the UK GDPR)"]),
    (F, "vexatious", ["We told you on Monday 6 January 2025, of an earlier request,"]),
    (F, "reasons-exempt", ["(section 17(4) of the Act)", "We have weighed the two, and find that it does."]),
    (F, "cost-to-confirm", ["only the time to determine whether we hold the information."]),
]  # fmt: skip


@pytest.mark.parametrize(("regime", "name", "sentences"), SENTENCES)
def test_each_says_it_in_so_many_words(regime: Regime, name: str, sentences: list[str]) -> None:
    text = flat(compose(answer(part_of(regime, name), regime=regime)).text)
    assert [sentence for sentence in sentences if sentence not in text] == []


@pytest.mark.parametrize("name", ["own-data", "ncnd-qualified", "ncnd-absolute", "vexatious", "repeated"])
def test_what_need_not_be_confirmed_is_not(name: str) -> None:
    """FOIA 2(1), 14, 40(5A): no word of whether it is held."""
    text = flat(compose(answer(part_of(F, name))).text)
    assert "We hold this" not in text
    assert "We do not hold" not in text


def test_a_request_can_be_vexatious_and_repeated_at_once() -> None:
    """FOIA 14(1), 14(2), 17(5): one question, refused twice, with what was told of an earlier one."""
    facts = answer(part_of(F, "vexatious"))
    both = (part_of(F, "vexatious"), part_of(F, "repeated"))
    text = flat(compose(replace(facts, questions=(replace(facts.questions[0], parts=both),))).text)
    assert "Question 1: not answered, section 14(1) and section 14(2)" in text
    assert "Part (a)" not in text
    for sentence in ("We rely on section 14(1)", "We told you on Monday 6 January 2025", "section 14(2)"):
        assert sentence in text


PLANNED = [
    ("We publish it in May 2025.", 0),
    ("The day is not yet fixed.", 0),
    ("No date. It is settled.", 1),
    ("It is planned.", 1),
]


@pytest.mark.parametrize(("applies", "n"), PLANNED)
def test_what_will_be_published_says_when(applies: str, n: int) -> None:
    """FOIA 22(1)(a): the date need not be fixed; if it is, the applicant wants to know it."""
    part = Part(Outcome.WITHHELD, grounds=(ground(get("FOIA 22(1)"), applies=applies),))
    assert len(advice_on(answer(part))) == n


def test_own_data_beside_other_reasons_is_withheld_like_any_other() -> None:
    assert N.WITHHELD in said(answer(withheld("FOIA 40(1)", "FOIA 43(2)")))


def test_papers_are_enough_of_an_answer_and_belong_to_one() -> None:
    assert faults_of(answer(part_of(F, "attached"))) == ()
    wrong = replace(part_of(F, "qualified"), attachments="Plan.pdf")
    assert any("though it is not given" in one.says for one in faults_of(answer(wrong)))
    marked = replace(part_of(F, "attached"), redacted=True)
    assert any("left out of its papers" in one.says for one in faults_of(answer(marked)))
    with pytest.raises(Refused, match="tells something about the information"):
        compose(answer(replace(part_of(F, "ncnd-qualified"), attachments="Plan.pdf")))


def worded(facts: ResponseFacts, opening: str) -> ResponseFacts:
    """The same with an officer's opening words."""
    return replace(facts, envelope=replace(facts.envelope, opening=opening))


AGAINST = [
    (three.SIX, "We can confirm that the contract was a direct award."),
    (three.SIX, "We will confirm that information is held about the contract."),
    (three.SIX, "Thank you for your patience. Nothing more is held."),
    (three.SIX, "We can confirm the award, which we held back until now."),
    (three.SIX, "Marlshire Police holds the contract."),
    (three.SEVEN, "We hold the training material for our staff."),
    (three.SEVEN, "There are assessments: the office holds three, on data protection."),
]
BESIDE = [
    (three.SIX, "We neither confirm nor deny anything beyond what stands below."),
    (three.SIX, "We hold a register of gifts, which is outside your questions; it is on our website."),
    (three.SIX, "Thank you for waiting. We know that the answer will disappoint you."),
    (three.SIX, "You may wish to ask Marlshire Police, which may hold something on the subject."),
    (three.SIX, "I can confirm receipt of your request."),
    (three.SIX, "We can confirm that we have received and dealt with your request in full."),
    (three.SIX, "We confirm that your request was handled as the Act requires."),
    (three.SEVEN, "We hold the contract itself and enclose it."),
    (three.SEVEN, "We do not hold training material for our staff."),
    (three.SEVEN, "Other than what you ask for, we hold training material for the staff of another office."),
    (three.FOUR, "We hold all of what you ask for."),
]


@pytest.mark.parametrize(("facts", "opening"), AGAINST)
def test_opening_words_that_go_against_the_answers_are_asked_about(
    facts: ResponseFacts, opening: str
) -> None:
    with pytest.raises(Refused, match=r"outside the questions, say so") as refused:
        compose(worded(facts, opening))
    assert "?" in str(refused.value)


@pytest.mark.parametrize(("facts", "opening"), BESIDE)
def test_opening_words_may_speak_of_what_lies_outside_the_questions(
    facts: ResponseFacts, opening: str
) -> None:
    assert faults_of(worded(facts, opening)) == ()


WRAPPED = "https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.example%2Fnotice&data=05%7Cx"
SEALED = "https://secure-web.cisco.com/1abc/https"
TYPED: list[Callable[[str], ResponseFacts]] = [
    lambda link: worded(answer(part_of(F, "disclosed")), f"See {link}"),
    lambda link: answer(replace(part_of(F, "disclosed"), answer=f"See {link}")),
    lambda link: answer(replace(part_of(F, "not-held"), elsewhere=f"See {link}")),
    lambda link: answer(replace(part_of(F, "vexatious"), reasons=f"See {link}")),
    lambda link: answer(Part(Outcome.WITHHELD, grounds=(ground(get("FOIA 21(1)"), where=link),))),
    lambda link: answer(Part(Outcome.WITHHELD, grounds=(ground(get("FOIA 43(2)"), harm=link),))),
    lambda link: answer(replace(part_of(F, "cost"), cost=replace(COST, advice=link))),
]


@pytest.mark.parametrize("typed", TYPED)
def test_links_are_unwrapped_in_every_typed_word(typed: Callable[[str], ResponseFacts]) -> None:
    facts = typed(WRAPPED)
    letter = compose(facts)
    assert "https://a.example/notice" in letter.text
    assert "safelinks" not in letter.text + letter.html
    assert faults_of(facts) == ()
    assert any("does not show where it leads" in one.says for one in faults_of(typed(SEALED)))


def test_gaps_are_found_in_reasons_and_left_alone_in_what_is_given() -> None:
    gap = "The supplier is [insert name]."
    found = faults_of(answer(Part(Outcome.WITHHELD, grounds=(ground(get("FOIA 43(2)"), harm=gap),))))
    assert any("waits to be filled in" in one.says for one in found)
    assert faults_of(answer(Part(Outcome.DISCLOSED, answer="The plate was [name unreadable] XXXX."))) == ()


def test_no_letter_is_dated_before_its_request() -> None:
    facts = answer(part_of(F, "disclosed"))
    early = replace(facts.envelope, written_on=facts.envelope.request.received_on.replace(day=1))
    assert any("lies before the day" in one.says for one in faults_of(replace(facts, envelope=early)))


_ROWS: dict[tuple[Regime, Outcome], Sequence[Exemption | Ncnd]] = {
    (F, Outcome.WITHHELD): EXEMPTIONS,
    (F, Outcome.NCND): NCND,
    (E, Outcome.WITHHELD): [row for row in EXCEPTIONS if row.key != "EIR 12(4)(a)"],
    (E, Outcome.NCND): EIR_NCND,
}


def _refused(regime: Regime, outcome: Outcome) -> st.SearchStrategy[Part]:
    rows = [row for row in _ROWS[regime, outcome] if three.FOUR.envelope.written_on in row.in_force]
    some = st.lists(st.sampled_from(rows), min_size=1, max_size=3, unique=True)
    return some.map(lambda chosen: Part(outcome, grounds=tuple(ground(row) for row in chosen)))


def _questions(regime: Regime) -> st.SearchStrategy[ResponseFacts]:
    known = st.sampled_from([part_of(law, name) for law, name in PARTS if law is regime])
    parts = st.one_of(known, _refused(regime, Outcome.WITHHELD), _refused(regime, Outcome.NCND))
    split = st.lists(parts, min_size=1, max_size=3).map(
        lambda some: tuple(replace(part, scope=f"Matter {n}") for n, part in enumerate(some))
    )

    def asked(splits: list[tuple[Part, ...]]) -> ResponseFacts:
        facts = answer(*(some[0] for some in splits), regime=regime)
        pairs = zip(facts.questions, splits, strict=True)
        return replace(facts, questions=tuple(replace(one, parts=some) for one, some in pairs))

    return st.lists(split, min_size=1, max_size=4).map(asked)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from([F, E]).flatmap(_questions))
def test_whatever_is_decided_the_letter_is_lawful_and_whole(facts: ResponseFacts) -> None:
    """Each provision by its subsection, each test that it has, both rights, and not an empty field."""
    letter = compose(facts)
    seen, text, names = read(letter.html), flat(letter.text), set(said(facts))
    regime = facts.envelope.request.regimes[0]
    assert faults_of(facts) == ()
    assert words(letter.html) == words_of_plain(letter.text)
    assert seen.empty == []
    assert not re.search(r"[{}]|\bNone\b|: \.|\(\)", text)
    assert names >= ALWAYS | OF_THE_LAW[regime]
    for asked in facts.questions:
        for part in asked.parts:
            assert part.scope in text
            for one in part.grounds:
                assert one.provision.citation.for_letter in text
                assert (
                    not one.provision.needs_public_interest or one.reasons_exempt or "Our decision:" in text
                )
    refused = any(part.outcome.refused for asked in facts.questions for part in asked.parts)
    assert refused or regime is E or "refusal notice" not in text
    other_law = {F: "the Regulations", E: "the Act "}[regime]
    assert other_law not in text
