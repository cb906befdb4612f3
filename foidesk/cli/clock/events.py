"""The written form of a request's events, as tables of examples use it: JSON beside a date of receipt.

Every value is checked: what is misspelt or of the wrong type is said, never passed over. Null is as if the
key were left out.
"""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from functools import lru_cache
from typing import Any, NamedTuple

from foidesk.clock.happening import Happening, Kind, ReceiptRule
from foidesk.clock.profile import PROFILES, ClarificationMode, Profile
from foidesk.clock.reckoning import DeadlineKind
from foidesk.law.regime import Regime

_ASKED_FOR = (
    "response",
    "internal_target",
    "clarification_lapse",
    "s12_refusal_notice",
    "refinement_lapse",
    "fee_lapse",
    "pit_notice",
    "pit_decision_max",
    "extended_response",
    "ir_request_window",
    "ir_response",
    "ir_response_max",
    "ico_complaint_window",
    "tribunal_appeal",
    "aggregation_last_day",
    "repeat_interval_end",
)
KINDS: Mapping[str, DeadlineKind] = {name: DeadlineKind(name.replace("_", "-")) for name in _ASKED_FOR}
_DAYS: Mapping[str, Kind] = {
    "response_issued": Kind.RESPONSE_ISSUED,
    "response_received": Kind.RESPONSE_RECEIVED,
    "ir_received": Kind.IR_REQUESTED,
    "ir_outcome_sent": Kind.IR_OUTCOME,
    "decision_notice_sent": Kind.NOTICE,
}
_CHOICES: Mapping[str, tuple[str, ...]] = {
    "regime": tuple(regime.value for regime in Regime),
    "kind": _ASKED_FOR,
    "receipt_rule": tuple(rule.value for rule in ReceiptRule),
    "mode": tuple(mode.value for mode in ClarificationMode),
    "profile": tuple(PROFILES),
}
_FLAGS = ("refined_request_is_new", "extended")
_OTHERS = ("received_time", "clarification", "refinement", "fee", "complied")
_KEYS = frozenset((*_CHOICES, *_DAYS, *_FLAGS, *_OTHERS))
_CLARIFICATION = ("asked", "received", "sufficient", "needed_to_identify_and_locate")
_EXTENSIONS = {Regime.EIR: Kind.EIR_EXTENSION, Regime.SAR: Kind.SAR_EXTENSION}
_THE_ACTS_DAYS = 20  # what an office aims at that has set itself no earlier target
_LONGEST = 64_000
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


class WrittenEvents(NamedTuple):
    """What was asked for, by which profile, and the happenings."""

    kind: DeadlineKind
    profile: Profile
    happenings: tuple[Happening, ...]


def read_day(text: object, name: str) -> date:
    """A day written 2025-01-06. Raises ValueError with a sentence that names the field."""
    if not isinstance(text, str) or not _ISO_DAY.fullmatch(text.strip()):
        raise ValueError(f"{name} must be a day written like 2025-01-06, not {_short(text)}.")
    day = _day(text.strip())
    if day is None:
        raise ValueError(f"{name}: there is no day {text.strip()} in the calendar.")
    return day


@lru_cache(maxsize=10_000)
def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def read_events(
    received: date, text: str, column: str = "", *, otherwise: str = "FOIA", profile: str = "default"
) -> WrittenEvents:
    """Read the events of one request; ``column`` is what a column beside them says of the regime.

    ``otherwise`` and ``profile`` hold where the events name none. Raises ValueError with a sentence for
    whatever cannot be reckoned.
    """
    events = _parsed(text)
    law = Regime(_regime(events, column.strip()) or otherwise)
    kind = KINDS[events.get("kind", "response")]
    if kind is DeadlineKind.IR_RESPONSE and law is Regime.EIR:
        kind = DeadlineKind.IR_RESPONSE_MAX  # regulation 11(4) has one time for the decision, and no target
    if kind is DeadlineKind.RESPONSE and events.get("extended") and law in _EXTENSIONS:
        kind = DeadlineKind.EXTENDED_RESPONSE
    if kind is DeadlineKind.REPEAT_INTERVAL_END:
        happenings = tuple(_complied(received, events, law))
    else:
        new = events.get("refined_request_is_new") and events.get("kind", "response") == "response"
        happenings = tuple(_happenings(received, events, law, of_new_request=bool(new)))
    named = events.get("profile", profile)
    by = _profile(named, events.get("receipt_rule"), events.get("mode"), kind)
    return WrittenEvents(kind, by, happenings)


@lru_cache(maxsize=10_000)
def _parsed(text: str) -> Mapping[str, Any]:
    """The keys that have a value, each of them known and each choice and flag allowed."""
    if len(text) > _LONGEST:
        raise ValueError(f"events is longer than {_LONGEST:,} characters.")
    try:
        events = _DECODER.decode(text or "{}")
    except (json.JSONDecodeError, RecursionError):
        raise ValueError("events is not valid JSON.") from None
    if not isinstance(events, dict):
        raise ValueError("events must be a JSON object, written in braces.")
    for key, value in events.items():
        if key not in _KEYS:
            raise ValueError(f"events has an unknown key {_short(key)}.")
        if key in _CHOICES and value is not None and value not in _CHOICES[key]:
            raise ValueError(f"{key} must be one of {', '.join(_CHOICES[key])}, not {_short(value)}.")
    for key in _FLAGS:
        _flag(events, key, False)
    if events.get("received_time") is not None:
        _check_time(events["received_time"])
    return {key: value for key, value in events.items() if value is not None}


def _without_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        twice = next(key for key in keys if keys.count(key) > 1)
        raise ValueError(f"events gives {_short(twice)} twice.")
    return found


_DECODER = json.JSONDecoder(object_pairs_hook=_without_doubles, parse_int=str)


def _regime(events: Mapping[str, Any], column: str) -> str:
    inside: str = events.get("regime", column)
    if column and column not in _CHOICES["regime"]:
        allowed = ", ".join(_CHOICES["regime"])
        raise ValueError(f"regime must be one of {allowed}, not {_short(column)}.")
    if column and inside != column:
        raise ValueError(f"The regime column says {column} but events says {inside}.")
    return inside


@lru_cache
def _profile(name: str, rule: str | None, mode: str | None, kind: DeadlineKind) -> Profile:
    """The profile named, with the receipt rule and the way to count that the events ask for."""
    profile = PROFILES[name]
    if rule:
        profile = replace(profile, receipt_rule=ReceiptRule(rule))
    if mode:
        pauses = profile.narrowing_pauses or mode == ClarificationMode.PAUSE
        profile = replace(profile, clarification_mode=ClarificationMode(mode), narrowing_pauses=pauses)
    if kind is DeadlineKind.INTERNAL_TARGET and profile.internal_target is None:
        profile = replace(profile, internal_target=_THE_ACTS_DAYS)
    return profile


def _complied(received: date, events: Mapping[str, Any], law: Regime) -> Iterator[Happening]:
    """The earlier request, of which only the day it was complied with matters."""
    key = "complied" if "complied" in events else "response_issued"
    day = read_day(events[key], key) if key in events else None
    yield Happening(Kind.RECEIVED, min(received, day) if day else received, regime=law)
    if day:
        yield Happening(Kind.RESPONSE_ISSUED, day)


def _happenings(
    received: date, events: Mapping[str, Any], law: Regime, *, of_new_request: bool
) -> Iterator[Happening]:
    narrowed, since = list(_refinement(events.get("refinement"))), None
    if of_new_request:
        # What is asked is the date of the new request; what went before belongs to the first.
        since = next((one.on for one in narrowed if one.kind is Kind.NARROWED), None)
        narrowed = [] if since else narrowed
    yield Happening(Kind.RECEIVED, since or received, regime=law)
    every = [*_clarification(events.get("clarification")), *_fee(events.get("fee")), *narrowed]
    for key, happened in _DAYS.items():
        if key in events:
            every.append(Happening(happened, read_day(events[key], key)))
    if "complied" in events:
        read_day(events["complied"], "complied")
    if events.get("extended") and law in _EXTENSIONS:
        # Notice was given in time, on a day that is not said.
        every.append(Happening(_EXTENSIONS[law], since or received))
    yield from (one for one in every if since is None or min(one.on, one.answers or one.on) >= since)


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
    if fee.get("notice") is None and fee.get("paid") is None:
        return
    notice = read_day(fee.get("notice"), "fee notice")
    yield Happening(Kind.FEES_NOTICE, notice)
    if fee.get("paid") is not None:
        paid = read_day(fee["paid"], "fee paid")
        if paid < notice:
            raise ValueError("A fee cannot be paid before the notice that asks for it.")
        yield Happening(Kind.FEE_PAID, paid, answers=notice)


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
