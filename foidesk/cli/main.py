"""The `foidesk` command: finds the part that was asked for, loads it, and runs it."""

import argparse
import importlib
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NoReturn, Protocol

from foidesk.cli.trouble import CouldNotRun


@dataclass(frozen=True)
class Command:
    """One part of the command. `module` has `register(parser)` and `run(args)`, which gives the exit code.

    With `django`, the installation's settings are read before the module is loaded.
    """

    name: str
    module: str
    help: str
    django: bool = True


COMMANDS = (
    Command("serve", "foidesk.cli.serve", "start the desk on this machine: pages and worker together"),
    Command("web", "foidesk.cli.web", "serve the pages alone"),
    Command("worker", "foidesk.worker.command", "do the work that is due alone: send, settle, remind"),
    Command("migrate", "foidesk.cli.migrate", "bring the database up to date"),
    Command("check", "foidesk.cli.check", "look whether this installation is set up as it should be"),
    Command("verify", "foidesk.cli.verify", "prove that the record and what is derived from it are whole"),
    Command("reset-password", "foidesk.cli.reset_password", "make a one-time code to set a new password"),
    Command("backup", "foidesk.cli.backup", "keep every row and every file in one sealed file"),
    Command("backup-key", "foidesk.cli.backup_key", "make the key that opens backups, or add one"),
    Command("restore", "foidesk.cli.restore", "put a backup back, or try whether it can be"),
    Command("redate", "foidesk.cli.redate", "load newer bank holidays and date again what they move"),
    Command("clock", "foidesk.cli.clock.command", "say what is due when, and why", django=False),
    Command("inspect", "foidesk.cli.inspect", "say what is hidden in files", django=False),
    Command("redact", "foidesk.cli.redact", "strike out in a PDF, and prove it", django=False),
    Command("check-letter", "foidesk.cli.check_letter", "say what a letter lacks in law", django=False),
    Command("read", "foidesk.cli.read.command", "say what a message asks, who asks, and when", django=False),
    Command("similar", "foidesk.cli.similar", "find requests that are like one another", django=False),
)


class Part(Protocol):
    """What the module of a command offers."""

    def register(self, parser: argparse.ArgumentParser) -> None:
        """Tell the parser which arguments the command takes."""

    def run(self, args: argparse.Namespace) -> int:
        """Do it and give the exit code."""


class Parser(argparse.ArgumentParser):
    """A parser that says in one line what is wrong with the arguments."""

    def error(self, message: str) -> NoReturn:
        """End with 2 and one line on standard error."""
        self.exit(2, f"{self.prog}: {message}. '{self.prog} --help' lists what it takes.\n")


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and give its exit code: 0, 1 or 2, or 130 when it was interrupted by the keyboard."""
    words = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _dispatch(words)
        sys.stdout.flush()
    except CouldNotRun as trouble:
        print(f"foidesk: {' '.join(str(trouble).split())}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Whoever read us has gone. Python must not try once more to write when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 2
    return code


def _dispatch(words: list[str]) -> int:
    if not words or words[0] in ("-h", "--help"):
        print(_overview())
        return 0
    if words[0] == "--version":
        # Few ask for it, and what reads it takes longer to load than a short command to answer.
        print(f"foidesk {importlib.import_module('importlib.metadata').version('foidesk')}")
        return 0
    command = _find(words[0])
    if command.django:
        importlib.import_module("foidesk.cli.installation").set_up()
    part: Part = importlib.import_module(command.module)
    parser = Parser(
        prog=f"foidesk {command.name}", description=f"{command.help[0].upper()}{command.help[1:]}."
    )
    part.register(parser)
    return part.run(parser.parse_args(words[1:]))


def _find(name: str) -> Command:
    """The command of that name. Raises `CouldNotRun` with the nearest name there is."""
    commands = {command.name: command for command in COMMANDS}
    if name in commands:
        return commands[name]
    near = importlib.import_module("difflib").get_close_matches(name, commands, n=1)
    hint = f" Did you mean '{near[0]}'?" if near else ""
    raise CouldNotRun(f"there is no command {name!r}.{hint} 'foidesk --help' lists them.")


def _overview() -> str:
    width = max(len(command.name) for command in COMMANDS) + 2
    return "\n".join(
        [
            "usage: foidesk COMMAND ...",
            "",
            "Casework for freedom of information requests, from the inbox to the disclosure log.",
            "",
            *(f"  {command.name:<{width}}{command.help}" for command in COMMANDS),
            "",
            "'foidesk COMMAND --help' says what a command takes; 'foidesk --version' which version this is.",
        ]
    )
