"""What a cell shows of a number."""

import pytest

from foidesk.cells.shown.numbers import number_shown, text_shown

ACCOUNTS = '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-'


@pytest.mark.parametrize(
    ("code", "value", "shown"),
    [
        ("", 12.0, "12"),
        ("General", 0.1 + 0.2, "0.3"),
        ("General", 1 / 3, "0.3333333333"),
        ("General", 1234567890123.0, "1234567890123"),
        ("General", -5.0, "-5"),
        ("0", 2.5, "3"),
        ("0.00", 1.005, "1.01"),
        ("0.00", -0.001, "0.00"),
        ("00000", 42.0, "00042"),
        ("#", 0.0, ""),
        ("#,##0", 1234567.5, "1,234,568"),
        ("#,##0", 999.0, "999"),
        ("#,##0,", 1234567.0, "1,235"),
        ('0.0,,"m"', 12345678.0, "12.3m"),
        ("0%", 0.155, "16%"),
        ("0.0%", -0.1234, "-12.3%"),
        ("0.00E+00", 12345.0, "1.23E+04"),
        ("0.00E+00", 0.000123, "1.23E-04"),
        ("£#,##0.00;[Red]-£#,##0.00", -1234.5, "-£1,234.50"),
        ("[$£-809]#,##0.00", 12.0, "£12.00"),
        ("#,##0.00_);(#,##0.00)", -5.0, "(5.00)"),
        (ACCOUNTS, -12.5, "-12.50"),
        (ACCOUNTS, 0.0, "-"),
        ("000-00-0000", 123456789.0, "123-45-6789"),
        ('[<5]"<5";0', 3.0, "<5"),
        ('[<5]"<5";0', 7.0, "7"),
        ('"Yes";;"No"', 1.0, "Yes"),
        ('"Yes";;"No"', -1.0, ""),
        ('"Yes";;"No"', 0.0, "No"),
        ('General" km"', 12.0, "12 km"),
        ("dd/mm/yyyy", 45663.0, "06/01/2025"),
        ("d-mmm-yy", 45663.5, "6-Jan-25"),
        ("dddd, d mmmm yyyy", 45663.0, "Monday, 6 January 2025"),
        ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 45663.0, "06 January 2025"),
        ("yyyy\\-mm\\-dd\\ hh:mm:ss", 45663.123, "2025-01-06 02:57:07"),
        ("h:mm AM/PM", 0.75, "6:00 PM"),
        ("hh:mm", 45663.999999, "00:00"),
        ("mm:ss", 0.01, "14:24"),
        ("[h]:mm", 1.5, "36:00"),
        ("dd/mm/yyyy", 60.0, "28/02/1900"),
        ("dd/mm/yyyy", 1.0, "01/01/1900"),
    ],
)
def test_a_number_shows_as_its_format_says(code: str, value: float, shown: str) -> None:
    assert number_shown(0, code, value, from_1904=False) == (shown, True)


@pytest.mark.parametrize(
    ("number", "shown"),
    [(14, "06/01/2025"), (22, "06/01/2025 12:00"), (10, "4566350.00%"), (44, "£45,663.50"), (49, "45663.5")],
)
def test_a_format_without_a_code_of_its_own_is_the_one_of_its_number(number: int, shown: str) -> None:
    assert number_shown(number, "", 45663.5, from_1904=False) == (shown, True)


@pytest.mark.parametrize(
    ("code", "value", "kept"),
    [
        ("# ?/?", 1.5, "1.5"),
        ("[$-411]ggge", 45663.0, "45663"),
        ("[DBNum1]0", 3.0, "3"),
        ("[$-407]mmmm", 45663.0, "45663"),
        ("dd/mm/yyyy", -3.0, "-3"),
        ("[<0]0.0;[>=0]0.00", -3.0, "-3"),
    ],
)
def test_what_can_not_be_shown_faithfully_stands_as_it_is_kept_and_is_told(
    code: str, value: float, kept: str
) -> None:
    assert number_shown(0, code, value, from_1904=False) == (kept, False)


def test_a_workbook_of_the_first_macs_counts_from_1904() -> None:
    assert number_shown(14, "", 44201.0, from_1904=True).text == "06/01/2025"


def test_words_stand_within_what_a_format_puts_round_them() -> None:
    assert text_shown('0;0;0;"Ref "@', "12a") == "Ref 12a"
    assert text_shown("@", "12a") == "12a"
    assert text_shown("0.00", "12a") == "12a"
