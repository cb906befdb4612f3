"""Thirty labelled letters: all that tells who asks is covered, and nothing else. Ten were held back."""

import time

import pytest

from foidesk.handling.masking import COVERED, Mask, cover_page
from tests.handling.masking.reading import FOLDERS, Labelled, letters

LETTERS = [letter for folder in FOLDERS for letter in letters(folder)]
JO = Mask(["Jo Applicant"], ["jo@applicant.example"], ["What is it?\n\nJo Applicant\n07700 900123"])


def mask_of(letter: Labelled) -> Mask:
    return Mask(letter.names, letter.addresses, [letter.request])


def covered(letter: Labelled) -> set[int]:
    """The characters that are covered."""
    return {n for start, end in mask_of(letter).spans(letter.text) for n in range(start, end)}


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.file)
def test_all_that_tells_is_covered(letter: Labelled) -> None:
    left = covered(letter)
    assert [
        letter.text[start:end]
        for start, end in letter.spans
        if any(n not in left for n in range(start, end) if letter.text[n].isalnum())
    ] == []


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.file)
def test_nothing_else_is(letter: Labelled) -> None:
    told = {n for start, end in letter.spans for n in range(start, end)}
    assert "".join(letter.text[n] for n in sorted(covered(letter) - told) if letter.text[n].isalnum()) == ""


@pytest.mark.parametrize("letter", LETTERS, ids=lambda letter: letter.file)
def test_what_is_covered_stays_as_it_is(letter: Labelled) -> None:
    once = mask_of(letter).cover(letter.text)
    assert COVERED in once
    assert mask_of(letter).cover(once) == once


@pytest.mark.parametrize(
    ("page", "reads"),
    [
        ("<p>From Jo Applicant</p>", '<p>From <span class="fd-covered">[the applicant]</span></p>'),
        ("<p>From J<b>o</b> App<i>lic</i>ant!</p>", "From"),
        ("<title>Jo Applicant – Work</title>", "<title>[the applicant] – Work</title>"),
        ('<input value="Jo Applicant">', '<input value="[the applicant]">'),
        ('<a href="mailto:jo@applicant.example">Write</a>', '<a href="">Write</a>'),
        ("<p>Jo&nbsp;Applicant</p>", '<span class="fd-covered">'),
        ("<textarea>Dear Jo</textarea>", "<textarea>Dear [the applicant]</textarea>"),
        ("<dt>The applicant</dt><dd>a &lt; b</dd>", "<dt>The applicant</dt><dd>a &lt; b</dd>"),
    ],
)
def test_a_page(page: str, reads: str) -> None:
    shown = cover_page(page, JO)
    assert reads in shown
    assert "Applicant" not in shown
    assert "ant!" not in shown or "App" not in shown


def test_a_page_without_the_applicant_is_the_same_page() -> None:
    page = (
        "<!doctype html><!-- <p> --><script>if (a < b) { c() }</script><p class='x'>An applicant's right</p>"
    )
    assert cover_page(page, JO) == page


def test_no_markup_comes_out_of_words() -> None:
    assert "<script>" not in cover_page("<p>&lt;script&gt; of Jo Applicant</p>", JO)


@pytest.mark.parametrize(
    "bad", ["Jo ", "Mr ", "@", "1 ", "J. A. ", "Jo, ", "<", "Dear ", "thanks\n", "x@x.x"]
)
def test_time_grows_with_the_length_only(bad: str) -> None:
    """No pattern goes back: twenty thousand times the worst is read, and nobody waits."""
    assert JO.cover(bad * 2_000)
    assert cover_page(bad * 2_000, JO)


def test_a_letter_that_becomes_two_in_small_hides_no_address() -> None:
    shown = JO.cover("Write to İstanbul, or to jo@applicant.example, or @jo_writes.")
    assert "jo@" not in shown
    assert "İstanbul" in shown


def test_the_end_of_a_very_long_letter_is_read() -> None:
    letter = "What did each of the roofs cost?\n" * 10_000 + "Yours faithfully\nWilhelmina Ostrander\n"
    assert "Ostrander" not in Mask(["W"], [], [letter]).cover("From Wilhelmina Ostrander")


def test_a_name_said_in_the_letter_is_covered() -> None:
    letter = "My name is Wilhelmina Ostrander. What did the roof cost?"
    assert "Ostrander" not in Mask(["W"], [], [letter]).cover("From Wilhelmina Ostrander")


def test_a_letter_cannot_name_itself_to_a_standstill() -> None:
    """Each name is sought in the whole page: a letter that says thousands gets no more than a few."""
    letter = "".join(
        f"my name is Ab{'abcdefghij'[n % 10]}{'klmnopqrst'[n // 10 % 10]} Cde.\n" for n in range(2_000)
    )
    started = time.process_time()
    cover_page(f"<p>{letter}</p>", Mask(["Jo"], [], [letter]))
    assert time.process_time() - started < 5
