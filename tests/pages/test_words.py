"""Days in words and text from outside, as the templates show them."""

from datetime import UTC, date, datetime

import pytest

from foidesk.pages.templatetags.foidesk import day, day_short, moment, plain_paragraphs, shown


def test_a_day_is_shown_with_its_weekday() -> None:
    assert day(date(2025, 1, 6)) == "Monday 6 January 2025"
    assert day_short(date(2025, 1, 6)) == "Mon 6 Jan"
    assert day(None) == ""


def test_a_moment_is_shown_as_london_has_it() -> None:
    assert day(datetime(2025, 6, 30, 23, 30, tzinfo=UTC)) == "Tuesday 1 July 2025"
    assert moment(datetime(2025, 1, 6, 14, 5, tzinfo=UTC)) == "Monday 6 January 2025 at 2.05pm"
    assert moment(datetime(2025, 7, 1, 8, 0, tzinfo=UTC)) == "Tuesday 1 July 2025 at 9am"
    assert moment(datetime(2025, 1, 6, 12, 0, tzinfo=UTC)) == "Monday 6 January 2025 at midday"
    assert moment(datetime(2025, 1, 6, 0, 0, tzinfo=UTC)) == "Monday 6 January 2025 at midnight"
    assert moment(None) == ""


def test_a_moment_without_a_time_zone_is_a_fault() -> None:
    with pytest.raises(ValueError, match="naive"):
        moment(datetime(2025, 1, 6, 14, 5))


def test_text_cannot_be_turned_round() -> None:
    assert shown("invoice\u202efdp.exe") == "invoice\ufffdfdp.exe"
    assert shown("name\u200f.pdf") == "name.pdf"
    assert shown("bell\x07") == "bell\ufffd"
    assert shown(None) == ""


def test_plain_text_keeps_its_lines_and_nothing_else() -> None:
    assert plain_paragraphs("Dear <b>\r\nMs & Mr\r\n \r\n\u202eyours") == (
        '<p class="govuk-body">Dear &lt;b&gt;<br>Ms &amp; Mr</p>\n<p class="govuk-body">\ufffdyours</p>'
    )
    assert plain_paragraphs(None) == ""
