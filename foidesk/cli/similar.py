"""``foidesk similar``: which requests of a file are most like one, or like a text, without a database."""

import argparse
import io
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from foidesk.cli.trouble import CouldNotRun
from foidesk.relations.likeness import Likeness, Near

MOST_NEAR = 1000
LONGEST_LINE = 10_000_000


@dataclass(frozen=True)
class Request:
    """A line of the file: its id as it was written, and what is compared of it."""

    id: str | int
    text: str


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command; the values of the files are checked when it runs."""
    parser.add_argument(
        "--in",
        dest="requests",
        metavar="REQUESTS.jsonl",
        required=True,
        help='one object a line with "id", "title" and "text"',
    )
    asked = parser.add_mutually_exclusive_group(required=True)
    asked.add_argument("--to", metavar="ID", help="the request of the file to compare the others with")
    asked.add_argument("--text", metavar="T", help="a text to compare the requests of the file with")
    asked.add_argument("--each", metavar="IDS.txt", help="a file of ids, one a line, each asked in turn")
    parser.add_argument("-k", type=_count, default=5, metavar="N", help="how many to give; 5 if not said")
    parser.add_argument("--json", action="store_true", help="one object a line")


def run(args: argparse.Namespace) -> int:
    """Answer each question on a line: 0 if nothing was wrong, 1 where an id of --each is unknown."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    requests = {str(request.id): request for request in _requests(args.requests)}
    unknown = 0
    questions = list(_questions(args, requests))
    likeness = Likeness((key, request.text) for key, request in requests.items())
    for asked, text in questions:
        if text is None:
            unknown = 1
            print(f"foidesk similar: no request has the id {_short(str(asked))}.", file=sys.stderr)
        own = (str(asked),) if args.text is None else ()
        near = likeness.near(text, args.k, but=own) if text else []
        print(_line(asked, near, requests, as_json=args.json))
    return unknown


def _questions(
    args: argparse.Namespace, requests: dict[str, Request]
) -> Iterator[tuple[str | int, str | None]]:
    """What is asked about, each with the text to compare; None for an id that is unknown."""
    if args.text is not None:
        yield args.text, args.text
        return
    keys = [args.to] if args.to is not None else _ids(args.each)
    if args.to is not None and args.to not in requests:
        raise CouldNotRun(f"no request of {args.requests} has the id {_short(args.to)}.")
    for key in keys:
        request = requests.get(key)
        yield (request.id, request.text) if request else (key, None)


def _line(asked: str | int, near: list[Near[str]], requests: dict[str, Request], *, as_json: bool) -> str:
    if as_json:
        found = [{"id": requests[one.key].id, "score": round(one.score, 4)} for one in near]
        return json.dumps({"query": asked, "near": found}, ensure_ascii=False)
    told = ", ".join(f"{one.key} ({one.score:.2f})" for one in near)
    return f"{_short(str(asked))}: {told or 'nothing alike'}"


def _requests(path: str) -> Iterator[Request]:
    """The requests of a file. Raises CouldNotRun with the line that can't be read."""
    seen = set()
    for n, line in _lines(path):
        request = _request(line, f"line {n} of {path}")
        if str(request.id) in seen:
            raise CouldNotRun(f"line {n} of {path} has the id {_short(str(request.id))} a second time.")
        seen.add(str(request.id))
        yield request


def _request(line: str, where: str) -> Request:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        raise CouldNotRun(
            f'{where} is not JSON. Write one object a line: {{"id", "title", "text"}}.'
        ) from None
    if not isinstance(row, dict) or not isinstance(row.get("id"), str | int) or isinstance(row["id"], bool):
        raise CouldNotRun(f'{where} is not an object with an "id".')
    texts = [row.get(name) or "" for name in ("title", "text")]
    if not all(isinstance(text, str) for text in texts):
        raise CouldNotRun(f'{where}: "title" and "text" must be words.')
    return Request(row["id"], "\n".join(texts))


def _ids(path: str) -> list[str]:
    return [line.strip() for _n, line in _lines(path)]


def _lines(path: str) -> Iterator[tuple[int, str]]:
    """The lines of a file that are not empty, numbered from 1. Raises CouldNotRun where it can't be read."""
    try:
        with Path(path).open(encoding="utf-8-sig") as file:
            for n, line in enumerate(iter(lambda: file.readline(LONGEST_LINE), ""), start=1):
                if len(line) == LONGEST_LINE:
                    raise CouldNotRun(f"line {n} of {path} is longer than {LONGEST_LINE:,} characters.")
                if line.strip():
                    yield n, line
    except OSError as error:
        raise CouldNotRun(f"{path} cannot be read: {error.strerror}.") from None
    except UnicodeDecodeError:
        raise CouldNotRun(f"{path} is not in UTF-8.") from None


def _count(text: str) -> int:
    if not text.isdecimal() or not 1 <= int(text) <= MOST_NEAR:
        raise argparse.ArgumentTypeError(f"give a whole number from 1 to {MOST_NEAR}")
    return int(text)


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:60]}…"
