"""The written form of a request's events, as tables of examples use it: JSON beside a date of receipt.

Every value is checked: what is misspelt, of the wrong type or not reckoned yet is said, never passed over.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from typing import Any

from foidesk.clock.happening import Happening, Kind, ReceiptRule
from foidesk.clock.reckoning import DeadlineKind

KINDS = {
    "response": DeadlineKind.RESPONSE,
    "s12_refusal_notice": DeadlineKind.S12_REFUSAL_NOTICE,
    "pit_notice": DeadlineKind.PIT_NOTICE,
    "pit_decision_max": DeadlineKind.PIT_DECISION_MAX,
    "fee_lapse": DeadlineKind.FEE_LAPSE,
}
_NOT_YET = (
    "internal_target",
    "clarification_lapse",
    "refinement_lapse",
    "extended_response",
    "ir_request_window",
    "ir_response",
    "ir_response_max",
    "ico_complaint_window",
    "tribunal_appeal",
    "aggregation_last_day",
    "repeat_interval_end",
)
_REGIMES = ("FOIA", "EIR", "SAR")
# Office profiles move only an office's own dates; the statute's dates are the same under each.
_PROFILES = ("default", "cumbria", "kent", "staffordshire", "hertfordshire", "leicestershire")
_DAYS = (
    "response_issued",
    "response_received",
    "ir_received",
    "ir_outcome_sent",
    "decision_notice_sent",
    "complied",
)
_CHOICES: dict[str, tuple[str, ...]] = {
    "regime": _REGIMES,
    "kind": (*KINDS, *_NOT_YET),
    "receipt_rule": tuple(rule.value for rule in ReceiptRule),
    "mode": ("reset", "pause"),
    "profile": _PROFILES,
}
_OTHERS = ("received_time", "clarification", "refinement", "refined_request_is_new", "fee", "extended")
_CLARIFICATION = ("asked", "received", "sufficient", "needed_to_identify_and_locate")
_LONGEST = 64_000
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


@dataclass(frozen=True)
class WrittenEvents:
    """What was asked for, under which receipt rule, and the happenings."""

    kind: DeadlineKind
    receipt_rule: ReceiptRule
    happenings: tuple[Happening, ...]


def read_day(text: object, name: str) -> date:
    """A day written 2025-01-06. Raises ValueError with a sentence that names the field."""
    if not isinstance(text, str) or not _ISO_DAY.fullmatch(text.strip()):
        raise ValueError(f"{name} must be a day written like 2025-01-06, not {_short(text)}.")
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise ValueError(f"{name}: there is no day {text.strip()} in the calendar.") from None


def read_events(received: date, text: str, regime: str = "") -> WrittenEvents:
    """Read the events of one request. Raises ValueError with a sentence for whatever cannot be reckoned."""
    events = _parse(text)
    for key in events:
        if key not in _CHOICES and key not in _OTHERS and key not in _DAYS:
            raise ValueError(f"events has an unknown key {_short(key)}.")
    for key, allowed in _CHOICES.items():
        if key in events and events[key] not in allowed:
            raise ValueError(f"{key} must be one of {', '.join(allowed)}, not {_short(events[key])}.")
    _foia_only(events, regime.strip())
    kind = str(events.get("kind", "response"))
    if kind not in KINDS:
        raise ValueError(f"{kind} is not reckoned yet.")
    happenings = (Happening(Kind.RECEIVED, received), *_happenings(events, kind))
    return WrittenEvents(KINDS[kind], ReceiptRule(events.get("receipt_rule", "act")), happenings)


def _parse(text: str) -> dict[str, Any]:
    if len(text) > _LONGEST:
        raise ValueError(f"events is longer than {_LONGEST:,} characters.")
    try:
        events = json.loads(text or "{}", object_pairs_hook=_without_doubles, parse_int=str)
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("events is not valid JSON.") from None
    if not isinstance(events, dict):
        raise ValueError("events must be a JSON object, written in braces.")
    return events


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    keys = [key for key, _ in pairs]
    for key in keys:
        if keys.count(key) > 1:
            raise ValueError(f"events gives {_short(key)} twice.")
    return dict(pairs)


def _foia_only(events: Mapping[str, Any], column: str) -> None:
    inside = events.get("regime", column or "FOIA")
    if column and column not in _REGIMES:
        raise ValueError(f"regime must be one of {', '.join(_REGIMES)}, not {_short(column)}.")
    if column and inside != column:
        raise ValueError(f"The regime column says {column} but events says {inside}.")
    if inside != "FOIA":
        raise ValueError(f"{inside} is not reckoned yet; only FOIA is.")


def _happenings(events: Mapping[str, Any], kind: str) -> Iterator[Happening]:
    if events.get("received_time") is not None:
        _check_time(events["received_time"])
    for key in ("refined_request_is_new", "extended"):
        _flag(events, key, False)
    days = {key: read_day(events[key], key) for key in _DAYS if events.get(key) is not None}
    yield from _clarification(events.get("clarification"))
    yield from _fee(events.get("fee"))
    narrowed = list(_refinement(events.get("refinement")))
    if kind == "response":
        if events.get("refined_request_is_new"):
            yield from narrowed
        if "response_issued" in days:
            yield Happening(Kind.RESPONSE_ISSUED, days["response_issued"])


def _clarification(rounds: object) -> Iterator[Happening]:
    if rounds is None:
        return
    if not isinstance(rounds, list):
        raise ValueError("clarification must be a list.")
    for one in rounds:
        _only_keys(one, "clarification", _CLARIFICATION)
        asked = read_day(one.get("asked"), "clarification asked")
        required = _flag(one, "needed_to_identify_and_locate", True)
        sufficient = _flag(one, "sufficient", True)
        yield Happening(Kind.CLARIFICATION_ASKED, asked, required=required)
        if one.get("received") is not None:
            received = read_day(one["received"], "clarification received")
            if received < asked:
                raise ValueError("A clarification cannot be received before it is asked for.")
            yield Happening(Kind.CLARIFICATION_RECEIVED, received, sufficient=sufficient, answers=asked)


def _fee(fee: Any) -> Iterator[Happening]:
    if fee is None:
        return
    _only_keys(fee, "fee", ("notice", "paid"))
    notice = read_day(fee.get("notice"), "fee notice")
    yield Happening(Kind.FEES_NOTICE, notice)
    if fee.get("paid") is not None:
        yield Happening(Kind.FEE_PAID, read_day(fee["paid"], "fee paid"))


def _refinement(refinement: Any) -> Iterator[Happening]:
    if refinement is None:
        return
    _only_keys(refinement, "refinement", ("notified", "received"))
    days = [
        read_day(refinement[key], f"refinement {key}")
        for key in ("notified", "received")
        if refinement.get(key) is not None
    ]
    if days != sorted(days):
        raise ValueError("A narrowed request cannot be received before narrowing was suggested.")
    if refinement.get("notified") is not None:
        yield Happening(Kind.NARROWING_ASKED, days[0])
    if refinement.get("received") is not None:
        yield Happening(Kind.NARROWED, days[-1])


def _only_keys(value: Any, name: str, allowed: tuple[str, ...]) -> None:
    if not isinstance(value, dict):
        raise ValueError(f"{name} must be written in braces, with {', '.join(allowed)}.")
    for key in value:
        if key not in allowed:
            raise ValueError(f"{name} has an unknown key {_short(key)}.")


def _flag(values: Mapping[str, Any], key: str, otherwise: bool) -> bool:
    value = values.get(key)
    if value is not None and not isinstance(value, bool):
        raise ValueError(f"{key} must be true or false, not {_short(value)}.")
    return otherwise if value is None else value


def _check_time(value: object) -> None:
    """A day runs to midnight, so the time moves nothing; but it must be one."""
    try:
        time.fromisoformat(str(value))
    except ValueError:
        raise ValueError(f"received_time must be written like 23:58, not {_short(value)}.") from None


def _short(value: object) -> str:
    text = str(value)
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"
