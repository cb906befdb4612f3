"""Forms: days typed in every way, errors that say what to do and lead to their field."""

from datetime import date
from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal, Refused
from foidesk.pages import forms
from foidesk.pages.forms import problems
from tests.pages.gallery import LogForm, QuestionForm


class OneDay(forms.Form):
    day = forms.DayField(label="Date of receipt")


def typed(day: str, month: str, year: str) -> OneDay:
    return OneDay({"day_day": day, "day_month": month, "day_year": year})


@pytest.mark.parametrize("month", ["1", "01", "January", "jan", " JAN. ", "Janu"])
def test_a_month_may_be_a_figure_or_a_name(month: str) -> None:
    form = typed("6", month, "2025")
    assert form.is_valid()
    assert form.cleaned_data["day"] == date(2025, 1, 6)


@pytest.mark.parametrize(
    ("day", "month", "year", "says", "field"),
    [
        ("6", "1", "", "Date of receipt must include a year", 2),
        ("", "", "2025", "Date of receipt must include a day and month", 0),
        ("29", "2", "2025", "Date of receipt must be a real date: check the day", 0),
        ("6", "13", "2025", "Date of receipt must be a real date: check the month", 1),
        ("6", "J", "2025", "Date of receipt must be a real date: check the month", 1),
        ("6", "1", "25", "Date of receipt must have a year of four figures, like 2025", 2),
        ("٦", "1", "2025", "Date of receipt must be a real date: check the day", 0),
        ("", "", "", "Enter date of receipt", 0),
        ("9" * 5000, "1", "2025", "Date of receipt must be a real date: check the day", 0),
    ],
)
def test_a_wrong_day_says_what_is_wrong_and_where(
    day: str, month: str, year: str, says: str, field: int
) -> None:
    form = typed(day, month, year)
    assert [(found.text, found.anchor) for found in problems([form])] == [(says, f"id_day_{field}")]
    assert f'value="{year}"' in str(form) or not year


def test_a_day_that_is_not_required_may_be_left_out() -> None:
    class Since(forms.Form):
        day = forms.DayField(required=False)

    form = Since({})
    assert form.is_valid()
    assert form.cleaned_data["day"] is None


def test_a_question_as_label_does_not_begin_the_sentence() -> None:
    class Asked(forms.Form):
        day = forms.DayField(label="When did it arrive?", called="Date of receipt")

    assert next(problems([Asked({"day_day": "6"})])).text == "Date of receipt must include a month and year"
    assert next(problems([Asked({})])).text == "Answer the question “When did it arrive?”"


@pytest.mark.parametrize(
    ("label", "says"),
    [("A password", "Enter a password"), ("E-mail address", "Enter e-mail address"), ("URL", "Enter URL")],
)
def test_a_label_does_not_keep_its_capital_in_a_sentence(label: str, says: str) -> None:
    class Asked(forms.Form):
        it = forms.CharField(label=label)

    assert next(problems([Asked({})])).text == says


@pytest.mark.parametrize(
    ("value", "says"),
    [
        ("-5", "“Amount in pounds” must be 0.01 or more"),
        ("1000", "“Amount in pounds” must be 99 or less"),
        ("1.005", "“Amount in pounds” may have at most 2 figures after the point"),
    ],
)
def test_a_number_out_of_bounds_names_what_was_asked(value: str, says: str) -> None:
    class Paid(forms.Form):
        amount = forms.DecimalField(
            label="Amount in pounds", min_value=Decimal("0.01"), max_value=99, decimal_places=2
        )

    assert Paid({"amount": value}).errors["amount"] == [says]


def test_every_error_leads_to_an_input_that_is_there() -> None:
    form = LogForm(QueryDict())
    page = str(form)
    found = list(problems([form]))
    assert len(found) == 8
    assert all(f'id="{problem.anchor}"' in page for problem in found)
    assert all(problem.text in page.replace("&#x27;", "'") for problem in found)


def test_errors_of_a_set_of_forms_come_too() -> None:
    pair = forms.formset_factory(QuestionForm)(
        {"form-TOTAL_FORMS": "2", "form-INITIAL_FORMS": "2", "form-0-text": "How many?"}
    )
    assert [(found.text, found.anchor) for found in problems([pair])] == [
        ("Enter question", "id_form-1-text")
    ]


def test_what_was_typed_is_kept_and_escaped() -> None:
    form = LogForm({"applicant": '"><script>', "words": "<b>"})
    assert "<script>" not in str(form)
    assert "&quot;&gt;&lt;script&gt;" in str(form)


def test_line_ends_count_once_and_nothing_is_cut_off() -> None:
    class Words(forms.Form):
        words = forms.LongText(max_length=5, counted=True)

    assert Words({"words": "ab\r\ncd"}).is_valid()
    form = Words({"words": "abcdef"})
    assert [found.text for found in problems([form])] == ["This is too long: use 5 characters or fewer"]
    assert "maxlength=" not in str(form).replace("data-maxlength=", "")


class Files(forms.Form):
    attached = forms.FilesField(max_bytes=10, max_files=2)


def sent(*sizes: int) -> Files:
    uploads = [SimpleUploadedFile(f"{size}.txt", b"x" * size) for size in sizes]
    return Files({}, MultiValueDict({"attached": uploads}))


@pytest.mark.parametrize(
    ("sizes", "says"),
    [
        ((), "Choose attached"),
        ((1, 11), "“11.txt” is too large: the largest file that can be taken is 10\xa0bytes"),
        ((1, 0), "The selected file is empty: open it where it came from, and choose the one with content"),
        ((1, 1, 1), "Choose no more than 2 files"),
    ],
)
def test_files_that_cannot_be_taken(sizes: tuple[int, ...], says: str) -> None:
    assert [found.text for found in problems([sent(*sizes)])] == [says]


def test_files_come_as_a_list() -> None:
    form = sent(3, 4)
    assert form.is_valid()
    assert [upload.size for upload in form.cleaned_data["attached"]] == [3, 4]


def test_a_refusal_becomes_an_error_with_its_provision() -> None:
    form = typed("6", "1", "2025")
    form.refuse(Refused(Refusal("Logged already.", Citation("FOIA", "14", ("2",))), Refusal("And closed.")))
    assert [found.text for found in problems([form])] == ["Logged already. (FOIA 14(2))", "And closed."]


def test_a_field_with_another_label_asks_for_it_by_that() -> None:
    class Reason(forms.Form):
        reason = forms.LongText(label="Reason")

    form = Reason({"reason": ""})
    form.relabel("reason", "Why is it restricted?")
    assert form.errors["reason"] == ["Answer the question “Why is it restricted?”"]
