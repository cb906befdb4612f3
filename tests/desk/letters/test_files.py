"""A letter as a file: fetched, edited elsewhere, and taken back only where an officer says so."""

import html
import json
import re
import zipfile
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from foidesk.audit.queries import story
from foidesk.decisions import queries as decided
from foidesk.desk.letters.differences import differences
from foidesk.documents import queries as documents
from foidesk.law.refusal import Refused
from foidesk.letters import actions, queries
from foidesk.letters.rules import Details
from foidesk.release import actions as sending
from foidesk.release import queries as release
from foidesk.release.rules import How, State
from tests.desk.letters.conftest import SignIn
from tests.desk.letters.test_pages import answer_drafted, post, read, words_of
from tests.typesetting.reading import of_pdf, of_word
from tests.walk import NOW, TODAY, Office, stranger

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter


@pytest.fixture
def letter(case: "Case", ours: Office) -> "Letter":
    """An answer with opening words."""
    made = answer_drafted(case, ours)
    return actions.amend(made, Details(opening="First of all."), version=1, by=ours.alice, at=NOW, on=TODAY)


def fetched(browser: Client, letter: "Letter", form: str) -> bytes:
    answer = browser.post(reverse("desk:letter-file", args=[letter.case_id, letter.id, form]))
    assert answer.status_code == 200, answer.content.decode()
    assert answer.headers["Content-Disposition"].startswith("attachment")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    return answer.content


def edited(file: bytes, **words: str) -> bytes:
    """The file with words replaced in its document, as somebody does in Word."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(file)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                for before, after in words.items():
                    data = data.replace(before.replace("_", " ").encode(), after.encode())
            new.writestr(name, data)
    return out.getvalue()


def chosen(browser: Client, letter: "Letter", file: bytes) -> str:
    """The page after a file was chosen."""
    where = reverse("desk:letter-compare", args=[letter.case_id, letter.id])
    return browser.post(where, {"file": SimpleUploadedFile("Letter.docx", file)}).content.decode()


def offered(page: str) -> dict[str, object]:
    """What the form of the differences would send."""
    fields = dict(re.findall(r'<input type="hidden" name="(version|state|texts)" value="([^"]*)"', page))
    taken = re.findall(r'name="take"[^>]*?value="([^"]*)"[^>]*checked', page)
    return {name: html.unescape(value) for name, value in fields.items()} | {"take": taken}


def opening(letter: "Letter") -> str:
    found = queries.letter(letter.authority, letter.id)
    assert found is not None
    return found.opening


def test_both_files_say_the_words_of_the_letter(alice: Client, letter: "Letter") -> None:
    assert "As PDF" in read(alice, "letter", letter.case_id, letter.id)
    said = of_word(fetched(alice, letter, "docx"))
    assert "".join(of_pdf(fetched(alice, letter, "pdf"))).replace("•", "") == "".join(said)
    assert " ".join(said).count("First of all.") == 1


def test_each_fetching_is_an_event(alice: Client, letter: "Letter", ours: Office) -> None:
    fetched(alice, letter, "pdf")
    last = story(authority=letter.authority, chain=letter.case_id)[-1]
    assert (last.verb, last.by) == ("letters.fetched", ours.alice.id)
    assert "fetched the answer as PDF" in read(alice, "history", letter.case_id)
    assert alice.get(reverse("desk:letter-file", args=[letter.case_id, letter.id, "pdf"])).status_code == 405
    assert alice.post(reverse("desk:letter-file", args=[letter.case_id, letter.id, "exe"])).status_code == 404


def test_words_come_back_once_they_were_seen(alice: Client, letter: "Letter", case: "Case") -> None:
    file = edited(
        fetched(alice, letter, "docx"),
        First_of_all="Before all else",
        Marlshire_Together="Marlshire &lt;b&gt;Apart&lt;/b&gt;",
        Thank_you="Not ours",
    )
    page = chosen(alice, letter, file)
    shown = words_of(page)
    assert "Gone: First of all. New: Before all else." in shown
    assert "Question 1: the information" in shown
    assert "<b>Apart" not in page
    assert opening(letter) == "First of all."
    assert post(alice, letter, "letter-take", **offered(page)) == reverse(
        "desk:letter", args=[case.id, letter.id]
    )
    assert opening(letter) == "Before all else."
    assert decided.answers(case)[0].parts[0].decision.answer == "Marlshire <b>Apart</b>."
    assert "took words of the answer from a Word file" in read(alice, "history", case.id)
    assert "Not ours" not in read(alice, "letter", case.id, letter.id)


def test_only_what_is_chosen_is_taken(alice: Client, letter: "Letter", case: "Case") -> None:
    file = edited(fetched(alice, letter, "docx"), First_of_all="Now", Marlshire_Together="Apart")
    sent = offered(chosen(alice, letter, file)) | {"take": ["1/1/answer/"]}
    post(alice, letter, "letter-take", **sent)
    assert opening(letter) == "First of all."
    assert decided.answers(case)[0].parts[0].decision.answer == "Apart."


def test_a_file_that_says_the_same_takes_nothing(alice: Client, letter: "Letter") -> None:
    page = chosen(alice, letter, fetched(alice, letter, "docx"))
    assert "the file says what the letter says" in words_of(page)
    assert 'name="take"' not in page


def test_where_the_letter_has_moved_on_nothing_is_chosen_beforehand(
    alice: Client, letter: "Letter", ours: Office
) -> None:
    file = edited(fetched(alice, letter, "docx"), First_of_all="Now")
    actions.amend(letter, Details(opening="Other."), version=2, by=ours.alice, at=NOW, on=TODAY)
    page = chosen(alice, letter, file)
    assert "has changed since this Word file was fetched" in words_of(page)
    assert offered(page)["take"] == []
    post(alice, letter, "letter-take", **offered(page))
    assert opening(letter) == "Other."


def test_what_changed_between_the_pages_is_not_overwritten(
    alice: Client, letter: "Letter", ours: Office
) -> None:
    sent = offered(chosen(alice, letter, edited(fetched(alice, letter, "docx"), First_of_all="Now")))
    actions.amend(letter, Details(opening="Other."), version=2, by=ours.alice, at=NOW, on=TODAY)
    shown = post(alice, letter, "letter-take", **sent)
    assert "Somebody changed this letter after you opened it" in shown
    assert "Gone: Other." in shown
    assert opening(letter) == "Other."


def test_a_strange_file_is_told_and_kept_nowhere(
    alice: Client, letter: "Letter", case: "Case", ours: Office
) -> None:
    for data, says in ((b"Dear Jo", "no Word file"), (fetched(alice, letter, "pdf"), "no Word file")):
        assert says in words_of(chosen(alice, letter, data))
    other = actions.draft_acknowledgement(case, by=ours.alice, at=NOW, on=TODAY)
    assert "not the Word file of this letter" in words_of(
        chosen(alice, letter, fetched(alice, other, "docx"))
    )
    assert list(documents.documents_of(case)) == []


@pytest.mark.parametrize("texts", ["", "[]", "{", '{"1/1/answer/": 5}', '{"9/9/x": "y"}', "[" * 5_000])
def test_what_was_meddled_with_stores_nothing(alice: Client, letter: "Letter", texts: str) -> None:
    state = queries.editable(letter).state
    sent = {"version": "2", "state": state, "texts": texts, "take": ["1/1/answer/"]}
    answer = alice.post(reverse("desk:letter-take", args=[letter.case_id, letter.id]), sent)
    assert answer.status_code in (200, 302)
    assert opening(letter) == "First of all."


def test_taking_words_back_voids_an_approval(
    alice: Client, letter: "Letter", case: "Case", ours: Office
) -> None:
    file = edited(fetched(alice, letter, "docx"), First_of_all="Now")
    parcel = sending.submit(sending.prepare(letter, by=ours.alice, at=NOW), by=ours.alice, at=NOW)
    parcel = sending.approve(parcel, manifest=parcel.manifest, by=ours.bob, at=NOW)
    post(alice, letter, "letter-take", **offered(chosen(alice, letter, file)))
    with pytest.raises(Refused, match="was changed after this was prepared"):
        sending.send_by_mail(parcel, by=ours.alice, at=NOW)
    assert [one.state for one in release.parcels_of(case)] == [State.VOID]


def test_what_left_is_fetched_as_it_was_sent(
    alice: Client, letter: "Letter", case: "Case", ours: Office
) -> None:
    parcel = sending.submit(sending.prepare(letter, by=ours.alice, at=NOW), by=ours.alice, at=NOW)
    parcel = sending.approve(parcel, manifest=parcel.manifest, by=ours.bob, at=NOW)
    sending.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, by=ours.alice, at=NOW)
    with pikepdf.open(BytesIO(fetched(alice, letter, "pdf"))) as made, made.open_metadata() as about:
        assert about["dc:title"] == parcel.subject
    file = fetched(alice, letter, "docx")
    assert b"w:sdt" not in zipfile.ZipFile(BytesIO(file)).read("word/document.xml")
    assert "Take a Word file back" not in read(alice, "letter", case.id, letter.id)
    assert "not the Word file of this letter" in words_of(chosen(alice, letter, file))


def test_others_fetch_and_take_nothing(sign_in: SignIn, letter: "Letter", ours: Office) -> None:
    assert "Show what is different" in read(
        sign_in(ours.alice), "letter-word-back", letter.case_id, letter.id
    )
    addresses = [
        reverse("desk:letter-file", args=[letter.case_id, letter.id, "docx"]),
        reverse("desk:letter-compare", args=[letter.case_id, letter.id]),
        reverse("desk:letter-take", args=[letter.case_id, letter.id]),
    ]
    charlie, bob, nobody = sign_in(stranger()), sign_in(ours.bob), Client()
    for address in addresses:
        assert charlie.post(address).status_code == 404
        assert bob.post(address).status_code in (403, 409)
        assert "sign-in" in nobody.post(address).headers["Location"]
    assert "As PDF" not in read(bob, "letter", letter.case_id, letter.id)


def test_differences_are_told_word_by_word() -> None:
    runs = differences("One two three.\n\nFour.", "One 2 three.\n\nFour. Five.")
    assert [(run.words, run.gone, run.new) for run in runs] == [
        ("One", False, False),
        ("two", True, False),
        ("2", False, True),
        ("three.\n\nFour.", False, False),
        ("Five.", False, True),
    ]
    long = "word " * 5_000
    assert [run.gone for run in differences(long, long + "more")] == [True, False]
    assert json.dumps([run.words for run in differences("", "")]) == "[]"
