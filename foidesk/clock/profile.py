"""How an office keeps its own time where the law leaves room: the policy profile.

A profile moves only the office's own dates and what the Code or the Commissioner leave to it. ``faults``
in ``profile_guard`` refuses one that would move a date of the law, or shorten a right of applicants.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any, TypeVar

from foidesk.clock.happening import ReceiptRule
from foidesk.clock.span import Since, Span, Unit

_Choice = TypeVar("_Choice", bound=StrEnum)
_BY_THE_CODE = Span(40, Unit.WD, Since.ISSUED)


class ClarificationMode(StrEnum):
    """What clarification does to the office's own target. The law's date always begins afresh."""

    RESET = "reset"
    PAUSE = "pause"


@dataclass(frozen=True)
class Profile:
    """An office's settings; the defaults are the law's, the Code's and the Commissioner's.

    ``internal_target``, ``acknowledge_within``, ``publish_after``, ``review_target``, ``review_max`` and
    ``pit_max`` (in all, from receipt) are working days; ``complaint_days`` are calendar days. None means
    that the office has none.
    """

    name: str
    receipt_rule: ReceiptRule = ReceiptRule.ACT
    clarification_mode: ClarificationMode = ClarificationMode.RESET
    clarification_lapse: Span | None = None
    narrowing_pauses: bool = False
    narrowing_lapse: Span | None = None
    acknowledge_within: int | None = None
    internal_target: int | None = None
    pit_max: int = 40
    review_window: Span | None = _BY_THE_CODE
    review_target: int = 20
    review_max: int = 40
    complaint_days: int = 42
    repeat_interval: Span | None = None
    publish_after: int | None = None

    def as_mapping(self) -> dict[str, Any]:
        """All of it in words and numbers, as JSON can hold it."""
        return {field.name: _plain(getattr(self, field.name)) for field in fields(self)}

    @classmethod
    def read(cls, values: Mapping[str, Any]) -> "Profile":
        """The profile of such a mapping; what is left out is as by default. Raises ValueError."""
        unknown = sorted(set(values) - set(_READERS))
        if unknown:
            raise ValueError(f"A profile has no setting called {unknown[0]}.")
        if "name" not in values:
            raise ValueError("A profile needs a name.")
        return cls(**{key: _READERS[key](key, value) for key, value in values.items()})


def _plain(value: object) -> object:
    if isinstance(value, Span):
        return {"n": value.n, "unit": value.unit.value, "since": value.since.value}
    return value.value if isinstance(value, StrEnum) else value


def _text(key: str, value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise ValueError(f"{key} must be words.")
    return value


def _yes_or_no(key: str, value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError(f"{key} must be true or false.")
    return value


def _number(key: str, value: object) -> int:
    if not isinstance(value, int) or isinstance(value, bool):
        raise ValueError(f"{key} must be a whole number of days.")
    return value


def _number_or_none(key: str, value: object) -> int | None:
    return None if value is None else _number(key, value)


def _one_of(choices: type[_Choice]) -> Callable[[str, object], _Choice]:
    def read(key: str, value: object) -> _Choice:
        for choice in choices:
            if choice.value == value:
                return choice
        raise ValueError(f"{key} must be one of {', '.join(choice.value for choice in choices)}.")

    return read


def _span(key: str, value: object) -> Span | None:
    if value is None:
        return None
    if not isinstance(value, Mapping) or set(value) != {"n", "unit", "since"}:
        raise ValueError(f"{key} must have n, unit and since, or be empty.")
    return Span(_number(key, value["n"]), _unit(key, value["unit"]), _since(key, value["since"]))


_unit, _since = _one_of(Unit), _one_of(Since)
_READERS: Mapping[str, Callable[[str, Any], Any]] = {
    "name": _text,
    "receipt_rule": _one_of(ReceiptRule),
    "clarification_mode": _one_of(ClarificationMode),
    "clarification_lapse": _span,
    "narrowing_pauses": _yes_or_no,
    "narrowing_lapse": _span,
    "acknowledge_within": _number_or_none,
    "internal_target": _number_or_none,
    "pit_max": _number,
    "review_window": _span,
    "review_target": _number,
    "review_max": _number,
    "complaint_days": _number,
    "repeat_interval": _span,
    "publish_after": _number_or_none,
}
_DEFAULT = Profile("default")
PROFILES: Mapping[str, Profile] = MappingProxyType(
    {
        profile.name: profile
        for profile in (
            _DEFAULT,
            replace(
                _DEFAULT,
                name="cumbria",
                clarification_mode=ClarificationMode.PAUSE,
                clarification_lapse=Span(20, Unit.WD, Since.ASKED),
                internal_target=20,
                review_window=None,
                repeat_interval=Span(60, Unit.WD, Since.COMPLIED),
            ),
            replace(
                _DEFAULT,
                name="kent",
                narrowing_pauses=True,
                narrowing_lapse=Span(3, Unit.CM, Since.ASKED),
                internal_target=20,
                review_window=Span(40, Unit.WD, Since.RECEIVED),
            ),
            replace(_DEFAULT, name="staffordshire", review_window=Span(2, Unit.CM, Since.RECEIVED)),
            replace(_DEFAULT, name="hertfordshire"),
            replace(_DEFAULT, name="leicestershire"),
        )
    }
)
