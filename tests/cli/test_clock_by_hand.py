"""Rows of every kind, regime and profile, answered by the command and by looking at one day after another."""

import csv
import io
import json
import random
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from foidesk.cli.clock.batch import Terms, answer_rows
from foidesk.days.calendar import Calendar
from foidesk.days.regular_days import Nation

DAY = timedelta(days=1)
HOLIDAYS = Calendar.shipped().holidays
UNION = {one.on for one in HOLIDAYS} | {date(year, 12, 25) for year in range(2012, 2029)}
ENGLAND = {one.on for one in HOLIDAYS if one.nation is Nation.ENGLAND_AND_WALES}
Gaps = list[tuple[date, date]]


def works(day: date, holidays: set[date] = UNION) -> bool:
    """Whether it is a weekday and no holiday."""
    return day.weekday() < 5 and day not in holidays


def days_on(start: date, n: int, gaps: Gaps) -> date:
    """The nth working day after the start that lies in no gap."""
    day = start
    while n:
        day += DAY
        n -= works(day) and not any(first <= day <= last for first, last in gaps)
    return day


def months_on(start: date, n: int) -> date:
    """The corresponding date, or the last of the month."""
    year, month = start.year + (start.month - 1 + n) // 12, (start.month - 1 + n) % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def rolled(day: date) -> date:
    """The next working day in England and Wales."""
    while not works(day, ENGLAND):
        day += DAY
    return day


def own_data(start: date, months: int, gaps: Gaps) -> date:
    """Months after the start, and a day more for each that was paused."""
    left, day = (months_on(start, months) - start).days, start
    while left:
        day += DAY
        left -= not any(first <= day <= last for first, last in gaps)
    return rolled(day)


def some(chance: random.Random, after: date, most: int) -> date:
    """A day some time later."""
    return after + chance.randint(1, most) * DAY


def clarified(chance: random.Random, day: date) -> tuple[dict[str, Any], date]:
    regime, asked = chance.choice(("FOIA", "EIR", "SAR")), some(chance, day, 15)
    came = some(chance, asked, 60)
    enough = chance.random() < 0.9
    rounds = [{"asked": str(asked), "received": str(came), "sufficient": enough}]
    last = came
    if not enough:
        last = some(chance, came, 30)
        rounds.append({"asked": str(came), "received": str(last), "sufficient": True})
    longer = regime != "FOIA" and chance.random() < 0.3
    events: dict[str, Any] = {
        "regime": regime,
        "kind": "response",
        "clarification": rounds,
        "extended": longer,
    }
    if regime == "SAR":
        return events, own_data(day, 3 if longer else 1, [(asked, last)])
    return events, days_on(last, 40 if longer else 20, [])


def charged(chance: random.Random, day: date) -> tuple[dict[str, Any], date]:
    notice = some(chance, day, 20)
    paid = some(chance, notice, 60)
    kind, n = chance.choice((("response", 20), ("s12_refusal_notice", 20), ("pit_decision_max", 40)))
    fee = {"notice": str(notice), "paid": str(paid)}
    return {"kind": kind, "fee": fee}, days_on(day, n, [(notice, paid)])


def environmental(chance: random.Random, day: date) -> tuple[dict[str, Any], date]:
    notice = some(chance, day, 20)
    paid = some(chance, notice, 60)
    kind, n = chance.choice((("response", 20), ("extended_response", 40)))
    fee = {"notice": str(notice), "paid": str(paid)}
    return {"regime": "EIR", "kind": kind, "fee": fee}, days_on(day, n, [(notice, paid)])


def unpaid(chance: random.Random, day: date) -> tuple[dict[str, Any], date]:
    notice, regime = some(chance, day, 20), chance.choice(("FOIA", "EIR"))
    last = months_on(notice, 3)
    last = last if last.day < notice.day else last - DAY
    events = {"regime": regime, "kind": "fee_lapse", "fee": {"notice": str(notice), "paid": None}}
    return events, last if regime == "FOIA" else days_on(notice, 60, [])


def targeted(chance: random.Random, day: date) -> tuple[dict[str, Any], date]:
    asked = some(chance, day, 15)
    came = some(chance, asked, 60)
    events: dict[str, Any] = {"kind": "internal_target"}
    if chance.random() < 0.5:
        events |= {"profile": "kent", "refinement": {"notified": str(asked), "received": str(came)}}
    else:
        rounds = [{"asked": str(asked), "received": str(came)}]
        events |= {"profile": "cumbria", "mode": "pause", "clarification": rounds}
    return events, days_on(day, 20, [(asked, came)])


def silent(chance: random.Random, day: date) -> tuple[dict[str, Any], date]:
    asked = some(chance, day, 15)
    if chance.random() < 0.5:
        refinement = {"notified": str(asked), "received": None}
        return {"kind": "refinement_lapse", "profile": "kent", "refinement": refinement}, months_on(asked, 3)
    rounds = [{"asked": str(asked), "received": None}]
    events = {"kind": "clarification_lapse", "profile": "cumbria", "clarification": rounds}
    return events, days_on(asked, 20, [])


def narrowed(chance: random.Random, day: date) -> tuple[dict[str, Any], date]:
    notified, new = some(chance, day, 20), chance.random() < 0.5
    came = some(chance, notified, 60)
    refinement = {"notified": str(notified), "received": str(came)}
    return {"refinement": refinement, "refined_request_is_new": new}, days_on(came if new else day, 20, [])


def reviewed(chance: random.Random, day: date) -> tuple[dict[str, Any], date]:
    issued = some(chance, day, 25)
    asked = some(chance, issued, 50)
    regime, kind = chance.choice(("FOIA", "EIR")), chance.choice(("ir_response", "ir_response_max"))
    n = 20 if (regime, kind) == ("FOIA", "ir_response") else 40
    events = {"regime": regime, "kind": kind, "response_issued": str(issued), "ir_received": str(asked)}
    return events, days_on(asked, n, [])


def windows(chance: random.Random, day: date) -> tuple[dict[str, Any], date]:
    issued = some(chance, day, 25)
    came = issued + chance.randint(0, 4) * DAY
    regime = chance.choice(("FOIA", "FOIA", "EIR"))
    profile = chance.choice(("default", "kent", "staffordshire", "hertfordshire", "leicestershire"))
    days = {"response_issued": str(issued), "response_received": str(came)}
    events = {"regime": regime, "kind": "ir_request_window", "profile": profile, **days}
    if regime == "FOIA" and profile == "staffordshire":
        return events, months_on(came, 2)
    return events, days_on(came if (regime, profile) == ("FOIA", "kent") else issued, 40, [])


def later(chance: random.Random, day: date) -> tuple[dict[str, Any], date]:
    after = some(chance, day, 200)
    return chance.choice(
        (
            ({"kind": "ico_complaint_window", "ir_outcome_sent": str(after)}, after + 42 * DAY),
            ({"kind": "tribunal_appeal", "decision_notice_sent": str(after)}, rolled(after + 28 * DAY)),
            (
                {"kind": "repeat_interval_end", "profile": "cumbria", "complied": str(after)},
                days_on(after, 60, []),
            ),
            ({"kind": "aggregation_last_day"}, days_on(day - DAY, 60, [])),
            ({"kind": "pit_notice"}, days_on(day, 20, [])),
            ({"regime": "SAR"}, own_data(day, 1, [])),
            ({"regime": "SAR", "kind": "extended_response"}, own_data(day, 3, [])),
        )
    )


MAKERS: tuple[Callable[[random.Random, date], tuple[dict[str, Any], date]], ...] = (
    clarified,
    charged,
    environmental,
    unpaid,
    targeted,
    silent,
    narrowed,
    reviewed,
    windows,
    later,
)


@pytest.mark.parametrize("make", MAKERS, ids=lambda make: make.__name__)
def test_rows_against_counting_by_hand(
    make: Callable[[random.Random, date], tuple[dict[str, Any], date]],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Three hundred rows of each make, on days drawn by a seed."""
    chance, rows, expected = random.Random(make.__name__), [["received", "events"]], []  # noqa: S311
    for _row in range(300):
        day = date(2012, 1, 1) + chance.randrange(16 * 365) * DAY
        events, last = make(chance, day)
        rows.append([str(day), json.dumps(events)])
        expected.append(str(last))
    written, file = io.StringIO(newline=""), tmp_path / "rows.csv"
    csv.writer(written).writerows(rows)
    file.write_text(written.getvalue(), encoding="utf-8", newline="")
    with file.open("rb") as given:
        assert answer_rows(given, file.name, Terms(None, "FOIA", "default"), date(2026, 11, 22)) == 0
    answered = list(csv.DictReader(io.StringIO(capsys.readouterr().out, newline="")))
    found = [(row["received"], row["events"], row["due"]) for row in answered]
    assert found == [(*row, due) for row, due in zip(map(tuple, rows[1:]), expected, strict=True)]


@pytest.mark.parametrize(
    ("events", "says"),
    [
        (
            {"kind": "ir_request_window", "profile": "cumbria", "response_issued": "2025-04-01"},
            "cumbria sets",
        ),
        ({"kind": "repeat_interval_end", "complied": "2025-04-01"}, "default sets"),
        ({"kind": "repeat_interval_end", "profile": "cumbria"}, "day of compliance"),
        ({"kind": "refinement_lapse", "refinement": {"notified": "2025-03-12"}}, "default sets"),
        ({"kind": "clarification_lapse", "profile": "cumbria"}, "No clarification"),
        ({"kind": "pit_decision_max", "regime": "EIR"}, "no such date under EIR"),
        ({"kind": "extended_response"}, "no such date under FOIA"),
        ({"kind": "ir_response", "regime": "SAR"}, "no such date under SAR"),
        ({"kind": "ir_response"}, "No review has been asked for"),
        ({"kind": "tribunal_appeal"}, "No notice"),
        ({"kind": "response", "fee": {"notice": "2025-03-10", "paid": "2025-07-01"}}, "did not come in time"),
        (
            {"kind": "internal_target", "profile": "kent", "refinement": {"notified": "2025-03-12"}},
            "paused until a narrower request comes",
        ),
    ],
)
def test_where_there_is_no_date_the_row_says_why(
    events: dict[str, Any], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Nothing is wrong with such a row: it has no date."""
    written, file = io.StringIO(newline=""), tmp_path / "rows.csv"
    csv.writer(written).writerows([["received", "events"], ["2025-03-03", json.dumps(events)]])
    file.write_text(written.getvalue(), encoding="utf-8", newline="")
    with file.open("rb") as given:
        assert answer_rows(given, file.name, Terms(None, "FOIA", "default"), date(2026, 11, 22)) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out, newline=""))
    assert row["due"] == "" and says in row["problem"]
