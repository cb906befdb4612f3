"""How a sentence speaks of harm."""

import pytest

from foidesk.argument.likelihood import chooses, describes

CHOSEN = (
    "Disclosure would be likely to prejudice the company.",
    "Disclosure would prejudice the company.",
    "Release would also be likely to deter bidders.",
    "Publication is likely to harm the talks.",
    "We rely on the lower threshold.",
    "There is a real and significant risk of this.",
    "There is a risk to life that we consider real and significant.",
)
OPEN = (
    "Disclosure could prejudice the company.",
    "Disclosure may harm the talks.",
    "Disclosure would, or would be likely to, prejudice the company.",
    "Disclosure would or would be likely to prejudice the company.",
    "Section 43(2) exempts information whose disclosure would be likely to prejudice any person.",
    "The exemption applies where disclosure would prejudice commercial interests.",
    "The company bids again in July.",
)


@pytest.mark.parametrize("sentence", CHOSEN)
def test_a_limb_is_chosen(sentence: str) -> None:
    assert chooses(sentence, weighing=False)


@pytest.mark.parametrize("sentence", OPEN)
def test_no_limb_is_chosen(sentence: str) -> None:
    assert not chooses(sentence, weighing=False)


def test_what_would_happen_in_passing_is_no_choice() -> None:
    passing = "Disclosure would reveal how the office decides between caterers."
    assert chooses(passing, weighing=False)
    assert not chooses(passing, weighing=True)


def test_words_of_the_act_are_known() -> None:
    assert describes("Information is exempt if its disclosure would, or would be likely to, prejudice it.")
    assert not describes("Larkfield bids again in July.")
