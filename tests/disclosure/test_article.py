"""An entry as everyone reads it names the law that its provisions stand in."""

from datetime import date

import pytest

from foidesk.disclosure.article import Article, PublicAnswer, composed

ACT = "The sections are those of the Freedom of Information Act 2000."
REGULATIONS = "The regulations are those of the Environmental Information Regulations 2004."


@pytest.mark.parametrize(
    ("cited", "said"),
    [
        (("FOIA 43(2)",), (ACT,)),
        (("EIR 12(5)(e)",), (REGULATIONS,)),
        (("EIR 12(5)(e)", "FOIA 43(2)"), (ACT, REGULATIONS)),
    ],
)
def test_the_law_that_is_named_is_the_one_relied_on(cited: tuple[str, ...], said: tuple[str, ...]) -> None:
    answer = PublicAnswer(1, "How many?", "We are withholding it.", cited)
    days = date(2025, 1, 6), date(2025, 2, 3)
    words = composed(Article("Energy", "FOI 0001/25", *days, "Withheld", (answer,))).text
    text = " ".join(words.split())
    assert [law in text for law in (ACT, REGULATIONS)] == [law in said for law in (ACT, REGULATIONS)]
