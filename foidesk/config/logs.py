"""What a line of the log holds, and what it never does: names, addresses, tokens, and what anybody wrote.

A line is made of ids, codes, numbers and words that stand in the program. Of what was put into a message only
numbers, keys, days and codes are shown, everything else as “…”: no library that logs an address or a path can
bring it here. Of an error its kind and its way through the program are told, never its message.
"""

import enum
import json
import logging
import re
import uuid
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from errno import errorcode
from types import TracebackType
from typing import Any

from foidesk.plumbing.trouble.about import told
from foidesk.plumbing.trouble.rules import name_of, place_of, steps

FORMS = ("plain", "json")
ABOUT = ("request", "office", "case", "officer", "method", "route")
NUMBERS = ("status", "ms")
HIDDEN = "…"
# Where an error went through the program: the last of it tells most.
STEPS = 40
CAUSES = 5
_MARK = re.compile(r"%(?:\((?P<name>\w+)\))?[-#0 +]*(?:\*|\d+)?(?:\.\d+)?[diouxXeEfFgGcrsa%]")
_SAFE = (bool, int, float, uuid.UUID, enum.Enum, date, timedelta, type(None))


def settings(form: str, level: str) -> dict[str, Any]:
    """Django's LOGGING. Raises ValueError for a form or a level that there is not."""
    if form not in FORMS:
        raise ValueError(f"FOIDESK_LOG must be plain or json, not {form!r}.")
    if level not in logging.getLevelNamesMapping():
        raise ValueError(f"FOIDESK_LOG_LEVEL must be DEBUG, INFO, WARNING or ERROR, not {level!r}.")
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "plain": {"()": "foidesk.config.logs.Plain"},
            "json": {"()": "foidesk.config.logs.Json"},
        },
        "handlers": {
            "console": {"class": "logging.StreamHandler", "formatter": form},
            "nowhere": {"class": "logging.NullHandler"},
        },
        "root": {"handlers": ["console"], "level": level},
        "loggers": {
            "django": {"handlers": [], "propagate": True},
            # Our own lines tell of each answer and of each failure, with the reference and without the path.
            "django.request": {"handlers": ["nowhere"], "propagate": False},
        },
    }


class Json(logging.Formatter):
    """One object a line, every key always there."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        return json.dumps(line(record), ensure_ascii=False)


class Plain(logging.Formatter):
    """The same for people: time, level, where, what, then what is known as key=value."""

    def format(self, record: logging.LogRecord) -> str:
        """The line."""
        said = line(record)
        head = [said.pop(name) for name in ("time", "level", "logger", "says")]
        trace = said.pop("trace")
        rest = [f"{name}={value}" for name, value in said.items() if value is not None]
        if trace:
            rest.append(f"trace={' > '.join(trace)}")
        return " ".join(str(part) for part in (*head, *rest) if part)


def line(record: logging.LogRecord) -> dict[str, Any]:
    """What a line tells, in the order in which it stands."""
    known: Mapping[str, str] = told()
    kind, error, trace = _error(record)
    return {
        "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
        "level": record.levelname,
        "logger": record.name,
        **{name: known.get(name) or None for name in ABOUT},
        **{name: _number(getattr(record, name, None)) for name in NUMBERS},
        "says": says(record) or None,
        "exception": kind,
        "place": place_of(trace) if error else f"{record.module}.{record.funcName}:{record.lineno}",
        "trace": list(steps(trace))[-STEPS:],
    }


def says(record: logging.LogRecord) -> str:
    """The message as it stands in the program, with numbers and codes put in.

    What another library hands over in one piece may have anything in it already: nothing of it is shown.
    """
    ours = record.name.split(".")[0] == "foidesk"
    if not isinstance(record.msg, str) or not (ours or record.args):
        return ""
    named = record.args if isinstance(record.args, Mapping) else {}
    in_order = iter(() if isinstance(record.args, Mapping) or not record.args else record.args)

    def fill(mark: re.Match[str]) -> str:
        if mark[0].endswith("%"):
            return "%"
        return _shown(named.get(mark["name"], HIDDEN) if mark["name"] else next(in_order, HIDDEN))

    return " ".join(_MARK.sub(fill, record.msg).split())


def _shown(value: object) -> str:
    if isinstance(value, enum.Enum):
        return str(value.value)
    if isinstance(value, OSError) and value.errno:
        return f"{name_of(type(value))} {errorcode.get(value.errno, value.errno)}"
    if isinstance(value, BaseException):
        return name_of(type(value))
    return str(value) if isinstance(value, _SAFE) else HIDDEN


def _number(value: object) -> int | None:
    return value if isinstance(value, int) else None


def _error(
    record: logging.LogRecord,
) -> tuple[str | None, BaseException | None, TracebackType | None]:
    """An error's kind with those that it came from, the error, and its way through the program."""
    error = record.exc_info[1] if record.exc_info else None
    if error is None:
        return None, None, None
    names, cause = [name_of(type(error))], error.__cause__ or error.__context__
    while cause is not None and len(names) < CAUSES:
        names.append(name_of(type(cause)))
        cause = cause.__cause__ or cause.__context__
    return " from ".join(names), error, error.__traceback__
