"""Notices and letters to others: what each must say, and what keeps it back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from foidesk.composing.engine import compose
from foidesk.composing.facts import Answered, CostEstimate, Ground, Late, Regulator
from foidesk.composing.kinds import LetterFacts
from foidesk.composing.notices import Priced, Weighed
from foidesk.composing.soundness import advice_on, faults_of
from foidesk.law.exemptions import get
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime
from tests.composing import notices as n
from tests.composing import three_letters as three
from tests.composing.reading import flat, read, words, words_of_plain


def text_of(facts: LetterFacts) -> str:
    """The plain words on one line."""
    return flat(compose(facts).text)


def says(facts: LetterFacts) -> list[str]:
    """What keeps a letter back, in words."""
    return [refusal.says for refusal in faults_of(facts)]


@pytest.mark.parametrize("name", n.NOTICES)
def test_each_is_sound_and_says_the_same_in_both_forms(name: str) -> None:
    letter, seen = compose(n.NOTICES[name]), read(compose(n.NOTICES[name]).html)
    assert words(letter.html) == words_of_plain(letter.text)
    assert seen.empty == []
    assert "{" not in letter.text
    assert says(n.NOTICES[name]) == []
    assert advice_on(n.NOTICES[name]) == ()


TOLD = [
    (n.FEES, ["a fee of £35.85", "fees notice under section 9 of the Act", "Postage: £4.85",
              "Nothing is charged for the time of our staff (regulation 6", "account named on the enclosed",
              "Please pay by Monday 9 June 2025", "(section 9(2))", "(section 10(2) of the Act)",
              "We are getting on with question 2"]),
    (n.ABOVE, ["We rely on section 12(1)", "refusal notice under section 17(5)", "Section 13 allows",
               "is £450. At £25 an hour", "30 hours of work at £25 an hour: £750.00", "Regulation 7 of",
               "internal review", "section 50 of the Act gives you the right"]),
    (n.CHARGE, ["a charge of £24.00 in advance", "(regulation 8(4) of the Regulations)", "60 working days",
                "(regulation 8(6) of the Regulations)", "public registers"]),
    (n.EXTENSION, ["refusal notice under section 17(1) of the Act, but not yet our whole answer",
                   "We expect to decide by Friday 25 April 2025", "(section 17(2) of the Act)",
                   "We hold this information.", "This is about: The price of each module",
                   "section 43(2) of the Act (commercial interests)", "would be likely to do the following",
                   "That is what we are still weighing.", "internal review", "Wycliffe House",
                   "getting on with question 1 and will answer on Tuesday 1 April 2025"]),
    (n.SILENT, ["We have not yet decided whether to tell you if we hold this information.",
                "No inference should be drawn", "section 31(3) of the Act",
                "not saying whether we hold the information outweighs"]),
    (n.COMPLEX, ["Regulation 7(1) of the Regulations allows us 40 working days", "Thursday 1 May 2025",
                 "Eleven years of readings", "We are getting on with question 1"]),
    (n.CONSULTATION, ["Dear Fen Data Ltd", "Freedom of Information Act 2000", "schedule 2 of your contract",
                      "What does the tool cost you a year?", "would the harm happen, or would it be likely",
                      "Which exemption do you think applies", "whether other customers pay",
                      "Please reply by Wednesday 19 March 2025", "the decision is ours alone"]),
    (n.COVERING, ["Dear Jo Sample", "Your reference: IC-100000-A1B2", "- Our answer of 31 March 2025",
                  "in confidence", "- Schedule 2 of the contract, unredacted", "on Monday 31 March 2025"]),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "sentences"), TOLD, ids=list(n.NOTICES))
def test_each_says_what_the_law_asks_for(facts: LetterFacts, sentences: list[str]) -> None:
    said = text_of(facts)
    assert [sentence for sentence in sentences if sentence not in said] == []


def test_no_notice_says_what_only_another_calls_for() -> None:
    assert "section 12" not in text_of(n.FEES)
    assert "If you are not satisfied" not in text_of(n.FEES)
    assert "section 10(2)" not in text_of(n.ABOVE)
    assert "the Act" not in text_of(n.CHARGE)
    assert "We hold this information." not in text_of(n.SILENT)
    assert "Our decision:" not in text_of(n.EXTENSION)
    assert "In confidence" not in text_of(replace(n.COVERING, confidential=()))


@pytest.mark.parametrize("facts", [n.CONSULTATION, n.COVERING])
def test_others_are_not_told_who_asked(facts: LetterFacts) -> None:
    request = replace(facts.envelope.request, on_behalf_of="Sam Sample", second_reference="robin@example.org")
    said = text_of(replace(facts, envelope=replace(facts.envelope, request=request)))
    assert not [name for name in ("Robin", "Sam Sample", "robin@", "On behalf of") if name in said]


def test_a_letter_to_nobody_by_name_is_polite() -> None:
    assert "Dear Information Commissioner " in text_of(replace(n.COVERING, addressee=""))
    said = text_of(replace(n.CONSULTATION, addressee=""))
    assert "Dear Sir or Madam" in said
    assert "Yours faithfully" in said


def test_an_environmental_consultation_asks_for_an_exception() -> None:
    said = text_of(replace(n.CONSULTATION, envelope=n.GREEN))
    assert "under the Environmental Information Regulations 2004" in said
    assert "Which exception do you think applies" in said


BEFORE = n.WRITTEN - timedelta(days=1)
OUT_OF_LAW = replace(n.EXTENSION, envelope=n.GREEN)
KEPT_BACK = [
    (replace(n.FEES, how_to_pay=" "), "how the applicant can pay"),
    (replace(n.FEES, lines=()), "how the amount comes about"),
    (replace(n.FEES, lines=(Priced("", 100),)), "what it is for, and a price"),
    (replace(n.FEES, lines=(Priced("Copies", 0),)), "what it is for, and a price"),
    (replace(n.FEES, pay_by=BEFORE), "until Monday 9 June 2025"),
    (replace(n.FEES, pay_by=date(2025, 6, 8)), "until Monday 9 June 2025"),
    (replace(n.FEES, pay_by=date(2025, 6, 10)), "until Monday 9 June 2025"),
    (replace(n.FEES, lines=(Priced("Redacting, 3 hours", 7500),)), "the time of staff"),
    (replace(n.FEES, lines=(Priced("Officer’s time", 7500),)), "the time of staff"),
    (replace(n.FEES, lines=(Priced("Copying at £25 an hour", 7500),)), "the time of staff"),
    (replace(n.CHARGE, pay_by=date(2025, 6, 6)), "until Monday 9 June 2025"),
    (replace(n.CHARGE, pay_by=date(2025, 7, 9)), "until Monday 9 June 2025"),
    (replace(n.CHARGE, over_limit=True), "have no cost limit"),
    (replace(n.ABOVE, estimate=None), "give the estimate"),
    (replace(n.ABOVE, estimate=CostEstimate(450, 25, "18 hours", "Files")), "does not exceed the limit"),
    (replace(n.ABOVE, review=None), "relies on section 12"),
    (replace(n.ABOVE, regulator=Regulator("")), "how to reach the regulator"),
    (replace(n.ABOVE, pay_by=n.WRITTEN), "time to pay"),
    (replace(n.EXTENSION, answer_by=n.WRITTEN), "lies after the date of the letter"),
    (replace(n.EXTENSION, weighed=(Weighed(2, "What?", ()),)), "say which exemption"),
    (replace(n.EXTENSION, weighed=(Weighed(2, "Who?", (three.PERSONAL,)),)), "no public interest test under"),
    (replace(n.EXTENSION, weighed=(Weighed(2, "Who?", (three.CONFIDENCE,)),)), "no public interest test"),
    (replace(n.EXTENSION, weighed=(Weighed(2, "What?", (three.COMMERCIAL,)),)), "balanced already"),
    (replace(n.EXTENSION, weighed=(Weighed(2, "What?", (Ground(get("FOIA 43(2)")),)),)), "describe the harm"),
    (replace(n.EXTENSION, weighed=(Weighed(2, "?", (replace(n.OPEN, limb=None),)),)), "would be likely to"),
    (replace(n.EXTENSION, review=replace(n.REVIEW, contact="")), "where to ask for a review"),
    (OUT_OF_LAW, "only the Act gives more time"),
    (replace(n.COMPLEX, why=""), "both complex and voluminous"),
    (replace(n.COMPLEX, answer_by=n.WRITTEN), "lies after the date of the letter"),
    (replace(n.COMPLEX, answer_by=date(2025, 5, 2)), "answer by Thursday 1 May 2025"),
    (replace(n.COMPLEX, longest=date(2025, 4, 30)), "answer by Wednesday 30 April 2025"),
    (replace(n.CONSULTATION, addressee=""), "who is asked"),
    (replace(n.CONSULTATION, about=""), "which information of theirs"),
    (replace(n.CONSULTATION, reply_by=n.WRITTEN), "lies after the date of the letter"),
    (replace(n.CONSULTATION, asks="ROBIN  EXAMPLE wants it."), "names the applicant"),
    (replace(n.CONSULTATION, applicant=(), asks="Ms Example wants it."), "names the applicant"),
    (replace(n.CONSULTATION, questions=(Answered(2, "Robin Example asks", ()),)), "names the applicant"),
    (replace(n.COVERING, their_reference=" "), "reference for the complaint"),
    (replace(n.COVERING, encloses=(), confidential=(" ",)), "papers that are enclosed"),
]


@pytest.mark.parametrize(("facts", "reason"), KEPT_BACK)
def test_what_is_lacking_keeps_a_letter_back(facts: LetterFacts, reason: str) -> None:
    assert [said for said in says(facts) if reason in said]


SOUND: list[LetterFacts] = [
    replace(n.FEES, lines=(Priced("Copies of the staff handbook of 2 officers", 100),)),
    replace(n.CHARGE, pay_by=date(2025, 6, 10)),
    replace(n.CHARGE, lines=(Priced("Copying at £20 an hour", 4000),)),
    replace(n.COMPLEX, longest=date(2025, 5, 9), answer_by=date(2025, 5, 9)),
    replace(n.CONSULTATION, asks="Please give us an example of what you fear."),
    replace(n.EXTENSION, weighed=(Weighed(2, "Who and what?", (three.PERSONAL, n.OPEN)),)),
]


@pytest.mark.parametrize("facts", SOUND)
def test_what_is_near_is_no_fault(facts: LetterFacts) -> None:
    assert says(facts) == []


def test_more_than_forty_days_and_a_late_notice_are_for_the_officer_to_weigh() -> None:
    """FOIA 10(3), 17(1), 9(1); EIR 7(3)."""
    (beyond,) = advice_on(replace(n.EXTENSION, answer_by=date(2025, 5, 2)))
    assert "Thursday 1 May 2025, the fortieth working day" in beyond.says
    assert advice_on(replace(n.EXTENSION, answer_by=date(2025, 5, 2), longest=date(2025, 6, 2))) == ()
    for facts in (n.FEES, n.EXTENSION, n.COMPLEX):
        late = replace(facts.envelope, written_on=date(2025, 4, 2))
        assert any(
            "ended on Tuesday 1 April 2025" in a.says for a in advice_on(replace(facts, envelope=late))
        )
    (too_late,) = advice_on(replace(n.CONSULTATION, reply_by=date(2025, 4, 1)))
    assert "Ask for it sooner" in too_late.says


def test_a_notice_that_comes_late_owns_up_to_it() -> None:
    """FOIA 17(1): section 10(3) does not delay the notice itself."""
    late = replace(n.EXTENSION, late=Late(date(2025, 3, 7), 1))
    assert "It was due on Friday 7 March 2025; we are writing 1 working day after that." in text_of(late)


NOTHING = [
    (replace(n.FEES, lines=()), "states the amount"),
    (replace(n.CHARGE, lines=()), "states the amount"),
    (replace(n.EXTENSION, weighed=()), "at least one question"),
    (replace(n.EXTENSION, weighed=(Weighed(2, "?", (n.OPEN, n.HIDDEN)),)), "which information it is about"),
    (replace(n.COMPLEX, envelope=n.TWO), "Only a request under the Regulations"),
]


@pytest.mark.parametrize(("facts", "reason"), NOTHING)
def test_of_some_facts_no_letter_can_be_made(facts: LetterFacts, reason: str) -> None:
    with pytest.raises(Refused, match=reason):
        compose(facts)


@pytest.mark.parametrize("other", [Regime.EIR, Regime.SAR])
def test_one_fees_notice_is_for_one_law(other: Regime) -> None:
    """FOIA 9, EIR 8: amount and time differ; UK GDPR 12: a copy of one's own data is free."""
    mixed = replace(n.TWO, request=replace(n.TWO.request, regimes=(Regime.FOIA, other)))
    with pytest.raises(Refused, match="one law"):
        compose(replace(n.FEES, envelope=mixed, questions=()))
    assert "question 2" not in text_of(replace(n.FEES, envelope=mixed)).partition("meantime")[2]
